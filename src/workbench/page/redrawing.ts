/** When the grid must be drawn anew, and when it is enough to show what changed. */
import type { Sheet } from "../spreadsheet/book";
import type { Change } from "../spreadsheet/spreadsheet";
import { onlyResized } from "./line-edits";
import { onlyLonger } from "./rule-commands";

/** Whether sheets have come or gone or look otherwise; tables are only their cells, and other sizes are shown as such. */
export function needsRedrawing(changes: readonly Change[]): boolean {
  return changes.some((change) => change.type === "book" && (change.before.sheets.length !== change.after.sheets.length || change.after.sheets.some((sheet, at) => looksOtherwise(change.before.sheets[at]!, sheet))));
}

const looksOtherwise = (before: Sheet, after: Sheet): boolean => before !== after && Object.entries(after).some(([name, value]) => {
  const key = name as keyof Sheet;
  if (key === "tables" || before[key] === value) return false;
  return !((key === "rows" || key === "columns") && onlyResized(before[key], after[key])) && !((key === "validations" || key === "conditionalFormats") && onlyLonger(before[key], after[key]));
});
