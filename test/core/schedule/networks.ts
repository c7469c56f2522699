/** Random networks for property tests: every link type, lags and leads, constraints, several calendars, levelling. */
import * as fc from "fast-check";
import { standardCalendars } from "../../../src/core/calendar/standard";
import type { ConstraintType, Dependency, DependencyType, Lag, Project, Task } from "../../../src/core/model";
import { dateTime } from "../../../src/core/time";
import { plan, task } from "./plan";

/** How many networks each property is tried on; PLUMBLINE_NETWORKS=10000 takes some minutes. */
export const NETWORKS = Number(process.env["PLUMBLINE_NETWORKS"] ?? 300);

export const START = dateTime(2026, 3, 2, 8);

export interface NetworkOptions {
  readonly constraints?: readonly ConstraintType[];
  readonly calendars?: readonly (string | null)[];
  readonly lags?: boolean;
  readonly lagUnits?: readonly Lag["unit"][];
  /** Whether resource levelling has put some tasks off. */
  readonly levelled?: boolean;
}

interface Row {
  readonly halfHours: number;
  readonly links: readonly { readonly back: number; readonly type: DependencyType; readonly lag: number; readonly unit: Lag["unit"] }[];
  readonly constraint: ConstraintType;
  readonly days: number;
  readonly calendar: string | null;
  readonly delay: number;
}

/** Tasks numbered from 1, each linked to earlier ones. */
export function networks({ constraints = ["ASAP"], calendars = [null], lags = true, lagUnits = ["working"], levelled = false }: NetworkOptions = {}): fc.Arbitrary<Project> {
  const link = fc.record({
    back: fc.integer({ min: 1, max: 6 }),
    type: fc.constantFrom<DependencyType>("FS", "FS", "SS", "FF", "SF"),
    lag: lags ? fc.integer({ min: -16, max: 32 }) : fc.constant(0),
    unit: fc.constantFrom(...lagUnits),
  });
  const row = fc.record({
    halfHours: fc.integer({ min: 0, max: 60 }),
    links: fc.array(link, { maxLength: 3 }),
    constraint: fc.constantFrom(...constraints),
    days: fc.integer({ min: -3, max: 20 }),
    calendar: fc.constantFrom(...calendars),
    delay: levelled ? fc.constantFrom(0, 0, 0, 600, 2880) : fc.constant(0),
  });
  return fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({ ...plan([]), calendars: standardCalendars, tasks: rows.map(toTask) }));
}

function toTask({ halfHours, links, constraint, days, calendar, delay }: Row, index: number): Task {
  const dependencies = new Map<string, Dependency>();
  for (const { back, type, lag, unit } of links) {
    const predecessor = String(index + 1 - back);
    if (index + 1 > back) dependencies.set(predecessor, { predecessor, type, lag: { value: unit.endsWith("ercent") ? lag / 10 : lag * 30, unit } });
  }
  return {
    ...task({}, index),
    duration: halfHours * 30,
    dependencies: [...dependencies.values()],
    constraint,
    constraintDate: constraint === "ASAP" || constraint === "ALAP" ? null : START + days * 1440,
    calendar,
    ...(delay > 0 ? { project: { levelingDelay: delay, levelingDelayElapsed: true } } : {}),
  };
}

/** Outlines of up to three levels over any network. */
export const outlines = (options: NetworkOptions = {}): fc.Arbitrary<Project> =>
  fc.tuple(networks(options), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 })).map(([project, levels]) =>
    ({ ...project, tasks: project.tasks.map((one, i) => ({ ...one, outlineLevel: levels[i]!, dependencies: levels[i + 1]! > levels[i]! && i + 1 < project.tasks.length ? one.dependencies.map(toStart) : one.dependencies })) }));

/** A summary's finish cannot be linked. */
const toStart = (link: Dependency): Dependency => ({ ...link, type: link.type[0] === "F" ? "FS" : "SS" });

/** The plan with one of its tasks changed. */
export const withTask = (project: Project, index: number, change: Partial<Task>): Project =>
  ({ ...project, tasks: project.tasks.map((one, i) => (i === index ? { ...one, ...change } : one)) });
