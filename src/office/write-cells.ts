/** Carries out an edit: refused where others have changed what it is about, put back where it fails half-way, undone when asked. */
import { changedSince, keyColumn, rowKeys, sameCell } from "../host/conflict";
import { dataBottom } from "../host/edit-grid";
import type { HostError, Undo } from "../host/host";
import type { WorkbookEdit } from "../workbook/document";
import { cellName, type Cell, type Grid, type GridSheet, type GridTable } from "../workbook/grid";
import { setValidation } from "./add-validation";
import { cellOf } from "./cell-input";
import { excelRun, quietly } from "./excel-run";
import { persistently } from "./persistently";
import { putBackCells } from "./put-back-cells";
import { codeOf, refusal } from "./refusal";
import { rangeOf, TableRange } from "./table-range";
import { writePlan, type Done, type Part, type Run } from "./write-plan";

export async function writeCells(edit: WorkbookEdit, basis: Grid): Promise<Undo> {
  const requests = writePlan(edit, basis), parts: Part[] = [], done: Done[] = [];
  try {
    for (const request of requests) {
      parts.push(...request);
      // Until Excel has said what the cells held, what was read counts.
      const expected = request.flatMap((part) => { const keys = keysOf(basis, edit, part); return part.runs.map((run): Done => ({ part, run, keys, before: heldBy(basis, run), sure: false })); });
      done.push(...expected);
      const found = await writeRequest(request, edit, basis).catch((error: unknown) => {
        // The guard stands before all else: nothing of this request was written.
        if (isOfAnotherShape(error)) { parts.length -= request.length; done.length -= expected.length; }
        throw error;
      });
      done.splice(done.length - expected.length, expected.length, ...found.done);
      const conflict = found.conflict ?? found.done.reduce<HostError | null>((first, one, i) => first ?? conflictIn(one, expected[i]!), null);
      if (conflict) throw conflict;
    }
  } catch (error) {
    await putBack("some of the changes may have been written");
    throw refusal(error, "nothing was changed");
  }
  return () => putBack("some of the changes may still be there");

  function putBack(otherwise: string): Promise<number> {
    return persistently(() => putBackCells(parts, done)).catch((error: unknown) => { throw refusal(error, otherwise); });
  }
}

/**
 * One request: tables of another shape refuse their guard before any cell is written; the order of the rows, and what the cells
 * held, is compared with what comes back. That rows were sorted in the meantime is thus found after they were written to, and put
 * back. It cannot be found before: requests do not branch, and what would stop one for what cells hold (`find`,
 * `getSpecialCells`) passes over what is hidden, or needs a formula written for it to look at, which everyone would see. Asking
 * in a request of its own costs one more each time, and only makes the gap narrower.
 */
function writeRequest(request: readonly Part[], edit: WorkbookEdit, basis: Grid): Promise<{ readonly done: readonly Done[]; readonly conflict: HostError | null }> {
  return excelRun(async (context) => {
    const { worksheets, tables: all } = context.workbook;
    quietly(context);
    const tables = new Map(request.flatMap((part) => (part.table ? [[part.table, { range: new TableRange(all.getItem(part.table.name), part.table), keys: keysOf(basis, edit, part) }] as const] : [])));
    for (const { range, keys } of tables.values()) range.guard(keys.length);
    for (const { sheet, table, added } of request) if (table && added > 0) tables.get(table)!.range.grow(added, calculatedColumns(sheetOf(basis, sheet)!, table));
    const written = request.flatMap((part) => part.runs.map((run) => {
      const range = rangeOf(worksheets.getItem(run.sheet), part.table && tables.get(part.table)!.range, run).load("formulas");
      range.values = run.input.map((input) => [input]);
      return { part, run, range };
    }));
    for (const { sheet, row, column, ...validation } of edit.validations ?? []) {
      const part = request.find((one) => one.sheet === sheet && one.runs.some((run) => row >= run.row && row < run.row + run.input.length));
      if (part) setValidation(rangeOf(worksheets.getItem(sheet), part.table && tables.get(part.table)!.range, { row, column, input: [null] }), validation);
    }
    await context.sync();
    const moved = [...tables.values()].find(({ range, keys }) => !range.hasItsHeaders || range.keys.some((key, i) => !sameCell(key, keys[i])));
    return {
      done: written.map(({ part, run, range }) => ({ part, run, sure: true, keys: part.table ? tables.get(part.table)!.range.keys : [], before: range.formulas.map(([formula]: readonly unknown[]) => cellOf(formula)) })),
      conflict: moved ? changedSince(`The table ${moved.range.table.name}`) : null,
    };
  });
}

/** What Excel answers to values that do not fit their range. */
const isOfAnotherShape = (error: unknown): boolean => codeOf(error) === "InvalidArgument";

const sheetOf = (grid: Grid, name: string): GridSheet | undefined => grid.sheets.find((sheet) => sheet.name === name);

/** What tells the rows of a part's table apart as its request finds them: as they were read, and as earlier requests have added them. */
function keysOf(basis: Grid, edit: WorkbookEdit, { sheet, table, earlier }: Part): readonly Cell[] {
  if (!table) return [];
  const keys = rowKeys(sheetOf(basis, sheet)!, table);
  if (earlier === 0) return keys;
  const first = dataBottom(table) + 1, column = table.area.left + keyColumn(table), added: Cell[] = Array.from({ length: earlier }, () => null);
  for (const cell of edit.cells) if (cell.sheet === sheet && cell.column === column && cell.row >= first && cell.row < first + earlier) added[cell.row - first] = cell.value;
  return [...keys, ...added];
}

function heldBy(grid: Grid, { sheet, row, column, input }: Run): Cell[] {
  const rows = sheetOf(grid, sheet)?.rows;
  return input.map((_, i) => rows?.[row + i]?.[column] ?? null);
}

function calculatedColumns({ formulas }: GridSheet, table: GridTable): string[] {
  return table.columns.map((_, c) => { const formula = formulas.get(`${dataBottom(table)},${table.area.left + c}`); return formula === undefined ? "" : `=${formula}`; });
}

/** Nothing is overwritten that was not read. */
function conflictIn({ run, before }: Done, expected: Done): HostError | null {
  const at = run.input.findIndex((input, i) => input !== null && !sameCell(before[i], expected.before[i]));
  return at < 0 ? null : changedSince(`The cell ${run.sheet}!${cellName(run.row + at, run.column)}`);
}
