/** Microsoft Project's four options for work that was done, or remains, on the wrong side of the status date. */
import { workingTime } from "../calendar/compile";
import { elapsedTime } from "../calendar/working-time";
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project, Task } from "../model";
import { statusCutoff } from "../status-date";
import { dateText } from "../status/sentences";
import type { DateTime } from "../time";
import { nameOf, taskSubject } from "./task-subject";

/**
 * The plan with the parts of its tasks under way where the plan's options put them: what is done but lies after the
 * status date ends at it, what remains but lies before it starts at it. (Microsoft Project does so as progress is
 * typed; here it is a step before scheduling, and the typed dates stay.) Tasks that are finished, manual or stated to
 * go on at a date of their own are left alone. Each moved part is a finding; without a stated status date nothing is
 * moved, which is one too where there is something to move.
 */
export function moveParts(project: Project, findings: Finding[]): Project {
  const { moveParts: options, statusDate } = project;
  if (!options?.completedEndsBack && !options?.remainingStartsForward) return project;
  if (statusDate === null) {
    if (project.tasks.some(isUnderWay)) findings.push(finding("warning", "parts-not-moved", "Parts of tasks under way are to be moved to the status date, but no status date is stated, so nothing is moved; state it, or turn the option off.", { register: "charter", id: "Status date", field: "value" }));
    return project;
  }
  const cutoff = statusCutoff(statusDate);
  return { ...project, tasks: project.tasks.map(moved) };

  function moved(task: Task): Task {
    if (!isUnderWay(task)) return task;
    const { duration, actualStart, percentComplete, elapsed } = task;
    const time = elapsed ? elapsedTime : workingTime(project.calendars, task.calendar ?? project.calendar);
    const done = task.project?.actualDuration ?? Math.round(duration * percentComplete);
    const stop = time.add(actualStart, done);
    const before = time.previous(cutoff);
    if (time.between(stop, cutoff) < 0 && options!.completedEndsBack) {
      return put(task, time.add(before, -done), before, options!.remainingStartsBack ? time.next(cutoff) : time.next(stop), "done after the status date");
    }
    if (time.between(stop, cutoff) > 0 && options!.remainingStartsForward) {
      return put(task, options!.completedEndsForward ? time.add(before, -done) : actualStart, options!.completedEndsForward ? before : stop, time.next(cutoff), "not done by the status date");
    }
    return task;
  }

  function put(task: Task, actualStart: DateTime, stop: DateTime, resume: DateTime, why: string): Task {
    findings.push(finding("info", "parts-moved", `${nameOf(task)} has a part ${why}, so it counts as begun on ${dateText(actualStart)} and goes on on ${dateText(resume)}; type its actual start and finish, or turn the option off.`, taskSubject(task, "actualStart")));
    return { ...task, actualStart, project: { ...task.project, stop, resume } };
  }
}

type UnderWay = Task & { readonly duration: number; readonly actualStart: DateTime };

/** Begun, not finished, and free to be moved. */
const isUnderWay = (task: Task): task is UnderWay =>
  task.duration !== null && task.actualStart !== null && task.actualFinish === null && task.percentComplete > 0 && task.percentComplete < 1 && task.mode !== "manual" && task.project?.resume == null;
