/** Puts back what was written, wherever nobody has changed it since: one request to look, one to write. */
import { sameCell } from "../host/conflict";
import { dataBottom } from "../host/edit-grid";
import type { Cell, GridTable } from "../workbook/grid";
import { cellOf, inputOf, type Input } from "./cell-input";
import { excelRun, quietly } from "./excel-run";
import { rangeOf, TableRange } from "./table-range";
import type { Done, Part } from "./write-plan";

/** Resolves to the number of cells put back. Rows that have been moved since are left alone, and so is what is gone. */
export function putBackCells(parts: readonly Part[], done: readonly Done[]): Promise<number> {
  if (parts.length === 0) return Promise.resolve(0);
  return excelRun(async (context) => {
    const { worksheets, tables: all } = context.workbook;
    const tables = new Map(parts.flatMap(({ table }) => (table ? [[table, new TableRange(all.getItemOrNullObject(table.name), table)] as const] : [])));
    const looked = done.map((one) => ({ ...one, range: rangeOf(worksheets.getItemOrNullObject(one.run.sheet), one.part.table && tables.get(one.part.table)!, one.run).load("formulas") }));
    const grown = parts.flatMap(({ table, added }) => (table && added > 0 ? [{ table, added, range: tables.get(table)!.cells(dataBottom(table) + 1, table.area.left, added, table.columns.length).load("formulas") }] : []));
    await context.sync();
    let cells = 0;
    quietly(context);
    const refused = done.some((one) => !one.sure && !isAsWritten(one));
    for (const { part: { table }, run, before, keys, sure, range } of looked) {
      if (refused && !sure) continue;
      if (range.isNullObject || (table && !tables.get(table)!.hasItsHeaders)) continue;
      const now = table ? tables.get(table)!.keys : [];
      const inputs = run.input.map((input, i): Input => {
        const is = cellOf(range.formulas[i]?.[0]);
        return input !== null && (!table || stands(table, run.row + i, keys, now)) && sameCell(is, run.values[i]) && !sameCell(is, before[i]) ? restored(before[i] ?? null) : null;
      });
      const count = inputs.filter((input) => input !== null).length;
      cells += count;
      if (count > 0) range.values = inputs.map((input) => [input]);
    }
    for (const { table, added, range } of grown) if (isOurs(table, added, tables.get(table)!, range)) range.delete("Up");
    await context.sync();
    return cells;

    /** Whether a table has the rows that its request was to leave: where it has not, Excel had refused the request before any cell was written. */
    function isAsWritten({ part: { table, added }, keys }: Done): boolean {
      return table === null || tables.get(table)!.keys.length === keys.length + added;
    }
  });

  /** A row whose key is as it was when it was written, or as it was written. */
  function stands(table: GridTable, row: number, then: readonly Cell[], now: readonly Cell[]): boolean {
    const i = row - table.area.top - 1;
    return i >= then.length || sameCell(now[i], then[i]) || written(table, row).some((value) => sameCell(now[i], value));
  }

  function written(table: GridTable, row: number, column?: number): Cell[] {
    return done.flatMap(({ part, run }) => (part.table === table && (column === undefined || run.column === column) && run.input[row - run.row] != null ? [run.values[row - run.row]!] : []));
  }

  /** Whether the rows that were added are still the last, and hold nothing but what was written. */
  function isOurs(table: GridTable, added: number, { isThere, keys }: TableRange, range: Excel.Range): boolean {
    const first = dataBottom(table) + 1;
    return isThere && keys.length === first - table.area.top - 1 + added && range.formulas.every((line: readonly unknown[], r) => line.every((formula, c) => {
      const is = cellOf(formula);
      return is === null || (typeof is === "string" && is.startsWith("=")) || written(table, first + r, table.area.left + c).some((value) => sameCell(is, value));
    }));
  }
}

/** A formula goes back as one. */
const restored = (cell: Cell): Input => (typeof cell === "string" && cell.startsWith("=") ? cell : inputOf(cell));
