/** Opens an .xlsx file in the page: values, formulas, looks, tables, names, validation. What the stand-in cannot show is left out. */
import { strFromU8, unzipSync } from "fflate";
import { parseAddress, type Area } from "../spreadsheet/area";
import type { CellData, Line, Scalar, SheetData, Style, TableData, Validation, WorkbookData } from "../spreadsheet/book";

const POINTS_A_CHARACTER = 5.25;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMATS: Readonly<Record<number, string>> = { 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "m/d/yyyy h:mm", 49: "@" };

interface Look { readonly format?: string; readonly style?: Style }
interface Package { readonly part: (path: string) => Element | null; readonly related: (path: string) => ReadonlyMap<string, { readonly path: string; readonly type: string }> }

export function readXlsx(file: Uint8Array): WorkbookData {
  const parts = unzipSync(file, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const part = (path: string): Element | null => (parts[path] ? new DOMParser().parseFromString(strFromU8(parts[path]), "application/xml").documentElement : null);
  const related: Package["related"] = (path) => {
    const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.slice(path.lastIndexOf("/") + 1)];
    return new Map(all(part(`${folder}_rels/${name}.rels`), "Relationship").map((relation) => [text(relation, "Id"), { path: absolute(folder, text(relation, "Target")), type: text(relation, "Type") }]));
  };
  const workbook = part("xl/workbook.xml");
  if (!workbook) throw new Error("This is not an .xlsx file: it has no workbook.");
  const looks = readLooks(part("xl/styles.xml"));
  const strings = all(part("xl/sharedStrings.xml"), "si").map((item) => all(item, "t").filter((run) => run.parentElement?.localName !== "rPh").map((run) => run.textContent ?? "").join(""));
  const relations = related("xl/workbook.xml");
  const sheets = all(workbook, "sheet").map((sheet) => readSheet({ part, related }, sheet, relations.get(sheet.getAttributeNS(RELATIONS, "id") ?? "")?.path ?? "", strings, looks));
  return {
    sheets,
    names: all(workbook, "definedName").filter((name) => !text(name, "name").startsWith("_xlnm.") && !name.hasAttribute("localSheetId")).map((name) => ({ name: text(name, "name"), formula: `=${name.textContent ?? ""}` })),
    active: Number(all(workbook, "workbookView")[0]?.getAttribute("activeTab") ?? 0),
    date1904: flag(all(workbook, "workbookPr")[0], "date1904"),
  };
}

function readSheet({ part, related }: Package, declared: Element, path: string, strings: readonly string[], looks: readonly Look[]): SheetData {
  const sheet = part(path);
  const cells: (Scalar | CellData)[][] = [];
  const shared = new Map<string, string>();
  for (const element of all(sheet, "c")) {
    const at = parseAddress(text(element, "r"))?.area;
    if (!at) continue;
    const line = (cells[at.top] ??= []);
    for (let column = line.length; column < at.left; column++) line[column] = null;
    line[at.left] = { ...readCell(element, strings, shared), ...looks[Number(element.getAttribute("s") ?? 0)] };
  }
  const columns: Record<number, Line> = {};
  for (const column of all(sheet, "col")) {
    for (let index = Number(text(column, "min")) - 1; index < Math.min(Number(text(column, "max")), 1_000); index++) columns[index] = { ...(column.hasAttribute("width") && { size: Number(text(column, "width")) * POINTS_A_CHARACTER }), hidden: flag(column, "hidden"), ...looks[Number(column.getAttribute("style") ?? 0)] };
  }
  const rows: Record<number, Line> = Object.fromEntries(all(sheet, "row").filter((row) => row.hasAttribute("ht") || row.hasAttribute("hidden")).map((row) => [Number(text(row, "r")) - 1, { ...(row.hasAttribute("ht") && { size: Number(text(row, "ht")) }), hidden: flag(row, "hidden") }]));
  const pane = all(sheet, "pane").find((found) => found.getAttribute("state") === "frozen");
  const tables = [...related(path).values()].filter(({ type }) => type.endsWith("/table")).flatMap(({ path: at }) => readTable(part(at)));
  const tab = all(sheet, "tabColor")[0]?.getAttribute("rgb");
  return {
    name: text(declared, "name"),
    visibility: declared.getAttribute("state") === "hidden" ? "Hidden" : declared.getAttribute("state") === "veryHidden" ? "VeryHidden" : "Visible",
    cells: Array.from(cells, (line) => line ?? []), columns, rows, tables,
    gridLines: all(sheet, "sheetView")[0]?.getAttribute("showGridLines") !== "0",
    freeze: { rows: Number(pane?.getAttribute("ySplit") ?? 0), columns: Number(pane?.getAttribute("xSplit") ?? 0) },
    merges: all(sheet, "mergeCell").flatMap((merge) => parseAddress(text(merge, "ref"))?.area ?? []),
    validations: all(sheet, "dataValidation").flatMap(readValidation),
    ...(tab && { tabColor: `#${tab.slice(-6)}` }),
    protection: all(sheet, "sheetProtection").some((found) => flag(found, "sheet")) ? {} : null,
  };
}

