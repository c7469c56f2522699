/** What a computed workbook must change in the one it came from: only cells whose value differs, and of the user's only those whose rows were given other values. */
import type { Analysis } from "../core/analysis";
import { statusCutoff } from "../core/status-date";
import { dayOf } from "../core/time";
import { buildWorkbook } from "./build";
import { changedCells, sameValue } from "./changed-cells";
import { normalizeHeader, type Decoded, type Place } from "./decode";
import type { CellEdit, TableEdit, WorkbookEdit } from "./document";
import { figures } from "./figures";
import { namedCells, tableNamed, type Cell, type Grid, type GridSheet } from "./grid";
import { historyRow } from "./history-row";
import { charterItems } from "./items";
import { locate } from "./locate";
import { contextOf } from "./project";
import type { Register, RegisterRows } from "./register";
import { registers as ours, type RegisterSet } from "./registers";
import { ganttView } from "./sheets/gantt-scale";
import { cellOf } from "./sheets/register-table";
import { QUALITY_TABLE, qualityTable } from "./sheets/quality-sheet";
import { categoryTable, curveTable } from "./sheets/trends-sheet";
import { statusTables, type ReportTable } from "./status-tables";
import type { CellContext } from "./value-type";

export interface UpdateInput {
  readonly grid: Grid;
  readonly analysis: Analysis;
  /** As `projectFromGrid` gave them for this grid, or with other values in them, which are then written too. */
  readonly rows: RegisterRows;
  readonly decoded: ReadonlyMap<string, Decoded>;
  readonly registers?: RegisterSet;
  /** Add (or refresh) the History row of the status date. */
  readonly recordHistory?: boolean;
}

export function updateWorkbook({ grid, analysis: computed, rows, decoded, registers = ours, recordHistory = false }: UpdateInput): WorkbookEdit {
  // What was typed over a computed date stands elsewhere once this is written: its finding is for whoever asked for it, not for the sheet.
  const lasting = computed.findings.filter(({ code }) => !TYPED.has(code));
  const analysis = { ...computed, findings: locate(lasting, rows, decoded, registers) };
  const changes = new Changes(grid);
  const context = contextOf(analysis.project, grid.date1904);
  for (const [key, register] of Object.entries(registers)) {
    const known = decoded.get(key);
    if (!known?.place) continue;
    updateRegister(changes, register, rows[key] ?? [], known.place, analysis, context);
    // A command, or a date typed over a computed one, may have given rows other values than were read.
    for (const { sheet, row, column, value } of changedCells(register, rows[key] ?? [], known.rows, known.place, context)) changes.computed(sheet, row, column, value);
  }
  const tables = [...statusTables(analysis, context), curveTable(analysis, context), categoryTable(analysis), ...(tableNamed(grid, QUALITY_TABLE) ? [qualityTable(analysis)] : [])];
  for (const table of tables) updateReportTable(changes, grid, table);
  updateNames(changes, grid, analysis, context);
  updateStatusDate(changes, decoded.get("charter")?.place, rows["charter"] ?? [], analysis, context);
  if (!grid.live) updateLiveFormulas(changes, grid, analysis, rows, registers);
  if (recordHistory) addHistory(changes, decoded.get("history")?.place, rows["history"] ?? [], analysis, context);
  return { cells: changes.cells(), tables: changes.tables };
}

const TYPED: ReadonlySet<string> = new Set(["typed-date", "typed-date-refused"]);

/** Collects edits, leaving out those that change nothing. A later one for the same cell wins. */
class Changes {
  private readonly edits = new Map<string, CellEdit>();
  readonly tables: TableEdit[] = [];
  private readonly sheets: ReadonlyMap<string, GridSheet>;

  constructor(private readonly grid: Grid) {
    this.sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet] as const));
  }

  /** A computed value; a formula that someone put in its place stays. */
  computed(sheet: string, row: number, column: number, value: Cell): void {
    if (!this.hasFormula(sheet, row, column)) this.set(sheet, row, column, value);
  }

  /** The stored value of a formula; a value that someone typed over the formula stays. */
  stored(sheet: string, row: number, column: number, value: Cell): void {
    if (!this.grid.live && this.hasFormula(sheet, row, column)) this.set(sheet, row, column, value ?? "");
  }

  private hasFormula(sheet: string, row: number, column: number): boolean {
    return this.sheets.get(sheet)?.formulas.has(`${row},${column}`) ?? false;
  }

  set(sheet: string, row: number, column: number, value: Cell): void {
    if (!sameValue(this.sheets.get(sheet)?.rows[row]?.[column] ?? null, value)) this.edits.set(`${sheet}\n${row},${column}`, { sheet, row, column, value });
  }

  cells(): CellEdit[] {
    return [...this.edits.values()];
  }
}

