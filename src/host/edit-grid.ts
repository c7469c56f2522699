/** An edit applied to a grid: what a workbook in memory holds afterwards. */
import { grouped } from "../core/grouped";
import type { CellEdit, TableEdit, WorkbookEdit } from "../workbook/document";
import { cellName, type Cell, type Grid, type GridSheet, type GridTable } from "../workbook/grid";
import { HostError } from "./host";

/** Cells keep their formulas; new rows of a table get its calculated columns, and its totals row moves down. Throws HostError where there is no room. */
export function editGrid(grid: Grid, edit: WorkbookEdit): Grid {
  const cells = grouped(edit.cells, ({ sheet }) => sheet), tables = grouped(edit.tables, ({ sheet }) => sheet);
  for (const name of [...cells.keys(), ...tables.keys()]) {
    if (!grid.sheets.some((sheet) => sheet.name === name)) throw new HostError("changed", `The sheet ${name} is not in the workbook any more; nothing was written: undo its removal, or choose Set up workbook.`);
  }
  return { ...grid, sheets: grid.sheets.map((sheet) => (cells.has(sheet.name) || tables.has(sheet.name) ? editSheet(sheet, cells.get(sheet.name) ?? [], tables.get(sheet.name) ?? []) : sheet)) };
}

/** The last row of data, zero-based. */
export const dataBottom = ({ area, totals }: GridTable): number => (totals ? area.bottom - 1 : area.bottom);

function editSheet(sheet: GridSheet, cells: readonly CellEdit[], tables: readonly TableEdit[]): GridSheet {
  const draft = new Draft(sheet);
  const grown = tables.reduce((known, edit) => known.map((table) => (table.name.toLowerCase() === edit.table.toLowerCase() ? growTable(draft, sheet.name, table, edit.bottom) : table)), sheet.tables);
  for (const { row, column, value } of cells) draft.set(row, column, value);
  return { ...sheet, rows: draft.rows, formulas: draft.formulas, tables: grown };
}

/** Rows are copied when they are first written to. */
class Draft {
  readonly rows: (readonly Cell[] | undefined)[];
  readonly formulas: Map<string, string>;
  private readonly own = new Map<number, Cell[]>();

  constructor({ rows, formulas }: GridSheet) {
    this.rows = [...rows];
    this.formulas = new Map(formulas);
  }

  get = (row: number, column: number): Cell => this.rows[row]?.[column] ?? null;

  set(row: number, column: number, value: Cell): void {
    let cells = this.own.get(row);
    if (!cells) {
      cells = [...(this.rows[row] ?? [])];
      this.own.set(row, cells);
      this.rows[row] = cells;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
}

function growTable(draft: Draft, sheet: string, table: GridTable, bottom: number): GridTable {
  const old = dataBottom(table), added = bottom - old;
  if (added < 0) throw new HostError("other", `The table ${table.name} cannot end at row ${bottom + 1}: rows down to ${old + 1} are in it and would be lost.`);
  if (added === 0) return table;
  const { left, right, bottom: end } = table.area;
  for (let row = end + 1; row <= end + added; row++) for (let column = left; column <= right; column++) {
    if (isFilled(draft.get(row, column))) throw new HostError("other", `The table ${table.name} needs ${added} more ${added === 1 ? "row" : "rows"}, but ${sheet}!${cellName(row, column)} below it is used; move what stands there, and run it again.`);
  }
  for (let column = left; column <= right; column++) {
    const formula = draft.formulas.get(`${old},${column}`);
    if (table.totals) move(draft, end, column, end + added);
    if (formula === undefined) continue;
    for (let row = old + 1; row <= bottom; row++) draft.formulas.set(`${row},${column}`, formula);
  }
  return { ...table, area: { ...table.area, bottom: end + added } };
}

function move(draft: Draft, row: number, column: number, to: number): void {
  const formula = draft.formulas.get(`${row},${column}`);
  draft.set(to, column, draft.get(row, column));
  draft.set(row, column, null);
  draft.formulas.delete(`${row},${column}`);
  if (formula !== undefined) draft.formulas.set(`${to},${column}`, formula);
}

const isFilled = (cell: Cell): boolean => cell !== null && cell !== "";
