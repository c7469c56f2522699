/** Tasks of a Microsoft Project XML file: outline, durations, links, constraints, progress and the eleven baselines. */
import { finding } from "../../core/finding";
import type { Finding } from "../../core/finding";
import type { Assignment, Baseline, Dependency, ProjectTaskFields, Task } from "../../core/model";
import { dateTime } from "../../core/time";
import type { DateTime } from "../../core/time";
import { plainText } from "./plain-text";
import { taskRows } from "./plan-rows";
import { unreadable } from "./unreadable";
import type { Value } from "./unreadable";
import { CONSTRAINTS, LINK_TYPES, TASK_TYPES, dateOf, durationOf, flagOf, isElapsedFormat, moneyOf, numberOf, readLag } from "./values";
import type { XmlElement } from "./xml-tree";

/** In the order of the file, without the project's own summary row and without blank rows. */
export function readTasks(root: XmlElement, calendarNames: ReadonlyMap<string, string>, findings: Finding[]): readonly Task[] {
  return taskRows(root).map((row, i) => readTask(row, i, calendarNames, findings));
}

function readTask(row: XmlElement, index: number, calendarNames: ReadonlyMap<string, string>, findings: Finding[]): Task {
  const id = row.value("ID") ?? row.value("UID") ?? String(index + 1);
  const uid = row.value("UID") ?? id;
  const constraint = numberOf(row, "ConstraintType") ?? 0;
  if (!CONSTRAINTS[constraint]) {
    findings.push(finding("warning", "unknown-constraint", `Task ${id} has a constraint of the unknown kind ${constraint}, which is read as As Soon As Possible; check it.`, { register: "schedule", id, field: "constraint" }));
  }
  findings.push(...unreadable(row, `Task ${id}`, TASK_VALUES, { register: "schedule", id }));
  const manual = flagOf(row, "Manual", false);
  const external = flagOf(row, "ExternalTask", false);
  const elapsed = isElapsedFormat(numberOf(row, "DurationFormat"));
  return {
    uid, id,
    name: row.value("Name") ?? "",
    wbs: row.value("WBS"),
    outlineLevel: Math.max(1, numberOf(row, "OutlineLevel") ?? 1),
    mode: manual ? "manual" : "auto",
    active: flagOf(row, "Active", true),
    milestone: flagOf(row, "Milestone", false),
    duration: durationOf(row, "Duration"),
    elapsed,
    dependencies: row.all("PredecessorLink").flatMap(readLink),
    constraint: CONSTRAINTS[constraint] ?? "ASAP",
    constraintDate: statedDate(row, "ConstraintDate"),
    deadline: statedDate(row, "Deadline"),
    calendar: calendarNames.get(row.value("CalendarUID") ?? "") ?? null,
    ignoreResourceCalendar: flagOf(row, "IgnoreResourceCalendar", false),
    owner: row.value("Contact") ?? "",
    percentComplete: (numberOf(row, "PercentComplete") ?? 0) / 100,
    physicalPercentComplete: physicalPercentComplete(row),
    actualStart: statedDate(row, "ActualStart"),
    actualFinish: statedDate(row, "ActualFinish"),
    remainingDuration: durationOf(row, "RemainingDuration"),
    manualStart: manual || external ? dateOf(row, "Start") ?? dateOf(row, "ManualStart") : null,
    manualFinish: manual || external ? dateOf(row, "Finish") ?? dateOf(row, "ManualFinish") : null,
    optimistic: null, mostLikely: null, pessimistic: null,
    baselines: readBaselines(row),
    cost: moneyOf(row, "Cost"),
    actualCost: moneyOf(row, "ActualCost"),
    levelOfEffort: false,
    notes: plainText(row.value("Notes") ?? ""),
    project: readProjectFields(row, external),
  };
}

const TASK_VALUES: Readonly<Record<string, Value>> = {
  Duration: "duration", RemainingDuration: "duration", PercentComplete: "number", OutlineLevel: "number",
  ConstraintDate: "date", Deadline: "date", ActualStart: "date", ActualFinish: "date",
};

/** What Aspose.Tasks writes where there is no date, and what .NET has there. */
const NO_DATES: readonly DateTime[] = [dateTime(2000, 1, 1), dateTime(1, 1, 1)];

