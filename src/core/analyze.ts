/** Computes everything that a project's data says, at a status date. */
import type { Analysis } from "./analysis";
import { analyzeCost } from "./cost/analyze-cost";
import type { Finding, Severity } from "./finding";
import type { Project } from "./model";
import { analyzeRisks } from "./risk/analyze-risks";
import { scheduleProject } from "./schedule/schedule-project";
import { qualityFindings } from "./schedule-quality/quality-findings";
import { analyzeStatus } from "./status/analyze-status";
import { statusDateFindings, statusDateOf } from "./status-date";
import type { DateTime } from "./time";

export interface AnalyzeOptions {
  /** At midnight the whole day counts. Null: as `statusDateOf` finds it in the project. */
  readonly statusDate?: DateTime | null;
}

/** Never throws for what a user can enter: what is wrong in the data are findings, and the rest is computed. */
export function analyze(project: Project, options: AnalyzeOptions): Analysis {
  const statusDate = statusDateOf(project, options.statusDate);
  const schedule = scheduleProject(project, statusDate);
  const cost = analyzeCost(project, schedule, statusDate);
  const risks = analyzeRisks(project, statusDate);
  const status = analyzeStatus(project, statusDate, schedule, cost, risks);
  return {
    project, statusDate, schedule, cost, risks, status,
    findings: worstFirst([...statusDateFindings(project, statusDate), ...schedule.findings, ...qualityFindings(project, schedule, statusDate), ...cost.findings, ...risks.findings, ...status.findings]),
  };
}

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const worstFirst = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((a, b) => severities[a.severity] - severities[b.severity]);
