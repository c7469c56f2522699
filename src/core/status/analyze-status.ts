/** Writes the status of a project: dimensions with their reasons, highlights, milestones, risks and the driving path. */
import type { Cost } from "../cost/cost";
import type { Project } from "../model";
import type { Risks } from "../risk/risk";
import type { Schedule } from "../schedule/schedule";
import type { DateTime } from "../time";
import { judgeDimensions, judgeOverall } from "./dimensions";
import { drivingPath } from "./driving-path";
import { gatherFacts } from "./facts";
import { lateTasks } from "./late-tasks";
import { milestoneStates } from "./milestones";
import { openRisks } from "./open-risks";
import { overBudget } from "./over-budget";
import { decisionsNeeded, issuesToKnow, risksToKnow } from "./register-highlights";
import type { Status } from "./status";
import { whatChanged } from "./what-changed";
import { achieved, dueSoon } from "./work-highlights";

/** Every sentence stands on its own and names the records that caused it. RAGs follow the thresholds of the settings. */
export function analyzeStatus(project: Project, statusDate: DateTime, schedule: Schedule, cost: Cost, risks: Risks): Status {
  const facts = gatherFacts(project, statusDate, schedule, cost, risks);
  const { dimensions, findings } = judgeDimensions(facts);
  const { overall, overallReason } = judgeOverall(dimensions);
  return {
    overall,
    overallReason,
    dimensions,
    highlights: [
      ...lateTasks(facts), ...overBudget(facts), ...whatChanged(facts, dimensions, overall), ...dueSoon(facts),
      ...achieved(facts), ...decisionsNeeded(facts), ...risksToKnow(facts), ...issuesToKnow(facts),
    ],
    milestones: milestoneStates(facts),
    topRisks: openRisks(facts).map(({ risk }) => risk.id),
    forecastFinish: facts.forecastFinish,
    baselineFinish: facts.baselineFinish,
    finishVariance: facts.finishVariance,
    drivingPath: drivingPath(facts),
    eac: facts.eac,
    findings,
  };
}
