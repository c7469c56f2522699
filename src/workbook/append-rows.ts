/** Rows added below those that a register's table has: into its empty rows first, then into new ones. */
import type { Place } from "./decode";
import type { CellEdit, WorkbookEdit } from "./document";
import type { Cell } from "./grid";
import type { AnyRow, Register } from "./register";
import type { CellContext } from "./value-type";

/** Values by column key; columns that the table does not have, or that formulas fill, are left out. */
export function appendRows(register: Register, place: Place, rows: readonly AnyRow[], context: CellContext): WorkbookEdit {
  const first = (place.rows.at(-1) ?? place.header) + 1, bottom = first + rows.length - 1;
  const columns = Object.entries(register.columns).filter(([key, column]) => column.kind !== "formula" && place.columns.has(key));
  const cells = rows.flatMap((row, i) => columns.flatMap(([key, column]): CellEdit[] => {
    const value: Cell = row[key] === undefined || row[key] === null ? null : column.type.toCell(row[key], context);
    return value === null ? [] : [{ sheet: place.sheet, row: first + i, column: place.columns.get(key)!, value }];
  }));
  return { cells, tables: bottom > place.bottom ? [{ sheet: place.sheet, table: register.table, bottom }] : [] };
}
