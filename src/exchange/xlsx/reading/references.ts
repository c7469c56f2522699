/** Cell and area names such as `$B$7` and `A1:C9` as zero-based numbers. */
import type { Area } from "../../../workbook/grid";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";

/** Undefined where the text is not the name of a cell that Excel has. */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  let at = 0;
  let column = 0;
  if (name[at] === "$") at++;
  for (; at < name.length; at++) {
    const letter = name.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (name[at] === "$") at++;
  let row = 0;
  for (const start = at; at < name.length; at++) {
    const digit = name.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || at - start > 7) return undefined;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS ? { row: row - 1, column: column - 1 } : undefined;
}

/** Undefined where the text is not an area; a single cell is one. */
export function parseAreaName(name: string): Area | undefined {
  const colon = name.indexOf(":");
  const first = parseCellName(colon < 0 ? name : name.slice(0, colon));
  const last = colon < 0 ? first : parseCellName(name.slice(colon + 1));
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
