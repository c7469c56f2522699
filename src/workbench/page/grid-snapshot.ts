/** A workbook in the form that Univer opens, and single cells in it. */
import { LocaleType, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { isError, type Book, type CellData, type Line, type Sheet } from "../spreadsheet/book";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { wholeSheet } from "../spreadsheet/area";
import { gridResources } from "./grid-resources";
import { gridStyle, POINTS_TO_PIXELS } from "./grid-styles";
import { hiddenLines } from "./line-edits";
import { withoutTables } from "../spreadsheet/structured-references";

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
    columnData: lines(sheet, "columns", (line, hd) => ({ w: size(line), hd })),
    rowData: lines(sheet, "rows", (line, hd) => ({ h: size(line), hd })),
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

const size = (line: Line): number | undefined => (line.size === undefined ? undefined : Math.round(line.size * POINTS_TO_PIXELS));

function lines<T>(sheet: Sheet, axis: "rows" | "columns", draw: (line: Line, hidden: 0 | 1) => T): Record<number, T> {
  const hidden = hiddenLines(sheet, axis);
  return Object.fromEntries([...new Set([...Object.keys(sheet[axis]).map(Number), ...hidden])].map((index) => [index, draw(sheet[axis][index] ?? {}, hidden.has(index) ? 1 : 0)]));
}
