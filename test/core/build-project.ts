/** Builds projects for tests from what matters in them; everything else is at its default. */
import type { BudgetLine, HistoryEntry, LedgerEntry, Project, Risk, Task } from "../../src/core/model";
import type { Action, Change, Decision, Issue } from "../../src/core/registers";
import { standardCalendars } from "../../src/core/calendar/standard";
import { defaultSettings } from "../../src/core/settings";
import { parseDateTime } from "../../src/core/time";
import type { DateTime } from "../../src/core/time";

export function at(text: string): DateTime {
  const parsed = parseDateTime(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
}

/** Days of eight hours. */
export const days = (count: number): number => count * 480;

let serial = 0;
const next = (prefix: string): string => `${prefix}${++serial}`;

export function project(parts: Partial<Project> = {}): Project {
  return {
    name: "Test", id: "T", sponsor: "", manager: "", currency: "EUR", authorizedFunding: null, start: at("2026-01-05T08:00"), finish: null, scheduleFrom: "start",
    statusDate: null, calendar: "Standard", calendars: standardCalendars, minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20, honorConstraints: true,
    criticalSlackLimit: 0, tasks: [], resources: [], assignments: [], budget: [], ledger: [], risks: [], issues: [], actions: [], decisions: [], changes: [],
    history: [], overrides: [], settings: defaultSettings, ...parts,
  };
}

export function task(parts: Partial<Task> = {}): Task {
  const id = parts.id ?? parts.uid ?? next("t");
  return {
    uid: id, id, name: `Task ${id}`, wbs: null, outlineLevel: 1, mode: "auto", active: true, milestone: false, duration: days(5), elapsed: false, dependencies: [],
    constraint: "ASAP", constraintDate: null, deadline: null, calendar: null, ignoreResourceCalendar: false, owner: "", percentComplete: 0, physicalPercentComplete: null,
    actualStart: null, actualFinish: null, remainingDuration: null, manualStart: null, manualFinish: null, optimistic: null, mostLikely: null, pessimistic: null,
    baselines: [], cost: null, actualCost: null, levelOfEffort: false, notes: "", ...parts,
  };
}

/** `baseline("2026-01-05", "2026-01-09")`: from 8:00 to 17:00. */
export const baseline = (start: string, finish: string, cost: number | null = null): Task["baselines"] =>
  [{ start: at(`${start}T08:00`), finish: at(`${finish}T17:00`), duration: null, cost }];

export const line = (parts: Partial<BudgetLine> = {}): BudgetLine => ({
  id: next("B"), wbs: "", description: "", category: "", vendor: "", budget: null, toCommit: null, evMethod: "Schedule", percentComplete: null, ...parts,
});

export const entry = (parts: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: next("L"), date: at("2026-01-15"), type: "Invoice", document: "", po: "", budgetLine: "B1", vendor: "", amount: 100, currency: "EUR", rate: null, status: "Posted", ...parts,
});

export const risk = (parts: Partial<Risk> = {}): Risk => ({
  id: next("R"), name: "Something may happen", type: "Threat", category: "", owner: "A. Owner", raised: at("2026-01-05"), proximity: null, probability: null, costImpact: null, scheduleImpact: null,
  qualityImpact: null, response: "", action: "", due: null, residualProbability: null, residualImpact: null, chance: null, minCost: null, likelyCost: null,
  maxCost: null, minDelay: null, likelyDelay: null, maxDelay: null, tasks: [], budgetLine: "", status: "Open", closed: null, ...parts,
});

export const issue = (parts: Partial<Issue> = {}): Issue => ({ id: next("I"), name: "Something is wrong", priority: "Medium", owner: "", raised: null, due: null, status: "Open", escalatedTo: "", resolved: null, ...parts });

export const action = (parts: Partial<Action> = {}): Action => ({ id: next("A"), name: "Do it", priority: "Medium", owner: "", due: null, status: "Open", done: null, ...parts });

export const decision = (parts: Partial<Decision> = {}): Decision => ({ id: next("D"), name: "Which one", owner: "", needed: null, decided: null, status: "Needed", outcome: "", ...parts });

export const change = (parts: Partial<Change> = {}): Change => ({ id: next("C"), name: "More of it", raised: null, budgetLine: "", costImpact: null, scheduleImpact: null, status: "Submitted", decided: null, ...parts });

export const history = (parts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  statusDate: at("2026-01-16"), reportedBy: "", overall: null, schedule: null, cost: null, scope: null, risk: null, issues: null, bac: null, pv: null, ev: null, ac: null, eac: null,
  cpi: null, spi: null, spiT: null, forecastFinish: null, finishVariance: null, riskExposure: null, openRisks: null, openIssues: null, comment: "", ...parts,
});
