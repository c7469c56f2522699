/** A whole workbook from rows and their analysis: every sheet, name, formula and stored value, as plain data to be written. */
import type { Analysis } from "../core/analysis";
import { formatDateTime } from "../core/time";
import { normalizeHeader, type Place } from "./decode";
import type { SheetDocument, WorkbookDocument } from "./document";
import { columnName, type Area } from "./grid";
import { settingItems } from "./items";
import { listsOf } from "./lists";
import { locate } from "./locate";
import { contextOf, rowsFromProject } from "./project";
import type { AnyRow, Register, RegisterRows } from "./register";
import { registers as ours, type RegisterSet } from "./registers";
import type { GanttView } from "./sheets/gantt-scale";
import { ganttSheet } from "./sheets/gantt-sheet";
import { listsSheet } from "./sheets/lists-sheet";
import { QUALITY_SHEET, qualitySheet } from "./sheets/quality-sheet";
import { registerSheet } from "./sheets/register-sheet";
import { addRiskMap } from "./sheets/risk-map";
import { statusSheet } from "./sheets/status-sheet";
import { trendsSheet } from "./sheets/trends-sheet";

export interface BuildInput {
  readonly analysis: Analysis;
  /** Rows by register key; those that are missing come from the analysis' project. */
  readonly rows?: RegisterRows;
  readonly registers?: RegisterSet;
  /** How the Gantt is zoomed. */
  readonly gantt?: GanttView;
  /** The sheets of optional registers that are wanted; all, if not said. Sheets with rows are never left out. */
  readonly sheets?: readonly string[];
}

/** Formulas on other sheets point to these, or commands keep in them what would be lost, so every workbook has them. */
const always = new Set(["Charter", "Schedule", "Budget", "Ledger", "Risks", "Changes", "Issues", "Actions", "Baselines", "History", "Holidays", "Settings"]);

/** The order of the tabs: the report, the plan, the money, the risks and what is around them, then what is set once. */
const order = ["Charter", "Schedule", "Budget", "Ledger", "Risks", "Issues", "Actions", "Decisions", "Changes"];
const last = ["Baselines", "History", "Holidays", "Settings"];

export function buildWorkbook({ analysis, rows: given, registers = ours, gantt: view, sheets: wanted }: BuildInput): WorkbookDocument {
  const { project } = analysis;
  const rows = completeRows(rowsFromProject(project, analysis.schedule), given ?? {});
  const context = contextOf(project);
  const bySheet = new Map<string, (readonly [string, Register])[]>();
  for (const [key, register] of Object.entries(registers)) {
    if (!isWanted(register.sheet, rows[key]?.length ?? 0, wanted)) continue;
    bySheet.set(register.sheet, [...(bySheet.get(register.sheet) ?? []), [key, register]]);
  }
  const areas = new Map<string, Area>();
  const made = new Map<string, SheetDocument>();
  for (const [name, list] of bySheet) {
    const built = registerSheet(name, { registers: list, rows, analysis, context }, name === "Risks" ? (sheet, at) => addRiskMap(sheet, analysis.risks, project.settings, 3, at.get("risks")!.right + 2) : undefined);
    built.areas.forEach((area, key) => areas.set(key, area));
    made.set(name, built.sheet);
  }
  const lists = listsSheet(listsOf(registers, { CostCategories: distinct(project.budget.map((l) => l.category)), RiskCategories: distinct([...project.risks.map((r) => r.category), ...(rows["issues"] ?? []).map((r) => String(r["category"] ?? ""))]) }));
  const gantt = ganttSheet(analysis, view);
  const trends = trendsSheet(analysis, areas.get("history"), rows["history"] ?? []);
  const status = statusSheet({ ...analysis, findings: locate(analysis.findings, rows, placesOf(bySheet, areas, rows), registers) }, trends.curve);
  const middle = [...made.keys()].filter((name) => !order.includes(name) && !last.includes(name));
  const names = [...order.slice(0, 2), "Gantt", ...order.slice(2), ...middle, ...last.slice(0, 2), QUALITY_SHEET, "Trends", ...last.slice(2), "Lists"];
  const others = new Map([["Gantt", gantt.sheet], ["Trends", trends.sheet], ["Lists", lists.sheet]]);
  if (isWanted(QUALITY_SHEET, 0, wanted)) others.set(QUALITY_SHEET, qualitySheet(analysis));
  return {
    sheets: [status.sheet, ...names.flatMap((name) => made.get(name) ?? others.get(name) ?? [])],
    names: [...status.names, ...gantt.names, ...formulaNames(areas), ...lists.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    properties: { title: project.name || "Project controls", subject: "Project controls workbook", creator: "Plumbline", created: `${formatDateTime(analysis.statusDate).replace(/^-/, "")}:00Z` },
    active: 0,
  };
}

/** The given rows; where a list of items or of calendars lacks what every workbook has, that is added. */
function completeRows(standard: RegisterRows, given: RegisterRows): RegisterRows {
  const items = (key: string, label: string) => {
    const known = new Map((given[key] ?? []).map((row) => [normalizeHeader(String(row[label] ?? "")), row] as const));
    const first = (standard[key] ?? []).map((row) => { const own = known.get(normalizeHeader(String(row[label]))); return own ? { ...row, ...filled(own) } : row; });
    const labels = new Set(first.map((row) => normalizeHeader(String(row[label]))));
    return [...first, ...[...known].filter(([name]) => !labels.has(name)).map(([, row]) => row)];
  };
  const calendars = (given["calendars"]?.length ?? 0) > 0 ? given["calendars"]! : standard["calendars"]!;
  return { ...standard, ...given, calendars, charter: items("charter", "item"), settings: items("settings", "setting") };
}

const filled = (row: AnyRow): AnyRow => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ""));

