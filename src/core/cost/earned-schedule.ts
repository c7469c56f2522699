/** Earned schedule: the moment at which the plan would have earned what is earned now (Lipke & Henderson). */
import type { Minutes } from "../time";

/** Cumulative planned value at the end of each whole period, beginning with the start: at[0] = 0, pv[0] = 0. */
export interface PlannedCurve {
  /** Working minutes from the baseline start, ascending; the last is the planned duration. */
  readonly at: readonly Minutes[];
  readonly pv: readonly number[];
}

/**
 * ES = C + I. C is the last period end whose PV the EV has reached (so the end of a plateau); I is the part of the next
 * period, (EV − PV at C) / (PV of that period). Nothing earned is 0, everything earned the planned duration.
 * Null without a plan that costs anything.
 */
export function earnedSchedule(curve: PlannedCurve, ev: number): Minutes | null {
  const last = curve.at.length - 1;
  if (last < 1 || !(curve.pv[last]! > 0)) return null;
  if (ev <= 0) return 0;
  let c = last;
  while (c > 0 && ev < curve.pv[c]!) c--;
  if (c === last) return curve.at[last]!;
  const part = (ev - curve.pv[c]!) / (curve.pv[c + 1]! - curve.pv[c]!);
  return curve.at[c]! + part * (curve.at[c + 1]! - curve.at[c]!);
}
