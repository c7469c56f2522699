/** What a workbook has that sheets which are added must go around, and what they cannot be added to. */
import type { WorkbookDocument } from "../../../workbook/document";
import { ExchangeError } from "../../exchange-error";
import { relationshipsName } from "../container/part-names";
import type { XlsxPackage } from "../reading/package";
import type { WorkbookPart } from "../reading/read-workbook-part";
import { readSmallXml } from "../reading/xml-reader";
import type { Attributes } from "../reading/xml-reader";
import { decodeXstring } from "../reading/xml-string";
import { scanXml } from "./xml-spans";

export const CONTENT_TYPES = "[Content_Types].xml";

export interface Surroundings {
  /** Every tab in its order: sheets of charts and macros, too. */
  readonly tabs: readonly { readonly name: string; readonly id: number }[];
  /** Of tables, and of what is named, for a sheet alone, too: Excel allows no name twice. */
  readonly names: readonly string[];
  /** The highest number of a table. */
  readonly lastTable: number;
}

/** Throws ExchangeError where Excel would let nobody add a sheet, or the file would be worse for it. */
export function surroundingsOf(file: XlsxPackage, { entry, sheets }: WorkbookPart): Surroundings {
  const tabs: { name: string; id: number }[] = [];
  const names: string[] = [];
  let lastTable = 0;
  readSmallXml(entry, file.budget, {
    open(element, attributes) {
      if (element === "workbook" && isStrict(attributes)) throw refused("is kept as Strict Open XML, in which sheets of the usual kind cannot stand", "open it in Excel, save it as Excel Workbook (.xlsx)");
      else if (element === "workbookProtection" && /^(1|true)$/.test(attributes.lockStructure ?? "")) throw refused("has a protected structure, so that no sheet can be added", "open it in Excel, choose Review, Protect Workbook");
      else if (element === "sheet") tabs.push({ name: decodeXstring(attributes.name ?? ""), id: Number(attributes.sheetId) });
      else if (element === "definedName") names.push(decodeXstring(attributes.name ?? ""));
    },
    close: () => undefined,
  });
  for (const list of [relationshipsName(entry.name), CONTENT_TYPES]) if (!file.part(list)) throw new ExchangeError(`The file is damaged: ${list} is missing.`);
  if (file.relationships(entry.name).some(({ kind }) => kind === "revisionHeaders")) throw refused("is shared with its changes tracked, and can have no tables while it is", "open it in Excel, choose Review, Unshare Workbook");
  if (file.relationships("").some(({ kind }) => kind === "origin")) throw refused("is signed, and would lose its signature", "open it in Excel, remove the signature (File, Info)");
  for (const { part } of sheets.flatMap(sheet => file.relationships(sheet.entry.name)).filter(({ kind }) => kind === "table")) {
    if (part) readSmallXml(part, file.budget, {
      open(element, { id, displayName, name }) {
        if (element !== "table") return;
        names.push(decodeXstring(displayName ?? name ?? ""));
        lastTable = Math.max(lastTable, Number(id) || 0);
      },
      close: () => undefined,
    });
  }
  return { tabs, names, lastTable };
}

/** Throws ExchangeError where a sheet, table or name of the document is there already. */
export function refuseTaken({ tabs, names }: Surroundings, document: WorkbookDocument): void {
  const tab = taken(tabs.map(({ name }) => name), document.sheets.map(({ name }) => name));
  if (tab !== undefined) throw new ExchangeError(`The workbook already has a sheet named ${tab}; nothing was added: rename it, and try again.`);
  const name = taken(names, [...document.sheets.flatMap(({ tables }) => tables), ...document.names].map((one) => one.name));
  if (name !== undefined) throw new ExchangeError(`The workbook already has a table or a cell named ${name}; nothing was added: rename it, and try again.`);
}

/** The highest number that Excel gives a sheet. */
const LAST_SHEET = 65_534;

/** Numbers for `count` more sheets: from the last one on, as those of sheets that are gone may be known elsewhere. */
export function freeSheetIds({ tabs }: Surroundings, count: number): number[] {
  const used = new Set(tabs.map(({ id }) => id)), ids: number[] = [];
  let id = Math.max(0, ...used);
  while (ids.length < count) if (!used.has(id = (id % LAST_SHEET) + 1)) ids.push(id);
  return ids;
}

/** Extensions of names that the list of content types explains. */
export function knownExtensions(types: string): ReadonlySet<string> {
  const known = new Set<string>();
  scanXml(CONTENT_TYPES, types, { open: (name, { Extension }) => { if (name === "Default" && Extension !== undefined) known.add(Extension.toLowerCase()); } });
  return known;
}

function taken(known: readonly string[], wanted: readonly string[]): string | undefined {
  const there = new Set(known.map((name) => name.toLowerCase()));
  return wanted.find((name) => there.has(name.toLowerCase()));
}

const isStrict = (attributes: Attributes): boolean => Object.values(attributes).some((value) => value.startsWith("http://purl.oclc.org/ooxml/"));
const refused = (why: string, what: string) => new ExchangeError(`The workbook ${why}; nothing was added: ${what}, and try again.`);
