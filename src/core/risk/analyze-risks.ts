/** Assesses the risk register at a status date: every risk, the exposure in money and numbers, and the heat maps. */
import type { Project, Risk } from "../model";
import type { DateTime } from "../time";
import { assessRisk } from "./assess-risk";
import type { AssessedRisk, Exposure, Rating, Risks } from "./risk";
import { riskFindings } from "./risk-findings";

/** Only open risks are exposure: a closed one is over, one that occurred is an issue. Ordinal scores are never added. */
export function analyzeRisks(project: Project, statusDate: DateTime): Risks {
  const risks = project.risks.map((risk) => assessRisk(risk, statusDate, project.settings));
  const open = project.risks.flatMap((risk, i) => (risk.status === "Open" ? [{ risk, assessed: risks[i]! }] : []));
  return {
    risks,
    exposure: exposureOf(open),
    matrix: matrixOf(open.map(({ risk, assessed }) => [risk.probability, assessed.impact])),
    residualMatrix: matrixOf(open.map(({ risk }) => [risk.residualProbability, risk.residualImpact])),
    findings: riskFindings(project, risks, statusDate),
  };
}

type OpenRisk = { readonly risk: Risk; readonly assessed: AssessedRisk };

function exposureOf(open: readonly OpenRisk[]): Exposure {
  const valueOf = (type: Risk["type"]): number =>
    open.reduce((sum, { risk, assessed }) => sum + (risk.type === type ? assessed.expectedMonetaryValue ?? 0 : 0), 0);
  const count = (rating: Rating | null): number => open.filter(({ assessed }) => assessed.rating === rating).length;
  const threats = valueOf("Threat");
  const opportunities = valueOf("Opportunity");
  return {
    threats,
    opportunities,
    net: threats + opportunities,
    open: open.length,
    quantified: open.filter(({ assessed }) => assessed.expectedMonetaryValue !== null).length,
    high: count("High"), medium: count("Medium"), low: count("Low"), unrated: count(null),
  };
}

/** Counts by [probability − 1][impact − 1]; what is not on the 1…5 scales is in no cell. */
function matrixOf(pairs: readonly (readonly [number | null, number | null])[]): readonly (readonly number[])[] {
  const matrix = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  for (const [probability, impact] of pairs) {
    const row = matrix[(probability ?? 0) - 1];
    const column = (impact ?? 0) - 1;
    if (row && row[column] !== undefined) row[column]!++;
  }
  return matrix;
}
