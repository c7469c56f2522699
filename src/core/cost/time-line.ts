/** The instants of the S-curve, and a level's place on the time axis of its own plan. */
import type { WorkingTime } from "../calendar/working-time";
import { statusCutoff } from "../status-date";
import type { DateTime } from "../time";
import { earnedSchedule } from "./earned-schedule";
import type { EvSums, EvTime } from "./earned-value";
import { periodEnds, periodUnit } from "./periods";

export interface TimeLine {
  /** Period ends and the status date, ascending. */
  readonly ends: readonly DateTime[];
  /** The first instant after each that no longer counts. */
  readonly instants: readonly DateTime[];
  /** False for a status date within a period. */
  readonly whole: readonly boolean[];
  readonly statusDate: DateTime;
  readonly cutoff: DateTime;
}

export function timeLine(from: DateTime, to: DateTime, statusDate: DateTime): TimeLine {
  const periods = periodEnds(from, Math.max(from, to), periodUnit(from, to));
  const isWhole = new Set(periods);
  const ends = isWhole.has(statusDate) ? [...periods] : [...periods, statusDate].sort((a, b) => a - b);
  return { ends, instants: ends.map(statusCutoff), whole: ends.map((end) => isWhole.has(end)), statusDate, cutoff: statusCutoff(statusDate) };
}

/** A plan on the time line: `planned` is cumulative at its instants, and all of BAC at the finish. */
export interface TimedPlan {
  readonly start: DateTime;
  readonly finish: DateTime;
  readonly planned: Float64Array;
  /** When its last task was finished, or the status date. */
  readonly completed: DateTime;
}

/**
 * Earned schedule and actual time in working minutes from the plan's start, over whole periods of the time line (weeks,
 * months or years: see `periodUnit`). Once everything is earned, actual time stands still at the completion.
 */
export function evTime({ ends, instants, whole, cutoff }: TimeLine, plan: TimedPlan, { bac, ev }: EvSums, working: WorkingTime): EvTime | null {
  if (ev === null) return null;
  const at = [0];
  const pv = [0];
  for (let i = 0; i < ends.length; i++) {
    if (!whole[i] || instants[i]! <= plan.start || instants[i]! >= plan.finish) continue;
    at.push(working.between(plan.start, instants[i]!));
    pv.push(plan.planned[i]!);
  }
  at.push(working.between(plan.start, plan.finish));
  pv.push(bac);
  const earned = earnedSchedule({ at, pv }, ev);
  if (earned === null) return null;
  const until = ev >= bac ? Math.min(cutoff, plan.completed) : cutoff;
  return { earnedSchedule: earned, actualTime: Math.max(0, working.between(plan.start, until)) };
}
