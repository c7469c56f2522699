/** The two passes over a compiled plan: the earliest and latest dates of every row. */
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { DateTime } from "../time";
import { backwardPass } from "./backward-pass";
import type { BackwardPass } from "./backward-pass";
import { forwardPass } from "./forward-pass";
import type { Dates, ForwardPass } from "./forward-pass";
import { compilePlan } from "./plan";
import type { Plan } from "./plan";

/** The earliest and latest dates, and what they were computed from. */
export interface Passes {
  readonly context: Plan;
  readonly early: ForwardPass;
  readonly late: BackwardPass;
  /** By when the latest dates let the project end. */
  readonly projectFinish: DateTime;
}

export const passesOf = (project: Project, statusDate: DateTime | null, findings: Finding[]): Passes => runPasses(compilePlan(project, statusDate, findings));

/** Earliest dates first; or latest dates first, and the project then starts when the first task must. */
export function runPasses(plan: Plan): Passes {
  const { projectFinish } = plan;
  if (projectFinish === null) {
    const early = forwardPass(plan);
    const last = lastFinish(plan, early);
    const late = backwardPass(plan, early, last);
    return { context: plan, early: plan.inputs.constraint.includes("ALAP") ? forwardPass(plan, late) : early, late, projectFinish: last };
  }
  const late = backwardPass(plan, forwardPass({ ...plan, projectStart: projectFinish }), projectFinish);
  const context = { ...plan, projectStart: firstStart(late.start, projectFinish) };
  return { context, early: forwardPass(context, late), late, projectFinish };
}

/** When the last active row ends; the start of a project without any. */
export function lastFinish({ network: { active }, projectStart }: Plan, { finish }: Dates): DateTime {
  let last = -Infinity;
  for (let row = 0; row < finish.length; row++) if (finish[row]! > last && active[row]) last = finish[row]!;
  return last === -Infinity ? projectStart : last;
}

function firstStart(start: Float64Array, projectFinish: DateTime): DateTime {
  let first = projectFinish;
  for (const at of start) if (at < first) first = at;
  return first;
}
