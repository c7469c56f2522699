/** Reads a plan from Microsoft Project's XML format (MSPDI), and from programs that write it more loosely. */
import type { Finding } from "../../core/finding";
import type { Assignment, Project, Resource } from "../../core/model";
import { defaultSettings } from "../../core/settings";
import { ExchangeError } from "../exchange-error";
import { withImplied } from "./implied";
import { readCalendars } from "./read-calendars";
import { assignmentRows, resourceRows } from "./plan-rows";
import { isWork, readSplits } from "./read-splits";
import { holdByOtherProjects, readTasks } from "./read-tasks";
import { unreadable } from "./unreadable";
import type { Value } from "./unreadable";
import { CONTOURS, RESOURCE_TYPES, dateOf, durationOf, flagOf, moneyOf, numberOf } from "./values";
import { parseXml } from "./xml-tree";
import type { XmlElement } from "./xml-tree";

/**
 * The plan, and findings about what in it could not be understood. Throws an ExchangeError with one sentence when the
 * file is no Microsoft Project XML. Of time-phased data only the breaks in tasks are read, of custom fields nothing;
 * `rewriteMsProject` keeps what is not read.
 */
export function readMsProject(bytes: Uint8Array): { project: Project; findings: Finding[] } {
  const root = parseXml(bytes, NOT_READ, isWork);
  if (root.name !== "Project") throw new ExchangeError(`The XML file holds "${root.name}", not a Microsoft Project plan; save the plan as XML from Microsoft Project.`);
  const findings = unreadable(root, "The project", PROJECT_VALUES);
  const { calendars, names, project: calendar } = readCalendars(root);
  const minutesPerDay = numberOf(root, "MinutesPerDay") || 480;
  const assignments = assignmentRows(root).map(readAssignment);
  const fromStart = flagOf(root, "ScheduleFromStart", true);
  const project: Project = {
    name: root.value("Title") ?? root.value("Name") ?? "",
    id: root.value("UID") ?? "",
    sponsor: "",
    manager: root.value("Manager") ?? "",
    currency: root.value("CurrencyCode") ?? "",
    authorizedFunding: null,
    start: dateOf(root, "StartDate"),
    finish: fromStart ? null : dateOf(root, "FinishDate"),
    scheduleFrom: fromStart ? "start" : "finish",
    statusDate: dateOf(root, "StatusDate"),
    calendar,
    calendars,
    minutesPerDay,
    minutesPerWeek: numberOf(root, "MinutesPerWeek") || minutesPerDay * 5,
    daysPerMonth: numberOf(root, "DaysPerMonth") || 20,
    honorConstraints: flagOf(root, "HonorConstraints", true),
    ...(flagOf(root, "SplitsInProgressTasks", true) ? {} : { progressLogic: "override" as const }),
    ...movedParts(root),
    ...(flagOf(root, "MultipleCriticalPaths", false) ? { multipleCriticalPaths: true } : {}),
    criticalSlackLimit: (numberOf(root, "CriticalSlackLimit") ?? 0) * minutesPerDay,
    tasks: holdByOtherProjects(readTasks(root, names, findings), root, assignments),
    resources: resourceRows(root).map((row) => readResource(row, names)),
    assignments,
    budget: [], ledger: [], risks: [], issues: [], actions: [], decisions: [], changes: [], history: [], overrides: [],
    settings: defaultSettings,
  };
  return { project: readSplits(withImplied(project, root), root), findings };
}

/** Absent where none of the four options is on, as in a new plan. */
function movedParts(root: XmlElement): Pick<Project, "moveParts"> {
  const option = (name: string): boolean => flagOf(root, name, false);
  const moveParts = { completedEndsBack: option("MoveCompletedEndsBack"), remainingStartsBack: option("MoveRemainingStartsBack"), remainingStartsForward: option("MoveRemainingStartsForward"), completedEndsForward: option("MoveCompletedEndsForward") };
  return Object.values(moveParts).some(Boolean) ? { moveParts } : {};
}

const PROJECT_VALUES: Readonly<Record<string, Value>> = { StartDate: "date", FinishDate: "date", StatusDate: "date", MinutesPerDay: "number", MinutesPerWeek: "number", DaysPerMonth: "number" };

const NOT_READ: ReadonlySet<string> = new Set(["ExtendedAttribute", "ExtendedAttributes", "OutlineCode", "OutlineCodes", "Views", "Filters", "Groups", "Tables", "Maps", "Reports", "Drawings", "DataLinks", "VBAProjects", "WBSMasks"]);

function readResource(row: XmlElement, calendarNames: ReadonlyMap<string, string>): Resource {
  const cost = flagOf(row, "IsCostResource", false);
  return {
    uid: row.value("UID") ?? row.value("ID") ?? "",
    name: row.value("Name") ?? "",
    type: cost ? "cost" : RESOURCE_TYPES[numberOf(row, "Type") ?? 1] ?? "work",
    maxUnits: numberOf(row, "MaxUnits") ?? 1,
    rate: numberOf(row, "StandardRate"),
    calendar: calendarNames.get(row.value("CalendarUID") ?? "") ?? null,
    group: row.value("Group") ?? "",
  };
}

/** Microsoft Project's number for "no resource". */
const UNASSIGNED = "-65535";

function readAssignment(row: XmlElement, index: number): Assignment {
  const resource = row.value("ResourceUID");
  const overtimeWork = durationOf(row, "OvertimeWork") ?? 0;
  const contour = CONTOURS[numberOf(row, "WorkContour") ?? 0] ?? "flat";
  return {
    uid: row.value("UID") ?? String(index + 1),
    task: row.value("TaskUID")!,
    resource: resource === UNASSIGNED ? null : resource,
    units: numberOf(row, "Units") ?? 1,
    work: durationOf(row, "Work"),
    ...(overtimeWork > 0 ? { overtimeWork } : {}),
    actualWork: durationOf(row, "ActualWork"),
    cost: moneyOf(row, "Cost"),
    ...(contour === "flat" ? {} : { contour }),
    delay: Math.round((numberOf(row, "Delay") ?? 0) / 10),
    levelingDelay: Math.round((numberOf(row, "LevelingDelay") ?? 0) / 10),
    start: dateOf(row, "Start") ?? dateOf(row, "Resume"),
    finish: dateOf(row, "Finish"),
  };
}
