/** Values, formulas and number formats of a range: two-dimensional arrays of exactly its shape. */
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount, type Area } from "../spreadsheet/area";
import { isError, type CellData, type Line } from "../spreadsheet/book";
import { declareColumnFormulas, declareTotals, enter } from "../spreadsheet/enter";
import type { CellEdit } from "../spreadsheet/spreadsheet";
import { shown } from "../spreadsheet/text";
import { typed } from "../spreadsheet/typed";
import { ExcelError } from "./excel-error";
import { areaOf, requireWritable, sheetOf, type RangeTarget } from "./session";

/** Past this many cells Excel answers `null`, without an error. */
export const MOST_CELLS_READ = 5_000_000;

/** One answer for each cell. */
export function eachCell(target: RangeTarget, read: (cell: CellData) => unknown): unknown[][] | null {
  const at = areaOf(target);
  if (cellCount(at) > MOST_CELLS_READ) return null;
  const { spreadsheet } = target.session;
  return Array.from({ length: rowCount(at) }, (_, row) => Array.from({ length: columnCount(at) }, (_, column) => read(spreadsheet.cell(target.sheet, at.top + row, at.left + column))));
}

export const valueOf = ({ value }: CellData): unknown => (value === null ? "" : isError(value) ? value.error : value);
export const formulaOf = (cell: CellData): unknown => cell.formula ?? valueOf(cell);
export const formatOf = ({ format }: CellData): unknown => format ?? "General";
export const textOf = (cell: CellData): unknown => shown(cell);
export function valueType({ value }: CellData): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  return typeof value === "boolean" ? "Boolean" : typeof value === "number" ? "Double" : "String";
}

/** Writes values or formulas as if typed. `null` leaves a cell alone, `""` empties it; a single value goes to all cells. */
export function writeContent(target: RangeTarget, input: unknown): void {
  const at = areaOf(target);
  requireWritable(target, at);
  const { spreadsheet } = target.session;
  const edits: CellEdit[] = [];
  inShape(input, at, (value, row, column) => {
    if (value === null) return;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new ExcelError("InvalidArgument", "a cell takes text, a number or true and false");
    if (typeof value === "string" && value.length > 32_767) throw new ExcelError("InvalidArgument", "a cell takes 32,767 characters");
    if (typeof value === "string" && value.startsWith("=") && value.length > 8_192) throw new ExcelError("InvalidArgument", "a formula takes 8,192 characters");
    edits.push({ row, column, cell: typed(value, spreadsheet.cell(target.sheet, row, column)) });
  });
  enter(spreadsheet, target.sheet, edits);
  declareColumnFormulas(spreadsheet, target.sheet, at);
  declareTotals(spreadsheet, target.sheet, at);
}

export function writeFormats(target: RangeTarget, input: unknown): void {
  const at = areaOf(target);
  requireWritable(target, at);
  const { spreadsheet } = target.session;
  if (typeof input === "string" && (isWholeColumns(at) || isWholeRows(at))) return changeLines(target, (line) => ({ ...line, format: input }), (cell) => ({ ...cell, format: input }));
  const edits: CellEdit[] = [];
  inShape(input, at, (format, row, column) => {
    if (format === null) return;
    if (typeof format !== "string") throw new ExcelError("InvalidArgument", "a number format is text");
    edits.push({ row, column, cell: { ...spreadsheet.cell(target.sheet, row, column), format } });
  });
  spreadsheet.setCells(target.sheet, edits);
}

/** Changes whole rows or columns, and the cells in them that have a look of their own. */
export function changeLines(target: RangeTarget, line: (line: Line) => Line, cell: ((cell: CellData) => CellData) | null): void {
  const at = areaOf(target);
  const { spreadsheet } = target.session;
  const [kind, first, last] = isWholeColumns(at) ? (["columns", at.left, at.right] as const) : (["rows", at.top, at.bottom] as const);
  const lines = { ...sheetOf(target)[kind] };
  for (let index = first; index <= last; index++) lines[index] = line(lines[index] ?? {});
  spreadsheet.setSheet(target.sheet, { [kind]: lines });
  if (cell) spreadsheet.setCells(target.sheet, [...spreadsheet.filled(target.sheet, at)].map((edit) => ({ ...edit, cell: cell(edit.cell) })));
}

function inShape(input: unknown, at: Area, visit: (value: unknown, row: number, column: number) => void): void {
  const wrong = (): ExcelError => new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  if (!Array.isArray(input)) {
    if (cellCount(at) > MOST_CELLS_READ) throw new ExcelError("OperationCellsExceedLimit");
    for (let row = at.top; row <= at.bottom; row++) for (let column = at.left; column <= at.right; column++) visit(input, row, column);
    return;
  }
  if (input.length !== rowCount(at)) throw wrong();
  for (const line of input) if (!Array.isArray(line) || line.length !== columnCount(at)) throw wrong();
  input.forEach((line: unknown[], row) => line.forEach((value, column) => visit(value, at.top + row, at.left + column)));
}
