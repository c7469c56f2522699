/** Opens an .xlsx file: sheets with values, formulas, looks, tables, rules, charts and notes, and the names. */
import { unpackWhole } from "../../exchange/xlsx/container/unpack";
import { xlsxLimits } from "../../exchange/xlsx/limits";
import { openPackage } from "../../exchange/xlsx/reading/package";
import { parseAddress } from "../spreadsheet/area";
import type { SheetData, WorkbookData } from "../spreadsheet/book";
import { readColors } from "./colors";
import { readLooks } from "./read-looks";
import { readSheet, type Part } from "./read-sheet";
import { all, attribute, child, children, flag, number, relationshipId, xmlTree, type XmlElement } from "./xml-tree";

/** Throws, with one sentence for the user, where the file is not a workbook. What the stand-in does not know (pictures, pivots) is left out. */
export function readXlsx(file: Uint8Array): WorkbookData {
  const parts = openPackage(file, xlsxLimits);
  const xml = (name: string): XmlElement | null => {
    const entry = parts.part(name);
    return entry ? xmlTree(new TextDecoder().decode(unpackWhole(entry, parts.budget))) : null;
  };
  const part = (name: string): Part => ({
    xml: xml(name),
    related: new Map(parts.relationships(name).map(({ id, kind, part: entry, target }) => [id, { kind, target, open: () => (entry ? part(entry.name) : { xml: null, related: new Map() }) }])),
  });
  const workbook = part(parts.workbook().name);
  const one = (kind: string): XmlElement | null => [...workbook.related.values()].find((relation) => relation.kind === kind)?.open().xml ?? null;
  const colors = readColors(one("theme"));
  const context = {
    colors, looks: readLooks(one("styles"), colors),
    strings: children(one("sharedStrings"), "si").map((item) => item.children.flatMap((run) => (run.name === "t" ? [run] : run.name === "r" ? children(run, "t") : [])).map(({ text }) => text).join("")),
  };
  const names = all(child(workbook.xml, "definedNames"), "definedName");
  return {
    sheets: all(child(workbook.xml, "sheets"), "sheet").map((declared, at): SheetData => {
      const read = readSheet(workbook.related.get(relationshipId(declared))?.open() ?? { xml: null, related: new Map() }, context);
      return { ...read, name: attribute(declared, "name") ?? "", visibility: VISIBILITIES[attribute(declared, "state") ?? ""] ?? "Visible", page: { ...read.page, ...printed(names, at) } };
    }),
    names: names.filter((name) => !attribute(name, "name")?.startsWith("_xlnm.") && attribute(name, "localSheetId") === undefined).map((name) => ({ name: attribute(name, "name") ?? "", formula: `=${name.text}`, visible: !flag(name, "hidden") })),
    active: number(all(workbook.xml, "workbookView")[0], "activeTab") ?? 0,
    date1904: flag(child(workbook.xml, "workbookPr"), "date1904"),
  };
}

const VISIBILITIES: Readonly<Record<string, NonNullable<SheetData["visibility"]>>> = { hidden: "Hidden", veryHidden: "VeryHidden" };
/** Titles are columns, rows, or both beside each other. */
const PRINT_NAMES: Readonly<Record<string, (address: string) => string>> = { "_xlnm.Print_Area": () => "PrintArea", "_xlnm.Print_Titles": (address) => (/[A-Z]/.test(address) ? "PrintTitleColumns" : "PrintTitleRows") };

/** What of a sheet is printed, and which rows and columns on each page: names of the workbook that belong to the sheet. */
function printed(names: readonly XmlElement[], sheet: number): Record<string, string> {
  return Object.fromEntries(names.filter((name) => number(name, "localSheetId") === sheet).flatMap((name) => {
    const key = PRINT_NAMES[attribute(name, "name") ?? ""];
    const addresses = [...name.text.matchAll(/!([$A-Z0-9:]+)(?=,|$)/g)].map((match) => match[1]!.replaceAll("$", ""));
    return key === undefined ? [] : addresses.flatMap((address) => (parseAddress(address) ? [[key(address), address]] : []));
  }));
}
