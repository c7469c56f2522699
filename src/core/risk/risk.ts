/** What the risk calculations give. */
import type { Finding } from "../finding";

export type Rating = "Low" | "Medium" | "High";

export interface AssessedRisk {
  readonly id: string;
  /** The largest of the impacts, 1…5. */
  readonly impact: number | null;
  /** Probability × impact, 1…25. */
  readonly score: number | null;
  readonly rating: Rating | null;
  readonly residualScore: number | null;
  readonly residualRating: Rating | null;
  /** Chance × PERT mean of the cost; negative for an opportunity. Null while not quantified. */
  readonly expectedMonetaryValue: number | null;
  /** Days from raised to closed, or to the status date. */
  readonly age: number | null;
}

export interface Exposure {
  /** Expected value of open threats; of open opportunities (negative); their sum. */
  readonly threats: number;
  readonly opportunities: number;
  readonly net: number;
  readonly open: number;
  readonly quantified: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly unrated: number;
}

export interface Risks {
  readonly risks: readonly AssessedRisk[];
  readonly exposure: Exposure;
  /** Open threats and opportunities by [probability − 1][impact − 1]. */
  readonly matrix: readonly (readonly number[])[];
  readonly residualMatrix: readonly (readonly number[])[];
  readonly findings: readonly Finding[];
}
