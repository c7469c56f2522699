/** Where two readings of one workbook disagree: the values that its formula cells store, and those that another program computes. */
import { cellName, isCellError } from "../../src/workbook/grid";
import type { Cell, Grid } from "../../src/workbook/grid";

export interface Comparison {
  /** Formula cells whose values were compared. */
  readonly compared: number;
  /** Formula cells that read today's date: they cannot agree with what was stored on another day. */
  readonly ofToday: number;
  readonly differences: readonly string[];
}

/** Every formula cell of `stored` against the same cell of `recalculated`. An error value is a fault on either side. */
export function compareFormulas(stored: Grid, recalculated: Grid): Comparison {
  const others = new Map(recalculated.sheets.map((sheet) => [sheet.name, sheet]));
  const differences: string[] = [];
  let compared = 0;
  let ofToday = 0;
  for (const sheet of stored.sheets) {
    for (const [key, formula] of sheet.formulas) {
      if (/\b(TODAY|NOW)\(/i.test(formula)) { ofToday++; continue; }
      const [row, column] = key.split(",").map(Number) as [number, number];
      const ours = sheet.rows[row]?.[column] ?? null;
      const theirs = others.get(sheet.name)?.rows[row]?.[column] ?? null;
      compared++;
      if (!agree(ours, theirs)) differences.push(`${sheet.name}!${cellName(row, column)}: stored ${show(ours)}, recalculated ${show(theirs)}   =${formula.slice(0, 160)}`);
    }
  }
  return { compared, ofToday, differences };
}

/** Numbers to nine digits; an empty text is an empty cell. */
function agree(ours: Cell, theirs: Cell): boolean {
  if (isCellError(ours) || isCellError(theirs)) return false;
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  return (ours ?? "") === (theirs ?? "");
}

const show = (cell: Cell): string => (isCellError(cell) ? cell.error : cell === null ? "nothing" : JSON.stringify(cell));
