/** A project of any size for the bench: phases of work packages, every kind of link, half done, with a ledger as long as the schedule. */
import { standardCalendar } from "../../src/core/calendar/standard";
import type { BudgetLine, Dependency, DependencyType, LedgerEntry, LedgerType, Project, Risk, Task } from "../../src/core/model";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { defaultSettings } from "../../src/core/settings";
import { MINUTES_PER_DAY, dateTime } from "../../src/core/time";

const START = dateTime(2026, 1, 5, 8);
const STATUS_DATE = dateTime(2026, 9, 30, 17);
const DAY = 480;
const PHASE = 100;
const PACKAGE = 10;

/** `size` tasks, `size` ledger entries, a budget line for each work package and a risk for every tenth task; the same each time. */
export function syntheticProject(size: number): Project {
  const plan: Project = {
    name: `Synthetic project of ${size} tasks`, id: "SYN", sponsor: "", manager: "", currency: "EUR", authorizedFunding: null,
    start: START, finish: null, scheduleFrom: "start", statusDate: STATUS_DATE, calendar: "Standard", calendars: [standardCalendar],
    minutesPerDay: DAY, minutesPerWeek: 5 * DAY, daysPerMonth: 20, honorConstraints: true, criticalSlackLimit: 0,
    tasks: Array.from({ length: size }, (_, i) => task(i)), resources: [], assignments: [],
    budget: Array.from({ length: Math.ceil(size / PACKAGE) }, (_, i) => budgetLine(i)),
    ledger: Array.from({ length: size }, (_, i) => ledgerEntry(i)),
    risks: Array.from({ length: Math.ceil(size / 10) }, (_, i) => risk(i)),
    issues: [], actions: [], decisions: [], changes: [], history: [], overrides: [], settings: defaultSettings,
  };
  return halfDone(plan);
}

/** Baselined as first scheduled; what was to be finished by the status date is, and what was to be under way is half done. */
function halfDone(plan: Project): Project {
  const scheduled = scheduleProject(plan, null).tasks;
  const tasks = plan.tasks.map((task, i): Task => {
    const { start, finish, duration, summary } = scheduled[i]!;
    const baselines = [{ start, finish, duration, cost: summary ? null : 1000 }];
    if (summary || start === null || finish === null || start > STATUS_DATE) return { ...task, baselines };
    if (finish <= STATUS_DATE) return { ...task, baselines, actualStart: start, actualFinish: finish, percentComplete: 1 };
    return { ...task, baselines, actualStart: start, percentComplete: 0.5 };
  });
  return { ...plan, tasks };
}

/** A number from 0 to `below` - 1 that looks like chance and is the same each time. */
function scatter(seed: number, below: number): number {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) >>> 0) % below;
}

function outlineLevel(i: number): number {
  if (i % PHASE === 0) return 1;
  return i % PACKAGE === 0 || i % PHASE === 1 ? 2 : 3;
}

function task(i: number): Task {
  const level = outlineLevel(i);
  const uid = String(i + 1);
  return {
    uid, id: uid, name: `${["Phase", "Package", "Task"][level - 1]} ${uid}`, wbs: null, outlineLevel: level, mode: "auto", active: true,
    milestone: false, duration: level === 3 ? (1 + scatter(i, 8)) * DAY : null, elapsed: false, dependencies: level === 3 ? dependencies(i) : [],
    constraint: i % PHASE === 2 ? "SNET" : "ASAP", constraintDate: i % PHASE === 2 ? START + 7 * scatter(i, 40) * MINUTES_PER_DAY : null,
    deadline: null, calendar: null, ignoreResourceCalendar: false, owner: `Owner ${scatter(i, 12) + 1}`,
    percentComplete: 0, physicalPercentComplete: null, actualStart: null, actualFinish: null, remainingDuration: null,
    manualStart: null, manualFinish: null, optimistic: null, mostLikely: null, pessimistic: null, baselines: [],
    cost: null, actualCost: null, levelOfEffort: false, notes: "",
  };
}

/** On the leaf before it, and now and then on one further back in the phase. */
function dependencies(i: number): Dependency[] {
  const leaves = [];
  for (let j = i - 1; j > i - (i % PHASE); j--) if (outlineLevel(j) === 3) leaves.push(j);
  const link = (predecessor: number, type: DependencyType, days: number): Dependency =>
    ({ predecessor: String(predecessor + 1), type, lag: { value: days * DAY, unit: "working" } });
  const [last, ...earlier] = leaves;
  const types = ["FS", "FS", "FS", "SS", "FS", "FF"] as const;
  return [
    ...(last === undefined ? [] : [link(last, types[scatter(i, types.length)]!, scatter(i + 1, 3))]),
    ...(earlier.length > 5 ? [link(earlier[scatter(i, earlier.length)]!, "FS", 0)] : []),
  ];
}

function budgetLine(i: number): BudgetLine {
  const phase = Math.floor((i * PACKAGE) / PHASE) + 1;
  const inPhase = i % (PHASE / PACKAGE);
  return {
    id: `B${i + 1}`, wbs: inPhase === 0 ? String(phase) : `${phase}.${inPhase + 1}`, description: `Work of package ${i + 1}`,
    category: ["Labour", "Software", "Hardware", "Services"][i % 4]!, vendor: `Vendor ${i % 20}`,
    budget: inPhase === 0 ? 5000 : 20_000, toCommit: 2000, evMethod: "Schedule", percentComplete: null,
  };
}

/** Orders, each followed by two invoices against it and an accrual. */
function ledgerEntry(i: number): LedgerEntry {
  const type: LedgerType = (["PO", "Invoice", "Invoice", "Accrual"] as const)[i % 4]!;
  const order = Math.floor(i / 4);
  return {
    id: `L${i + 1}`, date: START + scatter(i, 260) * MINUTES_PER_DAY, type, document: `DOC-${i + 1}`, po: type === "Accrual" ? "" : `PO-${order + 1}`,
    budgetLine: `B${Math.floor((order * 4) / PACKAGE) + 1}`, vendor: `Vendor ${order % 20}`, amount: type === "PO" ? 4000 : 500 + scatter(i, 250),
    currency: "EUR", rate: null, status: type === "PO" ? "Approved" : "Posted",
  };
}

function risk(i: number): Risk {
  return {
    id: `R${i + 1}`, name: `Risk ${i + 1}`, type: i % 6 === 5 ? "Opportunity" : "Threat", category: "Technical", owner: `Owner ${i % 12}`,
    raised: START, proximity: null, probability: 1 + scatter(i, 5), costImpact: 1 + scatter(i + 1, 5), scheduleImpact: 1 + scatter(i + 2, 5), qualityImpact: null,
    response: "Reduce", action: "Watch", due: null, residualProbability: 1, residualImpact: 2, chance: 0.3,
    minCost: 500, likelyCost: 1000, maxCost: 3000, minDelay: DAY, likelyDelay: 2 * DAY, maxDelay: 5 * DAY,
    tasks: [String(i * 10 + 3)], budgetLine: `B${i + 1}`, status: "Open", closed: null,
  };
}