/** Where the rows of each register have been drawn, as decoding will find them. */
function placesOf(bySheet: ReadonlyMap<string, readonly (readonly [string, Register])[]>, areas: ReadonlyMap<string, Area>, rows: RegisterRows): Map<string, { readonly place: Place }> {
  return new Map([...bySheet].flatMap(([sheet, list]) => list.map(([key, register]) => {
    const { top, left, bottom } = areas.get(key)!;
    return [key, { place: { sheet, header: top, rows: (rows[key] ?? []).map((_, i) => top + 1 + i), columns: new Map(Object.keys(register.columns).map((column, c) => [column, left + c] as const)), totals: null, bottom } }] as const;
  })));
}

const isWanted = (sheet: string, rows: number, wanted: readonly string[] | undefined): boolean => always.has(sheet) || rows > 0 || wanted === undefined || wanted.includes(sheet);

const distinct = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))];

/** Room below a table within which names still see what people add. */
const ROOM = 500;

/**
 * Names that formulas call: the thresholds by their setting's name, wherever it stands, the end of the status date, and
 * the lists that tables hold. They point to cells, not to tables: LibreOffice reads names before it knows the tables.
 */
function formulaNames(areas: ReadonlyMap<string, Area>): { name: string; formula: string }[] {
  const column = (sheet: string, key: string, index: number) => {
    const area = areas.get(key)!, name = columnName(area.left + index);
    return { first: `${sheet}!$${name}$${area.top + 2}`, all: `${sheet}!$${name}$${area.top + 2}:$${name}$${area.bottom + 1 + ROOM}` };
  };
  const setting = column("Settings", "settings", 0), value = column("Settings", "settings", 1);
  const filled = ({ first, all }: { first: string; all: string }) => `${first}:INDEX(${all},MAX(1,COUNTA(${all})))`;
  return [
    ...Object.values(settingItems).filter((item) => item.name).map((item) => ({ name: item.name!, formula: `INDEX(${value.all},MATCH("${item.label}",${setting.all},0))` })),
    { name: "StatusCutoff", formula: "IF(N(Status!$C$3)=0,2958466,IF(Status!$C$3=INT(Status!$C$3),Status!$C$3+1,Status!$C$3+1/86400))" },
    { name: "Calendars", formula: filled(column("Holidays", "calendars", 0)) },
    { name: "BudgetLines", formula: filled(column("Budget", "budget", 0)) },
  ];
}
