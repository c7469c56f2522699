/** What scheduling reads of each task, checked: durations, progress, constraint and dates as flat arrays by row number. */
import { FIRST_DATE, LAST_DATE } from "../calendar/working-time";
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { ConstraintType, Project, ProjectTaskFields, Task } from "../model";
import type { Minutes } from "../time";
import { nameOf, taskSubject } from "./task-subject";

/** A date that the plan does not state is NaN: every comparison with it is false. */
export const NONE = Number.NaN;

export interface TaskInputs {
  /** Work done and work to do, in the task's calendar (around the clock for an elapsed task). */
  readonly duration: Float64Array;
  readonly remaining: Float64Array;
  readonly constraint: ConstraintType[];
  readonly constraintDate: Float64Array;
  readonly deadline: Float64Array;
  readonly actualStart: Float64Array;
  readonly actualFinish: Float64Array;
  /** From when the rest of a task under way is done, as the plan states it. */
  readonly goesOn: Float64Array;
  /** When a predecessor in another project lets the task start, as last known. */
  readonly heldFrom: Float64Array;
  /** Dates that stand whatever the links say: of manual and external tasks. */
  readonly fixedStart: Float64Array;
  readonly fixedFinish: Float64Array;
  /** Latest dates that stand: of external tasks, as their own project needs them. */
  readonly fixedLateStart: Float64Array;
  readonly fixedLateFinish: Float64Array;
  /** How long resource levelling puts a task off, in working time unless it is elapsed. */
  readonly levelingDelay: Float64Array;
  readonly levelingDelayElapsed: Uint8Array;
  /** 1 where another project schedules the task. */
  readonly external: Uint8Array;
}

export function readTaskInputs(project: Project, summary: Uint8Array, findings: Finding[]): TaskInputs {
  const rows = project.tasks.length;
  const column = (): Float64Array => new Float64Array(rows);
  const inputs: TaskInputs = {
    duration: column(), remaining: column(), constraint: new Array<ConstraintType>(rows).fill("ASAP"), constraintDate: column(), deadline: column(),
    actualStart: column(), actualFinish: column(), goesOn: column(), heldFrom: column(), fixedStart: column(), fixedFinish: column(), fixedLateStart: column(), fixedLateFinish: column(),
    levelingDelay: column(), levelingDelayElapsed: new Uint8Array(rows), external: new Uint8Array(rows),
  };
  for (let row = 0; row < rows; row++) readTaskInput(inputs, project, row, summary[row] === 1, findings);
  return inputs;
}

/** Reads one row, again after its task has changed. A summary has neither duration nor progress of its own. */
export function readTaskInput(inputs: TaskInputs, project: Project, row: number, summary: boolean, findings: Finding[]): void {
  const task = project.tasks[row]!;
  const { heldFrom, levelingDelay, levelingDelayElapsed, external, resume, lateStart, lateFinish } = task.project ?? NOTHING;
  const fixed = task.mode === "manual" || (external === true && !summary);
  inputs.deadline[row] = dateOf(task, "deadline", findings);
  inputs.constraintDate[row] = dateOf(task, "constraintDate", findings);
  inputs.constraint[row] = constraintOf(task, summary, inputs.constraintDate[row]!, findings);
  inputs.heldFrom[row] = heldFrom ?? NONE;
  inputs.levelingDelay[row] = summary ? 0 : levelingDelay ?? 0;
  inputs.levelingDelayElapsed[row] = levelingDelayElapsed ? 1 : 0;
  inputs.external[row] = external ? 1 : 0;
  inputs.actualStart[row] = summary ? NONE : dateOf(task, "actualStart", findings);
  inputs.actualFinish[row] = summary ? NONE : dateOf(task, "actualFinish", findings);
  if (inputs.actualFinish[row]! < inputs.actualStart[row]!) {
    findings.push(finding("error", "finish-before-start", `${nameOf(task)} has an actual finish before its actual start, so the actual finish is ignored; correct one of them.`, taskSubject(task, "actualFinish")));
    inputs.actualFinish[row] = NONE;
  }
  if (!summary) readDuration(inputs, task, row, project.minutesPerDay, findings);
  inputs.goesOn[row] = summary ? NONE : resume ?? NONE;
  inputs.fixedStart[row] = fixed ? dateOf(task, "manualStart", findings) : NONE;
  inputs.fixedFinish[row] = fixed ? dateOf(task, "manualFinish", findings) : NONE;
  const isDue = external === true && lateStart != null && lateFinish != null;
  inputs.fixedLateStart[row] = isDue ? lateStart : NONE;
  inputs.fixedLateFinish[row] = isDue ? lateFinish : NONE;
}

