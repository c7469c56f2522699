/** Breaks in tasks as the time-phased work of their first assignment, the only place where the format states them. */
import { workingTime } from "../../core/calendar/compile";
import type { Assignment, Project } from "../../core/model";
import type { Schedule } from "../../core/schedule/schedule";
import type { DateTime, Minutes } from "../../core/time";
import { formatXmlDate, formatXmlDuration } from "./values";
import { element, group } from "./xml-text";
import type { Written } from "./xml-text";

/** The time-phased work of each assignment that has to state its task's breaks. */
export function writeSplits(project: Project, schedule: Schedule): ReadonlyMap<Assignment, readonly Written[]> {
  const calendars = new Map(project.resources.map(({ uid, calendar }) => [uid, calendar]));
  const rows = new Map(project.tasks.map((task, row) => [task.uid, row]));
  const written = new Map<Assignment, readonly Written[]>();
  const done = new Set<string>();
  for (const assignment of project.assignments) {
    const row = rows.get(assignment.task);
    const task = row === undefined ? undefined : project.tasks[row];
    const start = row === undefined ? null : schedule.tasks[row]!.start;
    if (!task?.project?.splits || task.duration === null || start === null || done.has(task.uid)) continue;
    done.add(task.uid);
    const time = workingTime(project.calendars, task.calendar ?? calendars.get(assignment.resource ?? "") ?? project.calendar);
    const parts: Written[] = [];
    let at = start;
    let before = 0;
    for (const { after, gap } of [...task.project.splits, { after: task.duration, gap: 0 }]) {
      const end = time.add(at, after - before);
      parts.push(period(assignment, at, end, after - before));
      at = time.next(time.add(end, gap));
      before = after;
    }
    written.set(assignment, parts);
  }
  return written;
}

/** Work to do. */
const TYPE = 1;

const period = ({ uid }: Assignment, from: DateTime, to: DateTime, minutes: Minutes): Written => group("TimephasedData", [
  element("Type", TYPE),
  element("UID", uid),
  element("Start", formatXmlDate(from)),
  element("Finish", formatXmlDate(to)),
  element("Unit", 2),
  element("Value", formatXmlDuration(minutes)),
]);
