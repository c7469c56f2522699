/** The workbook part: which sheets there are, the defined names and the date system. */
import { ExchangeError } from "../../exchange-error";
import type { ZipEntry } from "../container/zip-entry";
import type { XlsxPackage } from "./package";
import { prefixed, readSmallXml } from "./xml-reader";
import { decodeXstring } from "./xml-string";

export interface WorkbookPart {
  readonly entry: ZipEntry;
  /** Worksheets in the order of their tabs; chart sheets have no cells and are left out. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly sharedStrings: ZipEntry | undefined;
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

export function readWorkbookPart(file: XlsxPackage): WorkbookPart {
  const entry = file.workbook();
  const relationships = new Map(file.relationships(entry.name).map(r => [r.id, r]));
  const sheets: { name: string; entry: ZipEntry }[] = [];
  const names = new Map<string, string>();
  let date1904 = false;
  let isWorkbook = false;
  let name: string | undefined;
  let formula = "";
  readSmallXml(entry, file.budget, {
    open(element, attributes) {
      if (element === "workbook") isWorkbook = true;
      else if (element === "workbookPr") date1904 = isTrue(attributes.date1904);
      else if (element === "sheet") {
        file.budget.spend("sheets", 1);
        const target = relationships.get(prefixed(attributes, "id") ?? "");
        const title = decodeXstring(attributes.name ?? "");
        if (target?.kind === "worksheet" && target.part) sheets.push({ name: title, entry: target.part });
        else if (!target || target.kind === "worksheet") throw new ExchangeError(`The file is damaged: the sheet ${title} is listed, but its contents are missing.`);
      } else if (element === "definedName") {
        name = attributes.localSheetId === undefined ? attributes.name : undefined;
        formula = "";
      }
    },
    text(text) {
      if (name !== undefined) formula += text;
    },
    close(element) {
      if (element !== "definedName" || name === undefined) return;
      names.set(decodeXstring(name), decodeXstring(formula));
      name = undefined;
    },
  });
  if (!isWorkbook) throw new ExchangeError("The file is an Office document, but not a workbook.");
  const sharedStrings = [...relationships.values()].find(r => r.kind === "sharedStrings")?.part;
  return { entry, sheets, sharedStrings, names, date1904 };
}

/** XML Schema's boolean. */
const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";
