/** The cells of the user's and of baselines that rows with other values than were read change, and the columns that they would need. */
import type { Place } from "./decode";
import type { CellEdit } from "./document";
import { isCellError, type Cell } from "./grid";
import { itemInCell, itemsOf, itemType } from "./items";
import type { AnyRow, Register } from "./register";
import type { CellContext } from "./value-type";

/** `rows` as they are to be, `read` as they were, in the same order; a row that is the same object has not changed. */
export function changedCells(register: Register, rows: readonly AnyRow[], read: readonly AnyRow[], place: Place, context: CellContext): CellEdit[] {
  const columns = writable(register).filter(([key]) => place.columns.has(key));
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

/** The headers of the columns that the table does not have, and rows with other values need. */
export function lackingColumns(register: Register, rows: readonly AnyRow[], read: readonly AnyRow[], place: Place): string[] {
  const lacking = writable(register).filter(([key]) => !place.columns.has(key));
  return lacking.filter(([key]) => rows.some((row, i) => read[i] !== undefined && row[key] !== read[i]![key])).map(([, { header }]) => header);
}

const writable = ({ columns }: Register) => Object.entries(columns).filter(([, column]) => column.kind === "input" || column.kept);

/** Equal up to the last bits of a number; an empty text is an empty cell. */
export function sameValue(a: Cell, b: Cell): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a === "" ? null : a) === (b === "" ? null : b);
}
