/** Scheduling: from a plan's inputs to the dates, float and variance of every task, as Microsoft Project computes them. */
import { FIRST_DATE, LAST_DATE, workingTime } from "../calendar/compile";
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { DateTime, Minutes } from "../time";
import { backwardPass } from "./backward-pass";
import type { BackwardPass } from "./backward-pass";
import { drivingPredecessors } from "./driving";
import { computeFloats } from "./float";
import { forwardPass } from "./forward-pass";
import type { ForwardPass, PassContext } from "./forward-pass";
import { buildNetwork } from "./network";
import { orderNetwork } from "./order";
import { rollUpProgress } from "./roll-up";
import type { Schedule, ScheduledTask } from "./schedule";
import { readTaskInputs } from "./task-inputs";
import { readTaskTimes } from "./task-times";
import { variances } from "./variance";
import { wbsCodes } from "./wbs";

/**
 * Schedules a plan by the critical path method. Nothing is moved because of the status date (Microsoft Project moves
 * nothing either); what it contradicts is reported. Bad inputs are findings, and everything else still computes.
 */
export function scheduleProject(project: Project, statusDate: DateTime | null): Schedule {
  const findings: Finding[] = [];
  const passes = passesOf(project, statusDate, findings);
  const { context } = passes;
  const tasks = describe(project, passes, findings);
  const dated = tasks.filter((task) => task.start !== null && task.finish !== null);
  return {
    start: dated.reduce((first, task) => Math.min(first, task.start!), dated.length > 0 ? Infinity : context.projectStart),
    finish: dated.reduce((last, task) => Math.max(last, task.finish!), dated.length > 0 ? -Infinity : context.projectStart),
    tasks,
    findings,
  };
}

/** The earliest and latest dates of every row, and what they were computed from. */
export interface Passes { readonly context: PassContext; readonly early: ForwardPass; readonly late: BackwardPass }

export function passesOf(project: Project, statusDate: DateTime | null, findings: Finding[]): Passes {
  const built = buildNetwork(project.tasks, findings);
  const inputs = readTaskInputs(project, built.summary, findings);
  const times = readTaskTimes(project, inputs.duration, findings);
  const context: PassContext = {
    ...orderNetwork(built, findings), inputs, times,
    projectStart: project.start ?? firstStatedDate(project) ?? statusDate ?? 0,
    honorConstraints: project.honorConstraints,
  };
  return project.scheduleFrom === "finish" && project.finish !== null ? fromFinish(context, project.finish) : fromStart(context);
}

function fromStart(context: PassContext): Passes {
  const early = forwardPass(context);
  const late = backwardPass(context, early, lastFinish(context, early));
  return { context, early: context.inputs.constraint.includes("ALAP") ? forwardPass(context, late) : early, late };
}

/** Latest dates first; the project then starts when the first task must. */
function fromFinish(context: PassContext, projectFinish: DateTime): Passes {
  const late = backwardPass(context, forwardPass({ ...context, projectStart: projectFinish }), projectFinish);
  const projectStart = late.start.reduce((first, at) => (at < first ? at : first), projectFinish);
  return { context: { ...context, projectStart }, early: forwardPass({ ...context, projectStart }, late), late };
}

function lastFinish({ network: { tasks }, projectStart }: PassContext, { finish }: ForwardPass): DateTime {
  const last = finish.reduce((last, at, row) => (tasks[row]!.active && at > last ? at : last), -Infinity);
  return last === -Infinity ? projectStart : last;
}

function firstStatedDate({ tasks }: Project): DateTime | null {
  const stated = tasks.flatMap(({ actualStart, manualStart, constraintDate }) => [actualStart, manualStart, constraintDate]).filter((at) => at !== null);
  return stated.length > 0 ? stated.reduce((a, b) => Math.min(a, b)) : null;
}

function describe(project: Project, { context, early, late }: Passes, findings: Finding[]): ScheduledTask[] {
  const { network: { tasks, parent, summary }, inputs, times } = context;
  const floats = computeFloats(context, early, late);
  const progress = rollUpProgress(context.network, inputs);
  const wbs = wbsCodes(tasks, parent);
  const criticalBelow = new Uint8Array(tasks.length);
  const described = new Array<ScheduledTask>(tasks.length);
  let outOfRange = false;
  const date = (at: number): DateTime | null => {
    if (at !== at) return null;
    if (at >= FIRST_DATE && at <= LAST_DATE) return at;
    outOfRange = true;
    return Math.min(LAST_DATE, Math.max(FIRST_DATE, at));
  };
  for (let row = tasks.length - 1; row >= 0; row--) {
    const task = tasks[row]!;
    const time = times.calendar[row]!;
    const { percentComplete, actualStart, actualFinish } = progress[row]!;
    const shown = inputs.constraint[row] === "ALAP" && actualStart === null && !summary[row] ? late : early;
    const start = date(shown.start[row]!);
    const finish = date(shown.finish[row]!);
    const total = floats.total[row]!;
    const spanned: Minutes | null = start === null || finish === null ? null : time.between(start, finish);
    const finished = isFinite(inputs.actualFinish[row]!);
    const duration = summary[row] ? spanned : finished ? task.project?.actualDuration ?? spanned : inputs.duration[row]!;
    const critical = summary[row] ? criticalBelow[row] === 1 : task.active && total <= project.criticalSlackLimit && percentComplete < 1;
    const { startVariance, finishVariance, durationVariance } = variances(task.baselines[0], start, finish, duration, task.elapsed ? workingTime(project.calendars, task.calendar ?? project.calendar) : time);
    if (critical && parent[row]! >= 0 && task.active) criticalBelow[parent[row]!] = 1;
    described[row] = {
      uid: task.uid,
      wbs: wbs[row]!,
      summary: summary[row] === 1,
      milestone: task.milestone || duration === 0,
      parent: parent[row]!,
      start, finish, duration,
      earlyStart: date(early.start[row]!),
      earlyFinish: date(early.finish[row]!),
      lateStart: date(late.start[row]!),
      lateFinish: date(late.finish[row]!),
      totalFloat: total === total ? total : null,
      freeFloat: floats.free[row]! === floats.free[row]! ? floats.free[row]! : null,
      critical,
      driving: drivingPredecessors(context.network, early, row),
      percentComplete, actualStart, actualFinish,
      remainingDuration: duration === null ? null : summary[row] ? Math.round(duration * (1 - percentComplete)) : inputs.remaining[row]!,
      startVariance, finishVariance, durationVariance,
    };
  }
  if (outOfRange) findings.push(finding("error", "date-out-of-range", "Some tasks would end before 1900 or after 9999, so their dates stop there; check the durations and lags.", { register: "schedule" }));
  return described;
}
