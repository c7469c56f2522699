/** Sorting the rows of a table by one of its columns, as a user of Excel does. */
import { contains } from "./area";
import { bodyOf, isError, type Scalar, type Table } from "./book";
import { copiedFormula } from "./formula-addresses";
import { sheetById, type CellEdit, type Spreadsheet } from "./spreadsheet";

export type Order = "ascending" | "descending";

/** The cells go with their looks and notes, their formulas as if copied; rows that are hidden stay where they are, and so do totals. `column` is the sheet's. */
export function sortTable(spreadsheet: Spreadsheet, id: string, table: Table, column: number, order: Order): void {
  const sheet = sheetById(spreadsheet, id);
  if (!sheet) return;
  const body = bodyOf(table);
  const filtered = new Set(table.hiddenRows);
  const places = Array.from({ length: body.bottom - body.top + 1 }, (_, at) => body.top + at).filter((row) => !sheet.rows[row]?.hidden && !filtered.has(row));
  const sorted = places.map((row) => ({ row, value: spreadsheet.cell(id, row, column).value })).sort((a, b) => compare(a.value, b.value, order)).map(({ row }) => row);
  const moved = places.flatMap((to, at) => (sorted[at] === to ? [] : [{ from: sorted[at]!, to }]));
  if (moved.length === 0) return;
  const edits = moved.flatMap(({ from, to }) => table.columns.map((_, at): CellEdit => {
    const cell = spreadsheet.cell(id, from, body.left + at);
    return { row: to, column: body.left + at, cell: cell.formula === undefined ? cell : { ...cell, formula: copiedFormula(cell.formula, to - from) } };
  }));
  spreadsheet.setCells(id, edits);
  const placeOf = new Map(moved.map(({ from, to }) => [from, to]));
  const isOfTable = ({ row, column: at }: { readonly row: number; readonly column: number }): boolean => contains(body, { top: row, bottom: row, left: at, right: at });
  if (sheet.notes.some(isOfTable)) spreadsheet.setSheet(id, { notes: sheet.notes.map((note) => (isOfTable(note) ? { ...note, row: placeOf.get(note.row) ?? note.row } : note)) });
}

/** Numbers, then texts whatever their case, then FALSE and TRUE, then errors; blanks come last either way. */
export function compare(a: Scalar, b: Scalar, order: Order): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (order === "ascending" ? 1 : -1) * (rank(a) - rank(b) || (typeof a === "string" ? COLLATOR.compare(a, String(b)) : isError(a) ? 0 : Number(a) - Number(b)));
}

const COLLATOR = new Intl.Collator("en", { sensitivity: "accent" });
const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : typeof value === "boolean" ? 2 : 3);
