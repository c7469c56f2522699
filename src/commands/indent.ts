/** Indent and outdent: the selected task, with all below it, a level deeper or higher; WBS codes are numbered anew. */
import { buildNetwork } from "../core/schedule/network";
import { wbsCodes } from "../core/schedule/wbs";
import type { Host } from "../host/host";
import { followCodes, shifted } from "../workbook/outline";
import { recordAt } from "../workbook/record-at";
import type { AnyRow } from "../workbook/register";
import { registers } from "../workbook/registers";
import { contextOf, projectFromRows } from "../workbook/project";
import { amended } from "./amended";
import type { Command } from "./command";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { count, notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export const indent: Command = shift(1, null);
export const outdent: Command = shift(-1, null);

/** `task`: an ID, where nobody selects. */
export const indentTask = (task: string): Command => shift(1, task);
export const outdentTask = (task: string): Command => shift(-1, task);

function shift(by: 1 | -1, task: string | null): Command {
  const [verb, done] = by === 1 ? ["Indent", "Indented"] as const : ["Outdent", "Outdented"] as const;
  return {
    id: verb.toLowerCase(),
    label: verb,
    tip: by === 1 ? "Moves the selected task, with all below it, a level deeper: the task above becomes its summary." : "Moves the selected task, with all below it, a level higher.",
    async perform(host) {
      const workbook = await openWorkbook(host);
      if (!workbook.ours) return notOurs(workbook.analysis);
      const schedule = workbook.rows["schedule"] ?? [], at = task === null ? await selectedRow(host, workbook) : schedule.findIndex((row) => row["id"] === task);
      if (at < 0) return { message: task === null ? "Select a task on the Schedule sheet first." : `There is no task ${task} on the Schedule sheet, so nothing was changed.`, analysis: workbook.analysis, undo: null };
      const name = `task ${String(schedule[at]!["id"])} "${String(schedule[at]!["name"])}"`, moved = shifted(schedule, at, by);
      if (typeof moved === "string") return { message: `${name[0]!.toUpperCase()}${name.slice(1)} stays where it is: ${moved}.`, analysis: workbook.analysis, undo: null };
      const { rows, followed } = followCodes(workbook.rows, registers, workbook.analysis.schedule.tasks.map(({ wbs }) => wbs), codesOf(workbook, moved));
      const { analysis, edit } = amended(workbook, { ...rows, schedule: moved });
      const { undo } = await writeChanges(host, edit, workbook.grid);
      const below = moved.filter((row, i) => row !== schedule[i]).length - 1;
      return { message: `${done} ${name}${below > 0 ? ` with ${count(below, "task")} below it` : ""}${followed > 0 ? `; ${count(followed, "line that names a WBS code follows", "lines that name a WBS code follow")}` : ""}.`, analysis, undo };
    },
  };
}

async function selectedRow(host: Host, { decoded }: OpenWorkbook): Promise<number> {
  const place = await host.selection(), record = place && recordAt(place, decoded);
  return record?.register === "schedule" ? record.index : -1;
}

function codesOf({ analysis, rows, grid }: OpenWorkbook, schedule: readonly AnyRow[]): readonly string[] {
  const { tasks } = projectFromRows({ ...rows, schedule }, contextOf(analysis.project, grid.date1904), []).project;
  return wbsCodes(tasks, buildNetwork(tasks, []).parent);
}
