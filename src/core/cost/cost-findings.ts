/** What keeps budget lines and earned value from meaning what they should. */
import { finding } from "../finding";
import type { Finding, Severity, Subject } from "../finding";
import type { BudgetLine, Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { moneyText } from "../status/sentences";
import { idKey, listed, subject } from "../subject";
import { isApproved } from "./budget";
import type { LineMoney } from "./budget";
import type { EvSums } from "./earned-value";
import type { LineEarnings } from "./line-earnings";
import { isLeaf } from "./work-package";
import type { WorkPackage } from "./work-package";

interface CostFacts {
  readonly project: Project;
  readonly schedule: Schedule;
  readonly lines: readonly LineEarnings[];
  readonly money: readonly LineMoney[];
  /** Indices, as `silentLines` finds them. */
  readonly silent: readonly number[];
  readonly packages: readonly (WorkPackage | null)[];
  readonly total: EvSums;
}

/** Findings about many tasks or lines of the same kind are one finding that lists them. */
export function costFindings(facts: CostFacts): readonly Finding[] {
  return [
    ...budgetFindings(facts),
    ...missingForecasts(facts),
    ...changeFindings(facts.project),
    ...baselineFindings(facts),
    ...unbookedCost(facts),
  ];
}

function budgetFindings({ schedule, lines }: CostFacts): readonly Finding[] {
  const codes = new Set(schedule.tasks.map((task) => idKey(task.wbs)));
  const found: Finding[] = [];
  const astray: BudgetLine[] = [];
  const spread: BudgetLine[] = [];
  for (const { line, branch } of lines) {
    // Without any task, that there is none is the finding.
    if (idKey(line.wbs) !== "" && codes.size > 0 && !codes.has(idKey(line.wbs))) astray.push(line);
    else if (branch && !branch.placed && line.evMethod !== "Level of effort") spread.push(line);
    if (line.evMethod === "% complete" && line.percentComplete === null) {
      found.push(finding("warning", "budget-percent-missing", `Budget line ${line.id} earns by its own % complete, but states none, so it earns nothing; enter its % complete or choose another EV method.`, subject("budget", line.id, "percentComplete")));
    }
  }
  const unknown = astray.length === 0 ? [] : say("warning", "budget-wbs-unknown", astray, "wbs", astray.length === 1
    ? `Budget line ${astray[0]!.id} names WBS ${astray[0]!.wbs}, which no task has, so its budget follows the whole project; correct the WBS code.`
    : `Budget lines ${listed(astray.map(({ id, wbs }) => `${id} (WBS ${wbs})`))} name WBS codes that no task has, so their budgets follow the whole project; correct the WBS codes.`);
  const one = spread.length === 1;
  return [...unknown, ...found, ...say("info", "budget-line-spread", spread, "wbs",
    `${linesText(spread)} ${one ? "has" : "have"} no baselined tasks to follow, so ${one ? "its budget is" : "their budgets are"} spread evenly over the project's baseline; enter the WBS code of the work that is paid for.`)];
}

function missingForecasts({ project, lines, money, silent }: CostFacts): readonly Finding[] {
  const sum = (of: (money: LineMoney) => number): string => moneyText(silent.reduce((total, i) => total + of(money[i]!), 0), project.currency);
  const one = silent.length === 1, about = silent.map((i) => lines[i]!.line);
  return say("warning", "budget-forecast-missing", about, "toCommit",
    `${linesText(about)} ${one ? "has" : "have"} nothing on order and nothing under To commit, though nothing says that the work is done, so ${one ? "its forecast is" : "their forecasts are"} only what was spent, ${sum((m) => m.eac)} of ${sum((m) => m.currentBudget)}; enter under To commit what is still to be ordered, or 0 where nothing is.`);
}

/** One finding about all of them, at the first; none about none. */
function say(severity: Severity, code: string, lines: readonly BudgetLine[], field: string | undefined, message: string): readonly Finding[] {
  const [first, ...others] = lines.map(({ id }) => subject("budget", id, field));
  return first ? [finding(severity, code, message, first, others)] : [];
}

const linesText = (lines: readonly BudgetLine[], noun = "Budget"): string => `${noun} ${lines.length === 1 ? "line" : "lines"} ${listed(lines.map(({ id }) => id))}`;

function changeFindings(project: Project): readonly Finding[] {
  const lines = new Set(project.budget.map((line) => idKey(line.id)));
  return project.changes.filter((change) => isApproved(change) && (change.costImpact ?? 0) !== 0 && !lines.has(idKey(change.budgetLine))).map((change) => {
    const line = change.budgetLine.trim();
    const message = `Change ${change.id} is approved with a cost, but ${line === "" ? "names no budget line" : `its budget line ${line} does not exist`}, so no budget contains it; enter the line that it changes.`;
    return finding("warning", "change-line-unknown", message, subject("changes", change.id, "budgetLine"));
  });
}

function baselineFindings({ project, schedule, lines, packages, total }: CostFacts): readonly Finding[] {
  const hasMoney = total.bac !== 0 || (lines.length === 0 && total.ac !== 0);
  if (!hasMoney) return [];
  const missing = project.tasks.filter((task, i) => isLeaf(task, schedule.tasks[i]) && packages[i] === null);
  const where = missing.map((task) => subject("schedule", task.id, "baselineStart"));
  if (packages.every((item) => item === null)) return withoutBaseline(total, where[0] ?? null);
  if (missing.length === 0 || total.bac === 0) return [];
  const names = listed(missing.map((task) => task.name || task.id));
  const message = `${missing.length === 1 ? "A task has" : `${missing.length} tasks have`} no baseline and so ${missing.length === 1 ? "earns" : "earn"} nothing: ${names}; add ${missing.length === 1 ? "it" : "them"} to the baseline.`;
  return [finding("warning", "evm-task-not-baselined", message, where[0]!, where.slice(1))];
}

function withoutBaseline({ ev }: EvSums, task: Subject | null): readonly Finding[] {
  const lack = task ? `No task has a baseline, so there is no planned ${ev === null ? "or earned value, no CPI and no SPI" : "value and no SPI"}; take a baseline once the plan is agreed.`
    : ev === null ? "The schedule has no tasks, so there is no planned or earned value, no CPI and no SPI; enter the tasks and take a baseline, or state the % complete of every budget line." : null;
  return lack === null ? [] : [finding("warning", "evm-no-baseline", lack, task ?? { register: "schedule" })];
}

function unbookedCost({ lines, total }: CostFacts): readonly Finding[] {
  const unbooked = lines.filter(({ sums }) => (sums.ev ?? 0) > 0 && sums.ac <= 0);
  if (unbooked.length === 0) {
    return lines.length === 0 && (total.ev ?? 0) > 0 && total.ac <= 0
      ? [finding("warning", "evm-no-actual-cost", "Value is earned, but the plan states no actual cost, so there is no cost index; enter the actual cost of the tasks.")] : [];
  }
  const at = unbooked.map(({ line }) => line);
  return say("warning", "evm-no-actual-cost", at, undefined, `Value is earned, but no cost is booked on ${linesText(at, "budget")}; book the invoices, or accrue the work received.`);
}
