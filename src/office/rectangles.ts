/** Cells that have something in common, as few rectangles: one call to Excel for each. */
import type { Area } from "../workbook/grid";

/** `keyOf` null: the cell is in none. Rows and columns in any order. */
export function rectangles<T>(cells: ReadonlyMap<number, ReadonlyMap<number, T>>, keyOf: (cell: T) => string | null): { readonly area: Area; readonly key: string; readonly first: T }[] {
  const done: { area: Area; key: string; first: T }[] = [];
  let open = new Map<string, { area: Area; key: string; first: T }>(), last = -2;
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    const segments = segmentsOf(cells.get(row)!, keyOf), next = new Map<string, { area: Area; key: string; first: T }>();
    for (const { left, right, key, first } of segments) {
      const id = `${left},${right},${key}`, above = row === last + 1 ? open.get(id) : undefined;
      const grown = above ?? { area: { top: row, left, bottom: row, right }, key, first };
      grown.area = { ...grown.area, bottom: row };
      if (!above) done.push(grown);
      next.set(id, grown);
    }
    open = next;
    last = row;
  }
  return done;
}

function segmentsOf<T>(cells: ReadonlyMap<number, T>, keyOf: (cell: T) => string | null): { left: number; right: number; key: string; first: T }[] {
  const segments: { left: number; right: number; key: string; first: T }[] = [];
  for (const column of [...cells.keys()].sort((a, b) => a - b)) {
    const cell = cells.get(column)!, key = keyOf(cell), before = segments.at(-1);
    if (key === null) continue;
    if (before?.key === key && before.right === column - 1) before.right = column;
    else segments.push({ left: column, right: column, key, first: cell });
  }
  return segments;
}
