/** Earned value of any level: the sums of its plans, and where they stand on the time axis. */
import { workingTime } from "../calendar/compile";
import type { Project } from "../model";
import type { DateTime } from "../time";
import { plannedCurve } from "./branches";
import type { Branch } from "./branches";
import type { EarnedValue } from "./cost";
import { addSums, earnedValue } from "./earned-value";
import type { EvSums } from "./earned-value";
import { evTime } from "./time-line";
import type { TimeLine } from "./time-line";

/** The money of a branch of the work: a budget line, or a plan's own costs. */
export interface Plan {
  readonly branch: Branch | null;
  readonly sums: EvSums;
}

export interface Leveler {
  readonly of: (plans: readonly Plan[]) => EarnedValue;
  /** Cumulative planned value at the instants of the time line. */
  readonly planned: (plans: readonly Plan[]) => Float64Array;
}

/** Each branch's curve is laid out once, however many lines and levels it serves. */
export function leveler(project: Project, line: TimeLine): Leveler {
  const working = workingTime(project.calendars, project.calendar);
  const curves = new Map<Branch, Float64Array>();

  const curveOf = (branch: Branch): Float64Array => {
    let curve = curves.get(branch);
    if (!curve) curves.set(branch, (curve = plannedCurve(branch, line.instants)));
    return curve;
  };

  const planned = (plans: readonly Plan[]): Float64Array => {
    const sums = new Float64Array(line.instants.length);
    for (const [branch, bac] of budgetByBranch(plans)) {
      const curve = curveOf(branch);
      for (let i = 0; i < sums.length; i++) sums[i]! += bac * curve[i]!;
    }
    return sums;
  };

  const of = (plans: readonly Plan[]): EarnedValue => {
    const sums = addSums(plans.map((plan) => plan.sums));
    const branches = [...budgetByBranch(plans).keys()];
    if (branches.length === 0) return earnedValue(sums, null);
    const span = {
      start: extreme(Math.min, branches.map((branch) => branch.start)),
      finish: extreme(Math.max, branches.map((branch) => branch.finish)),
      completed: extreme(Math.max, branches.map((branch) => branch.completed)),
    };
    return earnedValue(sums, evTime(line, { ...span, planned: planned(plans) }, sums, working));
  };

  return { of, planned };
}

function budgetByBranch(plans: readonly Plan[]): Map<Branch, number> {
  const sums = new Map<Branch, number>();
  for (const { branch, sums: { bac } } of plans) if (branch) sums.set(branch, (sums.get(branch) ?? 0) + bac);
  return sums;
}

const extreme = (pick: (a: number, b: number) => number, dates: readonly DateTime[]): DateTime => dates.reduce((a, b) => pick(a, b));
