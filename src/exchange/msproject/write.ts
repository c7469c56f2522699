/** Writes a plan as Microsoft Project's XML format (MSPDI), with the dates computed here. */
import type { Assignment, Baseline, Project, Resource, Task } from "../../core/model";
import type { Schedule, ScheduledTask } from "../../core/schedule/schedule";
import type { DateTime, Minutes } from "../../core/time";
import { calendarUids, writeCalendars } from "./write-calendars";
import { writeSplits } from "./write-splits";
import { CONSTRAINTS, CONTOURS, LINK_TYPES, RESOURCE_TYPES, TASK_TYPES, formatXmlDate, formatXmlDuration, writeLag } from "./values";
import { element, group, xmlText } from "./xml-text";
import type { Written } from "./xml-text";
import type { XmlElement } from "./xml-tree";

/**
 * Reading the result gives the same project again: tasks, links, calendars, resources, assignments and baselines. Elements
 * stand in the order of Microsoft's schema, which its own import relies on.
 */
export const writeMsProject = (project: Project, schedule: Schedule): string => planXml(planTree(project, schedule, new Map()));

export const planXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlText(root, ' xmlns="http://schemas.microsoft.com/project"')}\n`;

/** The plan as elements; `knownCalendars` are UIDs by name that are to stay. */
export function planTree(project: Project, schedule: Schedule, knownCalendars: ReadonlyMap<string, string>): XmlElement {
  const calendars = calendarUids(project, knownCalendars);
  const taskUids = uidNumbers(project.tasks.map(({ uid }) => uid));
  const resourceUids = uidNumbers(project.resources.map(({ uid }) => uid));
  const splits = writeSplits(project, schedule);
  return group("Project", [
    element("SaveVersion", 14),
    element("UID", project.id),
    element("Name", project.name),
    element("Title", project.name),
    element("Manager", project.manager),
    element("ScheduleFromStart", project.scheduleFrom === "start"),
    date("StartDate", project.start ?? schedule.start),
    date("FinishDate", project.scheduleFrom === "finish" ? project.finish : schedule.finish),
    element("CriticalSlackLimit", project.criticalSlackLimit / project.minutesPerDay),
    element("CurrencyCode", project.currency),
    element("CalendarUID", calendars.get(project.calendar)),
    element("MinutesPerDay", project.minutesPerDay),
    element("MinutesPerWeek", project.minutesPerWeek),
    element("DaysPerMonth", project.daysPerMonth),
    element("HonorConstraints", project.honorConstraints),
    element("MultipleCriticalPaths", project.multipleCriticalPaths ?? false),
    element("SplitsInProgressTasks", project.progressLogic !== "override"),
    element("MoveCompletedEndsBack", project.moveParts?.completedEndsBack ?? false),
    element("MoveRemainingStartsBack", project.moveParts?.remainingStartsBack ?? false),
    element("MoveRemainingStartsForward", project.moveParts?.remainingStartsForward ?? false),
    element("MoveCompletedEndsForward", project.moveParts?.completedEndsForward ?? false),
    date("StatusDate", project.statusDate),
    writeCalendars(project, calendars),
    group("Tasks", project.tasks.map((task, row) => writeTask(task, row, schedule.tasks[row]!, taskUids, calendars))),
    group("Resources", project.resources.map((resource, row) => writeResource(resource, row, resourceUids, calendars))),
    group("Assignments", project.assignments.map((assignment, row) => writeAssignment(assignment, row, taskUids, resourceUids, splits.get(assignment) ?? []))),
  ]);
}

const date = (name: string, at: DateTime | null | undefined): Written => element(name, at == null ? null : formatXmlDate(at));
const duration = (name: string, minutes: Minutes | null | undefined): Written => element(name, minutes == null ? null : formatXmlDuration(minutes));
const money = (name: string, value: number | null | undefined): Written => element(name, value == null ? null : Number((value * 100).toPrecision(15)));
/** Whole percents: the format has no others. */
const percent = (name: string, fraction: number | null): Written => element(name, fraction === null ? null : Math.round(fraction * 100));

/** Microsoft Project's UIDs are numbers: others get a free one. */
function uidNumbers(uids: readonly string[]): Uids {
  const numbers = new Map<string, string>();
  const isNumber = (uid: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(uid);
  for (const uid of uids) if (isNumber(uid)) numbers.set(uid, uid);
  let free = uids.reduce((max, uid) => (isNumber(uid) ? Math.max(max, Number(uid)) : max), 0);
  for (const uid of uids) if (!numbers.has(uid)) numbers.set(uid, String(++free));
  return numbers;
}

type Uids = ReadonlyMap<string, string>;

function writeTask(task: Task, row: number, scheduled: ScheduledTask, tasks: Uids, calendars: Uids): Written {
  const fields = task.project ?? {};
  // A predecessor in a project that is not here holds the task as a date does.
  const held = fields.heldFrom != null && task.constraint === "ASAP";
  const { constraint, constraintDate } = held ? { constraint: "SNET" as const, constraintDate: fields.heldFrom } : task;
  const fixed = task.mode === "manual" || fields.external === true;
  return group("Task", [
    element("UID", tasks.get(task.uid)),
    element("ID", /^\d+$/.test(task.id) ? task.id : row + 1),
    element("Name", task.name),
    element("Active", task.active),
    element("Manual", task.mode === "manual"),
    element("Type", TASK_TYPES.indexOf(fields.type ?? "fixedUnits")),
    element("Contact", task.owner),
    element("WBS", task.wbs ?? scheduled.wbs),
    element("OutlineLevel", task.outlineLevel),
    date("Start", fixed ? task.manualStart : scheduled.start),
    date("Finish", fixed ? task.manualFinish : scheduled.finish),
    duration("Duration", task.duration ?? scheduled.duration),
    date("ManualStart", fixed ? task.manualStart : null),
    date("ManualFinish", fixed ? task.manualFinish : null),
    element("DurationFormat", (task.elapsed ? 8 : 7) + (fields.estimated ? 32 : 0)),
    duration("Work", fields.work),
    date("Stop", fields.stop),
    date("Resume", fields.resume),
    element("EffortDriven", fields.effortDriven ?? false),
    element("Recurring", fields.recurring ?? false),
    element("Estimated", fields.estimated ?? false),
    element("Milestone", task.milestone),
    element("Summary", scheduled.summary),
    element("Critical", scheduled.critical),
    element("ExternalTask", fields.external ?? false),
    date("EarlyStart", scheduled.earlyStart),
    date("EarlyFinish", scheduled.earlyFinish),
    date("LateStart", scheduled.lateStart),
    date("LateFinish", scheduled.lateFinish),
    tenths("FreeSlack", scheduled.freeFloat),
    tenths("TotalSlack", scheduled.totalFloat),
    percent("PercentComplete", task.percentComplete),
    money("Cost", task.cost),
    date("ActualStart", task.actualStart),
    date("ActualFinish", task.actualFinish),
    duration("ActualDuration", fields.actualDuration),
    money("ActualCost", task.actualCost),
    duration("RemainingDuration", task.remainingDuration),
    element("ConstraintType", CONSTRAINTS.indexOf(constraint)),
    element("CalendarUID", task.calendar === null ? -1 : calendars.get(task.calendar) ?? -1),
    date("ConstraintDate", constraintDate),
    date("Deadline", task.deadline),
    tenths("LevelingDelay", fields.levelingDelay),
    element("LevelingDelayFormat", fields.levelingDelayElapsed ? 8 : 7),
    element("IgnoreResourceCalendar", task.ignoreResourceCalendar),
    element("Notes", task.notes),
    percent("PhysicalPercentComplete", task.physicalPercentComplete),
    element("EarnedValueMethod", task.physicalPercentComplete === 0 ? 1 : 0),
    ...task.dependencies.map(({ predecessor, type, lag }) => {
      const { value, format } = writeLag(lag);
      return group("PredecessorLink", [
        element("PredecessorUID", tasks.get(predecessor) ?? predecessor),
        element("Type", LINK_TYPES.indexOf(type)),
        element("LinkLag", value),
        element("LagFormat", format),
      ]);
    }),
    ...task.baselines.map((baseline, number) => (baseline ? writeBaseline(baseline, number) : null)),
  ]);
}

const tenths = (name: string, minutes: Minutes | null | undefined): Written => element(name, minutes == null ? null : minutes * 10);

const writeBaseline = (baseline: Baseline, number: number): Written => group("Baseline", [
  element("Number", number),
  date("Start", baseline.start),
  date("Finish", baseline.finish),
  duration("Duration", baseline.duration),
  duration("Work", baseline.work),
  money("Cost", baseline.cost),
]);

const writeResource = (resource: Resource, row: number, resources: Uids, calendars: Uids): Written => group("Resource", [
  element("UID", resources.get(resource.uid)),
  element("ID", row + 1),
  element("Name", resource.name),
  element("Type", RESOURCE_TYPES.indexOf(resource.type)),
  element("Group", resource.group),
  element("MaxUnits", resource.maxUnits),
  element("StandardRate", resource.rate),
  element("CalendarUID", resource.calendar === null ? null : calendars.get(resource.calendar)),
  element("IsCostResource", resource.type === "cost"),
]);

const writeAssignment = (assignment: Assignment, row: number, tasks: Uids, resources: Uids, timephased: readonly Written[]): Written => group("Assignment", [
  element("UID", /^\d+$/.test(assignment.uid) ? assignment.uid : row + 1),
  element("TaskUID", tasks.get(assignment.task) ?? assignment.task),
  element("ResourceUID", assignment.resource === null ? UNASSIGNED : resources.get(assignment.resource) ?? assignment.resource),
  duration("ActualWork", assignment.actualWork),
  money("Cost", assignment.cost),
  tenths("Delay", assignment.delay),
  date("Finish", assignment.finish),
  tenths("LevelingDelay", assignment.levelingDelay),
  duration("OvertimeWork", assignment.overtimeWork),
  date("Start", assignment.start),
  element("Units", assignment.units),
  duration("Work", assignment.work),
  element("WorkContour", assignment.contour && CONTOURS.indexOf(assignment.contour)),
  ...timephased,
]);

/** Microsoft Project's number for "no resource". */
const UNASSIGNED = -65535;
