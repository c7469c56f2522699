/** The Schedule quality sheet: the DCMA 14 points and GAO's checks, each with its figure, limit, result and tasks. */
import type { Analysis } from "../../core/analysis";
import { assessSchedule } from "../../core/schedule-quality/assess-schedule";
import type { Check, Quality } from "../../core/schedule-quality/quality";
import { figureText, limitText, resultWords } from "../../core/schedule-quality/quality-text";
import { listed } from "../../core/subject";
import type { SheetDocument } from "../document";
import { color, tabColor } from "../palette";
import type { ReportColumn, ReportTable } from "../status-tables";
import { addReportTable } from "./report-table";
import { SheetBuilder } from "./sheet-builder";

export const QUALITY_SHEET = "Schedule quality";
export const QUALITY_TABLE = "tblScheduleQuality";

const HEADER = 4;
/** All checks there are, and room for a few more. */
const CAPACITY = 22;
/** Tasks named one by one before the rest is counted. */
const NAMED = 12;

const column = (header: string, rest: Partial<ReportColumn> = {}): ReportColumn => ({ header, kind: "computed", ...rest });
const columns: readonly (ReportColumn & { readonly width: number })[] = [
  { ...column("Point", { horizontal: "center" }), width: 8 }, { ...column("Check"), width: 34 },
  { ...column("Found", { horizontal: "right", format: "#,##0" }), width: 9 }, { ...column("Of", { horizontal: "right", format: "#,##0" }), width: 9 },
  { ...column("Value", { horizontal: "right" }), width: 9 }, { ...column("Limit", { horizontal: "center" }), width: 9 },
  { ...column("Result", { rag: true }), width: 12 }, { ...column("Tasks"), width: 34 }, { ...column("How it is counted"), width: 92 },
];

export function qualityTable({ project, schedule, statusDate }: Analysis): ReportTable {
  const ids = new Map(project.tasks.map((task) => [task.uid, task.id]));
  const quality = assessed({ project, schedule, statusDate });
  return {
    name: QUALITY_TABLE, capacity: CAPACITY, columns,
    rows: (quality?.checks ?? []).map((check) => [
      check.point ?? "GAO", check.name, isTime(check) ? null : check.count, isTime(check) ? null : check.of,
      figureText(check, check.value), limitText(check), resultWords[check.result], listed(check.tasks.map((uid) => ids.get(uid) ?? uid), NAMED) || null, check.note,
    ]),
  };
}

/** Working minutes tell a reader nothing beside the share or the index that they make. */
const isTime = ({ id }: Check): boolean => id === "critical-path-test" || id === "critical-path-length-index";

/** One schedule is drawn and written, so it is judged once. */
const known = new WeakMap<Analysis["schedule"], Quality | null>();
function assessed({ project, schedule, statusDate }: Pick<Analysis, "project" | "schedule" | "statusDate">): Quality | null {
  if (!known.has(schedule)) known.set(schedule, assessSchedule(project, schedule, statusDate));
  return known.get(schedule)!;
}

export function qualitySheet(analysis: Analysis): SheetDocument {
  const sheet = new SheetBuilder(QUALITY_SHEET, tabColor.plan);
  sheet.heading(QUALITY_SHEET, "How far the schedule can be trusted: the DCMA 14-point assessment and GAO's checks beyond it, filled by Recalculate.");
  columns.forEach(({ width }, c) => sheet.width(c, width));
  const table = qualityTable(analysis), count = (word: string) => table.rows.filter((row) => row[6] === word).length;
  const counted = (word: string) => `COUNTIF(${QUALITY_TABLE}[Result],"${word}")`;
  sheet.set(2, 0, `${count("Fail")} failed, ${count("Pass")} passed`, { font: { bold: true, size: 11, color: color.ink } }, `${counted("Fail")}&" failed, "&${counted("Pass")}&" passed"`);
  const area = addReportTable(sheet, table, HEADER, 0);
  for (let r = area.top + 1; r <= area.bottom; r++) sheet.row(r, { height: r - area.top <= table.rows.length ? 30 : 15 });
  sheet.freeze = { rows: HEADER + 1, columns: 2 };
  sheet.print = { ...sheet.print, repeatRows: { from: HEADER, to: HEADER } };
  return sheet.document();
}
