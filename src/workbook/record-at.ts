/** Which record of ours a cell belongs to: the way back from where something stands to what it is. */
import type { Decoded } from "./decode";
import { columnName } from "./grid";

export interface RecordAt {
  /** Key of its register, and the number of its row there. */
  readonly register: string;
  readonly index: number;
  /** Key of the column; null: one that the register does not know. */
  readonly field: string | null;
}

/** Null: the cell is in none of the tables' rows. `cell` in A1 form, without sheet. */
export function recordAt({ sheet, cell }: { readonly sheet: string; readonly cell: string }, decoded: ReadonlyMap<string, Pick<Decoded, "place">>): RecordAt | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  for (const [register, { place }] of decoded) {
    if (place?.sheet !== sheet) continue;
    const index = place.rows.indexOf(Number(row) - 1);
    if (index >= 0) return { register, index, field: [...place.columns].find(([, column]) => columnName(column) === letters)?.[0] ?? null };
  }
  return null;
}
