/** What a budget line pays for: the work packages of its branch of the WBS, each with its share of the line's budget. */
import { workingTime } from "../calendar/compile";
import type { EvMethod, Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { idKey } from "../subject";
import type { DateTime } from "../time";
import { Phasing } from "./phasing";
import { earnedPart, elapsedPart } from "./work-package";
import type { WorkPackage } from "./work-package";

export interface Branch {
  readonly items: readonly WorkPackage[];
  /** Shares of the items; their sum is `total`. */
  readonly weights: readonly number[];
  readonly total: number;
  /** False: no baselined tasks, so the budget is spread evenly over the project's baseline. */
  readonly placed: boolean;
  readonly start: DateTime;
  readonly finish: DateTime;
  /** 0…1: the part of the branch's budget that is due at the status date, and the part that each method has earned. */
  readonly planned: number;
  readonly earned: Readonly<Record<EvMethod, number>>;
  /** When its last task was finished, or the status date. */
  readonly completed: DateTime;
}

/** Branches by the WBS code of a budget line; null where even the project has no baseline. */
export type Branches = (wbs: string) => Branch | null;

/** Finds branches by the row that has the code, so codes of any form work. A branch is built once. */
export function branches(project: Project, schedule: Schedule, packages: readonly (WorkPackage | null)[], cutoff: DateTime): Branches {
  const rowOf = new Map<string, number>();
  schedule.tasks.forEach((task, i) => {
    const key = idKey(task.wbs);
    if (!rowOf.has(key)) rowOf.set(key, i);
  });
  const built = new Map<number, Branch | null>();
  const whole = spanOf(packages);
  return (wbs) => {
    const row = rowOf.get(idKey(wbs)) ?? -1;
    let branch = built.get(row);
    if (branch === undefined) {
      const inside = row < 0 ? [] : packages.slice(row, endOfBranch(project, row));
      built.set(row, (branch = branchOf(inside) ?? (whole && evenly(project, row < 0 ? packages : inside, whole, cutoff))));
    }
    return branch;
  };
}

/** The packages with shares by baseline cost where every one states it, else by baseline duration. Milestones count only where nothing else does. */
function branchOf(packages: readonly (WorkPackage | null)[]): Branch | null {
  const items = packages.filter((item) => item !== null);
  return items.length === 0 ? null : weighted(items, weightsOf(items), true);
}

/** A branch whose items share its budget by the weights, not all of which are 0. */
export function weighted(items: readonly WorkPackage[], weights: readonly number[], placed: boolean): Branch {
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = (of: (item: WorkPackage) => number): number => items.reduce((sum, item, i) => sum + weights[i]! * of(item), 0) / total;
  const earned = (method: EvMethod): number => mean((item) => earnedPart(item, method));
  return {
    items, weights, total, placed,
    ...spanOf(items)!,
    planned: mean((item) => item.planned),
    earned: {
      "Schedule": earned("Schedule"), "% complete": earned("% complete"), "0/100": earned("0/100"),
      "50/50": earned("50/50"), "Level of effort": earned("Level of effort"),
    },
    completed: items.reduce((last, item) => Math.max(last, item.actualFinish), -Infinity),
  };
}

/** The part of the branch's budget that is due at each instant. */
export function plannedCurve(branch: Branch, instants: readonly DateTime[]): Float64Array {
  const phasing = new Phasing(instants);
  branch.items.forEach((item, i) => phasing.addSpread(item, branch.weights[i]! / branch.total));
  return phasing.cumulative();
}

function weightsOf(items: readonly WorkPackage[]): readonly number[] {
  const working = items.filter((item) => item.duration > 0);
  if (working.length === 0) return items.map(() => 1);
  const costed = working.every((item) => item.cost !== null) && working.some((item) => item.cost! > 0);
  return items.map((item) => (item.duration <= 0 ? 0 : costed ? Math.max(0, item.cost!) : item.duration));
}

/** One package over the whole baseline, as far complete as the tasks that it is judged by. */
function evenly(project: Project, judgedBy: readonly (WorkPackage | null)[], span: { start: DateTime; finish: DateTime }, cutoff: DateTime): Branch {
  const working = workingTime(project.calendars, project.calendar);
  const duration = working.between(span.start, span.finish);
  const progress = branchOf(judgedBy)?.earned.Schedule ?? 0;
  const item: WorkPackage = {
    ...span, working, duration, task: -1, cost: null,
    planned: elapsedPart({ ...span, working, duration }, cutoff),
    progress, started: progress > 0, done: progress >= 1, levelOfEffort: false,
    actualStart: Math.min(cutoff, span.start), actualFinish: cutoff,
  };
  return weighted([item], [1], false);
}

function spanOf(packages: readonly (WorkPackage | null)[]): { start: DateTime; finish: DateTime } | null {
  let start = Infinity;
  let finish = -Infinity;
  for (const item of packages) {
    if (item === null) continue;
    start = Math.min(start, item.start);
    finish = Math.max(finish, item.finish);
  }
  return finish === -Infinity ? null : { start, finish };
}

function endOfBranch(project: Project, row: number): number {
  const level = project.tasks[row]!.outlineLevel;
  let end = row + 1;
  while (end < project.tasks.length && project.tasks[end]!.outlineLevel > level) end++;
  return end;
}
