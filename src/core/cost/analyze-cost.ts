/** Computes the cost of a project at a status date: ledger, budget lines, earned value at every level, and the S-curve. */
import { grouped } from "../grouped";
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { statusCutoff } from "../status-date";
import { idKey } from "../subject";
import type { DateTime } from "../time";
import { actualCurves } from "./actual-curves";
import { branches } from "./branches";
import { lineMoney } from "./budget";
import type { Cost, CostLine, Period } from "./cost";
import { costFindings } from "./cost-findings";
import { addSums, earnedValue, forecasts } from "./earned-value";
import type { EvSums } from "./earned-value";
import { readLedger } from "./ledger";
import { ledgerFindings } from "./ledger-findings";
import { lineEarnings, taskSums } from "./line-earnings";
import type { LineEarnings, TaskSums } from "./line-earnings";
import { leveler } from "./levels";
import { planFromTasks } from "./plan-costs";
import { silentLines } from "./silent-lines";
import { timeLine } from "./time-line";
import { workPackages } from "./work-package";
import type { WorkPackage } from "./work-package";

/**
 * Money in project currency, time in working minutes of the project calendar. With budget lines, their current budgets
 * are laid over the baselines of their tasks and the ledger is the actual cost; a plan without budget lines
 * has its tasks' own baseline and actual costs. Levels are sums; indices come from the sums.
 * Definitions: PMI Practice Standard for Earned Value Management; Lipke for earned schedule; see `earnedValue`.
 */
export function analyzeCost(project: Project, schedule: Schedule, statusDate: DateTime): Cost {
  const cutoff = statusCutoff(statusDate);
  const ledger = readLedger(project.ledger, statusDate);
  const money = lineMoney(project.budget, project.changes, ledger, project.settings);
  const packages = workPackages(project, schedule, cutoff);
  const branchOf = branches(project, schedule, packages, cutoff);
  const earnings = project.budget.map((line, i) => lineEarnings(line, branchOf(line.wbs), money[i]!.currentBudget, money[i]!.actualCost));
  const silent = silentLines(project, schedule, earnings, money);
  const fromTasks = project.budget.length === 0 ? planFromTasks(project, schedule, packages) : null;

  const leaves = fromTasks?.tasks ?? taskSums(earnings, project.tasks.length);
  const total = fromTasks?.total ?? addSums(earnings.map((line) => line.sums));
  const bottomUp = fromTasks ? fromTasks.bottomUp : money.reduce((sum, line) => sum + line.eac, 0);
  const plans = fromTasks ? [{ branch: fromTasks.branch, sums: total }] : earnings;

  const starts = [schedule.start, ...plans.map((plan) => plan.branch?.start ?? schedule.start)];
  const finishes = [schedule.finish, ...plans.map((plan) => plan.branch?.finish ?? schedule.finish)];
  const line = timeLine(least(starts), most(finishes), statusDate);
  const level = leveler(project, line);
  const planned = level.planned(plans);
  const actual = actualCurves(project, schedule, ledger, packages, leaves, total, line);

  return {
    lines: project.budget.map((budgetLine, i): CostLine => {
      const { sums } = earnings[i]!;
      return { id: budgetLine.id, ...money[i]!, percentComplete: sums.ev === null ? null : sums.ev / sums.bac, earned: level.of([earnings[i]!]) };
    }),
    entries: ledger.entries,
    total: level.of(plans),
    forecasts: forecasts(total, bottomUp),
    silent: silent.map((i) => project.budget[i]!.id),
    tasks: rolledUp(schedule, total.pv === null ? [] : packages, leaves).map((sums, i) => ({ uid: project.tasks[i]!.uid, earned: earnedValue(sums, null) })),
    wbs: byWbs(earnings).map(([wbs, lines]) => ({ wbs, earned: level.of(lines) })),
    periods: line.ends.map((end, i): Period => {
      const past = line.instants[i]! <= cutoff;
      return { end, pv: total.pv === null ? null : planned[i]!, ev: past && total.ev !== null ? actual.ev[i]! : null, ac: past ? actual.ac[i]! : null };
    }),
    findings: [...ledgerFindings(project, ledger, statusDate), ...costFindings({ project, schedule, lines: earnings, money, silent, packages, total })],
  };
}

/** Summaries are the sums of the tasks below them; where none of those has a baseline, nothing is planned or earned. */
function rolledUp(schedule: Schedule, packages: readonly (WorkPackage | null)[], leaves: TaskSums): readonly EvSums[] {
  const [bac, pv, ev, ac] = [leaves.bac.slice(), leaves.pv.slice(), leaves.ev.slice(), leaves.ac.slice()];
  const baselined = Uint8Array.from(schedule.tasks, (_, i) => (packages[i] ? 1 : 0));
  for (let i = schedule.tasks.length - 1; i >= 0; i--) {
    const { parent } = schedule.tasks[i]!;
    if (parent < 0) continue;
    for (const field of [bac, pv, ev, ac]) field[parent]! += field[i]!;
    baselined[parent]! |= baselined[i]!;
  }
  return schedule.tasks.map((_, i) => ({ bac: bac[i]!, pv: baselined[i] ? pv[i]! : null, ev: baselined[i] ? ev[i]! : null, ac: ac[i]! }));
}

/** Lines by their WBS code, in the order of the first of each. */
const byWbs = (lines: readonly LineEarnings[]): readonly (readonly [string, readonly LineEarnings[]])[] =>
  [...grouped(lines, ({ line }) => idKey(line.wbs)).values()].map((group) => [group[0]!.line.wbs, group] as const);

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));

const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
