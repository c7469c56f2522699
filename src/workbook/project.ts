/** The rows of a workbook as a Project, and a Project as rows: the door between sheets and science. */
import type { HistoryEntry, Project, RagOverride, Resource, Risk } from "../core/model";
import { workingTime } from "../core/calendar/compile";
import { finding, type Finding } from "../core/finding";
import type { Schedule } from "../core/schedule/schedule";
import { decode, type Decoded, type Place } from "./decode";
import { lackingColumns } from "./changed-cells";
import { rowsFromBaselines } from "./baseline-rows";
import { calendarsFromRows, rowsFromCalendars } from "./calendar-rows";
import { keepGivenDates } from "./given-dates";
import type { Grid } from "./grid";
import { charterItems, itemInRow, itemsOf, itemType, readItems, settingItems } from "./items";
import { missingTables } from "./missing-tables";
import { readOverrides } from "./status-tables";
import type { AnyRow, Register, RegisterRows } from "./register";
import { registers as ours, type RegisterSet, type Row } from "./registers";
import { optionsFromSettings, settingsFromOptions } from "./schedule-options";
import { rowsFromTasks, tasksFromRows, workbookIds } from "./task-rows";
import { keepTypedDates } from "./typed-dates";
import type { CellContext } from "./value-type";
import type { Settings } from "../core/settings";

export interface WorkbookProject {
  readonly project: Project;
  readonly findings: readonly Finding[];
  /** Every register's rows by key, as typed values by column key; dates typed over computed ones stand where they are kept. */
  readonly rows: RegisterRows;
  /** What each register's decoding found, by key; for writing back. */
  readonly decoded: ReadonlyMap<string, Decoded>;
}

const standardUnits: CellContext = { units: { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }, date1904: false };

/** Decodes a whole workbook. Nothing in it throws: what cannot be read is a finding, and the rest still counts. */
export function projectFromGrid(grid: Grid, set: RegisterSet = ours): WorkbookProject {
  const first = { ...standardUnits, date1904: grid.date1904 };
  const settingRows = withItems(decode(grid, "settings", ours.settings, first), ours.settings, first);
  const settings = readItems(settingItems, settingRows.rows, "settings", ours.settings, first);
  const context: CellContext = { date1904: grid.date1904, units: unitsOf(settings.values) };
  const decoded = new Map<string, Decoded>(Object.entries(set).map(([key, register]) => [key, withItems(decode(grid, key, register, context), register, context)] as const));
  const read: RegisterRows = Object.fromEntries([...decoded].map(([key, d]) => [key, d.rows]));
  const found = [...decoded.values()].flatMap((d) => d.findings);
  const dated = datedRows(grid, read, decoded.get("schedule")?.place ?? null, context);
  const rows: RegisterRows = { ...read, schedule: dated.rows };
  const made = projectFromRows(rows, context, readOverrides(grid));
  return { project: made.project, rows, decoded, findings: [...missingTables(grid, decoded, set), ...found, ...dated.findings, ...made.findings] };
}

function withItems(decoded: Decoded, { table, id }: Register, context: CellContext): Decoded {
  const items = itemsOf(table);
  return !context.date1904 || Object.keys(items).length === 0 ? decoded : { ...decoded, rows: decoded.rows.map((row) => ({ ...row, value: itemInRow(itemType(items, row[id]), row["value"], context) })) };
}

/** The rows of the Schedule sheet with what its date columns ask for. */
function datedRows(grid: Grid, rows: RegisterRows, place: Place | null, context: CellContext): { readonly rows: readonly AnyRow[]; readonly findings: readonly Finding[] } {
  if (!place) return { rows: [], findings: [] };
  const charter = readItems(charterItems, rows["charter"] ?? [], "charter", ours.charter, context).values;
  const name = charter.calendar || String(rows["calendars"]?.[0]?.["name"] ?? "Standard");
  const formulas = grid.sheets.find((sheet) => sheet.name === place.sheet)?.formulas;
  const given = keepGivenDates(rows["schedule"] ?? [], place, charter.start !== null);
  const typed = keepTypedDates({
    rows: given.rows, statusDate: charter.statusDate, context,
    isFormula: (row, end) => formulas?.has(`${place.rows[row]!},${place.columns.get(end) ?? -1}`) ?? false,
    lacking: (row, before) => lackingColumns(ours.schedule, [row], [before], place),
    timeOf: (calendar) => workingTime(calendarsFromRows(rows["calendars"] ?? [], rows["holidays"] ?? [], name).calendars, calendar || name),
  });
  return { rows: typed.rows, findings: [...given.findings, ...typed.findings] };
}

