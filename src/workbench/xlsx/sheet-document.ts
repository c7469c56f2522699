/** A sheet of the stand-in as the writer wants it. */
import type { CellDocument, ColumnDocument, Line as LineDocument, PrintSetup, SheetDocument, Style as StyleDocument, TableDocument } from "../../workbook/document";
import { parseAddress, wholeSheet } from "../spreadsheet/area";
import type { Book, CellData, Line, Sheet, Style, Table } from "../spreadsheet/book";
import { filteredRows } from "../spreadsheet/filter";
import { asStored, type FormulaPlace } from "../spreadsheet/structured-references";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { chartDocument } from "./chart-document";
import { newFunctions } from "./new-functions";
import { formatDocuments, validationDocuments } from "./rule-documents";

const POINTS_A_CHARACTER = 5.25;
const POINTS_AN_INCH = 72;

export function sheetDocument(spreadsheet: Spreadsheet, sheet: Sheet): SheetDocument {
  const { book } = spreadsheet;
  const look = looks();
  const filtered = filteredRows(sheet), rows: Sheet["rows"] = { ...Object.fromEntries([...filtered].map((row) => [row, {}])), ...sheet.rows };
  const cells = new Map<number, Map<number, CellDocument>>();
  for (const { row, column, cell } of spreadsheet.filled(sheet.id, wholeSheet)) {
    let line = cells.get(row);
    if (!line) cells.set(row, line = new Map());
    line.set(column, cellDocument(cell, book, { sheet: sheet.id, row, column }, look(cell)));
  }
  return {
    name: sheet.name, ...(sheet.tabColor !== "" && { tabColor: sheet.tabColor.replace("#", "") }),
    ...(sheet.visibility !== "Visible" && { visibility: sheet.visibility === "Hidden" ? "hidden" as const : "veryHidden" as const }),
    cells, columns: columnDocuments(sheet, look),
    rows: Object.entries(rows).map(([row, { size, hidden, outline, collapsed }]) => ({ row: Number(row), ...(size !== undefined && { height: size }), ...((hidden || filtered.has(Number(row))) && { hidden: true }), ...(outline && { outline }), ...(collapsed && { collapsed }) })),
    summary: sheet.summary, freeze: sheet.freeze, gridLines: sheet.gridLines, zoom: sheet.zoom, merges: sheet.merges,
    tables: sheet.tables.map((table) => tableDocument(table, book, sheet)),
    validations: validationDocuments(sheet.validations), formats: formatDocuments(sheet.conditionalFormats),
    charts: sheet.charts.map((chart) => chartDocument(spreadsheet, sheet, chart)), notes: sheet.notes, print: printSetup(sheet.page),
  };
}

function cellDocument({ value, formula, link }: CellData, book: Book, place: FormulaPlace, style: StyleDocument | undefined): CellDocument {
  return { value, ...(formula !== undefined && { formula: newFunctions(asStored(formula, book, place)) }), ...(style && { style }), ...(link !== undefined && { link }) };
}

/** Cells share their looks, and the writer counts on it. */
function looks(): (cell: Pick<CellData, "style" | "format">) => StyleDocument | undefined {
  const known = new Map<Style | undefined, Map<string, StyleDocument>>();
  return ({ style, format = "General" }) => {
    if (!style && format === "General") return undefined;
    const formats = known.get(style) ?? new Map<string, StyleDocument>();
    known.set(style, formats);
    const found = formats.get(format) ?? styleDocument(style ?? {}, format);
    formats.set(format, found);
    return found;
  };
}

function styleDocument({ fill, font = {}, horizontal, vertical, wrap, indent, rotation, borders, locked }: Style, format: string): StyleDocument {
  const { bold, italic, underline, size, color } = font;
  const align = {
    ...(isOneOf(horizontal, ["Left", "Center", "Right"]) && { horizontal: horizontal.toLowerCase() as "left" }), ...(isOneOf(vertical, ["Top", "Center", "Bottom"]) && { vertical: vertical.toLowerCase() as "top" }),
    ...(wrap && { wrap }), ...(indent && { indent }), ...(rotation && { rotation }),
  };
  const text = { ...(bold && { bold }), ...(italic && { italic }), ...(underline !== undefined && underline !== "None" && { underline: true }), ...(size !== undefined && { size }), ...(color !== undefined && { color: color.replace("#", "") }) };
  const border = Object.fromEntries(["left", "right", "top", "bottom"].flatMap((side) => {
    const line = lineDocument(borders?.[`Edge${side.slice(0, 1).toUpperCase()}${side.slice(1)}`]);
    return line ? [[side, line]] : [];
  }));
  return {
    ...(Object.keys(text).length > 0 && { font: text }), ...(fill !== undefined && { fill: fill.replace("#", "") }), ...(format !== "General" && { format }),
    ...(Object.keys(align).length > 0 && { align }), ...(Object.keys(border).length > 0 && { border }), ...(locked === false && { locked }),
  };
}

