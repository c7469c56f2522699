/** A small analysis written by hand, so that reports are tested by themselves; `named` puts one text into every name. */
import type { Analysis } from "../../src/core/analysis";
import type { CostLine, EarnedValue } from "../../src/core/cost/cost";
import { finding } from "../../src/core/finding";
import type { BudgetLine, Project, Risk, Task } from "../../src/core/model";
import type { Issue } from "../../src/core/registers";
import type { AssessedRisk } from "../../src/core/risk/risk";
import type { ScheduledTask } from "../../src/core/schedule/schedule";
import { defaultSettings } from "../../src/core/settings";
import type { DimensionName } from "../../src/core/status/status";
import { parseDateTime } from "../../src/core/time";

const at = (iso: string): number => parseDateTime(iso)!;
const DAY = 480;

export const exampleAnalysis = (): Analysis => analysisOf((name) => name);
export const named = (name: string): Analysis => analysisOf(() => name);

function analysisOf(name: (usual: string) => string): Analysis {
  const project: Project = {
    name: name("Customer portal"), id: "P-104", sponsor: name("Sponsor"), manager: name("Manager"), currency: "EUR", authorizedFunding: 900000,
    start: at("2026-01-05T08:00"), finish: null, scheduleFrom: "start", statusDate: at("2026-04-30T17:00"), calendar: "Standard", calendars: [],
    minutesPerDay: DAY, minutesPerWeek: 2400, daysPerMonth: 20, honorConstraints: true, criticalSlackLimit: 0,
    tasks: [task("1", name("Build"), 1), task("2", name("Design the service"), 2), task("3", name("Go live"), 2)],
    resources: [], assignments: [],
    budget: [line("B1", name("Licences"), name("Software")), line("B2", name("Integrator"), name("Services"))],
    ledger: [],
    risks: [risk("R1", name("The vendor is late")), risk("R2", name("Volume discount"))],
    issues: [issue("I1", name("Test data is missing"))],
    actions: [],
    decisions: [{ id: "D1", name: name("Choose the hosting"), owner: name("Board"), needed: at("2026-05-10"), decided: null, status: "Needed", outcome: "" }],
    changes: [{ id: "C1", name: name("Single sign-on"), raised: at("2026-04-02"), budgetLine: "B2", costImpact: 25000, scheduleImpact: 5 * DAY, status: "Submitted", decided: null }],
    history: [], overrides: [], settings: defaultSettings,
  };
  const findings = [finding("error", "unknown-predecessor", name("Task 3 names predecessor 9, which does not exist; correct it."), { register: "schedule", id: "3", field: "predecessors", sheet: "Schedule", cell: "G4" }),
    finding("warning", "no-baseline", name("Task 2 has no baseline."), { register: "schedule", id: "2" }), finding("info", "note", name("A note."))];
  const highlights = (["Decision needed", "Late", "Over budget", "Issue", "Risk", "Due soon", "Achieved", "Changed"] as const).flatMap((kind) => Array.from({ length: kind === "Late" ? 7 : 2 }, (_, i) => ({ kind, text: name(`${kind}, number ${i + 1}, is a sentence.`), subjects: [] })));
  return {
    project, statusDate: at("2026-04-30T17:00"), findings,
    schedule: { start: at("2026-01-05T08:00"), finish: at("2026-06-26T17:00"), findings: findings.slice(0, 1), tasks: [scheduled("1", "1", true, []), scheduled("2", "1.1", false, []), scheduled("3", "1.2", false, ["2"])] },
    cost: {
      lines: [costLine("B1", -12000), costLine("B2", 4000)], entries: [], total: earned(600000), forecasts: { atBudget: 640000, atCpi: 666666.67, composite: 680000, bottomUp: 612000 }, silent: [],
      tasks: [{ uid: "1", earned: earned(600000) }], wbs: [{ wbs: "1", earned: earned(600000) }],
      periods: Array.from({ length: 6 }, (_, i) => ({ end: at(`2026-0${i + 1}-28T17:00`), pv: 120000 * i, ev: i > 3 ? null : 100000 * i, ac: i > 3 ? null : 110000 * i })), findings: [],
    },
    risks: {
      risks: [assessed("R1", 20, "High", 42000), assessed("R2", 6, "Medium", -8000)], findings: [], matrix: grid(), residualMatrix: grid(),
      exposure: { threats: 42000, opportunities: -8000, net: 34000, open: 2, quantified: 2, high: 1, medium: 1, low: 0, unrated: 0 },
    },
    status: {
      overall: "Amber", overallReason: name("Schedule is amber: the finish is 7 days late, more than 5."),
      dimensions: (["Schedule", "Cost", "Scope", "Risks", "Issues"] satisfies DimensionName[]).map((dimension, i) => ({ name: dimension, rag: i === 2 ? null : i === 3 ? "Red" : i ? "Green" : "Amber", shown: i === 2 ? null : i === 3 ? "Amber" : i ? "Green" : "Amber", trend: i === 2 ? null : "Worse", reason: name("The finish is 7 days late, more than 5."), override: i === 3 ? "Amber" : null, overrideReason: i === 3 ? name("The board has accepted it.") : "", subjects: [{ register: "schedule", id: "3" }] })),
      highlights, drivingPath: ["2", "3"], topRisks: ["R1", "R2"],
      milestones: [
        { uid: "3", name: name("Go live"), baseline: at("2026-06-17T17:00"), forecast: at("2026-06-26T17:00"), variance: 7 * DAY, state: "Late" },
        { uid: "2", name: name("Design approved"), baseline: at("2026-02-20T17:00"), forecast: at("2026-02-20T17:00"), variance: 0, state: "Done" },
        { uid: "4", name: name("Pilot"), baseline: null, forecast: at("2026-05-29T17:00"), variance: null, state: "Not baselined" },
      ],
      forecastFinish: at("2026-06-26T17:00"), baselineFinish: at("2026-06-17T17:00"), finishVariance: 7 * DAY, eac: 612000, findings: [],
    },
  };
}

