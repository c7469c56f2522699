/** The Gantt's scale of dates: how far it is zoomed, where it begins, and the same again as the sheet's formulas. */
import type { Analysis } from "../../core/analysis";
import { dateTime, dayOf, weekday } from "../../core/time";
import { isCellError, namedCells, type Cell, type Grid } from "../grid";
import { fromSerial, toSerial } from "../value-type";

export const ganttZooms = ["Fit", "Day", "Week", "Month", "Quarter"] as const;

/** What the user chose on the sheet. */
export interface GanttView {
  /** One of the zooms, or a number of days a column; null: fitted to the plan. */
  readonly zoom: string | number | null;
  /** A serial number; null: from the start of the plan. */
  readonly from: number | null;
}

export const FITTED: GanttView = { zoom: "Fit", from: null };

/** The cells, as the formulas name them: of the choices, and of what follows from them. */
export interface ScaleCells { readonly zoom: string; readonly from: string; readonly base: string; readonly start: string; readonly step: string }

export interface Scale {
  readonly base: number | "";
  readonly start: number | "";
  /** Days a column, `month` or `quarter`. */
  readonly step: number | "month" | "quarter";
  /** The first date of each column, and of one more: where the last one ends. */
  readonly dates: readonly (number | "")[];
}

/** As the cells named GanttZoom and GanttFrom have it, wherever they stand. */
export function ganttView(grid: Grid): GanttView {
  const cellOfName = namedCells(grid);
  const cell = (name: string): Cell => {
    const at = cellOfName(name), value = at ? grid.sheets.find((sheet) => sheet.name === at.sheet)?.rows[at.row]?.[at.column] ?? null : null;
    return isCellError(value) ? null : value;
  };
  const [zoom, from] = [cell("GanttZoom"), cell("GanttFrom")];
  return { zoom: typeof zoom === "string" || typeof zoom === "number" ? zoom : null, from: typeof from === "number" && from > 0 ? from : null };
}

const FIRST = "MIN(tblSchedule[Start],tblSchedule[Baseline start])", LAST = "MAX(tblSchedule[Finish],tblSchedule[Baseline finish])";

export function scaleFormulas({ zoom, from, base, start, step }: ScaleCells, columns: number): { readonly base: string; readonly start: string; readonly step: string; next(previous: string): string } {
  const days = `INT(${LAST})-${start}`;
  return {
    base: `IF(N(${from})>0,INT(${from}),IF(COUNT(tblSchedule[Start])=0,"",INT(${FIRST})))`,
    start: `IF(${base}="","",IF(${zoom}="Month",DATE(YEAR(${base}),MONTH(${base}),1),IF(${zoom}="Quarter",DATE(YEAR(${base}),3*INT((MONTH(${base})-1)/3)+1,1),${base}-WEEKDAY(${base},2)+1)))`,
    step: `IF(N(${zoom})>0,${zoom},IF(${zoom}="Day",1,IF(OR(${zoom}="Week",${start}=""),7,IF(${zoom}="Month","month",IF(${zoom}="Quarter","quarter",IF(${days}<7*${columns},MAX(1,ROUNDUP((${days}+1)/${columns},0)),7*ROUNDUP((${days}+1)/${columns}/7,0)))))))`,
    next: (previous) => `IF(${previous}="","",IF(${step}="month",EDATE(${previous},1),IF(${step}="quarter",EDATE(${previous},3),${previous}+${step})))`,
  };
}

/** What those formulas give. */
export function scaleOf({ project, schedule }: Analysis, view: GanttView, columns: number, date1904 = false): Scale {
  let first = Infinity, last = -Infinity, started = false;
  schedule.tasks.forEach((task, i) => {
    const baseline = project.tasks[i]?.baselines[0];
    if (task.start !== null) started = true;
    for (const at of [task.start, baseline?.start]) if (at != null && at < first) first = at;
    for (const at of [task.finish, baseline?.finish]) if (at != null && at > last) last = at;
  });
  const is = (zoom: string): boolean => typeof view.zoom === "string" && view.zoom.toLowerCase() === zoom;
  const base = view.from !== null ? Math.floor(view.from) : started ? Math.floor(toSerial(first, date1904)) : "";
  const start = base === "" ? "" : is("month") ? inMonth(base, 1, 0, date1904) : is("quarter") ? inMonth(base, 3, 0, date1904) : base - ((weekday(dayOf(fromSerial(base, date1904))) + 6) % 7);
  const days = start === "" ? 0 : Math.floor(toSerial(Math.max(last, fromSerial(0, date1904)), date1904)) - start;
  const step = typeof view.zoom === "number" && view.zoom > 0 ? view.zoom : is("day") ? 1 : is("week") || start === "" ? 7 : is("month") ? "month" as const : is("quarter") ? "quarter" as const
    : days < 7 * columns ? Math.max(1, Math.ceil((days + 1) / columns)) : 7 * Math.ceil((days + 1) / columns / 7);
  const at = (c: number): number | "" => (start === "" ? "" : step === "month" ? inMonth(start, 1, c, date1904) : step === "quarter" ? inMonth(start, 3, c, date1904) : start + c * step);
  return { base, start, step, dates: Array.from({ length: columns + 1 }, (_, c) => at(c)) };
}

/** The first day of the month or quarter of a day, so many months or quarters on. */
function inMonth(serial: number, length: 1 | 3, on: number, date1904: boolean): number {
  const date = new Date(dayOf(fromSerial(serial, date1904)) * 86_400_000);
  const month = date.getUTCMonth() - (date.getUTCMonth() % length) + length * on;
  return toSerial(dateTime(date.getUTCFullYear() + Math.floor(month / 12), (month % 12) + 1, 1), date1904);
}