const NOTHING: ProjectTaskFields = {};

type DateField = "deadline" | "constraintDate" | "actualStart" | "actualFinish" | "manualStart" | "manualFinish";

function dateOf(task: Task, field: DateField, findings: Finding[]): number {
  const at = task[field];
  if (at === null) return NONE;
  if (at >= FIRST_DATE && at <= LAST_DATE) return at;
  findings.push(finding("error", "date-out-of-range", `${nameOf(task)} has a date before 1900 or after 9999, so it is ignored; correct it.`, taskSubject(task, field)));
  return NONE;
}

function readDuration(inputs: TaskInputs, task: Task, row: number, minutesPerDay: Minutes, findings: Finding[]): void {
  let duration = task.duration ?? (task.milestone ? 0 : null);
  const finished = isFinite(inputs.actualFinish[row]!);
  if (duration === null) {
    duration = minutesPerDay;
    if (!finished && task.manualFinish === null) {
      findings.push(finding("info", "missing-duration", `${nameOf(task)} has no duration and counts as one day; type one, or 0 for a milestone.`, taskSubject(task, "duration")));
    }
  } else if (duration < 0) {
    findings.push(finding("error", "negative-duration", `${nameOf(task)} has a negative duration and counts as 0; correct it.`, taskSubject(task, "duration")));
    duration = 0;
  }
  const progress = Math.min(1, Math.max(0, task.percentComplete));
  if (progress !== task.percentComplete) {
    findings.push(finding("error", "percent-out-of-range", `${nameOf(task)} is ${Math.round(task.percentComplete * 100)} % complete, which counts as ${progress * 100} %; type a percentage from 0 to 100.`, taskSubject(task, "percentComplete")));
  }
  const done = task.project?.actualDuration ?? doneBy(progress, duration, task.remainingDuration);
  const remaining = finished ? 0 : Math.max(0, task.remainingDuration ?? duration - done);
  inputs.duration[row] = task.remainingDuration === null || finished ? duration : done + remaining;
  inputs.remaining[row] = remaining;
}

/** The work that a percentage of whole percents stands for: what remains tells it exactly, where that is the same percentage. */
function doneBy(progress: number, duration: Minutes, remaining: Minutes | null): Minutes {
  const exact = duration - (remaining ?? 0);
  return remaining !== null && duration > 0 && Math.round((100 * exact) / duration) === Math.round(100 * progress) ? exact : Math.round(duration * progress);
}

/** A summary stands where the tasks below it do: it cannot itself be as late as possible. */
function constraintOf(task: Task, summary: boolean, date: number, findings: Finding[]): ConstraintType {
  const { constraint } = task;
  if (constraint === "ALAP" && summary) return "ASAP";
  if (constraint === "ASAP" || constraint === "ALAP" || isFinite(date)) return constraint;
  if (task.constraintDate === null) {
    findings.push(finding("warning", "constraint-without-date", `${nameOf(task)} has the constraint ${constraint} but no constraint date, so the constraint is ignored; type the date or remove the constraint.`, taskSubject(task, "constraintDate")));
  }
  return "ASAP";
}
