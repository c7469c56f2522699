/** What an assessment of schedule quality gives: the DCMA 14 points and GAO's checks beyond them, each with the tasks behind it. */

export type CheckId =
  | "missing-logic" | "leads" | "lags" | "relationship-types" | "hard-constraints" | "high-float" | "negative-float" | "high-duration" | "invalid-dates" | "resources"
  | "missed-tasks" | "critical-path-test" | "critical-path-length-index" | "baseline-execution-index"
  | "dangling-starts" | "dangling-finishes" | "out-of-sequence" | "unexplained-constraints" | "merge-hot-spots" | "level-of-effort-critical";

/** Reported: a figure that no threshold judges. */
export type Result = "pass" | "fail" | "reported" | "not applicable";

export interface Check {
  readonly id: CheckId;
  /** Of the DCMA assessment; null: beyond it. */
  readonly point: number | null;
  readonly name: string;
  /** `value` = `count` / `of`; unrounded, null where there is nothing to divide by. */
  readonly count: number | null;
  readonly of: number | null;
  readonly value: number | null;
  /** A share is shown in percent, an index as it is, a number of tasks as a count. */
  readonly unit: "share" | "index" | "count";
  readonly threshold: { readonly kind: "at most" | "at least"; readonly value: number } | null;
  readonly result: Result;
  /** Uids of the tasks behind the figure, in the order of the plan. */
  readonly tasks: readonly string[];
  /** How we count where practice differs, and why a check is not applicable. */
  readonly note: string;
}

export interface Quality {
  readonly checks: readonly Check[];
  readonly passed: number;
  readonly failed: number;
}
