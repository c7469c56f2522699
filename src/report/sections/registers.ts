/** The open rows of every register that declares a report table: issues, actions, decisions, changes, and any that is added. */
import type { Analysis } from "../../core/analysis";
import { statusCutoff } from "../../core/status-date";
import type { DateTime } from "../../core/time";
import type { Column as RegisterColumn } from "../../workbook/column";
import type { AnyRow, Register, RegisterRows } from "../../workbook/register";
import { registers as ours, type RegisterSet } from "../../workbook/registers";
import type { DurationValue } from "../../workbook/value-type";
import { date, days, elapsedDays, MISSING, money, percent, signedDays } from "../format";
import { table, type Block, type Cell, type Column, type Section, type Tone } from "../report";

/** `rows`: by register key, as decoded from the workbook or made from the project. */
export function registers(analysis: Analysis, rows: RegisterRows, set: RegisterSet = ours): Section {
  const blocks = Object.entries(set).flatMap(([key, register]) => registerTable(register, rows[key] ?? [], analysis));
  return { title: "Registers", blocks };
}

function registerTable(register: Register, rows: readonly AnyRow[], analysis: Analysis): Block[] {
  const { report } = register;
  if (!report) return [];
  const columns = report.columns.map((key) => [key, register.columns[key]!] as const);
  const cutoff = statusCutoff(analysis.statusDate);
  const drawn = rows.flatMap((row, index) => {
    if (report.open && !report.open(row)) return [];
    const value = (key: string, column: RegisterColumn<unknown>): unknown => (column.twin && !column.kept ? column.twin({ row, index, analysis, cutoff }) : row[key]);
    return [{ cells: columns.map(([key, column]) => shown(value(key, column), column, analysis)) }];
  });
  return drawn.length === 0 ? [] : [table(report.open ? `${register.sheet}: open` : register.sheet, columns.map(([, column]) => heading(column)), drawn)];
}

/** A text that runs long may break; short words and figures stay on their line. */
const heading = ({ header, type, width }: RegisterColumn<unknown>): Column => ({
  header, align: type.horizontal === "right" || type.name === "date" ? "right" : "left", ...(type.name === "text" ? { narrow: width > 24 ? "wrap" as const : "cut" as const } : {}),
});

function shown(value: unknown, { type, rag }: RegisterColumn<unknown>, { project }: Analysis): Cell {
  if (value === null || value === undefined || value === "") return { text: MISSING };
  const word = typeof value === "string" ? value : "";
  if (rag && word in TONES) return { text: word, tone: TONES[word]! };
  switch (type.name) {
    case "money": return { text: money(value as number) };
    case "percent": return { text: percent(value as number) };
    case "date": return { text: date(value as DateTime) };
    case "days": return { text: signedDays(value as number, project.minutesPerDay) };
    case "duration": return { text: durationText(value as DurationValue, project.minutesPerDay) };
    default: return { text: String(value) };
  }
}

const durationText = ({ minutes, elapsed }: DurationValue, perDay: number): string => (elapsed ? elapsedDays(minutes) : days(minutes, perDay));

const TONES: Readonly<Record<string, Tone>> = Object.assign(Object.create(null) as object, { Green: "good", Amber: "warning", Red: "bad", Low: "good", Medium: "warning", High: "bad", Critical: "bad", Overdue: "bad" } as const);
