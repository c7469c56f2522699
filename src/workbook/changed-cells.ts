/** The cells of the user's and of baselines that rows with other values than were read change. */
import type { Place } from "./decode";
import type { CellEdit } from "./document";
import { isCellError, type Cell } from "./grid";
import { itemInCell, itemsOf, itemType } from "./items";
import type { AnyRow, Register } from "./register";
import type { CellContext } from "./value-type";

/** `rows` as they are to be, `read` as they were, in the same order; a row that is the same object has not changed. */
export function changedCells(register: Register, rows: readonly AnyRow[], read: readonly AnyRow[], place: Place, context: CellContext): CellEdit[] {
  const columns = Object.entries(register.columns).filter(([key, column]) => (column.kind === "input" || column.kept) && place.columns.has(key));
  return rows.flatMap((row, i) => {
    const before = read[i];
    if (!before || row === before) return [];
    return columns.flatMap(([key, { type }]): CellEdit[] => {
      if (row[key] === before[key]) return [];
      const item = type.name === "any" ? itemType(itemsOf(register.table), row[register.id]) : null, value = itemInCell(item, type.toCell(row[key], context), context);
      if (sameValue(value, itemInCell(item, type.toCell(before[key], context), context))) return [];
      return [{ sheet: place.sheet, row: place.rows[i]!, column: place.columns.get(key)!, value }];
    });
  });
}

/** Equal up to the last bits of a number; an empty text is an empty cell. */
export function sameValue(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a === "" ? null : a) === (b === "" ? null : b);
}
