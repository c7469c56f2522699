/** Planned and earned value of budget lines, and their shares for tasks. */
import type { BudgetLine, EvMethod } from "../model";
import type { Branch } from "./branches";
import type { EvSums } from "./earned-value";
import { earnedPart } from "./work-package";

/** A budget line with what it pays for; `branch` is null where the project has no baseline. */
export interface LineEarnings {
  readonly line: BudgetLine;
  readonly branch: Branch | null;
  readonly sums: EvSums;
}

/** BAC is the current budget. Level of effort earns what is planned; without a baseline or a budget nothing is planned. */
export function lineEarnings(line: BudgetLine, branch: Branch | null, bac: number, ac: number): LineEarnings {
  const part = (fraction: number | null): number | null => (fraction === null || bac === 0 ? null : bac * fraction);
  return { line, branch, sums: { bac, pv: part(branch?.planned ?? null), ev: part(earnedFraction(line, branch)), ac } };
}

/** Sums by task: what each task has of the lines that pay for it. */
export interface TaskSums {
  readonly bac: Float64Array;
  readonly pv: Float64Array;
  readonly ev: Float64Array;
  readonly ac: Float64Array;
}

export const noTaskSums = (count: number): TaskSums =>
  ({ bac: new Float64Array(count), pv: new Float64Array(count), ev: new Float64Array(count), ac: new Float64Array(count) });

/**
 * Divides lines among their tasks: budget and planned value by weight, earned value by what each task has earned.
 * A ledger does not know tasks, so actual cost is allocated by earned value; where nothing is earned yet by
 * planned value, where nothing is planned by weight. Lines without tasks go to none.
 */
export function taskSums(lines: readonly LineEarnings[], count: number): TaskSums {
  const sums = noTaskSums(count);
  for (const { branch, method, bac, ev, ac } of alike(lines)) {
    const { items, weights, total } = branch;
    const earned = items.map((item, i) => weights[i]! * earnedPart(item, method));
    const planned = items.map((item, i) => weights[i]! * item.planned);
    const allEarned = sum(earned);
    const allPlanned = sum(planned);
    const [key, allKeys] = allEarned > 0 ? [earned, allEarned] : allPlanned > 0 ? [planned, allPlanned] : [weights, total];
    items.forEach((item, i) => {
      sums.bac[item.task]! += (bac * weights[i]!) / total;
      sums.pv[item.task]! += (bac * planned[i]!) / total;
      if (allEarned > 0) sums.ev[item.task]! += (ev * earned[i]!) / allEarned;
      sums.ac[item.task]! += (ac * key[i]!) / allKeys;
    });
  }
  return sums;
}

/** Lines of the same branch and method divide alike, so they are divided together. */
function alike(lines: readonly LineEarnings[]): Iterable<{ branch: Branch; method: EvMethod; bac: number; ev: number; ac: number }> {
  const groups = new Map<Branch, Map<EvMethod, { branch: Branch; method: EvMethod; bac: number; ev: number; ac: number }>>();
  for (const { branch, line, sums } of lines) {
    if (!branch?.placed) continue;
    let methods = groups.get(branch);
    if (!methods) groups.set(branch, (methods = new Map()));
    let group = methods.get(line.evMethod);
    if (!group) methods.set(line.evMethod, (group = { branch, method: line.evMethod, bac: 0, ev: 0, ac: 0 }));
    group.bac += sums.bac;
    group.ev += sums.ev ?? 0;
    group.ac += sums.ac;
  }
  return [...groups.values()].flatMap((methods) => [...methods.values()]);
}

/** 0…1. A line that has no tasks of its own earns by its own % complete where one is stated; null: nothing says how much. */
function earnedFraction(line: BudgetLine, branch: Branch | null): number | null {
  const own = line.percentComplete === null ? null : Math.min(1, Math.max(0, line.percentComplete));
  if (line.evMethod === "% complete") return own ?? 0;
  if (branch && (branch.placed || own === null || line.evMethod === "Level of effort")) return branch.earned[line.evMethod];
  if (own === null || line.evMethod === "Level of effort") return null;
  if (line.evMethod === "0/100") return own >= 1 ? 1 : 0;
  if (line.evMethod === "50/50") return own >= 1 ? 1 : own > 0 ? 0.5 : 0;
  return own;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
