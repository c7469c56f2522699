/** An edit as Excel is to carry it out: runs of cells in a column, in requests that are small enough. */
import type { CellEdit, TableEdit, WorkbookEdit } from "../workbook/document";
import { isWithin } from "../host/conflict";
import { dataBottom } from "../host/edit-grid";
import { HostError } from "../host/host";
import type { Cell, Grid, GridSheet, GridTable } from "../workbook/grid";
import { inputOf, type Input } from "./cell-input";
import { REQUEST_LIMIT } from "./excel-run";

/** Cells of one column from `row` down. Null input: the cell between two that change stays as it is. */
export interface Run { readonly sheet: string; readonly row: number; readonly column: number; readonly input: readonly Input[]; readonly values: readonly Cell[] }

/** The runs of one table, which go where the table is; `table` null: cells beside the tables of a sheet. */
export interface Part { readonly sheet: string; readonly table: GridTable | null; /** Rows that the table gets. */ readonly added: number; /** Rows that it has got by earlier requests. */ readonly earlier: number; readonly runs: readonly Run[] }

/** What a run did: `before` is what its cells held, `keys` what told the rows of its table apart. Unless `sure`, Excel has not said that it was done. */
export interface Done { readonly part: Part; readonly run: Run; readonly before: readonly Cell[]; readonly keys: readonly Cell[]; readonly sure: boolean }

/** Rows that stay may lie between two that change: cheaper to pass over than to begin a new run. */
const GAP = 60;
/** What a run costs beside its values, and a table beside its runs. */
const RUN_BYTES = 900;
const TABLE_BYTES = 1500;

/** Requests in order, each with its parts. Cells with formulas are left out: Excel fills them itself. Throws HostError for a sheet that is not there. */
export function writePlan(edit: WorkbookEdit, basis: Grid): readonly (readonly Part[])[] {
  const places = new Map(basis.sheets.map((sheet) => [sheet.name, sheet] as const));
  const groups = new Map<string, { sheet: GridSheet; table: GridTable | null; cells: CellEdit[]; growth?: TableEdit }>();
  const group = (name: string, choose: (sheet: GridSheet) => GridTable | null) => {
    const sheet = places.get(name);
    if (!sheet) throw new HostError("changed", `The sheet ${name} is not in the workbook any more; nothing was written: undo its removal, or choose Set up workbook.`);
    const table = choose(sheet), key = `${name}\n${table?.name ?? ""}`;
    const known = groups.get(key) ?? { sheet, table, cells: [] };
    groups.set(key, known);
    return known;
  };
  const growing = new Map<string, TableEdit>(edit.tables.map((one) => [one.table.toLowerCase(), one] as const));
  for (const one of edit.tables) group(one.sheet, (sheet) => named(sheet, one.table)).growth = one;
  for (const cell of edit.cells) {
    if (places.get(cell.sheet)?.formulas.has(`${cell.row},${cell.column}`)) continue;
    group(cell.sheet, (sheet) => sheet.tables.find((table) => isWithin(grown(table, growing), cell.row, cell.column)) ?? null).cells.push(cell);
  }
  return inRequests([...groups.values()].map(({ sheet, table, cells, growth }): Part => ({
    sheet: sheet.name, table, added: table && growth ? growth.bottom - dataBottom(table) : 0, earlier: 0, runs: runsOf(cells),
  })));
}

function named(sheet: GridSheet, name: string): GridTable {
  const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!table) throw new HostError("changed", `The sheet ${sheet.name} has no table named ${name} to add rows to; nothing was written: give its table that name again on the Table Design tab, and run it again.`);
  return table;
}

/** Where a table will be when it has its new rows; its totals row, which moves down, not counted. */
function grown(table: GridTable, growing: ReadonlyMap<string, TableEdit>): GridTable {
  const bottom = growing.get(table.name.toLowerCase())?.bottom;
  return bottom === undefined ? table : { ...table, area: { ...table.area, bottom } };
}

function runsOf(cells: readonly CellEdit[]): Run[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row), runs: { sheet: string; row: number; column: number; input: Input[]; values: Cell[] }[] = [];
  for (const { sheet, row, column, value } of sorted) {
    let run = runs.at(-1);
    if (run?.column !== column || row - (run.row + run.input.length) > GAP) runs.push((run = { sheet, row, column, input: [], values: [] }));
    while (run.row + run.input.length < row) {
      run.input.push(null);
      run.values.push(null);
    }
    run.input.push(inputOf(value));
    run.values.push(value);
  }
  return runs;
}

/** A table's rows are added with its first runs; runs that are too long are cut. */
function inRequests(parts: readonly Part[]): Part[][] {
  const requests: Part[][] = [[]];
  let room = REQUEST_LIMIT;
  for (const { runs, ...part } of parts) {
    let mine: Run[] = [], { added, earlier } = part;
    const keys = 6 * ((part.table?.area.bottom ?? 0) + part.added);
    const flush = () => {
      if (mine.length > 0 || added > 0) requests.at(-1)!.push({ ...part, added, earlier, runs: mine });
      mine = [];
      earlier += added;
      added = 0;
    };
    room -= TABLE_BYTES + keys;
    for (const run of runs.flatMap(cut)) {
      const bytes = RUN_BYTES + 2 * JSON.stringify(run.input).length;
      if (bytes > room) {
        flush();
        requests.push([]);
        room = REQUEST_LIMIT - TABLE_BYTES - keys;
      }
      room -= bytes;
      mine.push(run);
    }
    flush();
  }
  return requests.filter((request) => request.length > 0);
}

const LONGEST = 20_000;
const cut = (run: Run): Run[] =>
  Array.from({ length: Math.ceil(run.input.length / LONGEST) }, (_, i) => ({ ...run, row: run.row + i * LONGEST, input: run.input.slice(i * LONGEST, (i + 1) * LONGEST), values: run.values.slice(i * LONGEST, (i + 1) * LONGEST) }));
