/** A worksheet part with the parts that hang on it: cells, looks, tables, rules, charts, notes. */
import { columnNumber, parseAddress } from "../spreadsheet/area";
import type { CellData, Chart, Line, Note, Scalar, SheetData, TableData } from "../spreadsheet/book";
import { columnOffset, rowOffset } from "../spreadsheet/places";
import type { Colors } from "./colors";
import { withoutPrefixes } from "./new-functions";
import { readCharts, type ChartRead, type Corner } from "./read-charts";
import { readConditionalFormats } from "./read-conditional-formats";
import { withFilters } from "./read-filters";
import type { Looks } from "./read-looks";
import { readPage } from "./read-page";
import { readValidations } from "./read-validations";
import { all, attribute, child, children, flag, number, relationshipId, type XmlElement } from "./xml-tree";

/** A part, and those it relates to, by id. */
export interface Part { readonly xml: XmlElement | null; readonly related: ReadonlyMap<string, { readonly kind: string; open(): Part; readonly target: string }> }

export interface SheetContext { readonly strings: readonly string[]; readonly looks: Looks; readonly colors: Colors }

const POINTS_A_CHARACTER = 5.25;
/** Beyond that no file says anything of columns but how they look to the end of the sheet. */
const MOST_COLUMNS = 1_000;

export function readSheet(part: Part, { strings, looks, colors }: SheetContext): Omit<SheetData, "name"> {
  const { xml: sheet, related } = part;
  const links = readLinks(part);
  const columns = readColumns(sheet, looks);
  const rows: Record<number, Line> = {};
  const cells: (Scalar | CellData)[][] = [];
  const shared = new Map<string, string>();
  let at = -1;
  for (const row of children(child(sheet, "sheetData"), "row")) {
    at = (number(row, "r") ?? at + 2) - 1;
    const { ht, hidden, outlineLevel, collapsed, s } = row.attributes;
    if (ht !== undefined || hidden !== undefined || outlineLevel !== undefined || collapsed !== undefined || s !== undefined) rows[at] = { ...(ht !== undefined && { size: Number(ht) }), ...(flag(row, "hidden") && { hidden: true }), ...(outlineLevel !== undefined && { outline: Number(outlineLevel) }), ...(flag(row, "collapsed") && { collapsed: true }), ...(flag(row, "customFormat") && looks.cells[Number(s)]) };
    const line: (Scalar | CellData)[] = (cells[at] ??= []);
    for (const cell of children(row, "c")) {
      const name = attribute(cell, "r");
      const column = name === undefined ? line.length : columnNumber(name.replace(/\d+$/, ""));
      for (let blank = line.length; blank < column; blank++) line[blank] = null;
      const link = links.get(name ?? "");
      line[column] = { ...readCell(cell, strings, shared), ...looks.cells[number(cell, "s") ?? 0], ...(link !== undefined && { link }) };
    }
  }
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const pane = children(view, "pane").find((found) => attribute(found, "state")?.startsWith("frozen"));
  const parts = (kind: string): Part[] => [...related.values()].filter((relation) => relation.kind === kind).map((relation) => relation.open());
  const outline = child(child(sheet, "sheetPr"), "outlinePr");
  const tab = colors(child(child(sheet, "sheetPr"), "tabColor"));
  return {
    cells: Array.from(cells, (line) => line ?? []), columns, rows,
    tables: children(child(sheet, "tableParts"), "tablePart").flatMap((element) => readTable(related.get(relationshipId(element))?.open().xml ?? null, cells, rows)),
    summary: { below: attribute(outline, "summaryBelow") !== "0", right: attribute(outline, "summaryRight") !== "0" },
    gridLines: attribute(view, "showGridLines") !== "0", zoom: number(view, "zoomScale") ?? 100,
    freeze: { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 },
    merges: all(child(sheet, "mergeCells"), "mergeCell").flatMap((merge) => parseAddress(attribute(merge, "ref") ?? "")?.area ?? []),
    validations: readValidations(sheet),
    conditionalFormats: readConditionalFormats(sheet, looks.changes, colors),
    charts: parts("drawing").flatMap((drawing) => readCharts(drawing.xml, (id) => drawing.related.get(id)?.open().xml ?? null).map((read, index) => placed(read, index, { columns, rows }))),
    notes: parts("comments").flatMap(({ xml }) => all(xml, "comment").flatMap(readNote)),
    page: readPage(sheet),
    ...(tab !== undefined && { tabColor: tab }),
    protection: flag(child(sheet, "sheetProtection"), "sheet") ? {} : null,
  };
}

