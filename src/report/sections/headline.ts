/** The first screen of the status report: the key figures, then every dimension's RAG with its reason. */
import type { Analysis } from "../../core/analysis";
import { count, date, inCurrency, index, lateness, marked, money, overOrUnder, ragCell, ragTone, unmeasured } from "../format";
import { left, row, table, text, type Figure, type Section, type Tone } from "../report";

export function headline({ project, status, cost, risks, schedule }: Analysis): Section {
  const { total } = cost;
  const judge = (value: number | null): Tone =>
    value === null ? "neutral" : value >= project.settings.indexGreen ? "good" : value >= project.settings.indexAmber ? "warning" : "bad";
  const budget = cost.lines.reduce((sum, line) => sum + line.currentBudget, 0) || total.bac;
  const { eac } = status;
  const over = eac === null || budget === 0 ? null : (eac - budget) / budget;
  const figures: Figure[] = [
    { label: "Forecast finish", value: date(status.forecastFinish ?? schedule.finish), note: lateness(status.finishVariance, project.minutesPerDay), tone: toneOf("Schedule") },
    { label: "Forecast cost (EAC)", value: money(eac), note: over === null ? "no budget is stated" : `${overOrUnder(over)} the budget of ${`${project.currency} ${money(budget)}`.trim()}`, tone: toneOf("Cost") },
    { label: "Cost index (CPI)", value: index(total.cpi), note: total.ev === null ? unmeasured(total) : "value earned per unit of cost", tone: judge(total.cpi) },
    { label: "Schedule index (SPI)", value: index(total.spi), note: total.pv === null ? unmeasured(total) : `in time, SPI(t) ${index(total.spiT)}`, tone: judge(total.spi) },
    { label: inCurrency("Risk exposure", project), value: money(risks.exposure.net), note: `${count(risks.exposure.open, "open risk")}, ${risks.exposure.high} high`, tone: toneOf("Risks") },
    { label: "Open issues", value: String(project.issues.filter(isOpen).length), note: `${project.issues.filter((i) => i.status === "Escalated").length} escalated`, tone: toneOf("Issues") },
  ];
  return { title: "Key figures", blocks: [{ kind: "figures", figures }] };

  function toneOf(name: string): Tone {
    return ragTone(status.dimensions.find((d) => d.name === name)?.shown ?? null);
  }
}

export function dimensions({ status }: Analysis): Section {
  const rows = status.dimensions.map((d) => {
    const overridden = d.override !== null && d.override !== d.rag ? ` Set to ${d.override} by hand, computed ${marked(ragCell(d.rag))}${d.overrideReason ? `: ${d.overrideReason}` : "."}` : "";
    return row(text(d.name), ragCell(d.shown), d.trend === null ? "–" : TREND[d.trend], d.reason + overridden);
  });
  return { title: "How it stands, and why", blocks: [table("Status by dimension", [left("Dimension"), left("RAG"), left("Trend"), left("Why", "wrap")], rows)] };
}

const TREND = { Better: "↗ Better", Same: "→ Same", Worse: "↘ Worse" } as const;

const isOpen = (issue: { readonly status: string }): boolean => issue.status !== "Resolved" && issue.status !== "Closed";
