/** A leaf task as earned value sees it: when its baseline spends, how much of that is due, and how much is earned. */
import { workingTime } from "../calendar/compile";
import { elapsedTime } from "../calendar/working-time";
import type { WorkingTime } from "../calendar/working-time";
import type { EvMethod, Project, Task } from "../model";
import type { Schedule, ScheduledTask } from "../schedule/schedule";
import type { DateTime, Minutes } from "../time";

export interface WorkPackage {
  /** Index of the task; -1 where a budget line has no tasks and is spread over the project's baseline. */
  readonly task: number;
  /** Where the baseline cost is laid, evenly over working time. */
  readonly start: DateTime;
  readonly finish: DateTime;
  readonly working: WorkingTime;
  readonly duration: Minutes;
  /** Baseline cost, where stated. */
  readonly cost: number | null;
  /** 0…1: the part of the baseline that is due at the status date. */
  readonly planned: number;
  /** 0…1: physical % complete where stated, else % complete. */
  readonly progress: number;
  readonly started: boolean;
  readonly done: boolean;
  readonly levelOfEffort: boolean;
  /** Since when, and until when or the status date, the progress was made. */
  readonly actualStart: DateTime;
  readonly actualFinish: DateTime;
}

/** Work packages by index of the task; null for summaries, inactive and external tasks and tasks without a baseline. */
export function workPackages(project: Project, schedule: Schedule, cutoff: DateTime): readonly (WorkPackage | null)[] {
  return project.tasks.map((task, i) => (isLeaf(task, schedule.tasks[i]) ? workPackage(project, task, i, schedule.tasks[i]!, cutoff) : null));
}

/** Whether the task is work of its own that belongs to this project. */
export const isLeaf = (task: Task, scheduled: ScheduledTask | undefined): boolean =>
  scheduled !== undefined && !scheduled.summary && task.active && !task.project?.external;

/** 0…1: the part of start…finish, in working time, that has passed; all of it at the finish. */
export function elapsedPart(span: { readonly start: DateTime; readonly finish: DateTime; readonly working: WorkingTime; readonly duration: Minutes }, at: DateTime): number {
  if (at >= span.finish) return 1;
  if (at <= span.start || span.duration <= 0) return 0;
  return Math.min(1, span.working.between(span.start, at) / span.duration);
}

/** 0…1: what the package has earned of its budget by the method; a level-of-effort task always earns with time. */
export function earnedPart(item: WorkPackage, method: EvMethod): number {
  if (method === "% complete") return 1;
  if (item.levelOfEffort || method === "Level of effort") return item.planned;
  if (method === "0/100") return item.done ? 1 : 0;
  if (method === "50/50") return item.done ? 1 : item.started ? 0.5 : 0;
  return item.progress;
}

function workPackage(project: Project, task: Task, index: number, scheduled: ScheduledTask, cutoff: DateTime): WorkPackage | null {
  const baseline = task.baselines[0];
  const start = baseline?.start ?? baseline?.finish ?? null;
  const finish = baseline?.finish ?? start;
  if (!baseline || start === null || finish === null) return null;
  const working = task.elapsed ? elapsedTime : workingTime(project.calendars, task.calendar ?? project.calendar);
  const span = { start, finish, working, duration: working.between(start, finish) };
  const done = scheduled.percentComplete >= 1 || scheduled.actualFinish !== null;
  return {
    start, finish, working,
    duration: span.duration,
    task: index,
    cost: baseline.cost,
    planned: elapsedPart(span, cutoff),
    progress: Math.min(1, Math.max(0, task.physicalPercentComplete ?? scheduled.percentComplete)),
    started: done || scheduled.percentComplete > 0 || scheduled.actualStart !== null,
    done,
    levelOfEffort: task.levelOfEffort,
    actualStart: Math.min(cutoff, scheduled.actualStart ?? start),
    actualFinish: Math.min(cutoff, scheduled.actualFinish ?? cutoff),
  };
}
