/** Earned value of a plan that holds its own costs (as Microsoft Project's do) and has no budget lines. */
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { weighted } from "./branches";
import type { Branch } from "./branches";
import { addSums } from "./earned-value";
import type { EvSums } from "./earned-value";
import { noTaskSums } from "./line-earnings";
import type { TaskSums } from "./line-earnings";
import { earnedPart, isLeaf } from "./work-package";
import type { WorkPackage } from "./work-package";

export interface PlanCosts {
  readonly branch: Branch | null;
  readonly tasks: TaskSums;
  readonly total: EvSums;
  /** The tasks' forecast costs; null where none states one. */
  readonly bottomUp: number | null;
}

/** BAC is the leaf tasks' baseline cost, earned by their progress; AC is their actual cost, baselined or not. Without any baseline cost nothing is planned or earned. */
export function planFromTasks(project: Project, schedule: Schedule, packages: readonly (WorkPackage | null)[]): PlanCosts {
  const tasks = noTaskSums(project.tasks.length);
  const costed: WorkPackage[] = [];
  const parts: EvSums[] = [];
  let bottomUp: number | null = null;
  project.tasks.forEach((task, i) => {
    if (!isLeaf(task, schedule.tasks[i])) return;
    const item = packages[i]!;
    const bac = item?.cost ?? 0;
    const sums = { bac, pv: item ? bac * item.planned : 0, ev: item ? bac * earnedPart(item, "Schedule") : 0, ac: task.actualCost ?? 0 };
    if (item && bac > 0) costed.push(item);
    if (task.cost !== null) bottomUp = (bottomUp ?? 0) + task.cost;
    for (const field of ["bac", "pv", "ev", "ac"] as const) tasks[field][i] = sums[field];
    parts.push(sums);
  });
  const total = addSums(parts);
  if (costed.length === 0) return { branch: null, tasks, total: { ...total, pv: null, ev: null }, bottomUp };
  return { branch: weighted(costed, costed.map((item) => item.cost!), true), tasks, total, bottomUp };
}