const task = (uid: string, name: string, outlineLevel: number): Task => ({
  uid, id: uid, name, wbs: null, outlineLevel, mode: "auto", active: true, milestone: false, duration: 10 * DAY, elapsed: false, dependencies: [], constraint: "ASAP", constraintDate: null, deadline: null,
  calendar: null, ignoreResourceCalendar: false, owner: name, percentComplete: 0.5, physicalPercentComplete: null, actualStart: null, actualFinish: null, remainingDuration: null, manualStart: null, manualFinish: null,
  optimistic: null, mostLikely: null, pessimistic: null, baselines: [], cost: null, actualCost: null, levelOfEffort: false, notes: "",
});

const scheduled = (uid: string, wbs: string, summary: boolean, driving: readonly string[]): ScheduledTask => ({
  uid, wbs, summary, milestone: false, parent: summary ? -1 : 0, start: at("2026-01-05T08:00"), finish: at("2026-06-26T17:00"), duration: 124 * DAY, earlyStart: at("2026-01-05T08:00"), earlyFinish: at("2026-06-26T17:00"),
  lateStart: null, lateFinish: null, totalFloat: 0, freeFloat: 0, critical: !summary, driving, percentComplete: 0.5, actualStart: at("2026-01-05T08:00"), actualFinish: null, remainingDuration: 62 * DAY, startVariance: 0, finishVariance: 7 * DAY, durationVariance: null,
});

const earned = (bac: number): EarnedValue => ({ bac, pv: 360000, ev: 300000, ac: 330000, cv: -30000, sv: -60000, cpi: 300 / 330, spi: 300 / 360, eac: 660000.4, etc: 330000, vac: -60000, tcpi: 1.11, earnedSchedule: 60 * DAY, svT: -6 * DAY, spiT: null });

const line = (id: string, description: string, category: string): BudgetLine => ({ id, wbs: "1", description, category, vendor: description, budget: 300000, toCommit: null, evMethod: "Schedule", percentComplete: null });

const costLine = (id: string, vac: number): CostLine => ({ id, approvedChanges: 0, currentBudget: 300000, committed: 280000, invoiced: 160000, accrued: 5000, actualCost: 165000, openCommitment: 115000, etc: 135000, eac: 300000 - vac, vac, variancePercent: vac / 300000, percentComplete: 0.5, earned: earned(300000), rag: vac < 0 ? "Amber" : "Green" });

const risk = (id: string, name: string): Risk => ({ id, name, type: "Threat", category: name, owner: name, raised: null, proximity: null, probability: 4, costImpact: 5, scheduleImpact: null, qualityImpact: null, response: name, action: name, due: at("2026-05-15"), residualProbability: 2, residualImpact: 3, chance: 0.5, minCost: null, likelyCost: null, maxCost: null, minDelay: null, likelyDelay: null, maxDelay: null, tasks: [], budgetLine: "", status: "Open", closed: null });

const assessed = (id: string, score: number, rating: AssessedRisk["rating"], value: number): AssessedRisk => ({ id, impact: 5, score, rating, residualScore: 6, residualRating: "Medium", expectedMonetaryValue: value, age: 12 });

const issue = (id: string, name: string): Issue => ({ id, name, priority: "High", owner: name, raised: null, due: at("2026-04-20"), status: "Escalated", escalatedTo: name, resolved: null });

const grid = (): number[][] => Array.from({ length: 5 }, (_, p) => Array.from({ length: 5 }, (_, i) => (p === 3 && i === 4 ? 1 : 0)));
