/** The extension under which Excel opens a workbook: it refuses one whose name says something else than its contents. */
import { xlsxLimits } from "./limits";
import { openPackage } from "./reading/package";
import { readSmallXml } from "./reading/xml-reader";

/** Without a dot: `xlsx`, or what a workbook with macros, a template or an add-in is called. Throws ExchangeError where the file is no workbook. */
export function workbookExtension(bytes: Uint8Array): string {
  const file = openPackage(bytes, xlsxLimits), part = `/${file.workbook().name}`.toLowerCase(), types = file.part("[Content_Types].xml");
  let kind = "";
  if (types) readSmallXml(types, file.budget, {
    open: (name, { PartName, ContentType = "" }) => { if (name === "Override" && PartName?.toLowerCase() === part) kind = ContentType.toLowerCase(); },
    close: () => undefined,
  });
  return EXTENSIONS.find(([sign]) => kind.includes(sign))?.[1] ?? "xlsx";
}

/** Signs in the content type of the workbook part, the longer before those that they contain. */
const EXTENSIONS = [["template.macroenabled", "xltm"], ["addin.macroenabled", "xlam"], ["macroenabled", "xlsm"], [".template.", "xltx"]] as const;
