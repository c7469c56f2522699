/** A plan as CSV: the Schedule sheet's columns, dates as ISO text, durations in days or with their unit. */
import type { Analysis } from "../core/analysis";
import { statusCutoff } from "../core/status-date";
import { formatDate, formatDateTime, MINUTES_PER_DAY, type DateTime } from "../core/time";
import { writeCsv } from "../exchange/csv/csv";
import { PROJECT_COLUMNS, projectValue } from "../exchange/csv/plan-headers";
import type { Column } from "../workbook/column";
import type { Cell } from "../workbook/grid";
import { contextOf, rowsFromProject } from "../workbook/project";
import { registers } from "../workbook/registers";
import type { CellContext } from "../workbook/value-type";

/** `names`: the sheet's headers and words, or those of the columns that Microsoft Project has too. */
export function scheduleCsv(analysis: Analysis, names: "sheet" | "msproject" = "sheet"): string {
  const all = Object.entries(registers.schedule.columns) as [string, Column<unknown>][];
  const columns = names === "sheet" ? all : [...PROJECT_COLUMNS.keys()].flatMap((header) => all.filter(([, column]) => column.header === header));
  const context = contextOf(analysis.project);
  const cutoff = statusCutoff(analysis.statusDate);
  const lines = rowsFromProject(analysis.project, analysis.schedule)["schedule"]!.map((row, index) =>
    columns.map(([key, column]) => {
      const cell = written(column.twin && !column.kept ? column.twin({ row, index, analysis, cutoff }) : row[key], column, context);
      return names === "sheet" ? cell : projectValue(column.header, cell);
    }));
  return writeCsv(columns.map(([, { header }]) => (names === "sheet" ? header : PROJECT_COLUMNS.get(header)!)), lines);
}

function written(value: unknown, { type }: Column<unknown>, context: CellContext): Cell {
  if (value === null || value === undefined) return null;
  return type.name === "date" ? isoText(value as DateTime) : type.toCell(value, context);
}

const isoText = (at: DateTime): string => (at % MINUTES_PER_DAY === 0 ? formatDate(at) : formatDateTime(at));
