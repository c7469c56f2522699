/** The Budget and Ledger of a plan that has costs on its tasks and no budget of its own, as Microsoft Project keeps them. */
import type { BudgetLine, LedgerEntry, Project, Task } from "../core/model";
import type { Schedule } from "../core/schedule/schedule";
import type { DateTime } from "../core/time";

/**
 * One line a top-level branch (below a single root, one a branch of it): its baseline costs as the budget, or the costs of
 * now where nothing is baselined; what is spent as one entry at the status date; the rest as still to be ordered.
 */
export function withPlanBudget(project: Project, schedule: Schedule, statusDate: DateTime): Project {
  if (project.budget.length > 0 || project.ledger.length > 0) return project;
  const level = budgetLevel(project.tasks);
  const branches = branchesAt(project.tasks, schedule, level).filter(({ leaves }) => leaves.some((task) => (task.cost ?? 0) !== 0 || baselineCost(task) !== 0 || (task.actualCost ?? 0) !== 0));
  const baselined = project.tasks.some((task) => baselineCost(task) !== 0);
  const lines = branches.map(({ head, wbs, leaves }, i): { line: BudgetLine; spent: number } => {
    const sum = (cost: (task: Task) => number) => leaves.reduce((total, task) => total + cost(task), 0);
    const spent = sum((task) => task.actualCost ?? 0), forecast = sum((task) => task.cost ?? 0);
    return {
      spent,
      line: { id: `B${String(i + 1).padStart(2, "0")}`, wbs, description: head.name, category: "", vendor: "", budget: baselined ? sum(baselineCost) : forecast, toCommit: Math.max(0, forecast - spent), evMethod: "Schedule", percentComplete: null },
    };
  });
  const ledger = lines.filter(({ spent }) => spent !== 0).map(({ line, spent }, i): LedgerEntry => ({
    id: `L${String(i + 1).padStart(2, "0")}`, date: statusDate, type: "Other", document: "Actual cost in the plan", po: "", budgetLine: line.id, vendor: "", amount: spent, currency: project.currency, rate: null, status: "Posted",
  }));
  return { ...project, budget: lines.map(({ line }) => line), ledger };
}

const baselineCost = (task: Task): number => task.baselines[0]?.cost ?? 0;

/** 1, or 2 where the plan hangs under one summary of everything. */
function budgetLevel(tasks: readonly Task[]): number {
  const top = Math.min(...tasks.map((task) => task.outlineLevel));
  return tasks.filter((task) => task.outlineLevel === top).length === 1 && tasks.length > 1 ? top + 1 : top;
}

interface Branch { readonly head: Task; readonly wbs: string; readonly leaves: Task[] }

/** The sheet numbers its rows by outline, so a line's WBS is that number, whatever codes the plan states. */
function branchesAt(tasks: readonly Task[], schedule: Schedule, level: number): Branch[] {
  const branches: Branch[] = [], counters: number[] = [];
  tasks.forEach((task, i) => {
    counters.length = task.outlineLevel;
    for (let l = 0; l < task.outlineLevel; l++) counters[l] ??= l === task.outlineLevel - 1 ? 0 : 1;
    counters[task.outlineLevel - 1]!++;
    if (task.outlineLevel <= level) branches.push({ head: task, wbs: counters.join("."), leaves: [] });
    if (!schedule.tasks[i]?.summary) branches.at(-1)?.leaves.push(task);
  });
  return branches;
}