function statedDate(row: XmlElement, name: string): DateTime | null {
  const date = dateOf(row, name);
  return date === null || NO_DATES.includes(date) ? null : date;
}

/**
 * A predecessor in another project is not in the file: what is known of it is when its successor was let start, by its
 * own stored start or by those of the assignments on it or below it.
 */
export function holdByOtherProjects(tasks: readonly Task[], root: XmlElement, assignments: readonly Assignment[]): readonly Task[] {
  const present = new Set(tasks.map(({ uid }) => uid));
  const stored = new Map<string, DateTime | null>();
  for (const row of root.list("Tasks", "Task")) {
    const outside = row.all("PredecessorLink").some((link) => flagOf(link, "CrossProject", false) && !present.has(link.value("PredecessorUID") ?? ""));
    if (outside) stored.set(row.value("UID") ?? "", dateOf(row, "Start"));
  }
  if (stored.size === 0) return tasks;
  return tasks.map((task, row) => {
    if (!stored.has(task.uid)) return task;
    const heldFrom = stored.get(task.uid) ?? firstAssigned(tasks, row, assignments);
    const dependencies = task.dependencies.filter(({ predecessor }) => present.has(predecessor));
    return { ...task, dependencies, project: { ...task.project, heldFrom } };
  });
}

function firstAssigned(tasks: readonly Task[], row: number, assignments: readonly Assignment[]): DateTime | null {
  const branch = new Set([tasks[row]!.uid]);
  for (let i = row + 1; i < tasks.length && tasks[i]!.outlineLevel > tasks[row]!.outlineLevel; i++) branch.add(tasks[i]!.uid);
  const starts = assignments.filter(({ task, start }) => branch.has(task) && start != null).map(({ start }) => start!);
  return starts.length > 0 ? Math.min(...starts) : null;
}

function readLink(element: XmlElement): Dependency[] {
  const predecessor = element.value("PredecessorUID");
  if (predecessor === null) return [];
  const type = LINK_TYPES[numberOf(element, "Type") ?? 1] ?? "FS";
  return [{ predecessor, type, lag: readLag(numberOf(element, "LinkLag") ?? 0, numberOf(element, "LagFormat")) }];
}

/** Microsoft Project writes 0 where nobody stated one; it counts only where earned value is to use it. */
function physicalPercentComplete(row: XmlElement): number | null {
  const value = numberOf(row, "PhysicalPercentComplete");
  return value === null || (value === 0 && numberOf(row, "EarnedValueMethod") !== 1) ? null : value / 100;
}

function readBaselines(row: XmlElement): readonly (Baseline | null)[] {
  const baselines: (Baseline | null)[] = [];
  for (const element of row.all("Baseline")) {
    const number = numberOf(element, "Number") ?? 0;
    if (number < 0 || number > 10) continue;
    const baseline: Baseline = {
      start: dateOf(element, "Start"),
      finish: dateOf(element, "Finish"),
      duration: durationOf(element, "Duration"),
      cost: moneyOf(element, "Cost"),
      work: durationOf(element, "Work"),
    };
    while (baselines.length < number) baselines.push(null);
    baselines[number] = baseline;
  }
  return baselines;
}

function readProjectFields(row: XmlElement, external: boolean): ProjectTaskFields {
  return {
    external,
    ...(external ? { lateStart: statedDate(row, "LateStart"), lateFinish: statedDate(row, "LateFinish") } : {}),
    recurring: flagOf(row, "Recurring", false),
    estimated: flagOf(row, "Estimated", false),
    stop: statedDate(row, "Stop"),
    resume: statedDate(row, "Resume"),
    actualDuration: durationOf(row, "ActualDuration"),
    levelingDelay: Math.round((numberOf(row, "LevelingDelay") ?? 0) / 10),
    levelingDelayElapsed: isElapsedFormat(numberOf(row, "LevelingDelayFormat")),
    type: TASK_TYPES[numberOf(row, "Type") ?? 0] ?? "fixedUnits",
    effortDriven: flagOf(row, "EffortDriven", false),
    work: durationOf(row, "Work"),
  };
}
