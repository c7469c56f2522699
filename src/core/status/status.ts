/** What the status report says: a RAG for each dimension with its reason, and sentences that name what matters. */
import type { Finding, Subject } from "../finding";
import type { Rag } from "../model";
import type { DateTime, Minutes } from "../time";

export type DimensionName = "Schedule" | "Cost" | "Scope" | "Risks" | "Issues";
export type Trend = "Better" | "Same" | "Worse";

export interface Dimension {
  readonly name: DimensionName;
  /** As computed; null: nothing to judge by. */
  readonly rag: Rag | null;
  /** What stands: the override where there is one. */
  readonly shown: Rag | null;
  /** Against the last History row; null without one. */
  readonly trend: Trend | null;
  /** One sentence with the figures and the threshold that decided. */
  readonly reason: string;
  readonly override: string | null;
  readonly overrideReason: string;
  readonly subjects: readonly Subject[];
}

export type HighlightKind = "Late" | "Over budget" | "Changed" | "Due soon" | "Achieved" | "Decision needed" | "Risk" | "Issue";

export interface Highlight {
  readonly kind: HighlightKind;
  /** One sentence. */
  readonly text: string;
  readonly subjects: readonly Subject[];
}

export interface MilestoneStatus {
  readonly uid: string;
  readonly name: string;
  readonly baseline: DateTime | null;
  readonly forecast: DateTime | null;
  /** Working minutes; positive = late. */
  readonly variance: Minutes | null;
  readonly state: "Done" | "On track" | "Slipping" | "Late" | "Overdue" | "Not baselined";
}

export interface Status {
  readonly overall: Rag | null;
  readonly overallReason: string;
  readonly dimensions: readonly Dimension[];
  /** Most important first within each kind. */
  readonly highlights: readonly Highlight[];
  readonly milestones: readonly MilestoneStatus[];
  /** Ids of the open risks, worst first. */
  readonly topRisks: readonly string[];
  readonly forecastFinish: DateTime | null;
  readonly baselineFinish: DateTime | null;
  readonly finishVariance: Minutes | null;
  /** The tasks on the driving path to the finish, first to last. */
  readonly drivingPath: readonly string[];
  /** Bottom-up where budget lines or the plan's own costs give one, else BAC / CPI. */
  readonly eac: number | null;
  readonly findings: readonly Finding[];
}
