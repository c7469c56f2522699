/** Indent and outdent: the selected tasks, with all below them, a level deeper or higher; WBS codes are numbered anew. */
import { buildNetwork } from "../core/schedule/network";
import { wbsCodes } from "../core/schedule/wbs";
import { listed } from "../core/subject";
import type { Host } from "../host/host";
import { followCodes, shifted } from "../workbook/outline";
import { rowsWithin } from "../workbook/record-at";
import type { AnyRow } from "../workbook/register";
import { registers } from "../workbook/registers";
import { contextOf, projectFromRows } from "../workbook/project";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import { editOfRows, hindrance } from "./edit-of-rows";
import type { OpenWorkbook } from "./open-workbook";
import { count } from "./sentences";

export const indent: Command = shift(1, null);
export const outdent: Command = shift(-1, null);

/** `tasks`: their IDs, where nobody selects. */
export const indentTasks = (tasks: readonly string[]): Command => shift(1, tasks);
export const outdentTasks = (tasks: readonly string[]): Command => shift(-1, tasks);

function shift(by: 1 | -1, tasks: readonly string[] | null): Command {
  const [verb, done] = by === 1 ? ["Indent", "Indented"] as const : ["Outdent", "Outdented"] as const;
  return changeCommand({
    id: verb.toLowerCase(),
    label: verb,
    tip: by === 1 ? "Moves the selected tasks, with all below them, a level deeper: the task above becomes their summary." : "Moves the selected tasks, with all below them, a level higher.",
  }, async (workbook, host) => {
    const schedule = workbook.rows["schedule"] ?? [];
    const unknown = tasks?.find((id) => !schedule.some((row) => row["id"] === id));
    if (unknown !== undefined) return `There is no task ${unknown} on the Schedule sheet, so nothing was changed.`;
    const at = tasks ? tasks.map((id) => schedule.findIndex((row) => row["id"] === id)) : await selectedRows(host, workbook);
    if (at.length === 0) return "Select tasks on the Schedule sheet first.";
    const moved = shifted(schedule, at, by);
    if ("why" in moved) return `Task ${called(schedule[moved.row]!)} stays where it is${at.length > 1 ? ", and the others with it" : ""}: ${moved.why}.`;
    const held = hindrance(workbook, { schedule: moved });
    if (held !== null) return held;
    const { rows, followed } = followCodes(workbook.rows, registers, workbook.analysis.schedule.tasks.map(({ wbs }) => wbs), codesOf(workbook, moved));
    const codes = followed > 0 ? `; ${count(followed, "line that names a WBS code follows", "lines that name a WBS code follow")}` : "";
    return { edit: editOfRows(workbook, { ...rows, schedule: moved }), message: `${done} ${movedWords(schedule, moved, at)}${codes}.` };
  });
}

async function selectedRows(host: Host, { decoded }: OpenWorkbook): Promise<readonly number[]> {
  const selection = await host.selection();
  return selection ? rowsWithin("schedule", selection, decoded) : [];
}

function codesOf({ analysis, rows, grid }: OpenWorkbook, schedule: readonly AnyRow[]): readonly string[] {
  const { tasks } = projectFromRows({ ...rows, schedule }, contextOf(analysis.project, grid.date1904), []).project;
  return wbsCodes(tasks, buildNetwork(tasks, []).parent);
}

const called = (row: AnyRow): string => `${String(row["id"])} "${String(row["name"])}"`;

/** `task 27 "Portal" with 3 tasks below it`, `tasks 3, 4 and 9 with 2 tasks below them`. */
function movedWords(before: readonly AnyRow[], after: readonly AnyRow[], at: readonly number[]): string {
  const named = [...new Set(at)].sort((a, b) => a - b).map((row) => before[row]!), below = after.filter((row, i) => row !== before[i]).length - named.length;
  const along = below > 0 ? ` with ${count(below, "task")} below ${named.length === 1 ? "it" : "them"}` : "";
  return `${named.length === 1 ? `task ${called(named[0]!)}` : `tasks ${listed(named.map((row) => String(row["id"])))}`}${along}`;
}
