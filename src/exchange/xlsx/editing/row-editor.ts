/** The cells of one row with what changes in them; rows come from the top down. */
import { cellName } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import type { Attributes } from "../reading/xml-reader";
import { changedCell, movedCell, newCell } from "./cell-xml";
import type { StoredCell } from "./cell-xml";
import type { TableGrowth } from "./grow-table";
import type { SheetPlan } from "./sheet-plan";

export class RowEditor {
  /** Of the part's namespace, with its colon. */
  prefix = "";
  private readonly columns: { readonly min: number; readonly max: number; readonly style: string }[] = [];
  /** Totals rows on their way down. */
  private readonly totals = new Map<TableGrowth, readonly StoredCell[]>();
  private above: { readonly row: number; readonly styles: ReadonlyMap<number, string> } = { row: -2, styles: new Map() };

  constructor(private readonly plan: SheetPlan) {}

  column({ min, max, style }: Attributes): void {
    if (style !== undefined) this.columns.push({ min: Number(min) - 1, max: Number(max) - 1, style });
  }

  /** Whether the row changes, or the one below it, which may take its styles. */
  concerns(row: number): boolean {
    return this.plan.changes.has(row) || this.plan.changes.has(row + 1);
  }

  /** The row's cells as XML, or undefined where none of them changes. */
  edit(row: number, stored: readonly StoredCell[]): string | undefined {
    const changes = this.plan.changes.get(row);
    const cells = this.moveTotals(row, stored);
    const styles = new Map<number, string>();
    let xml = "";
    const columns = [...new Set([...cells.keys(), ...(changes?.keys() ?? [])])].sort((a, b) => a - b);
    for (const column of columns) {
      const cell = cells.get(column);
      const change = changes?.get(column);
      const style = cell ? cell.attributes.s : this.styleOfNew(row, column);
      if (style !== undefined) styles.set(column, style);
      if (!cell) xml += newCell(cellName(row, column), style, change ?? {}, this.prefix);
      else xml += change ? changedCell(cell, cellName(row, column), change, this.prefix) : cell.raw;
    }
    this.above = { row, styles };
    return changes ? xml : undefined;
  }

  /** The totals row of a table that grows leaves its place, which becomes a row of data, and stands again below the last row. */
  private moveTotals(row: number, stored: readonly StoredCell[]): Map<number, StoredCell> {
    const cells = new Map(stored.map(cell => [cell.column, cell]));
    for (const growth of this.plan.growths) {
      const { table, oldBottom, newBottom } = growth;
      const within = stored.filter(({ column }) => column >= table.area.left && column <= table.area.right);
      const last = table.totals ? newBottom + 1 : newBottom;
      if (table.totals && row === oldBottom + 1) {
        this.totals.set(growth, within);
        within.forEach(({ column }) => cells.delete(column));
      } else if (row > oldBottom && row <= last) refuseUsed(growth, row, within);
      if (table.totals && row === newBottom + 1) {
        this.totals.get(growth)?.forEach(cell => cells.set(cell.column, movedCell(cell, cellName(row, cell.column))));
      }
    }
    return cells;
  }

  private styleOfNew(row: number, column: number): string | undefined {
    const inTable = this.plan.data.some(({ top, left, bottom, right }) => row > top && row <= bottom && column >= left && column <= right);
    if (inTable && this.above.row === row - 1) return this.above.styles.get(column);
    return this.columns.find(({ min, max }) => column >= min && column <= max)?.style;
  }
}

function refuseUsed({ table }: TableGrowth, row: number, cells: readonly StoredCell[]): void {
  const used = cells.find(cell => !cell.empty);
  if (used) throw new ExchangeError(`The table ${table.name} cannot grow: the cell ${cellName(row, used.column)} below it is in use; move what stands there and try again.`);
}
