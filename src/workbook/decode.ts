/** Cells to typed rows: tables are found by name, columns by header; what cannot be read is a finding with its cell. */
import { finding, type Finding } from "../core/finding";
import { formulasInInputs, lostFormulas } from "./formula-findings";
import { cellName, isCellError, tableNamed, type Area, type Cell, type Grid, type GridSheet } from "./grid";
import type { AnyRow, Register } from "./register";
import type { Column } from "./column";
import type { CellContext } from "./value-type";

export interface Decoded {
  readonly rows: readonly AnyRow[];
  /** Where it stands; null: the workbook has no such table. */
  readonly place: Place | null;
  readonly findings: readonly Finding[];
}

export interface Place {
  readonly sheet: string;
  /** Zero-based row of the headers, and of each decoded row. */
  readonly header: number;
  readonly rows: readonly number[];
  /** Zero-based column of each column key that is there. */
  readonly columns: ReadonlyMap<string, number>;
  /** Zero-based row of the totals, and the last row before it; null without a table. */
  readonly totals: number | null;
  readonly bottom: number;
}

/** How many cells of one column are named one by one before the rest is counted. */
const NAMED_CELLS = 5;

export const normalizeHeader = (header: string): string => header.toLowerCase().replace(/[\s_]+/g, " ").trim();

/** Reads one register. `key` is its key in the set, for the findings. */
export function decode(grid: Grid, key: string, register: Register, context: CellContext): Decoded {
  const site = findTable(grid, register);
  if (!site) return { rows: [], place: null, findings: [] };
  const { sheet, area, named, totals } = site;
  const findings: Finding[] = [];
  const columns = Object.entries(register.columns);
  const found = findColumns(sheet.rows[area.top] ?? [], area, columns);
  if (!named) findings.push(finding("warning", "table-missing", `The sheet ${sheet.name} has no table named ${register.table}; its rows below row ${area.top + 1} were read as they stand: make them a table of that name.`, { register: key, sheet: sheet.name, cell: cellName(area.top, area.left) }));
  for (const [field, column] of columns) {
    if (found.has(field) || column.kind !== "input") continue;
    if (column.required) findings.push(finding("error", "column-missing", `The table ${register.table} has no column "${column.header}", which it needs: add it, or restore its header.`, { register: key, field, sheet: sheet.name, cell: cellName(area.top, area.left) }));
  }
  findings.push(...mergeFindings(sheet, area, key), ...formulasInInputs(sheet, area, key, columns, found));
  const { rows, numbers } = readRows(sheet, area, key, register, columns, found, context, findings);
  findings.push(...lostFormulas(sheet, numbers, key, columns, found));
  if (register.id === "id" || register.id === "name") findings.push(...duplicateFindings(rows, numbers, sheet.name, key, register, found));
  return { rows, place: { sheet: sheet.name, header: area.top, rows: numbers, columns: found, totals, bottom: area.bottom }, findings };
}

interface Site { readonly sheet: GridSheet; readonly area: Area; readonly named: boolean; readonly totals: number | null }

/** The table by its name on any sheet; else the rows below the first row of the register's sheet that holds its headers. */
function findTable(grid: Grid, register: Register): Site | null {
  const named = tableNamed(grid, register.table);
  if (named) {
    const { sheet, table: { area, totals } } = named;
    return { sheet, area: totals ? { ...area, bottom: area.bottom - 1 } : area, named: true, totals: totals ? area.bottom : null };
  }
  const sheet = grid.sheets.find((s) => s.name.toLowerCase() === register.sheet.toLowerCase());
  if (!sheet) return null;
  const headers = new Map(Object.values(register.columns).map((c) => [normalizeHeader(c.header), c.required]));
  const required = [...headers.values()].filter(Boolean).length;
  const used = sheet.tables.map((t) => t.area);
  for (let top = 0; top < Math.min(sheet.rows.length, 50); top++) {
    if (used.some((a) => top >= a.top && top <= a.bottom)) continue;
    const cells = sheet.rows[top] ?? [];
    const hits = new Set(cells.flatMap((c) => (typeof c === "string" && headers.has(normalizeHeader(c)) ? [normalizeHeader(c)] : [])));
    if (hits.size < 2 || [...hits].filter((h) => headers.get(h)).length < required) continue;
    return { sheet, area: { top, left: 0, right: cells.length - 1, bottom: sheet.rows.length - 1 }, named: false, totals: null };
  }
  return null;
}

function findColumns(header: readonly Cell[], area: Area, columns: readonly (readonly [string, Column<unknown>])[]): Map<string, number> {
  const at = new Map<string, number>();
  for (let c = area.left; c <= area.right; c++) {
    const cell = header[c];
    if (typeof cell === "string" && !at.has(normalizeHeader(cell))) at.set(normalizeHeader(cell), c);
  }
  const found = new Map<string, number>();
  for (const [field, column] of columns) {
    const c = at.get(normalizeHeader(column.header));
    if (c !== undefined) found.set(field, c);
  }
  return found;
}

