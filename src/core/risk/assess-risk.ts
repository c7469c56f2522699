/** Scores one risk, rates it by the bands of the settings and computes its expected value. */
import type { Risk } from "../model";
import type { Settings } from "../settings";
import { dayOf } from "../time";
import type { DateTime } from "../time";
import type { AssessedRisk, Rating } from "./risk";

/**
 * Impact is the largest of cost, schedule and quality; score = probability × impact. The expected monetary value is
 * chance × (min + 4 × likely + max) / 6, a missing min or max being the likely one, negative for an opportunity.
 */
export function assessRisk(risk: Risk, statusDate: DateTime, settings: Settings): AssessedRisk {
  const impact = largest([risk.costImpact, risk.scheduleImpact, risk.qualityImpact]);
  const score = product(risk.probability, impact);
  const residualScore = product(risk.residualProbability, risk.residualImpact);
  return {
    id: risk.id,
    impact,
    score,
    rating: rating(score, settings),
    residualScore,
    residualRating: rating(residualScore, settings),
    expectedMonetaryValue: expectedMonetaryValue(risk),
    age: risk.raised === null ? null : dayOf(risk.closed ?? statusDate) - dayOf(risk.raised),
  };
}

function expectedMonetaryValue({ type, chance, minCost, likelyCost, maxCost }: Risk): number | null {
  if (chance === null || likelyCost === null) return null;
  const mean = ((minCost ?? likelyCost) + 4 * likelyCost + (maxCost ?? likelyCost)) / 6;
  return (type === "Opportunity" ? -1 : 1) * chance * mean;
}

/** A score on a band's lower bound is in that band. */
function rating(score: number | null, settings: Settings): Rating | null {
  if (score === null) return null;
  return score >= settings.riskHigh ? "High" : score >= settings.riskMedium ? "Medium" : "Low";
}

function largest(impacts: readonly (number | null)[]): number | null {
  const stated = impacts.filter((impact) => impact !== null);
  return stated.length === 0 ? null : Math.max(...stated);
}

const product = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a * b);