/** The project that rows describe; `rows` by register key, values as the registers' columns give them. */
export function projectFromRows(rows: RegisterRows, context: CellContext, overrides: readonly RagOverride[]): { project: Project; findings: Finding[] } {
  const of = <K extends keyof typeof ours>(key: K) => (rows[key] ?? []) as unknown as readonly Row<K>[];
  const charter = readItems(charterItems, rows["charter"] ?? [], "charter", ours.charter, context);
  const settings = readItems(settingItems, rows["settings"] ?? [], "settings", ours.settings, context);
  const value = settings.values as Readonly<Record<string, number | string | null>>;
  const calendar = charter.values.calendar || of("calendars")[0]?.name || "Standard";
  const { calendars, findings: calendarFindings } = calendarsFromRows(rows["calendars"] ?? [], rows["holidays"] ?? [], calendar);
  const known = calendars.some((c) => c.name === calendar);
  const unknownCalendar = known ? [] : [finding("error", "calendar-unknown", `The Charter names the calendar "${calendar}", which the Holidays sheet does not define: Standard is used until it is added or the name corrected.`, { register: "charter", id: charterItems.calendar.label, field: "value" })];
  const { tasks, assignments, findings: taskFindings } = tasksFromRows(rows["schedule"] ?? [], rows["baselines"] ?? [], calendars, known ? calendar : "Standard", context);
  const { values: c } = charter;
  const project: Project = {
    name: c.name, id: c.id, sponsor: c.sponsor, manager: c.manager, currency: c.currency, authorizedFunding: c.authorizedFunding,
    start: c.start, statusDate: c.statusDate, finish: (settings.values["finishDate"] as number | null) ?? null,
    calendar: known ? calendar : "Standard", calendars, ...context.units,
    ...optionsFromSettings(value), criticalSlackLimit: Math.round(Number(value["criticalSlack"] ?? 0) * context.units.minutesPerDay),
    tasks, assignments, resources: of("resources").filter((r) => r.name).map(resourceFromRow),
    budget: of("budget"), ledger: of("ledger"),
    risks: of("risks").map((row): Risk => ({ ...row, response: row.response ?? "", tasks: row.tasks.split(/[,;\s]+/).filter(Boolean) })),
    issues: of("issues"), actions: of("actions"), decisions: of("decisions"), changes: of("changes"),
    history: of("history").filter((row): row is typeof row & HistoryEntry => row.statusDate !== null),
    overrides, settings: value as unknown as Settings,
  };
  return { project, findings: [...settings.findings, ...charter.findings, ...unknownCalendar, ...calendarFindings, ...taskFindings] };
}

/** The rows of a project that came from elsewhere; `known` keeps the registers that the core does not model. */
export function rowsFromProject(project: Project, schedule: Schedule, known: RegisterRows = {}): RegisterRows {
  const context = contextOf(project);
  const settings: Readonly<Record<string, unknown>> = {
    ...project.settings, hoursPerDay: project.minutesPerDay / 60, hoursPerWeek: project.minutesPerWeek / 60, daysPerMonth: project.daysPerMonth,
    criticalSlack: project.criticalSlackLimit / project.minutesPerDay, ...settingsFromOptions(project), finishDate: project.finish,
  };
  const charter: Readonly<Record<string, unknown>> = { ...project, start: project.start ?? schedule.start };
  const rows = (items: typeof settingItems, values: Readonly<Record<string, unknown>>, label: string): AnyRow[] =>
    Object.entries(items).map(([key, item]) => ({ [label]: item.label, value: values[key] === undefined ? (item.preset ?? null) : item.type.toCell(values[key], context), unit: item.unit ?? "", note: item.note }));
  const resources = distinctNames(project.resources);
  return {
    charter: rows(charterItems as unknown as typeof settingItems, charter, "item"), settings: rows(settingItems, settings, "setting"),
    ...rowsFromCalendars(project.calendars),
    resources: resources.filter((r) => r.name).map((r) => ({ ...r, type: r.type[0]!.toUpperCase() + r.type.slice(1), calendar: r.calendar ?? "", role: "", notes: "" })),
    budget: records(project.budget), ledger: records(project.ledger), issues: records(project.issues), actions: records(project.actions),
    decisions: records(project.decisions), changes: records(project.changes), history: records(project.history),
    baselines: rowsFromBaselines(project.tasks, workbookIds(project.tasks)),
    risks: project.risks.map((risk) => ({ ...risk, tasks: risk.tasks.join(", ") })),
    ...known,
    schedule: rowsFromTasks(project.tasks, schedule.tasks, project.assignments, resources, context),
  };
}

/** Tasks name their resources, so those that share a name are told apart: `Crane`, `Crane (2)`. */
function distinctNames(resources: readonly Resource[]): Resource[] {
  const used = new Map<string, number>();
  return resources.map((resource) => {
    const count = (used.get(resource.name) ?? 0) + 1;
    used.set(resource.name, count);
    return count === 1 || !resource.name ? resource : { ...resource, name: `${resource.name} (${count})` };
  });
}

const records = (list: readonly object[]): readonly AnyRow[] => list as readonly AnyRow[];

export const contextOf = (project: Project, date1904 = false): CellContext => ({
  date1904, units: { minutesPerDay: project.minutesPerDay, minutesPerWeek: project.minutesPerWeek, daysPerMonth: project.daysPerMonth },
});

function unitsOf(settings: Readonly<Record<string, unknown>>): CellContext["units"] {
  const hours = (key: string, preset: number) => Math.round(Number(settings[key] ?? preset) * 60);
  return { minutesPerDay: hours("hoursPerDay", 8), minutesPerWeek: hours("hoursPerWeek", 40), daysPerMonth: Number(settings["daysPerMonth"] ?? 20) };
}

function resourceFromRow(row: Row<"resources">): Resource {
  return { uid: row.name, name: row.name, type: row.type === "Material" ? "material" : row.type === "Cost" ? "cost" : "work", maxUnits: row.maxUnits ?? 1, rate: row.rate, calendar: row.calendar || null, group: row.group };
}