function readRows(sheet: GridSheet, area: Area, key: string, register: Register, columns: readonly (readonly [string, Column<unknown>])[], found: ReadonlyMap<string, number>, context: CellContext, findings: Finding[]) {
  const read = columns.map(([field, column]) => ({ field, column, at: found.get(field) ?? -1, problems: 0, counts: column.kind === "input" || column.kept === true, read: column.kind === "input" || column.kept === true || column.readBack === true }));
  const rows: AnyRow[] = [], numbers: number[] = [];
  const last = Math.min(area.bottom, sheet.rows.length - 1);
  for (let r = area.top + 1; r <= last; r++) {
    const cells = sheet.rows[r];
    if (!cells || !read.some((c) => c.counts && c.at >= 0 && !isBlank(cells[c.at]))) continue;
    const row: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const c of read) {
      const cell = c.at < 0 ? null : (cells[c.at] ?? null);
      const value = c.column.type;
      row[c.field] = value.blank;
      if (isBlank(cell)) {
        if (c.column.required && c.at >= 0) report(c, r, "cell-empty", "error", `${c.column.header} is empty, and the row needs it: fill it in.`);
      } else if (isCellError(cell)) {
        report(c, r, "cell-error", "error", `${c.column.header} holds the error ${cell.error}: repair the cell or type a value.`);
      } else if (c.read) {
        const parsed = value.parse(cell as string | number | boolean, context);
        row[c.field] = parsed.value;
        if (parsed.problem && c.counts) report(c, r, parsed.problem.code, parsed.problem.severity, `${c.column.header}: ${parsed.problem.message}`);
        else if (parsed.problem && parsed.value === value.blank && c.column.heldBy !== undefined && !sheet.formulas.has(`${r},${c.at}`)) report(c, r, "typed-date-refused", "warning", `${c.column.header}: ${overwritten(parsed.problem.message, value.name)}`);
      }
    }
    rows.push(row);
    numbers.push(r);
  }
  for (const c of read) {
    if (c.problems > NAMED_CELLS) findings.push(finding("error", "cells-invalid", `${c.column.header} has ${c.problems - NAMED_CELLS} more cells that cannot be read, below those named: correct the column.`, { register: key, field: c.field, sheet: sheet.name, cell: cellName(area.top, c.at) }));
  }
  return { rows, numbers };

  function report(c: (typeof read)[number], r: number, code: string, severity: Finding["severity"], message: string) {
    if (++c.problems > NAMED_CELLS) return;
    const id = sheet.rows[r]?.[found.get(register.id) ?? -1];
    findings.push(finding(severity, code, `${sheet.name}!${cellName(r, c.at)}: ${message}`, { register: key, field: c.field, sheet: sheet.name, cell: cellName(r, c.at), ...(typeof id === "string" || typeof id === "number" ? { id: String(id) } : {}) }));
  }
}

/** What cannot be read was typed over a computed value: what is wrong, what happens, what to do. */
function overwritten(problem: string, what: string): string {
  const advice = problem.lastIndexOf("; ");
  return `${problem.slice(0, advice)}, so the computed ${what} takes its place${problem.slice(advice)}`;
}

const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

function mergeFindings(sheet: GridSheet, area: Area, register: string): Finding[] {
  const merge = sheet.merges.find((m) => m.top <= area.bottom && m.bottom >= area.top && m.left <= area.right && m.right >= area.left);
  return merge ? [finding("warning", "merged-cells", `${sheet.name}!${cellName(merge.top, merge.left)}: cells are merged inside the table, so only the first of them has a value: unmerge them.`, { register, sheet: sheet.name, cell: cellName(merge.top, merge.left) })] : [];
}

function duplicateFindings(rows: readonly AnyRow[], numbers: readonly number[], sheet: string, key: string, register: Register, found: ReadonlyMap<string, number>): Finding[] {
  const first = new Map<string, number>(), findings: Finding[] = [];
  const at = found.get(register.id) ?? 0;
  rows.forEach((row, i) => {
    const id = String(row[register.id] ?? "");
    if (!id) return;
    const earlier = first.get(id);
    if (earlier === undefined) return void first.set(id, numbers[i]!);
    findings.push(finding("error", "id-duplicate", `${sheet}!${cellName(numbers[i]!, at)}: The ID ${id} is already used in ${cellName(earlier, at)}; give one of the rows an ID of its own.`, { register: key, id, field: register.id, sheet, cell: cellName(numbers[i]!, at) }));
  });
  return findings;
}
