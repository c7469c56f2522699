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

/** A task that stays at its level, and why. */
export interface Stuck { readonly row: number; readonly why: string }

/**
 * The rows with these tasks and all below them a level deeper (1) or higher (-1); what is below another of them moves once,
 * with it. All of them move or none: their places among each other stay. `at` in any order.
 */
export function shifted(rows: readonly AnyRow[], at: readonly number[], by: 1 | -1): readonly AnyRow[] | Stuck {
  const levels = rows.map(levelOf);
  let end = 0;
  for (const row of [...at].sort((a, b) => a - b)) {
    if (row < end) continue;
    const why = obstacle(levels, row, by);
    if (why !== null) return { row, why };
    end = row + branchLength(rows, row);
    for (let i = row; i < end; i++) levels[i]! += by;
  }
  return rows.map((row, i) => (levels[i] === levelOf(row) ? row : { ...row, level: levels[i] }));
}

function obstacle(levels: readonly number[], row: number, by: 1 | -1): string | null {
  if (by === -1) return levels[row]! <= 1 ? "it is at the top level already" : null;
  if (row === 0) return "it is the first row, and nothing is above it";
  return levels[row]! > levels[row - 1]! ? "it is already a level deeper than the row above it" : null;
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
