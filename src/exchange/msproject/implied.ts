/** What a looser writer leaves to be concluded from the dates of its tasks: the project's start, and durations. */
import { workingTime } from "../../core/calendar/compile";
import type { Project, Task } from "../../core/model";
import type { DateTime } from "../../core/time";
import { taskRows } from "./plan-rows";
import { dateOf } from "./values";
import type { XmlElement } from "./xml-tree";

/** A plan without a start begins with its first task; a task without a duration, and none below it, takes the working time between its dates. */
export function withImplied(project: Project, root: XmlElement): Project {
  const rows = taskRows(root);
  const start = project.start ?? firstDate(rows);
  return { ...project, start, tasks: project.tasks.map((task, i) => (task.duration === null && !isSummary(i) ? withDuration(task, rows[i]!) : task)) };

  function isSummary(i: number): boolean {
    return (project.tasks[i + 1]?.outlineLevel ?? 0) > project.tasks[i]!.outlineLevel;
  }

  function withDuration(task: Task, row: XmlElement): Task {
    const [from, to] = [dateOf(row, "Start"), dateOf(row, "Finish")];
    if (from === null || to === null || to < from) return task;
    return { ...task, duration: task.elapsed ? to - from : workingTime(project.calendars, task.calendar ?? project.calendar).between(from, to) };
  }
}

function firstDate(rows: readonly XmlElement[]): DateTime | null {
  const dates = rows.flatMap((row) => dateOf(row, "Start") ?? []);
  return dates.length > 0 ? dates.reduce((first, date) => Math.min(first, date)) : null;
}
