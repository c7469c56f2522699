/** How far a task has moved from its baseline. */
import type { WorkingTime } from "../calendar/working-time";
import type { Baseline } from "../model";
import type { DateTime, Minutes } from "../time";

export interface Variances {
  readonly startVariance: Minutes | null;
  readonly finishVariance: Minutes | null;
  readonly durationVariance: Minutes | null;
}

/**
 * Working minutes from the baseline to now in `time`, the task's calendar (an elapsed task's too: three calendar days late
 * over a weekend are one working day late); positive is later or longer. Null where there is no baseline. (Microsoft Project's Start, Finish and Duration Variance.)
 */
export function variances(baseline: Baseline | null | undefined, start: DateTime | null, finish: DateTime | null, duration: Minutes | null, time: WorkingTime): Variances {
  if (!baseline) return NOT_BASELINED;
  return {
    startVariance: baseline.start === null || start === null ? null : time.between(baseline.start, start),
    finishVariance: baseline.finish === null || finish === null ? null : time.between(baseline.finish, finish),
    durationVariance: baseline.duration === null || duration === null ? null : duration - baseline.duration,
  };
}

const NOT_BASELINED: Variances = { startVariance: null, finishVariance: null, durationVariance: null };
