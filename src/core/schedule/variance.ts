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
 * Working minutes from the baseline to now in the task's calendar; positive is later or longer. Null where there is no
 * baseline. (Microsoft Project's Start, Finish and Duration Variance.)
 */
export function variances(
  baseline: Baseline | null | undefined,
  now: { readonly start: DateTime | null; readonly finish: DateTime | null; readonly duration: Minutes | null },
  time: WorkingTime,
): Variances {
  const moved = (from: DateTime | null | undefined, to: DateTime | null): Minutes | null => (from == null || to === null ? null : time.between(from, to));
  return {
    startVariance: moved(baseline?.start, now.start),
    finishVariance: moved(baseline?.finish, now.finish),
    durationVariance: baseline?.duration == null || now.duration === null ? null : now.duration - baseline.duration,
  };
}
