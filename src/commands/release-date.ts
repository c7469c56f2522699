/** Release date: what holds a task's start or finish, an actual or a constraint, is cleared, so that its links set it again. */
import type { AnyRow } from "../workbook/register";
import type { Row } from "../workbook/registers";
import { amended } from "./amended";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export interface HeldDate { /** The task's ID. */ readonly task: string; readonly end: "start" | "finish" }

/** The actual first, where there is one, else the constraint. */
export const releaseDateOf = ({ task, end }: HeldDate): Command => ({
  id: "release-date",
  label: "Let the links set it",
  tip: "Clears the actual or the constraint that holds the date, so that the task's links set it again.",
  async perform(host) {
    const workbook = await openWorkbook(host);
    if (!workbook.ours) return notOurs(workbook.analysis);
    const { rows, grid } = workbook, before = rows["schedule"] ?? [];
    const at = before.findIndex((row) => row["id"] === task), row = before[at] as Row<"schedule"> | undefined;
    if (!row) return { message: `There is no task ${task} on the Schedule sheet any more, so nothing was changed.`, analysis: workbook.analysis, undo: null };
    const released = release(row, end);
    if (!released) return { message: `Neither an actual ${end} nor a constraint holds task ${task}, so nothing was changed.`, analysis: workbook.analysis, undo: null };
    const { analysis, edit } = amended(workbook, { schedule: before.map((other, i): AnyRow => (i === at ? released.row : other)) });
    const { undo } = await writeChanges(host, edit, grid);
    return { message: `Cleared the ${released.what} of task ${task} "${row.name}": its links set its dates again.`, analysis, undo };
  },
});

function release(row: Row<"schedule">, end: HeldDate["end"]): { readonly row: AnyRow; readonly what: string } | null {
  if (end === "finish" && row.actualFinish !== null) return { row: { ...row, actualFinish: null, percentComplete: row.percentComplete === 1 ? null : row.percentComplete }, what: "actual finish" };
  if (end === "start" && row.actualStart !== null) return { row: { ...row, actualStart: null }, what: "actual start" };
  return row.constraint === "ASAP" && row.constraintDate === null ? null : { row: { ...row, constraint: "ASAP", constraintDate: null }, what: `constraint ${row.constraint}` };
}
