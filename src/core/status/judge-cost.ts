/** Judges the cost: the forecast at completion against the budget, and the cost performance index. */
import { subject } from "../subject";
import type { Facts } from "./facts";
import { above, aboveText, below, belowText, worstOf } from "./judgement";
import type { Judgement } from "./judgement";
import { countText, indexText, moneyText, percentText } from "./sentences";

export function judgeCost(facts: Facts): Judgement {
  return worstOf([...byForecast(facts), ...byIndex(facts)], "No budget is stated to judge the cost by.");
}

function byForecast({ project, cost, eac }: Facts): readonly Judgement[] {
  const { bac } = cost.total;
  if (eac === null || bac <= 0) return [];
  const { costAmber: amber, costRed: red } = project.settings;
  const overrun = (eac - bac) / bac;
  const rag = above(overrun, amber, red);
  const budget = moneyText(bac, project.currency);
  const position = Math.round(eac) === Math.round(bac) ? `on the budget of ${budget}`
    : `${moneyText(eac - bac, project.currency)} (${percentText(Math.abs(overrun))}) ${eac > bac ? "over" : "under"} the budget of ${budget}`;
  return [{
    rag,
    reason: `Forecast cost ${moneyText(eac, project.currency)}, ${position} (${aboveText(rag, percentText(amber), percentText(red))})${silentText(cost)}.`,
    subjects: worstLines(cost.lines),
  }];
}

function byIndex({ project, cost }: Facts): readonly Judgement[] {
  const { cpi, bac } = cost.total;
  if (cpi === null || bac <= 0) return [];
  const { indexGreen: green, indexAmber: amber } = project.settings;
  const rag = below(cpi, green, amber);
  const unit = project.currency === "" ? "" : `${project.currency} `;
  const meaning = `each ${unit}1.00 spent has earned ${unit}${indexText(cpi)} of planned work`;
  return [{ rag, reason: `CPI is ${indexText(cpi)}: ${meaning} (${belowText(rag, indexText(green), indexText(amber))}).`, subjects: worstLines(cost.lines) }];
}

/** A forecast that leaves something out looks better than it is. */
const silentText = ({ silent, lines }: Facts["cost"]): string =>
  (silent.length === 0 ? "" : `; ${silent.length} of ${countText(lines.length, "budget line")} ${silent.length === 1 ? "counts" : "count"} only what was spent`);

/** The lines that are over budget, worst first. */
const worstLines = (lines: Facts["cost"]["lines"]) =>
  lines.filter((line) => line.vac < 0).sort((a, b) => a.vac - b.vac).slice(0, 3).map((line) => subject("budget", line.id, "vac"));
