/** What is to change in one sheet, cell by cell. */
import type { CellEdit, ValidationDocument, ValidationEdit } from "../../../workbook/document";
import type { Area, Cell, GridTable } from "../../../workbook/grid";
import { dataBottom, grownArea } from "./grow-table";
import type { TableGrowth } from "./grow-table";

/** Without a value the stored one stays; `formula` is for a cell that has none yet, `replaced` for one that has (null: it goes). */
export interface Change { readonly value?: Cell; readonly formula?: string; readonly replaced?: string | null }

export interface SheetPlan {
  readonly changes: ReadonlyMap<number, ReadonlyMap<number, Change>>;
  readonly growths: readonly TableGrowth[];
  /** The data rows of each table as they will be: a new cell in them takes the style of the cell above. */
  readonly data: readonly Area[];
  /** Of one cell each. */
  readonly validations: readonly ValidationDocument[];
}

export function planSheet(edits: readonly CellEdit[], tables: readonly GridTable[], growths: readonly TableGrowth[], rules: readonly ValidationEdit[] = []): SheetPlan {
  const changes = new Map<number, Map<number, Change>>();
  const change = (row: number, column: number, what: Change) => {
    let columns = changes.get(row);
    if (!columns) changes.set(row, columns = new Map());
    columns.set(column, { ...columns.get(column), ...what });
  };
  for (const growth of growths) {
    const { left, right, bottom } = grownArea(growth);
    const last = growth.table.totals ? bottom : growth.newBottom;
    for (let row = growth.oldBottom + 1; row <= last; row++) for (let column = left; column <= right; column++) {
      const formula = row <= growth.newBottom ? growth.formulas.get(column) : undefined;
      change(row, column, formula === undefined ? {} : { formula });
    }
  }
  for (const { row, column, value, formula } of edits) change(row, column, { value, ...(formula !== undefined && { replaced: formula }) });
  const data = tables.map(table => {
    const grown = growths.find(growth => growth.table === table);
    return { ...table.area, top: table.area.top + 1, bottom: grown ? grown.newBottom : dataBottom(table) };
  });
  const validations = rules.map(({ row, column, ...rule }) => ({ ...rule, areas: [{ top: row, left: column, bottom: row, right: column }] }));
  return { changes, growths, data, validations };
}