const isOneOf = (word: string | undefined, words: readonly string[]): word is string => word !== undefined && words.includes(word);

function lineDocument(line: { readonly style?: string; readonly color?: string; readonly weight?: string } | undefined): LineDocument | null {
  if (!line || line.style === undefined || line.style === "None") return null;
  const weights: Readonly<Record<string, LineDocument["style"]>> = { Hairline: "hair", Medium: "medium", Thick: "thick" };
  const style = line.style === "Double" ? "double" : line.style === "Dot" ? "dotted" : line.style.startsWith("Dash") ? "dashed" : (weights[line.weight ?? ""] ?? "thin");
  return { style, color: (line.color ?? "#000000").replace("#", "") };
}

/** Columns side by side that say the same are one. */
function columnDocuments({ columns }: Sheet, look: (line: Line) => StyleDocument | undefined): ColumnDocument[] {
  const documents: ColumnDocument[] = [];
  let last: string | undefined;
  for (const [index, line] of Object.entries(columns).map(([key, value]) => [Number(key), value] as const).sort(([a], [b]) => a - b)) {
    const { size = 48, hidden, outline, collapsed } = line;
    const style = look(line);
    const said = JSON.stringify(line);
    const before = documents.at(-1);
    if (before?.to === index - 1 && last === said) documents[documents.length - 1] = { ...before, to: index };
    else documents.push({ from: index, to: index, width: size / POINTS_A_CHARACTER, ...(hidden && { hidden }), ...(outline && { outline }), ...(collapsed && { collapsed }), ...(style && { style }) });
    last = said;
  }
  return documents;
}

const TOTALS = ["sum", "count", "average", "max", "min"] as const;

function tableDocument({ name, area, totals, columns, style, banded, filter }: Table, book: Book, { id }: Sheet): TableDocument {
  return {
    name, area, totalsRow: totals, style: style === "" ? null : style, banded, filter,
    columns: columns.map(({ name: header, formula, total, filter: chosen }, at) => {
      const stored = (text: string, row: number): string => asStored(text, book, { sheet: id, row, column: area.left + at });
      const word = total && "function" in total ? TOTALS.find((known) => known === total.function) : undefined;
      const said = !totals || !total ? undefined : "label" in total ? total : "formula" in total ? { formula: stored(total.formula, area.bottom) } : word && { function: word };
      return { header, ...(formula !== undefined && { formula: newFunctions(stored(formula, area.top + 1)) }), ...(said && { total: said }), ...(chosen && { filter: chosen }) };
    }),
  };
}

function printSetup(page: Sheet["page"]): PrintSetup {
  const zoom = page.Zoom as { readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number } | undefined;
  const inches = (side: string, usual: number): number => (typeof page[`${side}Margin`] === "number" ? Number(page[`${side}Margin`]) / POINTS_AN_INCH : usual);
  const line = (name: string): string => (["Left", "Center", "Right"] as const).map((part) => [part.slice(0, 1), page[`HeadersFooters.DefaultForAllPages.${part}${name}`]] as const).filter(([, words]) => typeof words === "string" && words !== "").map(([letter, words]) => `&${letter}${String(words)}`).join("");
  const [printed, repeated, beside] = [page.PrintArea, page.PrintTitleRows, page.PrintTitleColumns].map((address) => (typeof address === "string" ? parseAddress(address)?.area : undefined));
  const [header, footer] = [line("Header"), line("Footer")];
  return {
    orientation: page.Orientation === "Landscape" ? "landscape" : "portrait", paper: page.PaperSize === "A4" ? "A4" : "Letter",
    fitWidth: zoom?.horizontalFitToPages ?? 0, fitHeight: zoom?.verticalFitToPages ?? 0,
    margins: { left: inches("Left", 0.7), right: inches("Right", 0.7), top: inches("Top", 0.75), bottom: inches("Bottom", 0.75) },
    ...(printed && { area: printed }), ...(repeated && { repeatRows: { from: repeated.top, to: repeated.bottom } }), ...(beside && { repeatColumns: { from: beside.left, to: beside.right } }),
    ...(header !== "" && { header }), ...(footer !== "" && { footer }), ...(page.CenterHorizontally === true && { centerHorizontally: true }),
  };
}
