/** Judges the risks: the net exposure against the budget, and threats that are rated High. */
import { subject } from "../subject";
import type { Facts } from "./facts";
import { above, aboveText, worstOf } from "./judgement";
import type { Judgement } from "./judgement";
import { openRisks } from "./open-risks";
import { countText, moneyText, percentText } from "./sentences";

export function judgeRisks(facts: Facts): Judgement {
  if (facts.project.risks.length === 0) return worstOf([], "No risks are recorded to judge the exposure by.");
  return worstOf([...byExposure(facts), ...byRating(facts)], "No open risk has a score or an expected value to judge the exposure by.");
}

function byExposure({ project, cost, risks }: Facts): readonly Judgement[] {
  const { net, quantified, open } = risks.exposure;
  const { bac } = cost.total;
  if (bac <= 0 || quantified === 0) return [];
  const { exposureAmber: amber, exposureRed: red } = project.settings;
  const rag = above(net / bac, amber, red);
  const size = net < 0
    ? `Open opportunities outweigh open threats by ${moneyText(net, project.currency)}`
    : `Net exposure of ${countText(open, "open risk")} is ${moneyText(net, project.currency)}, ${percentText(net / bac)} of the budget`;
  const largest = openRisks({ project, risks }).filter(({ assessed }) => (assessed.expectedMonetaryValue ?? 0) > 0)
    .sort((a, b) => b.assessed.expectedMonetaryValue! - a.assessed.expectedMonetaryValue!).slice(0, 3);
  return [{
    rag,
    reason: `${size} (${aboveText(rag, percentText(amber), percentText(red))}).`,
    subjects: largest.map(({ risk }) => subject("risks", risk.id, "expectedValue")),
  }];
}

/** A High threat is for the steering committee to know of, so it is amber. */
function byRating({ project, risks }: Facts): readonly Judgement[] {
  const rated = openRisks({ project, risks }).filter(({ assessed }) => assessed.rating !== null);
  if (rated.length === 0) return risks.exposure.open === 0 ? [{ rag: "Green", reason: "No risk is open.", subjects: [] }] : [];
  const high = rated.filter(({ risk, assessed }) => risk.type === "Threat" && assessed.rating === "High");
  const band = `amber with a score of ${project.settings.riskHigh} or more`;
  if (high.length === 0) return [{ rag: "Green", reason: `No open threat is rated High (${band}).`, subjects: [] }];
  return [{
    rag: "Amber",
    reason: `${countText(high.length, "open threat")} ${high.length === 1 ? "is" : "are"} rated High (${band}).`,
    subjects: high.map(({ risk }) => subject("risks", risk.id, "rating")),
  }];
}
