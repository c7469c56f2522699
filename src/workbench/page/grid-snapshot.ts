/** A workbook in the form that Univer opens, and single cells in it. */
import { LocaleType, type IBorderData, type ICellData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { bodyOf, isError, type Book, type CellData, type Line, type Sheet, type Style } from "../spreadsheet/book";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { wholeSheet } from "../spreadsheet/area";
import { gridResources } from "./grid-resources";
import { withoutTables } from "../spreadsheet/structured-references";

const POINTS_TO_PIXELS = 96 / 72;
const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3 };
/** Univer's numbers for kinds of lines. */
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };
const LINES: Readonly<Record<string, number>> = { Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };
const SIDES: Readonly<Record<string, string>> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
/** Of Excel's standard font; an indent is as wide as three of its spaces. */
const FONT = "Calibri";
const INDENT = 9;
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };

export function gridSnapshot(spreadsheet: Spreadsheet): IWorkbookData {
  const { book } = spreadsheet;
  return {
    id: "workbook", name: "Workbook", appVersion: "", locale: LocaleType.EN_US, styles: {},
    sheetOrder: book.sheets.map(({ id }) => id),
    resources: gridResources(spreadsheet),
    sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, sheetSnapshot(spreadsheet, sheet)])),
  };
}

function sheetSnapshot(spreadsheet: Spreadsheet, sheet: Sheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, cell } of spreadsheet.filled(sheet.id, wholeSheet)) (cellData[row] ??= {})[column] = gridCell(cell, spreadsheet.book, sheet, row, column);
  const used = spreadsheet.used(sheet.id, false);
  return {
    id: sheet.id, name: sheet.name, tabColor: sheet.tabColor, hidden: sheet.visibility === "Visible" ? 0 : 1, showGridlines: sheet.gridLines ? 1 : 0,
    rowCount: Math.max(200, (used?.bottom ?? 0) + 100), columnCount: Math.max(40, (used?.right ?? 0) + 10),
    zoomRatio: sheet.zoom / 100, defaultColumnWidth: 64, defaultRowHeight: 20,
    freeze: { xSplit: sheet.freeze.columns, ySplit: sheet.freeze.rows, startRow: sheet.freeze.rows || -1, startColumn: sheet.freeze.columns || -1 },
    mergeData: sheet.merges.map((area) => ({ startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right })),
    columnData: lines(sheet.columns, (line) => ({ w: size(line), hd: line.hidden ? 1 : 0 })),
    rowData: lines(sheet.rows, (line) => ({ h: size(line), hd: line.hidden ? 1 : 0 })),
    cellData,
  };
}

/** Without references to tables and names: Univer has none. */
export const gridFormula = (formula: string, book: Book, { id }: Sheet, row: number, column: number): string => withoutTables(formula, book, { sheet: id, row, column });

export function gridCell(cell: CellData, book: Book, sheet: Sheet, row: number, column: number): ICellData {
  const { value } = cell;
  const shown = value === null ? null : isError(value) ? value.error : typeof value === "boolean" ? Number(value) : value;
  const style = gridStyle(cell, sheet, row, column);
  return {
    v: shown, t: value === null ? null : typeof value === "number" ? 2 : typeof value === "boolean" ? 3 : 1,
    f: cell.formula === undefined ? null : gridFormula(cell.formula, book, sheet, row, column),
    s: style,
  };
}

function gridStyle({ style = {}, format }: CellData, sheet: Sheet, row: number, column: number): IStyleData {
  const table = tableStyle(sheet, row, column);
  const fill = style.fill ?? table?.fill;
  const font = { ...table?.font, ...style.font };
  const drawn: IStyleData = {
    ff: font.name ?? FONT,
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(font.bold && { bl: 1 }), ...(font.italic && { it: 1 }), fs: font.size ?? 11,
    ...(font.strikethrough && { st: { s: 1 } }), ...(font.underline !== undefined && font.underline !== "None" && { ul: { s: 1 } }),
    ...(style.horizontal !== undefined && HORIZONTAL[style.horizontal] !== undefined && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical !== undefined && VERTICAL[style.vertical] !== undefined && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: 3 }),
    ...(style.indent && { pd: style.horizontal === "Right" ? { r: 2 + style.indent * INDENT } : { l: 2 + style.indent * INDENT } }),
    ...(style.rotation && { tr: { a: -style.rotation } }),
    ...(style.borders && { bd: borders(style.borders) }),
    ...(format !== undefined && format !== "General" && { n: { pattern: format } }),
  };
  return drawn;
}

function borders(lines: NonNullable<Style["borders"]>): IBorderData {
  return Object.fromEntries(Object.entries(SIDES).flatMap(([edge, side]) => {
    const { style = "None", weight = "Thin", color = "#000000" } = lines[edge] ?? {};
    return style === "None" ? [] : [[side, { s: style === "Continuous" ? (WEIGHTS[weight] ?? 1) : (LINES[style] ?? 1), cl: { rgb: color } }]];
  }));
}

/** What a table lends to a cell without a look of its own: its header stands out, its rows are banded. */
function tableStyle(sheet: Sheet, row: number, column: number): Style | null {
  const table = sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  if (!table || table.style === "") return null;
  if (row === table.area.top) return { fill: "#1F4E79", font: { bold: true, color: "#FFFFFF" } };
  const body = bodyOf(table);
  return table.banded && row <= body.bottom && (row - body.top) % 2 === 1 ? { fill: "#EEF3F8" } : null;
}

const size = (line: Line): number | undefined => (line.size === undefined ? undefined : Math.round(line.size * POINTS_TO_PIXELS));
const lines = <T>(all: Readonly<Record<number, Line>>, draw: (line: Line) => T): Record<number, T> => Object.fromEntries(Object.entries(all).map(([index, line]) => [index, draw(line)]));
