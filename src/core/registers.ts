/** The registers around the plan: issues, actions, decisions and change requests, as plain read-only data. */
import type { DateTime, Minutes } from "./time";

export type Priority = "Critical" | "High" | "Medium" | "Low";

export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly priority: Priority | null;
  readonly owner: string;
  readonly raised: DateTime | null;
  readonly due: DateTime | null;
  readonly status: "Open" | "In progress" | "Escalated" | "Resolved" | "Closed";
  readonly escalatedTo: string;
  readonly resolved: DateTime | null;
}

export interface Action {
  readonly id: string;
  readonly name: string;
  readonly priority: Priority | null;
  readonly owner: string;
  readonly due: DateTime | null;
  readonly status: "Open" | "In progress" | "Done" | "Cancelled";
  readonly done: DateTime | null;
}

export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly needed: DateTime | null;
  readonly decided: DateTime | null;
  readonly status: "Needed" | "Decided" | "Deferred";
  readonly outcome: string;
}

export interface Change {
  readonly id: string;
  readonly name: string;
  readonly raised: DateTime | null;
  readonly budgetLine: string;
  readonly costImpact: number | null;
  /** Working minutes; positive = later. */
  readonly scheduleImpact: Minutes | null;
  readonly status: "Draft" | "Submitted" | "Approved" | "Implemented" | "Rejected" | "Deferred" | "Withdrawn";
  readonly decided: DateTime | null;
}
