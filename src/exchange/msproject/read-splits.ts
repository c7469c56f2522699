/** Breaks in tasks: found in the time-phased work of their assignments, the only place where the format states them. */
import { workingTime } from "../../core/calendar/compile";
import type { WorkingTime } from "../../core/calendar/working-time";
import type { Project, Task } from "../../core/model";
import type { DateTime } from "../../core/time";
import { dateOf, durationOf, numberOf } from "./values";
import type { XmlElement } from "./xml-tree";

/** Time-phased data of work to do and of work done; the other kinds are baselines, costs and overtime. */
export const isWork = (element: XmlElement): boolean => element.name !== "TimephasedData" || (numberOf(element, "Type") ?? 0) === 1 || numberOf(element, "Type") === 2;

/** The project with the breaks of its tasks: where working time passes and none of the assignments has work. */
export function readSplits(project: Project, root: XmlElement): Project {
  const worked = new Map<string, Worked>();
  for (const row of root.list("Assignments", "Assignment")) {
    const task = row.value("TaskUID");
    const periods = row.all("TimephasedData").flatMap(readPeriod);
    if (task === null || periods.length === 0) continue;
    const known = worked.get(task) ?? { periods: [], resources: [] };
    known.periods.push(...periods);
    known.resources.push(row.value("ResourceUID") ?? "");
    worked.set(task, known);
  }
  const calendars = new Map(project.resources.map(({ uid, calendar }) => [uid, calendar]));
  return { ...project, tasks: project.tasks.map((task) => {
    const work = worked.get(task.uid);
    if (!work) return task;
    const names = new Set(work.resources.map((uid) => task.calendar ?? calendars.get(uid) ?? project.calendar));
    return withSplits(task, work.periods, [...names].map((name) => workingTime(project.calendars, name)));
  }) };
}

interface Period { readonly from: DateTime; readonly to: DateTime }
interface Worked { readonly periods: Period[]; readonly resources: string[] }

function readPeriod(element: XmlElement): Period[] {
  const from = dateOf(element, "Start");
  const to = dateOf(element, "Finish");
  return from !== null && to !== null && (durationOf(element, "Value") ?? 0) > 0 ? [{ from, to }] : [];
}

function withSplits(task: Task, periods: Period[], times: readonly WorkingTime[]): Task {
  const between = (a: DateTime, b: DateTime): number => Math.min(...times.map((time) => time.between(a, b)));
  const splits: { after: number; gap: number }[] = [];
  let done = 0;
  let end = -Infinity;
  for (const { from, to } of periods.sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    const gap = end === -Infinity ? 0 : between(end, from);
    if (gap > 0) splits.push({ after: done, gap });
    done += between(Math.max(from, end), to);
    end = to;
  }
  // Contoured work leaves gaps that are none: the working time left over must be the task's duration, but for the seconds of each part.
  const exact = task.duration !== null && Math.abs(done - task.duration) <= 1 + splits.length;
  return splits.length > 0 && exact ? { ...task, project: { ...task.project, splits } } : task;
}
