/** The Trends sheet: the S-curve, the indices over time and the forecast by category, as charts over small tables. */
import type { Analysis } from "../../core/analysis";
import type { ChartDocument, ChartSeries, SheetDocument } from "../document";
import type { Area, Cell } from "../grid";
import { color, tabColor } from "../palette";
import type { AnyRow } from "../register";
import { registers } from "../registers";
import type { ReportTable } from "../status-tables";
import { MONEY_FORMAT, toSerial, type CellContext } from "../value-type";
import { columnRange } from "./register-table";
import { addReportTable } from "./report-table";
import { SheetBuilder } from "./sheet-builder";

const TOP = 3;
/** Spare rows, for periods that a later finish adds. */
const ROOM = 6;

/** tblCurve: cumulative PV, EV and AC at each period's end. */
export function curveTable({ cost }: Analysis, { date1904 }: CellContext): ReportTable {
  const money = (header: string) => ({ header, kind: "computed" as const, format: MONEY_FORMAT, horizontal: "right" as const });
  return {
    name: "tblCurve", capacity: Math.max(12, cost.periods.length + ROOM), grows: true,
    columns: [{ header: "Period end", kind: "computed", format: "dd mmm yyyy" }, money("PV"), money("EV"), money("AC")],
    rows: cost.periods.map((p) => [Math.floor(toSerial(p.end, date1904)), p.pv, p.ev, p.ac]),
  };
}

/** tblCategories: budget, actual cost and forecast by category, by formula. */
export function categoryTable({ project, cost }: Analysis): ReportTable {
  const names = [...new Set(project.budget.map((line) => line.category).filter(Boolean))];
  const sums = (column: string, header: string) => ({ header, kind: "formula" as const, format: MONEY_FORMAT, horizontal: "right" as const, formula: `IF([@Category]="","",SUMIFS(tblBudget[${column}],tblBudget[Category],[@Category]))` });
  const total = (name: string, pick: (line: Analysis["cost"]["lines"][number]) => number): Cell => cost.lines.reduce((s, line, i) => (project.budget[i]?.category.toLowerCase() === name.toLowerCase() ? s + pick(line) : s), 0);
  return {
    name: "tblCategories", capacity: Math.max(3, names.length),
    columns: [{ header: "Category", kind: "computed" }, sums("Current budget", "Current budget"), sums("Actual cost", "Actual cost"), sums("EAC", "EAC")],
    rows: names.map((name) => [name, total(name, (l) => l.currentBudget), total(name, (l) => l.actualCost), total(name, (l) => l.eac)]),
  };
}

export function trendsSheet(analysis: Analysis, context: CellContext, historyArea: Area | undefined, historyRows: readonly AnyRow[]): { sheet: SheetDocument; curve: (anchor: Area) => ChartDocument | null } {
  const sheet = new SheetBuilder("Trends", tabColor.control);
  sheet.heading("Trends", "What was planned, earned and spent, period by period; the indices at each status date; the forecast by category.");
  [14, 14, 14, 14, 4, 18, 16, 16, 16].forEach((width, c) => sheet.width(c, width));
  const curve = curveTable(analysis, context), categories = categoryTable(analysis);
  const curveArea = addReportTable(sheet, curve, TOP, 0), categoryArea = addReportTable(sheet, categories, TOP, 5);
  const range = (area: Area, index: number) => columnRange("Trends", area, index, false);
  const column = (table: ReportTable, index: number): (number | null)[] => Array.from({ length: table.capacity }, (_, r) => { const cell = table.rows[r]?.[index]; return typeof cell === "number" ? cell : null; });
  const dates = { ref: range(curveArea, 0), values: column(curve, 0) };
  const series = (name: string, index: number, ink: string, rest: Partial<ChartSeries> = {}): ChartSeries => ({ name, categories: dates, values: { ref: range(curveArea, index), values: column(curve, index) }, color: ink, width: 2.25, ...rest });
  const sCurve = (anchor: Area): ChartDocument | null => (analysis.cost.periods.length === 0 ? null : {
    type: "line", title: "", description: "Cumulative planned value, earned value and actual cost by period.", anchor, legend: "bottom",
    series: [series("Planned (PV)", 1, color.faint, { dash: "dash" }), series("Earned (EV)", 2, color.accent), series("Spent (AC)", 3, color.barCritical)],
    categoryAxis: dateAxis(dates.values), valueAxis: { format: AMOUNTS },
  });
  const big = sCurve({ top: TOP + categories.capacity + 3, left: 5, bottom: TOP + categories.capacity + 20, right: 11 });
  if (big) sheet.charts.push({ ...big, title: "Planned, earned and spent" });
  if (categories.rows.length > 0) sheet.charts.push(categoryChart(categories, categoryArea, range, { top: TOP + categories.capacity + 3, left: 12, bottom: TOP + categories.capacity + 20, right: 18 }));
  const trend = historyArea && historyRows.length > 1 ? indexChart(historyArea, historyRows, context, { top: TOP + categories.capacity + 22, left: 5, bottom: TOP + categories.capacity + 38, right: 11 }) : null;
  if (trend) sheet.charts.push(trend);
  sheet.freeze = { rows: TOP + 1, columns: 0 };
  sheet.print = { ...sheet.print, fitHeight: 1 };
  return { sheet: sheet.document(), curve: sCurve };
}

