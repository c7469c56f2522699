/** Tasks and assignments between the Schedule sheet and the core. */
import { workingTime } from "../core/calendar/compile";
import type { WorkingTime } from "../core/calendar/working-time";
import { finding, type Finding } from "../core/finding";
import type { Calendar } from "../core/calendar/calendar";
import type { Assignment, Baseline, Resource, Task } from "../core/model";
import type { ScheduledTask } from "../core/schedule/schedule";
import { formatDependencies, parseDependencies } from "../core/schedule/dependency-text";
import { MINUTES_PER_DAY, type DateTime } from "../core/time";
import { baselineFrom, keptBaselines } from "./baseline-rows";
import type { AnyRow } from "./register";
import type { Row } from "./registers";
import { formatResources, parseResources } from "./resource-text";
import type { CellContext } from "./value-type";

type ScheduleRow = Row<"schedule">;

/** Tasks, one a row in the same order, with what the Baselines sheet keeps of them (`earlier`); rows without an ID, or with one already used, get one of their own so that none is lost. */
export function tasksFromRows(rows: readonly AnyRow[], earlier: readonly AnyRow[], calendars: readonly Calendar[], projectCalendar: string, context: CellContext): { tasks: Task[]; assignments: Assignment[]; findings: Finding[] } {
  const schedule = rows as readonly ScheduleRow[];
  const kept = keptBaselines(earlier);
  const findings: Finding[] = [...kept.findings], assignments: Assignment[] = [];
  const uids = uniqueIds(schedule);
  const known = new Set(uids);
  const tasks = schedule.map((row, i): Task => {
    const uid = uids[i]!;
    const { dependencies, problems } = parseDependencies(row.predecessors, context.units, known);
    findings.push(...problems.map((problem) => finding("error", "predecessor-unreadable", `Task ${uid}, Predecessors: ${problem}`, { register: "schedule", id: uid, field: "predecessors" })));
    assignments.push(...parseResources(row.resources, uid, context.units));
    const time = workingTime(calendars, row.calendar || projectCalendar);
    // A start without a time is the start of that day: scheduling goes on to its first working minute.
    const finish = (at: DateTime | null) => endOfDay(at, time);
    const current = baselineFrom({ start: row.baselineStart, finish: row.baselineFinish, duration: row.baselineDuration, cost: row.baselineCost }, finish);
    const constraintIsFinish = row.constraint.startsWith("F") || row.constraint === "MFO";
    return {
      uid, id: uid, name: row.name, wbs: null, outlineLevel: row.level ?? 1,
      mode: row.mode === "Manual" ? "manual" : "auto", active: row.mode !== "Inactive", milestone: row.duration?.minutes === 0,
      duration: row.duration?.minutes ?? null, elapsed: row.duration?.elapsed ?? false, dependencies,
      constraint: row.constraint, constraintDate: constraintIsFinish ? finish(row.constraintDate) : row.constraintDate, deadline: finish(row.deadline),
      calendar: row.calendar || null, ignoreResourceCalendar: false, owner: row.owner,
      percentComplete: row.percentComplete ?? (row.actualFinish === null ? 0 : 1), physicalPercentComplete: null,
      actualStart: row.actualStart, actualFinish: finish(row.actualFinish), remainingDuration: row.remainingDuration?.minutes ?? null,
      // A manual task's dates are what stands in its row.
      manualStart: row.mode === "Manual" ? row.start : null, manualFinish: row.mode === "Manual" ? finish(row.finish) : null,
      optimistic: row.optimistic?.minutes ?? null, mostLikely: row.mostLikely?.minutes ?? null, pessimistic: row.pessimistic?.minutes ?? null,
      baselines: listOf(Object.values(current).some((value) => value !== null) ? current : null, kept.of(uid, finish)),
      cost: null, actualCost: null, levelOfEffort: false, notes: row.notes,
    };
  });
  return { tasks, assignments, findings };
}

/** By number: as long as the highest one, null where there is none. */
function listOf(current: Baseline | null, kept: ReadonlyMap<number, Baseline>): readonly (Baseline | null)[] {
  const length = Math.max(current ? 1 : 0, ...[...kept.keys()].map((number) => number + 1));
  return Array.from({ length }, (_, number) => (number === 0 ? current : kept.get(number) ?? null));
}

