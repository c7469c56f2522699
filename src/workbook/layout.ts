/** Where the tables of a workbook that is to be made will stand: its registers and their rows say so before a cell is drawn. */
import type { Analysis } from "../core/analysis";
import type { Finding } from "../core/finding";
import { normalizeHeader, type Place } from "./decode";
import type { Area } from "./grid";
import { locate } from "./locate";
import { rowsFromProject } from "./project";
import type { AnyRow, Register, RegisterRows } from "./register";
import { registers as ours, type RegisterSet } from "./registers";

export interface LayoutInput {
  readonly analysis: Analysis;
  /** Rows by register key; those that are missing come from the analysis' project. */
  readonly rows?: RegisterRows;
  readonly registers?: RegisterSet;
  /** The sheets of optional registers that are wanted; all, if not said. Sheets with rows are never left out. */
  readonly sheets?: readonly string[];
}

export interface Layout {
  /** What each table will hold, by register key. */
  readonly rows: RegisterRows;
  /** The registers of each sheet, in the order of their tables. */
  readonly sheets: ReadonlyMap<string, readonly (readonly [key: string, register: Register])[]>;
  /** Each table's cells by register key, from its headers to its totals. */
  readonly areas: ReadonlyMap<string, Area>;
}

/** Formulas on other sheets point to these, or commands keep in them what would be lost, so every workbook has them. */
const always = new Set(["Charter", "Schedule", "Budget", "Ledger", "Risks", "Changes", "Issues", "Actions", "Baselines", "History", "Holidays", "Settings"]);

export const isWanted = (sheet: string, rows: number, wanted: readonly string[] | undefined): boolean => always.has(sheet) || rows > 0 || wanted === undefined || wanted.includes(sheet);

export function layOut({ analysis: { project, schedule }, rows: given = {}, registers = ours, sheets: wanted }: LayoutInput): Layout {
  const rows = completeRows(rowsFromProject(project, schedule), given);
  const sheets = new Map<string, (readonly [string, Register])[]>();
  for (const [key, register] of Object.entries(registers)) {
    if (!isWanted(register.sheet, rows[key]?.length ?? 0, wanted)) continue;
    sheets.set(register.sheet, [...(sheets.get(register.sheet) ?? []), [key, register]]);
  }
  return { rows, sheets, areas: new Map([...sheets.values()].flatMap((tables) => stacked(tables, rows))) };
}

/** The findings with the cells that they will have. */
export function locateIn({ rows, sheets, areas }: Layout, findings: readonly Finding[], registers: RegisterSet = ours): Finding[] {
  const places = new Map([...sheets].flatMap(([sheet, tables]) => tables.map(([key, register]) => [key, { place: placeOf(sheet, register, areas.get(key)!, rows[key] ?? []) }] as const)));
  return locate(findings, rows, places, registers);
}

/** As decoding will find it. */
function placeOf(sheet: string, { columns }: Register, { top, left, bottom }: Area, rows: readonly AnyRow[]): Place {
  return { sheet, header: top, rows: rows.map((_, i) => top + 1 + i), columns: new Map(Object.keys(columns).map((column, c) => [column, left + c] as const)), totals: null, bottom };
}

/** Above the first table: the sheet's heading. Between two: what parts them, and the title and purpose of the second. */
const HEADING = 3, BETWEEN = 5;
/** What an empty register starts with. */
const BLANK_ROWS = 3;

function stacked(tables: readonly (readonly [string, Register])[], rows: RegisterRows): (readonly [string, Area])[] {
  let top = HEADING;
  return tables.map(([key, { columns }]) => {
    const totals = Object.values(columns).some(({ total }) => total !== undefined) ? 1 : 0;
    const area: Area = { top, left: 0, right: Object.keys(columns).length - 1, bottom: top + Math.max(rows[key]?.length ?? 0, BLANK_ROWS) + totals };
    top = area.bottom + BETWEEN;
    return [key, area];
  });
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
