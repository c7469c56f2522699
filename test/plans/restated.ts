/** Every real plan said in other words: in another order, under other numbers, a year later, without what may be left out. Its dates must stay. */
import { MINUTES_PER_DAY } from "../../src/core/time";
import type { ScheduledTask } from "../../src/core/schedule/schedule";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { readMsProject } from "../../src/exchange/msproject/read";
import { numberOf } from "../../src/exchange/msproject/values";
import { xmlText } from "../../src/exchange/msproject/xml-text";
import { XmlElement, parseXml } from "../../src/exchange/msproject/xml-tree";

/** By the name of the restatement, the plans that got other dates by it, each with the first difference. */
export type Restatements = Map<string, string[]>;

/** Adds one plan. */
export function addRestatements(differing: Restatements, bytes: Uint8Array, name: string): void {
  const tasks = scheduled(bytes);
  const root = parseXml(bytes, new Set(), () => true);
  for (const [way, { restate, write = xmlText, later = 0, ...uids }] of Object.entries(WAYS)) {
    if (!differing.has(way)) differing.set(way, []);
    const restated = restate(root);
    if (!restated) continue;
    const written = write(restated);
    const now = new Map(scheduled(typeof written === "string" ? new TextEncoder().encode(written) : written).map((task) => [task.uid, task]));
    const uidOf = uids.uidOf ?? ((uid: string) => uid);
    const different = tasks.flatMap((task) => FIELDS.filter((field) => !same(task[field], now.get(uidOf(task.uid))?.[field], DATES.has(field) ? later : 0)).map((field) => `task ${task.uid}, ${field}`));
    if (different[0]) differing.get(way)!.push(`${name}: ${different[0]}`);
  }
}

/** A sentence, and a line for each way that changes a date. */
export function restatementReport(differing: Restatements): string {
  const plans = new Set([...differing.values()].flat().map((line) => line.split(":")[0]!)).size;
  const lines = [...differing].flatMap(([way, found]) => found.map((line) => `  ${way}: ${line}`));
  return [`said in ${differing.size} other ways, ${plans} plans get other dates`, ...lines].join("\n");
}

const scheduled = (bytes: Uint8Array): readonly ScheduledTask[] => scheduleProject(readMsProject(bytes).project, null).tasks;

const FIELDS = ["start", "finish", "earlyStart", "earlyFinish", "lateStart", "lateFinish", "duration", "totalFloat", "freeFloat", "critical"] as const;
const DATES: ReadonlySet<string> = new Set(FIELDS.slice(0, 6));

const same = (was: number | boolean | null, is: number | boolean | null | undefined, later: number): boolean => (typeof was === "number" && typeof is === "number" ? was + later === is : was === is);

interface Way {
  /** The plan in other words; null where it cannot be said so. */
  readonly restate: (root: XmlElement) => XmlElement | null;
  readonly write?: (root: XmlElement) => string | Uint8Array;
  /** By how many minutes every date is to be later. */
  readonly later?: number;
  readonly uidOf?: (uid: string) => string;
}

/** Whole weeks, so that weekdays stay. */
const YEAR = 52 * 7;

