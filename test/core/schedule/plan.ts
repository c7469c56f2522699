/** Builds small plans for tests from the texts that people type: durations, predecessors, dates. */
import { standardCalendars } from "../../../src/core/calendar/standard";
import type { Calendar } from "../../../src/core/calendar/calendar";
import type { Assignment, ConstraintType, Project, Resource, Task } from "../../../src/core/model";
import { parseDependencies } from "../../../src/core/schedule/dependency-text";
import { parseDuration } from "../../../src/core/schedule/duration-text";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import type { Schedule, ScheduledTask } from "../../../src/core/schedule/schedule";
import { defaultSettings } from "../../../src/core/settings";
import { formatDateTime, parseDateTime } from "../../../src/core/time";

export const units = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };

/** A task as a row of text; what is left out has its default. */
export interface PlanTask {
  readonly id?: string;
  readonly name?: string;
  readonly level?: number;
  readonly duration?: string;
  readonly predecessors?: string;
  readonly constraint?: ConstraintType;
  readonly constraintDate?: string;
  readonly deadline?: string;
  readonly calendar?: string;
  readonly mode?: "auto" | "manual";
  readonly active?: boolean;
  readonly manualStart?: string;
  readonly manualFinish?: string;
  readonly percentComplete?: number;
  readonly actualStart?: string;
  readonly actualFinish?: string;
  readonly remaining?: string;
  readonly baselineStart?: string;
  readonly baselineFinish?: string;
  readonly baselineDuration?: string;
  readonly project?: Task["project"];
}

export interface PlanOptions {
  readonly start?: string;
  readonly finish?: string;
  readonly scheduleFrom?: "start" | "finish";
  readonly calendar?: string;
  readonly calendars?: readonly Calendar[];
  readonly honorConstraints?: boolean;
  readonly multipleCriticalPaths?: boolean;
  readonly progressLogic?: "retained" | "override";
  readonly criticalSlackLimit?: number;
  readonly resources?: readonly Partial<Resource>[];
  readonly assignments?: readonly Partial<Assignment>[];
}

const date = (text: string | undefined): number | null => (text === undefined ? null : parseDateTime(text));
const minutes = (text: string | undefined): number | null => (text === undefined ? null : parseDuration(text, units)!.minutes);

export function task(row: PlanTask, index: number): Task {
  const id = row.id ?? String(index + 1);
  return {
    uid: id, id,
    name: row.name ?? `Task ${id}`,
    wbs: null,
    outlineLevel: row.level ?? 1,
    mode: row.mode ?? "auto",
    active: row.active ?? true,
    milestone: false,
    duration: minutes(row.duration),
    elapsed: row.duration !== undefined && parseDuration(row.duration, units)!.elapsed,
    dependencies: parseDependencies(row.predecessors ?? "", units).dependencies,
    constraint: row.constraint ?? "ASAP",
    constraintDate: date(row.constraintDate),
    deadline: date(row.deadline),
    calendar: row.calendar ?? null,
    ignoreResourceCalendar: false,
    owner: "",
    percentComplete: row.percentComplete ?? 0,
    physicalPercentComplete: null,
    actualStart: date(row.actualStart),
    actualFinish: date(row.actualFinish),
    remainingDuration: minutes(row.remaining),
    manualStart: date(row.manualStart),
    manualFinish: date(row.manualFinish),
    optimistic: null, mostLikely: null, pessimistic: null,
    baselines: row.baselineStart === undefined ? [] : [{ start: date(row.baselineStart), finish: date(row.baselineFinish), duration: minutes(row.baselineDuration), cost: null }],
    cost: null, actualCost: null,
    levelOfEffort: false,
    notes: "",
    ...(row.project ? { project: row.project } : {}),
  };
}

/** Starts on Monday 2 March 2026 at 8:00 in the Standard calendar unless told otherwise. */
export function plan(rows: readonly PlanTask[], options: PlanOptions = {}): Project {
  return {
    name: "Plan", id: "", sponsor: "", manager: "", currency: "", authorizedFunding: null,
    start: date(options.start ?? "2026-03-02T08:00"),
    finish: date(options.finish),
    scheduleFrom: options.scheduleFrom ?? "start",
    statusDate: null,
    calendar: options.calendar ?? "Standard",
    calendars: options.calendars ?? standardCalendars,
    ...units,
    honorConstraints: options.honorConstraints ?? true,
    ...(options.multipleCriticalPaths ? { multipleCriticalPaths: true } : {}),
    ...(options.progressLogic ? { progressLogic: options.progressLogic } : {}),
    criticalSlackLimit: options.criticalSlackLimit ?? 0,
    tasks: rows.map(task),
    resources: (options.resources ?? []).map((resource, i) => ({ uid: String(i + 1), name: "", type: "work", maxUnits: 1, rate: null, calendar: null, group: "", ...resource })),
    assignments: (options.assignments ?? []).map((assignment, i) => ({ uid: String(i + 1), task: "", resource: null, units: 1, work: null, actualWork: null, cost: null, delay: 0, ...assignment })),
    budget: [], ledger: [], risks: [], issues: [], actions: [], decisions: [], changes: [], history: [], overrides: [],
    settings: defaultSettings,
  };
}

export const schedule = (rows: readonly PlanTask[], options: PlanOptions = {}): Schedule => scheduleProject(plan(rows, options), null);

/** A computed field as a case states it: dates as text, the rest as it is. */
export function shown(task: ScheduledTask, field: string): unknown {
  const value = task[field as keyof ScheduledTask];
  return typeof value === "number" && /start|finish/i.test(field) && !/variance/i.test(field) ? formatDateTime(value) : value;
}
