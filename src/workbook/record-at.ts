/** Which records of ours cells belong to: the way back from where something stands to what it is. */
import type { Decoded } from "./decode";
import { areaOf, columnName } from "./grid";

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

/** The numbers of a register's rows in which any of these cells stand; `cells` in A1 form, several areas with commas between them. */
export function rowsWithin(register: string, { sheet, cells }: { readonly sheet: string; readonly cells: string }, decoded: ReadonlyMap<string, Pick<Decoded, "place">>): number[] {
  const place = decoded.get(register)?.place, areas = cells.split(",").map((area) => areaOf(area.trim()));
  if (place?.sheet !== sheet) return [];
  return place.rows.flatMap((row, i) => (areas.some(({ top, bottom }) => row >= top && row <= bottom) ? [i] : []));
}