function readCell(element: Element, strings: readonly string[], shared: Map<string, string>): CellData {
  const type = element.getAttribute("t");
  const stored = all(element, "v")[0]?.textContent ?? null;
  const value: Scalar = type === "inlineStr" ? all(element, "t").map((run) => run.textContent ?? "").join("")
    : stored === null || (stored === "" && type !== "str") ? null
      : type === "s" ? (strings[Number(stored)] ?? "")
        : type === "str" ? stored : type === "b" ? stored === "1" : type === "e" ? { error: stored } : Number(stored);
  const written = all(element, "f")[0];
  if (!written) return { value };
  const id = written.getAttribute("si");
  const formula = written.textContent ?? "";
  if (id !== null && formula !== "") shared.set(id, formula);
  const found = formula !== "" ? formula : id === null ? "" : (shared.get(id) ?? "");
  return found === "" ? { value } : { value, formula: `=${plain(found)}` };
}

/** Without the prefixes that files put before newer functions. */
const plain = (formula: string): string => formula.replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, "");

function readTable(table: Element | null): TableData[] {
  const at = table && parseAddress(text(table, "ref"))?.area;
  if (!table || !at) return [];
  const columns = all(table, "tableColumn").map((column) => {
    const formula = all(column, "calculatedColumnFormula")[0]?.textContent;
    return { name: text(column, "name").replace(/_x000a_/gi, "\n"), ...(formula && { formula: `=${plain(formula)}` }) };
  });
  return [{ name: text(table, "displayName"), area: at, totals: Number(table.getAttribute("totalsRowCount") ?? 0) > 0, columns, style: all(table, "tableStyleInfo")[0]?.getAttribute("name") ?? "", banded: flag(all(table, "tableStyleInfo")[0], "showRowStripes"), filter: all(table, "autoFilter").length > 0 }];
}

function readValidation(element: Element): Validation[] {
  const areas: Area[] = text(element, "sqref").split(" ").flatMap((address) => parseAddress(address)?.area ?? []);
  const [first = "", second = ""] = ["formula1", "formula2"].map((name) => all(element, name)[0]?.textContent ?? "");
  const type = element.getAttribute("type") ?? "none";
  const kind = type === "whole" ? "wholeNumber" : type;
  const rule = type === "list" ? { list: { inCellDropDown: true, source: first.startsWith('"') ? first.slice(1, -1) : `=${first}` } }
    : type === "custom" ? { custom: { formula: `=${first}` } } : { [kind]: { formula1: first, ...(second !== "" && { formula2: second }), operator: element.getAttribute("operator") ?? "between" } };
  return areas.length === 0 || type === "none" ? [] : [{ areas, rule, ignoreBlanks: flag(element, "allowBlank"), alert: { message: element.getAttribute("error") ?? "", title: element.getAttribute("errorTitle") ?? "", style: element.getAttribute("errorStyle") === "warning" ? "Warning" : "Stop", showAlert: true } }];
}

function readLooks(styles: Element | null): Look[] {
  const within = (list: string, name: string): Element[] => all(all(styles, list)[0] ?? null, name);
  const formats = new Map(within("numFmts", "numFmt").map((format) => [Number(text(format, "numFmtId")), text(format, "formatCode")]));
  const fills = within("fills", "fill").map((fill) => color(all(fill, "fgColor")[0]));
  const fonts = within("fonts", "font").map((font): NonNullable<Style["font"]> => {
    const own = color(all(font, "color")[0]);
    return { ...(all(font, "b").length > 0 && { bold: true }), ...(all(font, "i").length > 0 && { italic: true }), ...(own !== undefined && { color: own }), size: Number(all(font, "sz")[0]?.getAttribute("val") ?? 11) };
  });
  return within("cellXfs", "xf").map((xf) => {
    const id = Number(xf.getAttribute("numFmtId") ?? 0);
    const format = formats.get(id) ?? FORMATS[id];
    const fill = fills[Number(xf.getAttribute("fillId") ?? 0)];
    const align = all(xf, "alignment")[0];
    const [horizontal, vertical] = [align?.getAttribute("horizontal"), align?.getAttribute("vertical")];
    const style: Style = {
      ...(fill !== undefined && { fill }),
      font: fonts[Number(xf.getAttribute("fontId") ?? 0)] ?? {},
      ...(horizontal && { horizontal: capital(horizontal) }), ...(vertical && { vertical: capital(vertical) }),
      ...(flag(align, "wrapText") && { wrap: true }),
      ...(all(xf, "protection").some((found) => found.getAttribute("locked") === "0") && { locked: false }),
    };
    return { ...(format !== undefined && { format }), style };
  });
}

const all = (within: Element | null, name: string): Element[] => (within ? [...within.getElementsByTagNameNS("*", name)] : []);
const text = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const flag = (element: Element | undefined, name: string): boolean => ["1", "true"].includes(element?.getAttribute(name) ?? "");
const color = (element: Element | undefined): string | undefined => (element?.hasAttribute("rgb") ? `#${text(element, "rgb").slice(-6)}` : undefined);
const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const absolute = (folder: string, target: string): string => (target.startsWith("/") ? target.slice(1) : new URL(target, `https://part/${folder}`).pathname.slice(1));