function readColumns(sheet: XmlElement | null, looks: Looks): Record<number, Line> {
  const columns: Record<number, Line> = {};
  for (const column of children(child(sheet, "cols"), "col")) {
    const { width, outlineLevel, style } = column.attributes;
    const line: Line = { ...(width !== undefined && { size: Number(width) * POINTS_A_CHARACTER }), ...(flag(column, "hidden") && { hidden: true }), ...(outlineLevel !== undefined && { outline: Number(outlineLevel) }), ...(flag(column, "collapsed") && { collapsed: true }), ...looks.cells[Number(style ?? 0)] };
    for (let index = (number(column, "min") ?? 1) - 1; index < Math.min(number(column, "max") ?? 0, MOST_COLUMNS); index++) columns[index] = line;
  }
  return columns;
}

function readCell(cell: XmlElement, strings: readonly string[], shared: Map<string, string>): CellData {
  const value = readValue(cell, strings);
  const written = child(cell, "f");
  if (!written) return { value };
  const id = attribute(written, "si");
  if (id !== undefined && written.text !== "") shared.set(id, written.text);
  const formula = written.text !== "" ? written.text : id === undefined ? "" : (shared.get(id) ?? "");
  return formula === "" ? { value } : { value, formula: `=${withoutPrefixes(formula)}` };
}

function readValue(cell: XmlElement, strings: readonly string[]): Scalar {
  const type = attribute(cell, "t");
  const stored = child(cell, "v")?.text;
  if (type === "inlineStr") return all(child(cell, "is"), "t").map(({ text }) => text).join("");
  if (stored === undefined || (stored === "" && type !== "str")) return null;
  if (type === "s") return strings[Number(stored)] ?? "";
  if (type === "str") return stored;
  if (type === "b") return stored === "1";
  return type === "e" ? { error: stored } : Number(stored);
}

function readTable(table: XmlElement | null, cells: readonly (readonly (Scalar | CellData)[])[], rows: Record<number, Line>): TableData[] {
  const area = parseAddress(attribute(table ?? undefined, "ref") ?? "")?.area;
  if (!table || !area) return [];
  const columns = all(child(table, "tableColumns"), "tableColumn").map((column) => {
    const { totalsRowFunction, totalsRowLabel } = column.attributes;
    const formula = child(column, "calculatedColumnFormula")?.text;
    const total = totalsRowFunction === "custom" ? { formula: `=${withoutPrefixes(child(column, "totalsRowFormula")?.text ?? "")}` } : totalsRowFunction !== undefined ? { function: totalsRowFunction } : totalsRowLabel !== undefined ? { label: totalsRowLabel } : undefined;
    return { name: (attribute(column, "name") ?? "").replace(/_x000a_/gi, "\n"), ...(formula !== undefined && { formula: `=${withoutPrefixes(formula)}` }), ...(total && { total }) };
  });
  const style = child(table, "tableStyleInfo");
  return [withFilters({ name: attribute(table, "displayName") ?? "", area, totals: (number(table, "totalsRowCount") ?? 0) > 0, columns, style: attribute(style, "name") ?? "", banded: flag(style, "showRowStripes"), filter: child(table, "autoFilter") !== undefined }, table, cells, rows)];
}

function readNote(comment: XmlElement): Note[] {
  const at = parseAddress(attribute(comment, "ref") ?? "")?.area;
  return at ? [{ row: at.top, column: at.left, text: all(comment, "t").map(({ text }) => text).join("") }] : [];
}

function readLinks({ xml, related }: Part): ReadonlyMap<string, string> {
  return new Map(all(child(xml, "hyperlinks"), "hyperlink").map((link) => [attribute(link, "ref") ?? "", attribute(link, "location") === undefined ? (related.get(relationshipId(link))?.target ?? "") : `#${attribute(link, "location") ?? ""}`]));
}

/** The place of a chart in points from the sheet's corner. */
function placed({ chart, from, to }: ChartRead, index: number, sheet: Required<Pick<SheetData, "columns" | "rows">>): Chart {
  const point = ({ row, column, down, right }: Corner): readonly [number, number] => [columnOffset(sheet, column) + right, rowOffset(sheet, row) + down];
  const [[left, top], [right, bottom]] = [point(from), point(to)];
  return { ...chart, id: `chart-${index + 1}`, sourceSheet: "", settings: { ...chart.settings, Left: left, Top: top, Width: right - left, Height: bottom - top } };
}
