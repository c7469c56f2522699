/** Risks: the exposure, the heat map of what is open, and the worst of them or all. */
import type { Analysis } from "../../core/analysis";
import type { Risk } from "../../core/model";
import type { AssessedRisk } from "../../core/risk/risk";
import { count, date, inCurrency, money, ratingCell } from "../format";
import { left, right, row, spare, table, type Block, type Cell, type Column, type Row, type Section } from "../report";

/** The open risks that the analysis puts first. */
export function topRisks(analysis: Analysis): Section {
  const { risks, status, project } = analysis;
  if (risks.risks.length === 0) return { title: "Risks", blocks: [] };
  const shown = status.topRisks.slice(0, 2 * project.settings.highlightLimit);
  const left = status.topRisks.length - shown.length;
  return { title: "Risks", blocks: [{ kind: "paragraph", text: exposureSentence(analysis) }, heatMap(analysis),
    ...(shown.length === 0 ? [] : [table(inCurrency("Top risks", project), COLUMNS, riskRows(analysis, shown), left > 0 ? `and ${left} more open risks` : undefined)])] };
}

export function allRisks(analysis: Analysis): Section {
  const { risks, project } = analysis;
  if (risks.risks.length === 0) return { title: "Risks", blocks: [{ kind: "paragraph", text: "The file has no risks." }] };
  return { title: "Risks", blocks: [{ kind: "paragraph", text: exposureSentence(analysis) }, table(inCurrency("All risks", project), COLUMNS, riskRows(analysis, risks.risks.map((r) => r.id))), heatMap(analysis)] };
}

const COLUMNS: readonly Column[] = [left("ID"), left("Risk", "wrap"), left("Rating"), spare(left("Residual")), right("Expected value"), left("Owner", "cut"), right("Due"), spare(left("Status"))];

function riskRows({ risks, project }: Analysis, ids: readonly string[]): Row[] {
  const known = new Map(project.risks.map((risk) => [risk.id, risk]));
  const assessed = new Map(risks.risks.map((risk) => [risk.id, risk]));
  return ids.flatMap((id) => {
    const risk = known.get(id);
    const found = assessed.get(id);
    return risk && found ? [riskRow(risk, found)] : [];
  });
}

const riskRow = (risk: Risk, found: AssessedRisk): Row =>
  row(risk.id, risk.name, ratingCell(found.rating, found.score), ratingCell(found.residualRating, found.residualScore), money(found.expectedMonetaryValue), risk.owner || "–", date(risk.due), risk.status);

function exposureSentence({ risks: { exposure: e }, project }: Analysis): string {
  const money_ = (n: number): string => `${project.currency} ${money(n)}`.trim();
  return `${count(e.open, "open risk")}: ${e.high} high, ${e.medium} medium, ${e.low} low${e.unrated > 0 ? `, ${e.unrated} not rated` : ""}. ` +
    `Net exposure ${money_(e.net)}: threats ${money_(e.threats)}, opportunities ${money_(e.opportunities)}; ${e.quantified} of ${e.open} valued in money.`;
}

/** Counts by probability (down) and impact (across). */
function heatMap({ risks, project: { settings } }: Analysis): Block {
  const cell = (n: number, scored: number): Cell =>
    ({ text: n === 0 ? "·" : String(n), tone: scored >= settings.riskHigh ? "bad" : scored >= settings.riskMedium ? "warning" : "good", strong: n > 0, heat: true });
  const rows = [5, 4, 3, 2, 1].map((p) => row(`Probability ${p}`, ...[1, 2, 3, 4, 5].map((i) => cell(risks.matrix[p - 1]?.[i - 1] ?? 0, p * i))));
  return table("Open risks by probability and impact", [left("Probability"), ...[1, 2, 3, 4, 5].map((i) => right(`Impact ${i}`))], rows);
}
