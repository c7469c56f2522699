/** What explains a date: its cause, and the chain of causes back to the one that is no other task's date. */
import type { ConstraintType, DependencyType, Lag } from "../model";
import type { DateTime, Minutes } from "../time";

export type End = "start" | "finish";

/** `through`: the summary that has the link, constraint or date, where the task has it from one above. */
export type Cause =
  | { readonly kind: "link"; readonly predecessor: string; /** Which date of the predecessor counts. */ readonly end: End; readonly type: DependencyType; readonly lag: Lag; readonly through: string | null }
  /** The task takes its time from its start. */
  | { readonly kind: "duration" }
  /** A summary has the date of a task below it. */
  | { readonly kind: "child"; readonly child: string }
  | { readonly kind: "constraint"; readonly constraint: ConstraintType; readonly date: DateTime; readonly through: string | null }
  | { readonly kind: "actual"; readonly date: DateTime }
  /** The rest of a task goes on where it was resumed. */
  | { readonly kind: "resumed"; readonly date: DateTime }
  | { readonly kind: "manual"; readonly through: string | null }
  /** The task stands in another project, which gave its dates. */
  | { readonly kind: "external" }
  /** A predecessor in another project holds it until then, as last known. */
  | { readonly kind: "otherProject"; readonly date: DateTime; readonly through: string | null }
  | { readonly kind: "projectStart"; readonly date: DateTime }
  /** Late dates hold it: `before` is the successor that must not wait, null: the project's finish, a deadline or a constraint. */
  | { readonly kind: "asLateAsPossible"; readonly before: string | null }
  | { readonly kind: "undated" };

export interface Step {
  readonly uid: string;
  readonly end: End;
  readonly at: DateTime | null;
  readonly cause: Cause;
  /** What else demands that very date: removing the cause alone does not move it. */
  readonly also: readonly Cause[];
  /** The time without work between what the cause allows and the date: nights, weekends, holidays, a calendar. */
  readonly gap: { readonly from: DateTime; readonly to: DateTime } | null;
  /** Resource levelling puts the start off by so much. */
  readonly levelingDelay: Minutes;
}

export interface Why {
  readonly uid: string;
  readonly end: End;
  readonly at: DateTime | null;
  /** From the date asked for back to a cause that is no other date of the plan; never empty. */
  readonly steps: readonly Step[];
  readonly sentence: string;
}
