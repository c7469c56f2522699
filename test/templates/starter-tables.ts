/** Reads starter tables as rows by header, for the tests of this folder. */
import type { StarterCell, StarterTable, Template } from "../../src/templates/starter";

export type StarterRow = Readonly<Record<string, StarterCell>>;

export const rowsOf = (table: StarterTable): StarterRow[] => table.rows.map((row) => Object.fromEntries(table.headers.map((header, i) => [header, row[i] ?? null])));

export function rows(template: Template, table: string): StarterRow[] {
  const found = template.tables.find((one) => one.table === table);
  return found ? rowsOf(found) : [];
}

/** Numbered by outline, as the engine does: `1.2.3`. */
export function outlineNumbers(levels: readonly number[]): string[] {
  const counters: number[] = [];
  return levels.map((level) => {
    counters.length = Math.min(counters.length, level);
    while (counters.length < level) counters.push(0);
    counters[level - 1]! += 1;
    return counters.join(".");
  });
}

/** The part of a predecessor before its link type: `12` of `12FS+3d`. */
export const predecessorIds = (text: StarterCell): string[] => String(text ?? "").split(",").map((part) => /^\s*(\d+)/.exec(part)?.[1] ?? part.trim()).filter(Boolean);

export const list = (text: StarterCell): string[] => String(text ?? "").split(",").map((part) => part.trim()).filter(Boolean);
