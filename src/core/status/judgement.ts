/** A verdict on one dimension: the worst of what was measured, with the sentence that says so. */
import type { Subject } from "../finding";
import type { Rag } from "../model";

export interface Judgement {
  readonly rag: Rag | null;
  /** One sentence with the figures and the threshold that decided. */
  readonly reason: string;
  readonly subjects: readonly Subject[];
}

export const ragRank: Readonly<Record<Rag, number>> = { Green: 0, Amber: 1, Red: 2 };

/** The worst of several; of equals the first. `otherwise` where there is nothing to judge by. */
export function worstOf(judgements: readonly Judgement[], otherwise: string): Judgement {
  return judgements.reduce((worst, next) => (rank(next) > rank(worst) ? next : worst), { rag: null, reason: otherwise, subjects: [] } satisfies Judgement);
}

/** Above the amber threshold is amber, above the red one red. */
export const above = (value: number, amber: number, red: number): Rag => (value > red ? "Red" : value > amber ? "Amber" : "Green");

/** Below the green threshold is amber, below the amber one red. */
export const below = (value: number, green: number, amber: number): Rag => (value < amber ? "Red" : value < green ? "Amber" : "Green");

/** Names the threshold that was passed, or the first one that was not: `red above 10 days`. */
export const aboveText = (rag: Rag, amber: string, red: string): string => (rag === "Red" ? `red above ${red}` : `amber above ${amber}`);

export const belowText = (rag: Rag, green: string, amber: string): string => (rag === "Red" ? `red below ${amber}` : `amber below ${green}`);

const rank = (judgement: Judgement): number => (judgement.rag === null ? -1 : ragRank[judgement.rag]);
