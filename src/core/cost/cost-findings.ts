/** What keeps budget lines and earned value from meaning what they should. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { idKey, listed, subject } from "../subject";
import { isApproved } from "./budget";
import type { EvSums } from "./earned-value";
import type { LineEarnings } from "./line-earnings";
import { isLeaf } from "./work-package";
import type { WorkPackage } from "./work-package";

/** Findings about many tasks or lines of the same kind are one finding that lists them. */
export function costFindings(project: Project, schedule: Schedule, lines: readonly LineEarnings[], packages: readonly (WorkPackage | null)[], total: EvSums): readonly Finding[] {
  return [
    ...budgetFindings(schedule, lines),
    ...changeFindings(project),
    ...baselineFindings(project, schedule, packages, total),
    ...unbookedCost(lines, total),
  ];
}

function budgetFindings(schedule: Schedule, lines: readonly LineEarnings[]): readonly Finding[] {
  const codes = new Set(schedule.tasks.map((task) => idKey(task.wbs)));
  const found: Finding[] = [];
  const spread: LineEarnings[] = [];
  for (const earnings of lines) {
    const { line, branch } = earnings;
    if (idKey(line.wbs) !== "" && !codes.has(idKey(line.wbs))) {
      found.push(finding("warning", "budget-wbs-unknown", `Budget line ${line.id} names WBS ${line.wbs}, which no task has, so its budget is spread evenly over the whole project; correct the WBS code.`, subject("budget", line.id, "wbs")));
    } else if (branch && !branch.placed && line.evMethod !== "Level of effort") spread.push(earnings);
    if (line.evMethod === "% complete" && line.percentComplete === null) {
      found.push(finding("warning", "budget-percent-missing", `Budget line ${line.id} earns by its own % complete, but states none, so it earns nothing; enter its % complete or choose another EV method.`, subject("budget", line.id, "percentComplete")));
    }
  }
  if (spread.length === 0) return found;
  const names = listed(spread.map(({ line }) => line.id));
  const message = `${spread.length === 1 ? `Budget line ${names} has` : `Budget lines ${names} have`} no baselined tasks to follow, so ${spread.length === 1 ? "its budget is" : "their budgets are"} spread evenly over the project's baseline; enter the WBS code of the work that is paid for.`;
  return [...found, finding("info", "budget-line-spread", message, subject("budget", spread[0]!.line.id, "wbs"), spread.slice(1).map(({ line }) => subject("budget", line.id, "wbs")))];
}

function changeFindings(project: Project): readonly Finding[] {
  const lines = new Set(project.budget.map((line) => idKey(line.id)));
  return project.changes.filter((change) => isApproved(change) && (change.costImpact ?? 0) !== 0 && !lines.has(idKey(change.budgetLine))).map((change) => {
    const line = change.budgetLine.trim();
    const message = `Change ${change.id} is approved with a cost, but ${line === "" ? "names no budget line" : `its budget line ${line} does not exist`}, so no budget contains it; enter the line that it changes.`;
    return finding("warning", "change-line-unknown", message, subject("changes", change.id, "budgetLine"));
  });
}

function baselineFindings(project: Project, schedule: Schedule, packages: readonly (WorkPackage | null)[], total: EvSums): readonly Finding[] {
  if (total.bac === 0) return [];
  const missing = project.tasks.filter((task, i) => isLeaf(task, schedule.tasks[i]) && packages[i] === null);
  if (missing.length === 0) return [];
  const where = missing.map((task) => subject("schedule", task.id, "baselineStart"));
  if (packages.every((item) => item === null)) {
    return [finding("warning", "evm-no-baseline", "No task has a baseline, so nothing is planned or earned by progress; take a baseline.", where[0]!)];
  }
  const names = listed(missing.map((task) => task.name || task.id));
  const message = `${missing.length === 1 ? "A task has" : `${missing.length} tasks have`} no baseline and so ${missing.length === 1 ? "earns" : "earn"} nothing: ${names}; add ${missing.length === 1 ? "it" : "them"} to the baseline.`;
  return [finding("warning", "evm-task-not-baselined", message, where[0]!, where.slice(1))];
}

function unbookedCost(lines: readonly LineEarnings[], total: EvSums): readonly Finding[] {
  const unbooked = lines.filter(({ sums }) => sums.ev > 0 && sums.ac <= 0);
  if (unbooked.length === 0) {
    return lines.length === 0 && total.ev > 0 && total.ac <= 0
      ? [finding("warning", "evm-no-actual-cost", "Value is earned, but the plan states no actual cost, so there is no cost index; enter the actual cost of the tasks.")] : [];
  }
  const names = listed(unbooked.map(({ line }) => line.id));
  const message = `Value is earned, but no cost is booked on ${unbooked.length === 1 ? "budget line" : "budget lines"} ${names}; book the invoices, or accrue the work received.`;
  return [finding("warning", "evm-no-actual-cost", message, subject("budget", unbooked[0]!.line.id), unbooked.slice(1).map(({ line }) => subject("budget", line.id)))];
}
