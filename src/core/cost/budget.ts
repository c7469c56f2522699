/** The money of each budget line: current budget, commitments, actual cost, forecast and variance at completion. */
import type { BudgetLine, Rag } from "../model";
import type { Change } from "../registers";
import type { Settings } from "../settings";
import { idKey } from "../subject";
import type { CostLine } from "./cost";
import { nothing } from "./ledger";
import type { Ledger } from "./ledger";

export type LineMoney = Omit<CostLine, "id" | "percentComplete" | "earned">;

/**
 * Current = budget + approved changes; actual = invoiced + accrued; ETC = open commitments + still to commit;
 * EAC = actual + ETC; VAC = current − EAC. In project currency; blank inputs count 0.
 */
export function lineMoney(lines: readonly BudgetLine[], changes: readonly Change[], ledger: Ledger, settings: Settings): readonly LineMoney[] {
  const approved = approvedByLine(changes);
  return lines.map((line) => {
    const { committed, invoiced, accrued, openCommitment } = ledger.lines.get(idKey(line.id)) ?? nothing;
    const approvedChanges = approved.get(idKey(line.id)) ?? 0;
    const currentBudget = (line.budget ?? 0) + approvedChanges;
    const actualCost = invoiced + accrued;
    const etc = openCommitment + (line.toCommit ?? 0);
    const eac = actualCost + etc;
    const vac = currentBudget - eac;
    const variancePercent = currentBudget === 0 ? null : vac / currentBudget;
    return {
      approvedChanges, currentBudget, committed, invoiced, accrued, actualCost, openCommitment, etc, eac, vac, variancePercent,
      rag: overrunRag(currentBudget, eac, settings),
    };
  });
}

/** Overrun as a fraction of the current budget against the thresholds; null without a budget to measure it by. */
function overrunRag(currentBudget: number, eac: number, settings: Settings): Rag | null {
  if (currentBudget === 0) return null;
  const variance = (currentBudget - eac) / currentBudget;
  return variance < -settings.costRed ? "Red" : variance < -settings.costAmber ? "Amber" : "Green";
}

export const isApproved = (change: Change): boolean => change.status === "Approved" || change.status === "Implemented";

function approvedByLine(changes: readonly Change[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const change of changes) {
    const key = idKey(change.budgetLine);
    if (isApproved(change)) sums.set(key, (sums.get(key) ?? 0) + (change.costImpact ?? 0));
  }
  return sums;
}
