/** Indenting and outdenting tasks: their levels, and what refers to the WBS codes that follow from them. */
import type { AnyRow, RegisterRows } from "./register";
import type { RegisterSet } from "./registers";

const levelOf = (row: AnyRow | undefined): number => Number(row?.["level"] ?? 1);

/** The number of rows of a task and everything below it. */
export function branchLength(rows: readonly AnyRow[], at: number): number {
  let end = at + 1;
  while (end < rows.length && levelOf(rows[end]) > levelOf(rows[at])) end++;
  return end - at;
}

/** The rows with a task and all below it a level deeper (1) or higher (-1); a sentence where that cannot be. */
export function shifted(rows: readonly AnyRow[], at: number, by: 1 | -1): readonly AnyRow[] | string {
  const level = levelOf(rows[at]);
  if (by === -1 && level <= 1) return "it is at the top level already";
  if (by === 1 && at === 0) return "it is the first row, and nothing is above it";
  if (by === 1 && level > levelOf(rows[at - 1])) return "it is already a level deeper than the row above it";
  const end = at + branchLength(rows, at);
  return rows.map((row, i) => (i >= at && i < end ? { ...row, level: levelOf(row) + by } : row));
}

/** Rows of other registers that name a task by its WBS code, with the code that the task has now. */
export function followCodes(rows: RegisterRows, set: RegisterSet, before: readonly string[], after: readonly string[]): { readonly rows: RegisterRows; readonly followed: number } {
  const moved = new Map(before.flatMap((code, i) => (code !== after[i] ? [[code, after[i]!] as const] : [])));
  let followed = 0;
  const changed = Object.entries(set).flatMap(([key, { columns }]) => {
    const column = columns["wbs"];
    if (column?.kind !== "input" || !rows[key]?.some((row) => moved.has(String(row["wbs"])))) return [];
    return [[key, rows[key].map((row) => {
      const code = moved.get(String(row["wbs"]));
      if (code === undefined) return row;
      followed++;
      return { ...row, wbs: code };
    })] as const];
  });
  return { rows: Object.fromEntries(changed), followed };
}
