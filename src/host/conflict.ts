/** Whether an edit still fits: what others have changed in the rows and cells it is about, since they were read. */
import type { WorkbookEdit } from "../workbook/document";
import { areaName, cellName, isCellError, type Cell, type Grid, type GridSheet, type GridTable } from "../workbook/grid";
import { normalizeHeader } from "../workbook/decode";
import { registers } from "../workbook/registers";
import { dataBottom } from "./edit-grid";
import { HostError } from "./host";

/** Throws a HostError of code "changed" where a cell of `edit`, or the rows of a table with such a cell, are not as `basis` has them. */
export function refuseConflict(basis: Grid, now: Grid, edit: WorkbookEdit): void {
  for (const name of new Set([...edit.cells, ...edit.tables].map(({ sheet }) => sheet))) {
    const before = basis.sheets.find((sheet) => sheet.name === name), after = now.sheets.find((sheet) => sheet.name === name);
    if (!before || !after) throw new HostError("changed", `The sheet ${name} is not in the workbook any more; nothing was written: undo its removal, or choose Set up workbook.`);
    const cells = edit.cells.filter(({ sheet }) => sheet === name);
    const named = new Set(edit.tables.filter(({ sheet }) => sheet === name).map(({ table }) => table.toLowerCase()));
    for (const table of before.tables) {
      if (named.has(table.name.toLowerCase()) || cells.some(({ row, column }) => isWithin(table, row, column))) refuseMovedRows(table, before, after);
    }
    for (const { row, column } of cells) {
      if (!sameCell(before.rows[row]?.[column], after.rows[row]?.[column])) throw changedSince(`The cell ${name}!${cellName(row, column)}`);
    }
  }
}

/** The refusal, for whatever has been changed. */
export const changedSince = (what: string): HostError =>
  new HostError("changed", `${what} was changed by someone else in the meantime, so nothing was written; run it again.`);

/** By which column a table's rows are told apart: its register's, else its first. Counted from the table's left. */
export function keyColumn(table: GridTable): number {
  const register = Object.values(registers).find((known) => known.table.toLowerCase() === table.name.toLowerCase());
  const columns: Readonly<Record<string, { readonly header: string }>> = register?.columns ?? {};
  const header = register && normalizeHeader(columns[register.id]?.header ?? "");
  return Math.max(0, table.columns.findIndex((column) => normalizeHeader(column) === header));
}

/** What tells a table's rows apart, from the first row of data to the last. */
export function rowKeys({ rows }: GridSheet, table: GridTable): Cell[] {
  const { top, left } = table.area, column = left + keyColumn(table);
  return Array.from({ length: dataBottom(table) - top }, (_, i) => rows[top + 1 + i]?.[column] ?? null);
}

/** Inside a table, below its headers. */
export const isWithin = ({ area }: GridTable, row: number, column: number): boolean => row > area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** An empty text is an empty cell. */
export function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a ?? "") === (b ?? "");
}

function refuseMovedRows(table: GridTable, before: GridSheet, after: GridSheet): void {
  const now = after.tables.find(({ name }) => name.toLowerCase() === table.name.toLowerCase());
  if (!now || areaName(now.area) !== areaName(table.area) || now.columns.join("\n") !== table.columns.join("\n")) throw changedSince(`The table ${table.name}`);
  const keys = rowKeys(after, table);
  if (!rowKeys(before, table).every((key, i) => sameCell(key, keys[i]))) throw changedSince(`The order of the rows of ${table.name}`);
}
