/** Formulas where values are expected, and values where formulas are: each told once, with the first cell. */
import { finding, type Finding } from "../core/finding";
import { listed } from "../core/subject";
import type { Column } from "./column";
import { cellName, type Area, type GridSheet } from "./grid";

type Columns = readonly (readonly [field: string, column: Column<unknown>])[];

/** Input cells that hold formulas: their values are used, and nothing ever overwrites them. One finding a column. */
export function formulasInInputs(sheet: GridSheet, area: Area, register: string, columns: Columns, found: ReadonlyMap<string, number>): readonly Finding[] {
  const inputs = new Map<number, { field: string; header: string; count: number; first: number }>();
  for (const [field, column] of columns) {
    const at = found.get(field);
    if (at !== undefined && column.kind === "input") inputs.set(at, { field, header: column.header, count: 0, first: -1 });
  }
  for (const where of sheet.formulas.keys()) {
    const comma = where.indexOf(",");
    const r = Number(where.slice(0, comma)), input = inputs.get(Number(where.slice(comma + 1)));
    if (!input || r <= area.top || r > area.bottom) continue;
    input.count++;
    if (input.first < 0 || r < input.first) input.first = r;
  }
  return [...inputs].filter(([, i]) => i.count > 0).map(([at, i]) =>
    finding("info", "formula-in-input", `${sheet.name}!${cellName(i.first, at)}: ${i.header} holds ${i.count === 1 ? "a formula" : `formulas in ${i.count} rows`}; the value is used as it stands, and never overwritten.`, { register, field: i.field, sheet: sheet.name, cell: cellName(i.first, at) }));
}

/**
 * Cells of formula columns that hold none, typed over or in a row that a program added without them: the sheet then says
 * something else than what is computed. One finding a table; none for a table that has no formulas at all.
 */
export function lostFormulas(sheet: GridSheet, rows: readonly number[], register: string, columns: Columns, found: ReadonlyMap<string, number>): readonly Finding[] {
  const formulas = columns.flatMap(([field, { kind, header }]) => (kind === "formula" && found.has(field) ? [{ field, header, at: found.get(field)! }] : []));
  const lost = formulas.map((column) => ({ ...column, rows: rows.filter((row) => !sheet.formulas.has(`${row},${column.at}`)) })).filter((column) => column.rows.length > 0);
  const [first] = lost, affected = new Set(lost.flatMap((column) => column.rows));
  if (!first || lost.reduce((count, column) => count + column.rows.length, 0) === formulas.length * rows.length) return [];
  const one = lost.length === 1, [, ...others] = lost.map(({ field, at, rows: [row] }) => ({ register, field, sheet: sheet.name, cell: cellName(row!, at) }));
  const cell = cellName(first.rows[0]!, first.at);
  return [finding("warning", "formula-lost", `${sheet.name}!${cell}: ${listed(lost.map(({ header }) => header), 4)} ${one ? "has no formula" : "have no formulas"} in ${affected.size === 1 ? "this row" : `${affected.size} rows`}, so the sheet shows there what does not follow from the rest; copy the cell${one ? "" : "s"} from a row that has ${one ? "it" : "them"}.`, { register, field: first.field, sheet: sheet.name, cell }, others)];
}