/** A date without a time, where a finish is meant, is the end of that day's work; a midnight up to which work goes on is meant as it is. */
function endOfDay(at: DateTime | null, time: WorkingTime): DateTime | null {
  if (at === null || at % MINUTES_PER_DAY !== 0 || time.previous(at) === at) return at;
  return time.previous(at + MINUTES_PER_DAY);
}

function uniqueIds(rows: readonly ScheduleRow[]): string[] {
  const taken = new Set(rows.map((row) => row.id)), used = new Set<string>();
  return rows.map((row, i) => {
    let uid = row.id || `row ${i + 1}`;
    for (let n = 2; used.has(uid); n++) if (!taken.has(`${row.id} (${n})`)) uid = `${row.id || `row ${i + 1}`} (${n})`;
    used.add(uid);
    return uid;
  });
}

/** Rows of the Schedule sheet for tasks from anywhere; `scheduled` gives the dates of manual ones. */
export function rowsFromTasks(tasks: readonly Task[], scheduled: readonly ScheduledTask[], assignments: readonly Assignment[], resources: readonly Resource[], context: CellContext): AnyRow[] {
  const resourcesOf = formatResources(tasks, assignments, resources, context.units);
  const ids = workbookIds(tasks);
  return tasks.map((task, i): AnyRow => {
    const baseline = task.baselines[0] ?? null, summary = scheduled[i]?.summary ?? false;
    const length = (minutes: number | null) => (minutes === null ? null : { minutes, elapsed: task.elapsed });
    const dependencies = task.dependencies.filter((d) => ids.has(d.predecessor)).map((d) => ({ ...d, predecessor: ids.get(d.predecessor)! }));
    return {
      id: ids.get(task.uid)!, wbs: scheduled[i]?.wbs ?? "", name: task.name || "(no name)", level: Math.min(task.outlineLevel, 99), mode: !task.active ? "Inactive" : task.mode === "manual" ? "Manual" : "Auto",
      duration: summary ? null : task.milestone && !task.duration ? { minutes: 0, elapsed: false } : length(task.duration),
      predecessors: formatDependencies(dependencies, context.units), ...constraintOf(task, scheduled[i]), deadline: task.deadline,
      calendar: task.calendar ?? "", owner: task.owner, resources: resourcesOf.get(task.uid) ?? "",
      percentComplete: task.percentComplete > 0 && !summary ? task.percentComplete : null, actualStart: summary ? null : task.actualStart, actualFinish: summary ? null : task.actualFinish,
      remainingDuration: summary || task.percentComplete === 0 ? null : length(task.remainingDuration),
      optimistic: length(task.optimistic), mostLikely: length(task.mostLikely), pessimistic: length(task.pessimistic),
      start: task.manualStart, finish: task.manualFinish,
      baselineStart: baseline?.start ?? null, baselineFinish: baseline?.finish ?? null, baselineDuration: baseline ? length(baseline.duration) : null, baselineCost: baseline?.cost ?? null,
      notes: task.notes,
    };
  });
}

/** No column says that a predecessor in another project holds a task, or that levelling puts it off: a constraint to the same date does. */
function constraintOf({ constraint, constraintDate, project }: Task, scheduled: ScheduledTask | undefined): Pick<Task, "constraint" | "constraintDate"> {
  if (constraint === "ASAP" && project?.heldFrom != null) return { constraint: "SNET", constraintDate: project.heldFrom };
  const levelled = (project?.levelingDelay ?? 0) > 0 && scheduled && !scheduled.summary && scheduled.actualStart === null;
  return levelled && (constraint === "ASAP" || constraint === "SNET") ? { constraint: "SNET", constraintDate: scheduled.start } : { constraint, constraintDate };
}

/** What people call each task, where those names are all there and all different; else the uids. */
export function workbookIds(tasks: readonly Task[]): Map<string, string> {
  const distinct = new Set(tasks.map((t) => t.id)).size === tasks.length && tasks.every((t) => t.id !== "");
  return new Map(tasks.map((t) => [t.uid, distinct ? t.id : t.uid] as const));
}
