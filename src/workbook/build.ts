/** A whole workbook from rows and their analysis: every sheet, name, formula and stored value, as plain data to be written. */
import { formatDateTime } from "../core/time";
import type { SheetDocument, WorkbookDocument } from "./document";
import { columnName, type Area } from "./grid";
import { settingItems } from "./items";
import { isWanted, layOut, locateIn, type LayoutInput } from "./layout";
import { listsOf } from "./lists";
import { contextOf } from "./project";
import { registers as ours } from "./registers";
import type { GanttView } from "./sheets/gantt-scale";
import { ganttSheet } from "./sheets/gantt-sheet";
import { listsSheet } from "./sheets/lists-sheet";
import { QUALITY_SHEET, qualitySheet } from "./sheets/quality-sheet";
import { registerSheet } from "./sheets/register-sheet";
import { addRiskMap } from "./sheets/risk-map";
import { statusSheet } from "./sheets/status-sheet";
import { trendsSheet } from "./sheets/trends-sheet";

export interface BuildInput extends LayoutInput {
  /** How the Gantt is zoomed. */
  readonly gantt?: GanttView;
  /** Dates are to count from 1904. */
  readonly date1904?: boolean;
}

/** The order of the tabs: the report, the plan, the money, the risks and what is around them, then what is set once. */
const order = ["Charter", "Schedule", "Budget", "Ledger", "Risks", "Issues", "Actions", "Decisions", "Changes"];
const last = ["Baselines", "History", "Holidays", "Settings"];

export function buildWorkbook(input: BuildInput): WorkbookDocument {
  const { analysis, registers = ours, sheets: wanted, date1904 = false } = input, { project } = analysis;
  const layout = layOut(input), { rows, areas } = layout;
  const context = contextOf(project, date1904);
  const made = new Map<string, SheetDocument>();
  for (const [name, tables] of layout.sheets) {
    const sheet = registerSheet(name, { registers: tables, rows, areas, analysis, context });
    if (name === "Risks") addRiskMap(sheet, analysis.risks, project.settings, 3, areas.get("risks")!.right + 2);
    made.set(name, sheet.document());
  }
  const lists = listsSheet(listsOf(registers, { CostCategories: distinct(project.budget.map((l) => l.category)), RiskCategories: distinct([...project.risks.map((r) => r.category), ...(rows["issues"] ?? []).map((r) => String(r["category"] ?? ""))]) }));
  const gantt = ganttSheet(analysis, context, input.gantt);
  const trends = trendsSheet(analysis, context, areas.get("history"), rows["history"] ?? []);
  const status = statusSheet({ ...analysis, findings: locateIn(layout, analysis.findings, registers) }, context, trends.curve);
  const middle = [...made.keys()].filter((name) => !order.includes(name) && !last.includes(name));
  const names = [...order.slice(0, 2), "Gantt", ...order.slice(2), ...middle, ...last.slice(0, 2), QUALITY_SHEET, "Trends", ...last.slice(2), "Lists"];
  const others = new Map([["Gantt", gantt.sheet], ["Trends", trends.sheet], ["Lists", lists.sheet]]);
  if (isWanted(QUALITY_SHEET, 0, wanted)) others.set(QUALITY_SHEET, qualitySheet(analysis));
  return {
    sheets: [status.sheet, ...names.flatMap((name) => made.get(name) ?? others.get(name) ?? [])],
    names: [...status.names, ...gantt.names, ...formulaNames(areas), ...lists.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    properties: { title: project.name || "Project controls", subject: "Project controls workbook", creator: "Plumbline", created: `${formatDateTime(analysis.statusDate).replace(/^-/, "")}:00Z` },
    active: 0,
    ...(date1904 && { date1904 }),
  };
}

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
