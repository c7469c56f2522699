/** Two baselines of a plan beside each other, or one beside the plan as it stands now: what moved, grew, came or went. */
import type { Analysis } from "../analysis";
import { workingTime } from "../calendar/compile";
import type { Baseline } from "../model";
import type { DateTime, Minutes } from "../time";
import { baselineOf, type Version } from "./baseline-of";
import { variances } from "./variance";

export interface BaselineComparison {
  readonly from: Version;
  readonly to: Version;
  /** Tasks that one of the two knows, in the order of the plan. */
  readonly tasks: readonly BaselinePair[];
  /** The latest finish of each, and the working minutes of the project's calendar between them; positive is later. */
  readonly finish: { readonly from: DateTime | null; readonly to: DateTime | null; readonly variance: Minutes | null };
  /** Of the tasks at the lowest level. */
  readonly cost: { readonly from: number | null; readonly to: number | null };
}

export interface BaselinePair {
  readonly uid: string;
  readonly from: Baseline | null;
  readonly to: Baseline | null;
  readonly change: "added" | "dropped" | "changed" | "same";
  /** Working minutes of the task's calendar; positive is later, longer. Null where one of the two does not say. */
  readonly startVariance: Minutes | null;
  readonly finishVariance: Minutes | null;
  readonly durationVariance: Minutes | null;
  readonly costVariance: number | null;
}

export function compareBaselines(analysis: Analysis, from: Version, to: Version): BaselineComparison {
  const { project, schedule } = analysis;
  const [before, after] = [planOf(analysis, from), planOf(analysis, to)];
  const tasks = project.tasks.flatMap((task, row): readonly BaselinePair[] => {
    const [one, other] = [before[row]!, after[row]!];
    if (!one && !other) return [];
    const time = workingTime(project.calendars, task.calendar ?? project.calendar);
    const moved = variances(one, other?.start ?? null, other?.finish ?? null, other?.duration ?? null, time);
    const costVariance = one?.cost == null || other?.cost == null ? null : other.cost - one.cost;
    const same = [moved.startVariance, moved.finishVariance, moved.durationVariance, costVariance].every((value) => value === null || value === 0);
    return [{ uid: task.uid, from: one, to: other, change: !one ? "added" : !other ? "dropped" : same ? "same" : "changed", ...moved, costVariance }];
  });
  const leaf = (row: number): boolean => project.tasks[row]!.active && !schedule.tasks[row]!.summary;
  const finishes = [before, after].map((plan) => latest(plan.flatMap((task, row) => (leaf(row) && task?.finish != null ? [task.finish] : []))));
  const [first = null, second = null] = finishes;
  return {
    from, to, tasks,
    finish: { from: first, to: second, variance: first === null || second === null ? null : workingTime(project.calendars, project.calendar).between(first, second) },
    cost: { from: total(before), to: total(after) },
  };

  function total(plan: readonly (Baseline | null)[]): number | null {
    const costs = plan.flatMap((task, row) => (task?.cost != null && leaf(row) ? [task.cost] : []));
    return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
  }
}

/** What a task costs now is known where the plan states it; a budget line's money is only spread over its tasks, by their baseline. */
const planOf = (analysis: Analysis, version: Version): readonly (Baseline | null)[] =>
  baselineOf(analysis, version).map((one, row) => (one && version === "now" ? { ...one, cost: analysis.project.tasks[row]!.cost } : one));

const latest = (dates: readonly DateTime[]): DateTime | null => dates.reduce<DateTime | null>((last, at) => (last === null || at > last ? at : last), null);