function updateRegister(changes: Changes, register: Register, rows: RegisterRows[string], place: Place, analysis: Analysis, context: CellContext): void {
  const cutoff = statusCutoff(analysis.statusDate);
  for (const [key, column] of Object.entries(register.columns)) {
    const at = place.columns.get(key);
    if (at === undefined || column.kind === "input" || column.kept) continue;
    let sum = 0;
    rows.forEach((row, i) => {
      const value = cellOf(column, key, row, i, analysis, cutoff, context);
      if (typeof value === "number") sum += value;
      if (column.kind === "formula") changes.stored(place.sheet, place.rows[i]!, at, value);
      else changes.computed(place.sheet, place.rows[i]!, at, value);
    });
    if (column.total === "sum" && place.totals !== null) changes.stored(place.sheet, place.totals, at, sum);
  }
}

/** Fills a report's table from the top; rows that are not needed become empty. Tables that are too short grow where they can. */
function updateReportTable(changes: Changes, grid: Grid, report: ReportTable): void {
  const found = tableNamed(grid, report.name);
  if (!found) return;
  const { sheet, table } = found;
  const room = table.area.bottom - table.area.top - (table.totals ? 1 : 0);
  const count = Math.max(room, report.grows ? report.rows.length : 0);
  if (count > room) changes.tables.push({ sheet: sheet.name, table: table.name, bottom: table.area.top + count });
  const headers = table.columns.map(normalizeHeader);
  report.columns.forEach((column, c) => {
    const at = headers.indexOf(normalizeHeader(column.header));
    if (at < 0 || column.kind === "input") return;
    for (let r = 0; r < count; r++) {
      const value = report.rows[r]?.[c] ?? null, row = table.area.top + 1 + r;
      if (column.kind === "formula") changes.stored(sheet.name, row, table.area.left + at, value);
      else changes.computed(sheet.name, row, table.area.left + at, value);
    }
  });
}

/** The named cells of the report, wherever they have been moved to. */
function updateNames(changes: Changes, grid: Grid, analysis: Analysis, context: CellContext): void {
  const cellOfName = namedCells(grid);
  for (const figure of figures.flat()) {
    const at = cellOfName(figure.name);
    if (!at) continue;
    const value = figure.value(analysis, context);
    if (figure.formula) changes.stored(at.sheet, at.row, at.column, value);
    else changes.computed(at.sheet, at.row, at.column, value);
  }
  const reason = cellOfName("OverallReason");
  if (reason) changes.computed(reason.sheet, reason.row, reason.column, analysis.status.overallReason);
}

/** A status date given on the way in is what the workbook's formulas must count to. */
function updateStatusDate(changes: Changes, place: Place | null | undefined, rows: RegisterRows[string], analysis: Analysis, context: CellContext): void {
  const row = rows.findIndex((r) => normalizeHeader(String(r["item"] ?? "")) === normalizeHeader(charterItems.statusDate.label));
  const at = place?.columns.get("value");
  if (!place || at === undefined || row < 0 || analysis.project.statusDate === null) return;
  changes.computed(place.sheet, place.rows[row]!, at, charterItems.statusDate.type.toCell(analysis.project.statusDate, context));
}

/** Formulas outside the tables (heat map, Gantt, totals): where the same formula stands in the same cell, its value is known. */
function updateLiveFormulas(changes: Changes, grid: Grid, analysis: Analysis, rows: RegisterRows, registers: RegisterSet): void {
  const tables = new Set([...Object.values(registers).map((r) => r.sheet), "Status", "Trends"]);
  const fresh = new Map(buildWorkbook({ analysis, rows, registers, gantt: ganttView(grid), date1904: grid.date1904 }).sheets.map((sheet) => [sheet.name, sheet] as const));
  for (const sheet of grid.sheets) {
    const twin = fresh.get(sheet.name);
    if (!twin) continue;
    for (const [where, formula] of sheet.formulas) {
      const comma = where.indexOf(","), row = Number(where.slice(0, comma)), column = Number(where.slice(comma + 1));
      if (tables.has(sheet.name) && insideTable(sheet, row, column)) continue;
      const cell = twin.cells.get(row)?.get(column);
      if (cell?.formula === formula) changes.stored(sheet.name, row, column, cell.value);
    }
  }
}

const insideTable = (sheet: GridSheet, row: number, column: number): boolean =>
  sheet.tables.some(({ area }) => row > area.top && row <= area.bottom && column >= area.left && column <= area.right);

/** Writes the row of the status date: over the one of the same day, else into the first empty row, else into a new one. */
function addHistory(changes: Changes, place: Place | null | undefined, rows: RegisterRows[string], analysis: Analysis, context: CellContext): void {
  if (!place) return;
  const entry = historyRow(analysis);
  const today = rows.findIndex((row) => typeof row["statusDate"] === "number" && dayOf(row["statusDate"]) === dayOf(analysis.statusDate));
  const lastRow = place.rows.at(-1) ?? place.header;
  const at = today >= 0 ? place.rows[today]! : lastRow + 1;
  if (at > place.bottom) changes.tables.push({ sheet: place.sheet, table: ours.history.table, bottom: at });
  for (const [key, column] of Object.entries(ours.history.columns)) {
    const c = place.columns.get(key);
    // What a person wrote about the date stays.
    if (c === undefined || (today >= 0 && column.kind === "input")) continue;
    changes.computed(place.sheet, at, c, (column.type.toCell as (value: unknown, context: CellContext) => Cell)(entry[key] ?? null, context));
  }
}