const WAYS: Readonly<Record<string, Way>> = {
  "without what is no input": { restate: (root) => changed(root, (element, parent) => (isNoInput(element, parent) ? null : element)) },
  "without what Microsoft Project computed": { restate: (root) => changed(root, withoutComputed) },
  "in reverse": { restate: (root) => changed(root, (element) => (IN_ORDER.has(element.name) ? element : withChildren(element, [...element.children].reverse()))) },
  "with each summary's rows in reverse": { restate: (root) => changed(root, (element, parent) => (element.name === "Tasks" && parent === root ? withChildren(element, rowsReversed(element.children)) : element)) },
  "under other numbers and names": { restate: (root) => changed(root, renamed), uidOf: (uid) => renumber(uid) },
  "a year later": { restate: (root) => (hasYearlyExceptions(root) ? null : changed(root, postponed)), later: YEAR * MINUTES_PER_DAY },
  "with a prefix, on one line": { restate: (root) => root, write: (root) => xmlText(root).replace(/<(\/?)(\w)/g, "<$1p:$2").replace(/>\s+</g, "><") },
  "in UTF-16": { restate: (root) => root, write: (root) => new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xmlText(root)}`, "utf16le")) },
};

/** The tree with each element as `change` has it after its children; null leaves it out. */
function changed(element: XmlElement, change: (element: XmlElement, parent: XmlElement | null) => XmlElement | null): XmlElement {
  const visit = (one: XmlElement, parent: XmlElement | null): XmlElement[] => {
    const made = change(withChildren(one, one.children.flatMap((child) => visit(child, one))), parent);
    return made ? [made] : [];
  };
  return visit(element, null)[0]!;
}

function withChildren({ name, text }: XmlElement, children: readonly XmlElement[]): XmlElement {
  const made = new XmlElement(name);
  made.text = text;
  made.children.push(...children);
  return made;
}

const withText = (element: XmlElement, text: string): XmlElement => {
  const made = withChildren(element, element.children);
  made.text = text;
  return made;
};

/** Blank values, Microsoft Project's defaults, and what scheduling does not read. */
function isNoInput({ name, text, children }: XmlElement, parent: XmlElement | null): boolean {
  if (name === "TimephasedData") return !["1", "2"].includes(children.find((child) => child.name === "Type")?.text.trim() ?? "");
  return (children.length === 0 && text.trim() === "") || NO_INPUTS.has(name) || (ROWS.has(parent?.name ?? "") && DEFAULTS[name] === text.trim());
}

const NO_INPUTS: ReadonlySet<string> = new Set(["ExtendedAttributes", "ExtendedAttribute", "OutlineCodes", "OutlineCode", "Baseline", "GUID", "WBS", "OutlineNumber", "Notes", "Rates", "AvailabilityPeriods", "Summary", "HideBar", "Rollup"]);
const ROWS: ReadonlySet<string> = new Set(["Project", "Task", "PredecessorLink", "Resource", "Assignment", "Calendar"]);
const DEFAULTS: Readonly<Record<string, string>> = {
  Active: "1", Manual: "0", IsNull: "0", Milestone: "0", ConstraintType: "0", LevelingDelay: "0", Estimated: "0", PercentComplete: "0", ExternalTask: "0", Recurring: "0", IgnoreResourceCalendar: "0", EffortDriven: "0",
  ActualDuration: "PT0H0M0S", CrossProject: "0", LinkLag: "0", WorkContour: "0", Delay: "0", OvertimeWork: "PT0H0M0S", ActualWork: "PT0H0M0S", IsCostResource: "0", CalendarUID: "-1", BaseCalendarUID: "-1",
  ScheduleFromStart: "1", HonorConstraints: "1", MultipleCriticalPaths: "0", SplitsInProgressTasks: "1", CriticalSlackLimit: "0", MinutesPerDay: "480", MinutesPerWeek: "2400", DaysPerMonth: "20",
};

/** The dates of tasks that have not begun, are scheduled here, and wait for no other project. */
function withoutComputed(element: XmlElement): XmlElement {
  if (element.name !== "Task" || element.value("Manual") === "1" || element.value("ExternalTask") === "1" || element.value("ActualStart") !== null) return element;
  if (element.all("PredecessorLink").some((link) => link.value("CrossProject") === "1")) return element;
  return withChildren(element, element.children.filter(({ name }) => !COMPUTED.has(name)));
}

const COMPUTED: ReadonlySet<string> = new Set(["Start", "Finish", "EarlyStart", "EarlyFinish", "LateStart", "LateFinish", "StartSlack", "FinishSlack", "TotalSlack", "FreeSlack", "Critical"]);

/** What an order gives a meaning: the outline, and the exceptions of a calendar, of which the last wins. */
const IN_ORDER: ReadonlySet<string> = new Set(["Tasks", "WeekDays", "Exceptions", "WorkWeeks", "WorkingTimes", "TimePeriod"]);

/** Rows in outline order, the last of each summary first. */
function rowsReversed(rows: readonly XmlElement[]): XmlElement[] {
  const levelOf = (row: XmlElement): number => numberOf(row, "OutlineLevel") ?? 1;
  const branches: XmlElement[][] = [];
  for (const row of rows) {
    const branch = branches.at(-1);
    if (branch && levelOf(row) > levelOf(branch[0]!)) branch.push(row);
    else branches.push([row]);
  }
  return branches.reverse().flatMap(([first, ...below]) => [first!, ...rowsReversed(below)]);
}

/** References and numbers of rows alike; 0 is the project's own summary, a negative number nobody. */
function renamed(element: XmlElement, parent: XmlElement | null): XmlElement {
  if (element.name === "Name" && ["Task", "Resource", "Calendar"].includes(parent?.name ?? "")) return withText(element, `Other ${element.text}`);
  const isNumber = element.name === "UID" ? ROWS.has(parent?.name ?? "") && parent!.name !== "Project" : REFERENCES.has(element.name);
  return isNumber ? withText(element, renumber(element.text.trim())) : element;
}

const REFERENCES: ReadonlySet<string> = new Set(["TaskUID", "ResourceUID", "CalendarUID", "BaseCalendarUID", "PredecessorUID"]);

const renumber = (uid: string): string => (Number(uid) > 0 ? String(Number(uid) + 10_000) : uid);

function postponed(element: XmlElement): XmlElement {
  const text = element.text.trim();
  return element.children.length === 0 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(text) && !NO_DATE.test(text)
    ? withText(element, new Date(Date.parse(`${text}Z`) + YEAR * 86_400_000).toISOString().slice(0, 19)) : element;
}

/** What programs write where there is no date. */
const NO_DATE = /^(1984|2049|2000-01-01T00:00:00)/;

/** A yearly day falls on another weekday a year later. */
const hasYearlyExceptions = (root: XmlElement): boolean =>
  root.list("Calendars", "Calendar").some((calendar) => calendar.list("Exceptions", "Exception").some((exception) => (numberOf(exception, "Type") ?? 1) !== 1));
