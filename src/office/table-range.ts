/** A table in a batch: its cells go where it is, and whoever has changed its shape or the order of its rows is noticed. */
import { keyColumn, sameCell } from "../host/conflict";
import type { Cell, GridTable } from "../workbook/grid";
import { cellOf } from "./cell-input";
import type { Run } from "./write-plan";

export class TableRange {
  private readonly header: Excel.Range;
  private readonly keyRange: Excel.Range;
  private body: Excel.Range;

  constructor(private readonly excel: Excel.Table, readonly table: GridTable) {
    this.header = excel.getHeaderRowRange().load("values");
    this.body = excel.getDataBodyRange();
    this.keyRange = this.body.getColumn(keyColumn(table)).load("values");
  }

  /** Nulls change nothing, but Excel refuses them for a range of another shape: then nothing of this batch is written. */
  guard(rows: number): void {
    this.header.values = [this.table.columns.map(() => null)];
    this.keyRange.values = Array.from({ length: rows }, () => [null]);
  }

  /** New rows below the last, above the totals; `calculated` are the formulas of its columns, empty where there is none. */
  grow(rows: number, calculated: readonly string[]): void {
    this.excel.rows.add(undefined, Array.from({ length: rows }, () => [...calculated]));
    this.body = this.excel.getDataBodyRange();
  }

  cells(row: number, column: number, rows: number, columns = 1): Excel.Range {
    const { top, left } = this.table.area, first = this.body.getCell(row - top - 1, column - left);
    return rows === 1 && columns === 1 ? first : first.getResizedRange(rows - 1, columns - 1);
  }

  // After the batch.

  get isThere(): boolean {
    return !this.excel.isNullObject;
  }

  /** What tells its rows apart, as they stand; none where it is gone. */
  get keys(): readonly Cell[] {
    return !this.isThere ? [] : (this.keyRange.values as unknown[][]).map(([value]) => cellOf(value));
  }

  get hasItsHeaders(): boolean {
    if (!this.isThere) return false;
    const [headers = []] = this.header.values as unknown[][];
    return headers.length === this.table.columns.length && this.table.columns.every((column, i) => sameCell(cellOf(headers[i]), column));
  }
}

/** A run's cells: in its table, wherever that is by now, or where the sheet has them. */
export const rangeOf = (sheet: Excel.Worksheet, table: TableRange | null, { row, column, input }: Pick<Run, "row" | "column" | "input">): Excel.Range =>
  table ? table.cells(row, column, input.length) : sheet.getRangeByIndexes(row, column, input.length, 1);
