/** From columns to records: a task's dates, floats, progress and variances as its computed fields. */
import { workingTime } from "../calendar/compile";
import { FIRST_DATE, LAST_DATE } from "../calendar/working-time";
import type { Project } from "../model";
import type { DateTime, Minutes } from "../time";
import { drivingPredecessors } from "./driving";
import type { Floats } from "./float";
import { startsLate } from "./forward-pass";
import type { Passes } from "./passes";
import type { Progress } from "./roll-up";
import type { ScheduledTask } from "./schedule";
import { variances } from "./variance";

/** What records are made from. */
export interface Columns { readonly passes: Passes; readonly floats: Floats; readonly progress: Progress; readonly wbs: readonly string[] }

/** Puts the record of a row into `tasks`; for a summary, those of the rows below it are there. */
export function describeStep(project: Project, { passes: { context, early, late }, floats, progress, wbs }: Columns, tasks: ScheduledTask[]): (row: number) => void {
  const { network, inputs, times } = context;
  const { parent, summary, children, childrenFrom } = network;
  return (row) => {
    const task = network.tasks[row]!;
    const time = times.calendar[row]!;
    const isSummary = summary[row] === 1;
    const percentComplete = progress.percentComplete[row]!;
    const shown = startsLate(inputs, row) ? late : early;
    const start = date(shown.start[row]!);
    const finish = date(shown.finish[row]!);
    const total = floats.total[row]!;
    const spanned: Minutes | null = start === null || finish === null ? null : time.between(start, finish);
    const duration = isSummary ? spanned : isFinite(inputs.actualFinish[row]!) ? task.project?.actualDuration ?? spanned : inputs.duration[row]!;
    const { startVariance, finishVariance, durationVariance } = variances(task.baselines[0], start, finish, duration, task.elapsed ? workingTime(project.calendars, task.calendar ?? project.calendar) : time);
    tasks[row] = {
      uid: task.uid,
      wbs: wbs[row]!,
      summary: isSummary,
      milestone: task.milestone || duration === 0,
      parent: parent[row]!,
      start, finish, duration,
      earlyStart: date(early.start[row]!),
      earlyFinish: date(early.finish[row]!),
      lateStart: date(late.start[row]!),
      lateFinish: date(late.finish[row]!),
      totalFloat: known(total),
      freeFloat: known(floats.free[row]!),
      critical: isSummary ? criticalBelow(row) : task.active && total <= project.criticalSlackLimit && percentComplete < 1,
      driving: drivingPredecessors(context, early, row),
      percentComplete,
      actualStart: known(progress.actualStart[row]!),
      actualFinish: known(progress.actualFinish[row]!),
      remainingDuration: duration === null ? null : isSummary ? Math.round(duration * (1 - percentComplete)) : inputs.remaining[row]!,
      startVariance, finishVariance, durationVariance,
    };
  };

  function criticalBelow(row: number): boolean {
    for (let i = childrenFrom[row]!; i < childrenFrom[row + 1]!; i++) if (network.active[children[i]!] && tasks[children[i]!]!.critical) return true;
    return false;
  }
}

/** A date that the calendar has; dates before 1900 and after 9999 stop there. */
export const date = (at: number): DateTime | null => (at !== at ? null : Math.min(LAST_DATE, Math.max(FIRST_DATE, at)));

/** A number that is none is unknown. */
const known = (value: number): number | null => (value === value ? value : null);
