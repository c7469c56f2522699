/** From columns to records: every task's dates, floats, progress and variances as its computed fields. */
import { workingTime } from "../calendar/compile";
import { FIRST_DATE, LAST_DATE } from "../calendar/working-time";
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { DateTime, Minutes } from "../time";
import { drivingPredecessors } from "./driving";
import { computeFloats } from "./float";
import type { Passes } from "./passes";
import { rollUpProgress } from "./roll-up";
import type { ScheduledTask } from "./schedule";
import { variances } from "./variance";
import { wbsCodes } from "./wbs";

export function describeTasks(project: Project, { context, early, late }: Passes, findings: Finding[]): ScheduledTask[] {
  const { network: { tasks, parent, summary }, inputs, times } = context;
  const floats = computeFloats(context, early, late);
  const progress = rollUpProgress(context.network, inputs);
  const wbs = wbsCodes(tasks, parent);
  const criticalBelow = new Uint8Array(tasks.length);
  const described = new Array<ScheduledTask>(tasks.length);
  let outOfRange = false;
  for (let row = tasks.length - 1; row >= 0; row--) {
    const task = tasks[row]!;
    const time = times.calendar[row]!;
    const percentComplete = progress.percentComplete[row]!;
    const actualStart = known(progress.actualStart[row]!);
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
      totalFloat: known(total),
      freeFloat: known(floats.free[row]!),
      critical,
      driving: drivingPredecessors(context, early, row),
      percentComplete, actualStart,
      actualFinish: known(progress.actualFinish[row]!),
      remainingDuration: duration === null ? null : summary[row] ? Math.round(duration * (1 - percentComplete)) : inputs.remaining[row]!,
      startVariance, finishVariance, durationVariance,
    };
  }
  if (outOfRange) findings.push(finding("error", "date-out-of-range", "Some tasks would end before 1900 or after 9999, so their dates stop there; check the durations and lags.", { register: "schedule" }));
  return described;

  function date(at: number): DateTime | null {
    if (at !== at) return null;
    if (at >= FIRST_DATE && at <= LAST_DATE) return at;
    outOfRange = true;
    return Math.min(LAST_DATE, Math.max(FIRST_DATE, at));
  }
}

/** A number that is none is unknown. */
const known = (value: number): number | null => (value === value ? value : null);
