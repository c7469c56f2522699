/** A schedule of any size for the bench: two links a task of every kind, four calendars with holidays, constraints, summaries, work done and under way. */
import type { Calendar } from "../../src/core/calendar/calendar";
import { standardCalendars } from "../../src/core/calendar/standard";
import type { Dependency, DependencyType, Project, Task } from "../../src/core/model";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { defaultSettings } from "../../src/core/settings";
import { MINUTES_PER_DAY, dateTime, dayOf } from "../../src/core/time";

const START = dateTime(2026, 1, 5, 8);
const STATUS_DATE = dateTime(2026, 6, 30, 17);
const DAY = 480;

const holidays = Array.from({ length: 60 }, (_, i) => ({ name: "Holiday", from: dayOf(START) + 37 * i, to: dayOf(START) + 37 * i + (i % 3), spans: [] }));
const site: Calendar = { name: "Site", base: "Standard", week: [null, null, null, null, null, null, [{ from: 480, to: 780 }]], exceptions: [] };
const CALENDARS: readonly Calendar[] = [...standardCalendars.map((calendar) => (calendar.name === "Standard" ? { ...calendar, exceptions: holidays } : calendar)), site];

export interface NetworkKind { readonly types: readonly DependencyType[]; readonly calendars: readonly (string | null)[] }

/** Every kind of link; half of the tasks in calendars other than the project's. */
export const everyKind: NetworkKind = { types: ["FS", "FS", "FS", "SS", "FS", "FF"], calendars: [null, null, null, "Site", "24 Hours", "Night Shift"] };

/** `size` rows, ten to a summary, the same each time; what ends by the status date is done. */
export function syntheticNetwork(size: number, kind: NetworkKind = everyKind): Project {
  const plan: Project = {
    name: `Synthetic network of ${size} tasks`, id: "NET", sponsor: "", manager: "", currency: "", authorizedFunding: null,
    start: START, finish: null, scheduleFrom: "start", statusDate: STATUS_DATE, calendar: "Standard", calendars: CALENDARS,
    minutesPerDay: DAY, minutesPerWeek: 5 * DAY, daysPerMonth: 20, honorConstraints: true, criticalSlackLimit: 0,
    tasks: Array.from({ length: size }, (_, i) => task(i, kind)), resources: [], assignments: [], budget: [], ledger: [], risks: [],
    issues: [], actions: [], decisions: [], changes: [], history: [], overrides: [], settings: defaultSettings,
  };
  const scheduled = scheduleProject(plan, null).tasks;
  return { ...plan, tasks: plan.tasks.map((one, i) => progressed(one, scheduled[i]!)) };
}

function progressed(task: Task, { start, finish, summary }: { readonly start: number | null; readonly finish: number | null; readonly summary: boolean }): Task {
  if (summary || start === null || finish === null || start > STATUS_DATE) return task;
  if (finish <= STATUS_DATE) return { ...task, actualStart: start, actualFinish: finish, percentComplete: 1 };
  return { ...task, actualStart: start, percentComplete: 0.5 };
}

/** A number from 0 to `below` - 1 that looks like chance and is the same each time. */
export function scatter(seed: number, below: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) % below;
}

const isSummary = (i: number): boolean => i % 10 === 0;

function task(i: number, { types, calendars }: NetworkKind): Task {
  const uid = String(i + 1);
  const constrained = !isSummary(i) && i % 20 === 5;
  return {
    uid, id: uid, name: `Task ${uid}`, wbs: null, outlineLevel: isSummary(i) ? 1 : 2, mode: "auto", active: true, milestone: false,
    duration: isSummary(i) ? null : ((1 + scatter(i, 16)) * DAY) / 2, elapsed: false, dependencies: isSummary(i) ? [] : dependencies(i, types),
    constraint: constrained ? "SNET" : "ASAP", constraintDate: constrained ? START + scatter(i, 400) * MINUTES_PER_DAY : null,
    deadline: null, calendar: calendars[scatter(i, calendars.length)]!, ignoreResourceCalendar: false, owner: "",
    percentComplete: 0, physicalPercentComplete: null, actualStart: null, actualFinish: null, remainingDuration: null,
    manualStart: null, manualFinish: null, optimistic: null, mostLikely: null, pessimistic: null, baselines: [],
    cost: null, actualCost: null, levelOfEffort: false, notes: "",
  };
}

/** On a task shortly before, and on one up to some hundred rows back; now and then after a day. */
function dependencies(i: number, types: readonly DependencyType[]): readonly Dependency[] {
  const rows = [i - 1 - scatter(i, 3), i - 5 - scatter(i + 7, 300)].map((row) => (isSummary(row) ? row - 1 : row)).filter((row) => row > 0);
  return rows.map((row, k) => ({ predecessor: String(row + 1), type: types[scatter(i + k + 1, types.length)]!, lag: { value: scatter(i + k, 4) === 0 ? DAY : 0, unit: "working" } }));
}
