/** Release date: what holds a task's start or finish, an actual or a constraint, is cleared, so that its links set it again. */
import type { AnyRow } from "../workbook/register";
import type { Row } from "../workbook/registers";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import { editOfRows, hindrance } from "./edit-of-rows";

export interface HeldDate { /** The task's ID. */ readonly task: string; readonly end: "start" | "finish" }

/** The actual first, where there is one, else the constraint. */
export const releaseDateOf = ({ task, end }: HeldDate): Command => changeCommand({
  id: "release-date",
  label: "Let the links set it",
  tip: "Clears the actual or the constraint that holds the date, so that the task's links set it again.",
}, (workbook) => {
  const schedule = workbook.rows["schedule"] ?? [];
  const at = schedule.findIndex((row) => row["id"] === task), row = schedule[at] as Row<"schedule"> | undefined;
  if (!row) return `There is no task ${task} on the Schedule sheet any more, so nothing was changed.`;
  const released = release(row, end);
  if (!released) return `Neither an actual ${end} nor a constraint holds task ${task}, so nothing was changed.`;
  const changed = { schedule: schedule.map((other, i): AnyRow => (i === at ? released.row : other)) };
  return hindrance(workbook, changed) ?? { edit: editOfRows(workbook, changed), message: `Cleared the ${released.what} of task ${task} "${row.name}": its links set its dates again.` };
});

function release(row: Row<"schedule">, end: HeldDate["end"]): { readonly row: AnyRow; readonly what: string } | null {
  if (end === "finish" && row.actualFinish !== null) return { row: { ...row, actualFinish: null, percentComplete: row.percentComplete === 1 ? null : row.percentComplete }, what: "actual finish" };
  if (end === "start" && row.actualStart !== null) return { row: { ...row, actualStart: null }, what: "actual start" };
  return row.constraint === "ASAP" && row.constraintDate === null ? null : { row: { ...row, constraint: "ASAP", constraintDate: null }, what: `constraint ${row.constraint}` };
}
