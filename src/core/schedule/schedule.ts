/** What scheduling gives: dates, float and variance for every task, in the order of the plan. */
import type { Finding } from "../finding";
import type { DateTime, Minutes } from "../time";

export interface Schedule {
  readonly start: DateTime;
  readonly finish: DateTime;
  readonly tasks: readonly ScheduledTask[];
  readonly findings: readonly Finding[];
}

/** A task's computed fields; terms and definitions are Microsoft Project's. Null where a value has no meaning. */
export interface ScheduledTask {
  readonly uid: string;
  /** Numbered by outline where the plan states none: `1.2.3`. */
  readonly wbs: string;
  readonly summary: boolean;
  readonly milestone: boolean;
  /** Index of the summary above, -1 at the top. */
  readonly parent: number;
  readonly start: DateTime | null;
  readonly finish: DateTime | null;
  /** Working minutes in the task's calendar (elapsed for an elapsed task). */
  readonly duration: Minutes | null;
  readonly earlyStart: DateTime | null;
  readonly earlyFinish: DateTime | null;
  readonly lateStart: DateTime | null;
  readonly lateFinish: DateTime | null;
  readonly totalFloat: Minutes | null;
  readonly freeFloat: Minutes | null;
  readonly critical: boolean;
  /** uids of the predecessors whose links set the start; empty when a constraint, an actual or the project start did. */
  readonly driving: readonly string[];
  /** 0…1; a summary's is rolled up by duration. */
  readonly percentComplete: number;
  readonly actualStart: DateTime | null;
  readonly actualFinish: DateTime | null;
  readonly remainingDuration: Minutes | null;
  /** Working minutes in the task's calendar against baseline 0; positive = later, longer. Null: not baselined. */
  readonly startVariance: Minutes | null;
  readonly finishVariance: Minutes | null;
  readonly durationVariance: Minutes | null;
}
