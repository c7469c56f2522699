/** The five dimensions of a status report: each judged, compared with the last report, and overridden where a reason is given. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { HistoryEntry, Rag, RagOverride } from "../model";
import { idKey, subject } from "../subject";
import type { Facts } from "./facts";
import { judgeCost } from "./judge-cost";
import { judgeIssues, isOpenIssue } from "./judge-issues";
import { judgeRisks } from "./judge-risks";
import { judgeSchedule } from "./judge-schedule";
import { judgeScope } from "./judge-scope";
import { ragRank } from "./judgement";
import type { Judgement } from "./judgement";
import { andText } from "./sentences";
import type { Dimension, DimensionName, Trend } from "./status";

interface Definition {
  readonly name: DimensionName;
  readonly judge: (facts: Facts) => Judgement;
  /** The RAG that the last report showed. */
  readonly before: (last: HistoryEntry) => Rag | null;
  /** Then and now of the figure that breaks a tie between equal RAGs: more is worse. */
  readonly figure: (last: HistoryEntry, facts: Facts) => readonly [number | null, number | null];
}

const definitions: readonly Definition[] = [
  { name: "Schedule", judge: judgeSchedule, before: (last) => last.schedule, figure: (last, facts) => [last.finishVariance, facts.finishVariance] },
  { name: "Cost", judge: judgeCost, before: (last) => last.cost, figure: (last, facts) => [overrun(last.eac, last.bac), overrun(facts.eac, facts.cost.total.bac)] },
  { name: "Scope", judge: judgeScope, before: (last) => last.scope, figure: () => [null, null] },
  { name: "Risks", judge: judgeRisks, before: (last) => last.risk, figure: (last, facts) => [last.riskExposure, facts.risks.exposure.net] },
  { name: "Issues", judge: judgeIssues, before: (last) => last.issues, figure: (last, facts) => [last.openIssues, facts.project.issues.filter(isOpenIssue).length] },
];

export function judgeDimensions(facts: Facts): { readonly dimensions: readonly Dimension[]; readonly findings: readonly Finding[] } {
  const { valid, findings } = readOverrides(facts.project.overrides);
  const dimensions = definitions.map((definition): Dimension => {
    const { rag, reason, subjects } = definition.judge(facts);
    const override = valid.get(definition.name);
    const shown = override?.rag ?? rag;
    return {
      name: definition.name, rag, shown, reason, subjects,
      trend: trendOf(definition, facts, shown),
      override: override?.rag ?? null,
      overrideReason: override?.reason ?? "",
    };
  });
  return { dimensions, findings };
}

/** The worst RAG shown, with the reason of the first dimension that shows it. */
export function judgeOverall(dimensions: readonly Dimension[]): { readonly overall: Rag | null; readonly overallReason: string } {
  const overall = dimensions.reduce<Rag | null>((worst, { shown }) => (shown !== null && (worst === null || ragRank[shown] > ragRank[worst]) ? shown : worst), null);
  if (overall === null) return { overall, overallReason: "There is nothing yet to judge the project by." };
  const worst = dimensions.filter(({ shown }) => shown === overall);
  const names = andText(worst.map(({ name }) => name));
  if (overall === "Green") return { overall, overallReason: `${names} ${worst.length === 1 ? "is" : "are all"} within the thresholds.` };
  const [first] = worst;
  const because = first!.override === null ? first!.reason : `set by the project manager: ${first!.overrideReason}`;
  return { overall, overallReason: `Because of ${names}: ${uncapitalized(because)}` };
}

function readOverrides(overrides: readonly RagOverride[]): { readonly valid: ReadonlyMap<string, RagOverride>; readonly findings: readonly Finding[] } {
  const valid = new Map<string, RagOverride>();
  const findings: Finding[] = [];
  for (const override of overrides) {
    const name = definitions.find((definition) => idKey(definition.name) === idKey(override.dimension))?.name;
    if (name === undefined) {
      findings.push(finding("warning", "override-dimension-unknown", `There is no dimension ${override.dimension} to override; the dimensions are ${andText(definitions.map((d) => d.name))}.`, subject("statusDimensions", override.dimension, "dimension")));
    } else if (override.reason.trim() === "") {
      findings.push(finding("warning", "override-reason-missing", `The override of ${name} to ${override.rag} has no reason and so no effect; say why in Override reason.`, subject("statusDimensions", name, "overrideReason")));
    } else valid.set(name, { ...override, reason: sentence(override.reason) });
  }
  return { valid, findings };
}

/** By RAG; between equal RAGs by the figure behind it, where both are known. */
function trendOf(definition: Definition, facts: Facts, shown: Rag | null): Trend | null {
  const { last } = facts;
  if (!last) return null;
  const before = definition.before(last);
  if (before === null || shown === null) return null;
  if (before !== shown) return ragRank[shown] < ragRank[before] ? "Better" : "Worse";
  const [then, now] = definition.figure(last, facts);
  if (then === null || now === null || Math.abs(now - then) <= 1e-6 * Math.max(1, Math.abs(then))) return "Same";
  return now < then ? "Better" : "Worse";
}

const overrun = (eac: number | null, bac: number | null): number | null => (eac === null || bac === null ? null : eac - bac);

const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** Abbreviations keep their capitals. */
const uncapitalized = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text);
