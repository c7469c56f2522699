/** Dates of a plan that someone else has made: what its Start and Finish columns tell, where it has no columns that hold tasks to dates. */
import { finding, type Finding } from "../core/finding";
import type { Place } from "./decode";
import type { AnyRow } from "./register";
import type { ReadScheduleRow } from "./typed-dates";

/**
 * A plan without durations and modes has its tasks between the dates it gives; where it has no constraints and states no
 * start, tasks that follow no other start when it says. Rows whose dates follow from others keep to their links.
 */
export function keepGivenDates(rows: readonly AnyRow[], place: Place, statesStart: boolean): { readonly rows: readonly AnyRow[]; readonly findings: readonly Finding[] } {
  const lacks = (...columns: readonly string[]): boolean => columns.every((column) => !place.columns.has(column));
  const findings: Finding[] = [];
  let kept = rows as readonly ReadScheduleRow[];
  if (lacks("duration", "mode")) {
    kept = keep(({ start, finish }) => start !== null && finish !== null, () => ({ mode: "Manual" }), "dates-kept", "finish",
      "The plan gives dates and no durations", ["keeps its dates", "keep their dates"], 'as manual: type durations and set the mode to "Auto" to have them scheduled.');
  }
  if (lacks("constraint") && !statesStart) {
    kept = keep(({ start, predecessors, actualStart, mode }) => start !== null && predecessors.trim() === "" && actualStart === null && mode !== "Manual", ({ start }) => ({ constraint: "SNET", constraintDate: start }), "starts-kept", "start",
      "The plan gives dates and no constraints", ["that follows no other keeps its start", "that follow no other keep their starts"], 'as "start no earlier than".');
  }
  return { rows: kept, findings };

  /** Of tasks; a summary has the dates of the rows below it. */
  function keep(held: (row: ReadScheduleRow) => boolean, as: (row: ReadScheduleRow) => Partial<ReadScheduleRow>, code: string, field: string, given: string, [one, many]: readonly [string, string], how: string): readonly ReadScheduleRow[] {
    const before = kept, isHeld = (row: ReadScheduleRow, i: number): boolean => !((before[i + 1]?.level ?? 1) > (row.level ?? 1)) && held(row);
    const count = before.filter(isHeld).length;
    if (count === 0) return before;
    findings.push(finding("info", code, `${given}: ${count === 1 ? `1 task ${one}` : `${count} tasks ${many}`} ${how}`, { register: "schedule", field }));
    return before.map((row, i) => (isHeld(row, i) ? { ...row, ...as(row) } : row));
  }
}
