/** The History row of a status date: the key figures as they stood when the report was written. */
import type { Analysis } from "../core/analysis";
import type { DimensionName } from "../core/status/status";
import type { AnyRow } from "./register";

export function historyRow({ project, statusDate, status, cost, risks }: Analysis): AnyRow {
  const rag = (name: DimensionName) => status.dimensions.find((d) => d.name === name)?.shown ?? null;
  const { total, forecasts } = cost;
  return {
    statusDate, reportedBy: project.manager,
    overall: status.overall, schedule: rag("Schedule"), cost: rag("Cost"), scope: rag("Scope"), risk: rag("Risks"), issues: rag("Issues"),
    bac: total.bac, pv: total.pv, ev: total.ev, ac: total.ac, eac: forecasts.bottomUp ?? total.eac, cpi: total.cpi, spi: total.spi, spiT: total.spiT,
    forecastFinish: status.forecastFinish, finishVariance: status.finishVariance, riskExposure: risks.exposure.net,
    openRisks: risks.exposure.open, openIssues: project.issues.filter((i) => i.status !== "Resolved" && i.status !== "Closed").length,
    comment: "",
  };
}