function categoryChart(table: ReportTable, area: Area, range: (area: Area, index: number) => string, anchor: Area): ChartDocument {
  const categories = { ref: range(area, 0), values: Array.from({ length: table.capacity }, (_, r) => table.rows[r]?.[0] ?? null) };
  const values = (index: number) => ({ ref: range(area, index), values: Array.from({ length: table.capacity }, (_, r) => { const cell = table.rows[r]?.[index]; return typeof cell === "number" ? cell : null; }) });
  return {
    type: "bar", title: "Budget and forecast by category", description: "Current budget, actual cost and estimate at completion for each cost category.", anchor, legend: "bottom",
    series: [{ name: "Current budget", categories, values: values(1), color: color.faint }, { name: "Actual cost", categories, values: values(2), color: color.bar }, { name: "EAC", categories, values: values(3), color: color.accent }],
    categoryAxis: {}, valueAxis: { format: AMOUNTS, min: 0 },
  };
}

/** CPI and SPI at each status date of the History sheet. */
function indexChart(area: Area, rows: readonly AnyRow[], { date1904 }: CellContext, anchor: Area): ChartDocument {
  const keys = Object.keys(registers.history.columns);
  const ref = (key: string) => columnRange("History", area, keys.indexOf(key), false);
  const values = (key: string) => rows.map((row) => (typeof row[key] === "number" ? row[key] : null));
  const categories = { ref: ref("statusDate"), values: values("statusDate").map((at) => (at === null ? null : toSerial(at, date1904))) };
  const line = (name: string, key: string, ink: string): ChartSeries => ({ name, categories, values: { ref: ref(key), values: values(key) }, color: ink, width: 2.25 });
  return {
    type: "line", title: "CPI, SPI and SPI(t) at each status date", description: "Cost and schedule performance indices over time; 1 is as planned.", anchor, legend: "bottom",
    series: [line("CPI", "cpi", color.barCritical), line("SPI", "spi", color.accent), line("SPI(t)", "spiT", color.faint)],
    categoryAxis: dateAxis(categories.values), valueAxis: { format: "0.00", ...aroundOne([...values("cpi"), ...values("spi"), ...values("spiT")]) },
  };
}

/** `850k`, `3.5M`. */
const AMOUNTS = '[>=1000000]0.0#,,"M";[>=1000]0,"k";0';

/** Months are named where there are several, else days. */
function dateAxis(dates: readonly (number | null)[]): ChartDocument["categoryAxis"] {
  const known = dates.filter((at) => at !== null);
  return { date: true, format: Math.max(...known) - Math.min(...known) > 92 ? "mmm yy" : "d mmm" };
}

/** An axis that shows the values and 1, with a little room. */
function aroundOne(values: readonly (number | null)[]): { min: number; max: number } {
  const known = [1, ...values.filter((v) => v !== null)];
  return { min: Math.max(0, Math.floor(Math.min(...known) * 10 - 0.5) / 10), max: Math.ceil(Math.max(...known) * 10 + 0.5) / 10 };
}
