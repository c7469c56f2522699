/** Whether anything that is computed depends on cells that have changed: only then there is something to compute again. */
import { areaOf, type Grid, type GridTable } from "./grid";
import { normalizeHeader } from "./decode";
import { registers as ours, type RegisterSet } from "./registers";
import { DIMENSIONS } from "./status-tables";

/**
 * `grid`: the workbook as it was last read. `cells`: the changed range in A1 form (`B5`, `B5:C9`, `5:6`, `C:C`), empty
 * where it is not known. Inputs, baselines and dates that are read back count, and whatever stands in the row below a
 * table, which takes it in; columns that someone added, formulas and other sheets do not.
 */
export function dependsOn(grid: Grid, sheet: string, cells: string, set: RegisterSet = ours): boolean {
  const known = grid.sheets.find(({ name }) => name === sheet);
  if (!known) return true;
  const changed = areaOf(cells);
  return known.tables.some((table) => {
    const column = readColumns(table, set);
    if (!column) return false;
    const { top, bottom, left, right } = table.area;
    if (changed.bottom < top || changed.top > bottom + 1) return false;
    for (let c = Math.max(left, changed.left); c <= Math.min(right, changed.right); c++) if (column(c - left) || changed.top <= top) return true;
    return false;
  });
}

/** Which columns of a table are read, counted from its left; null: none of the table is. */
function readColumns({ name, columns }: GridTable, set: RegisterSet): ((index: number) => boolean) | null {
  if (name.toLowerCase() === DIMENSIONS.toLowerCase()) return () => true;
  const register = Object.values(set).find(({ table }) => table.toLowerCase() === name.toLowerCase());
  if (!register) return null;
  const read = new Set(Object.values(register.columns).flatMap(({ header, kind, kept, readBack }) => (kind === "input" || kept || readBack ? [normalizeHeader(header)] : [])));
  return (index) => read.has(normalizeHeader(columns[index] ?? ""));
}
