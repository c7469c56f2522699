/** What the user does to the widths of columns and the heights of rows in the grid, and hides or shows of them, done to the workbook; and back. */
import type { IRange } from "@univerjs/core";
import type { Line, Sheet } from "../spreadsheet/book";
import { filteredRows } from "../spreadsheet/filter";
import type { Lines } from "../spreadsheet/outline";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { POINTS_TO_PIXELS } from "./grid-styles";

type Sizes = number | Readonly<Record<number, number>>;
type Axis = "rows" | "columns";

/** Of Univer's mutations, as far as it is of interest. */
export interface LineChange { readonly subUnitId: string; readonly ranges: readonly IRange[]; readonly colWidth?: Sizes; readonly rowHeight?: Sizes }
export interface GridCommand { readonly id: string; readonly params: object }

const COLUMN_WIDTH = "sheet.mutation.set-worksheet-col-width";
const ROW_HEIGHT = "sheet.mutation.set-worksheet-row-height";
const RESIZE_COLUMNS = "sheet.command.set-worksheet-col-width";
const RESIZE_ROWS = "sheet.command.set-row-height";
const HIDING: Readonly<Record<string, { readonly axis: Axis; readonly hidden: boolean }>> = {
  "sheet.mutation.set-col-hidden": { axis: "columns", hidden: true }, "sheet.mutation.set-col-visible": { axis: "columns", hidden: false },
  "sheet.mutation.set-row-hidden": { axis: "rows", hidden: true }, "sheet.mutation.set-row-visible": { axis: "rows", hidden: false },
};

/** Whether the mutation is one of these; then the workbook has it, but for the commit. */
export function takeLines(spreadsheet: Spreadsheet, mutation: string, change: LineChange): boolean {
  const hiding = Object.hasOwn(HIDING, mutation) ? HIDING[mutation] : undefined;
  const axis = hiding?.axis ?? (mutation === COLUMN_WIDTH ? "columns" : mutation === ROW_HEIGHT ? "rows" : null);
  const sheet = axis && sheetById(spreadsheet, change.subUnitId);
  if (!sheet) return false;
  const sizes = axis === "columns" ? change.colWidth : change.rowHeight;
  const lines: Record<number, Line> = { ...sheet[axis] };
  for (const { startColumn, endColumn, startRow, endRow } of change.ranges) {
    const [first, last] = axis === "columns" ? [startColumn, endColumn] : [startRow, endRow];
    for (let at = first; at <= last; at++) {
      const size = typeof sizes === "number" ? sizes : sizes?.[at];
      if (hiding || size !== undefined) lines[at] = { ...lines[at], ...(hiding ? { hidden: hiding.hidden } : { size: size! / POINTS_TO_PIXELS }) };
    }
  }
  spreadsheet.setSheet(sheet.id, { [axis]: lines });
  return true;
}

/** Whether lines differ in no more than what `lineCommands` shows: their sizes, whether they are hidden, and how they are grouped. */
export const onlyResized = (before: Lines, after: Lines): boolean => [...indices(before, after)].every((at) => {
  const looks = ({ format, style }: Line = {}): string => JSON.stringify([format, style]);
  return (after[at]?.size !== undefined || before[at]?.size === undefined) && looks(before[at]) === looks(after[at]);
});

/** The commands that show in the grid what columns and rows of a sheet are wider, higher or hidden otherwise than before; its rows are then as high as their text asks. */
export function lineCommands(before: Sheet, after: Sheet, grid: GridSize): GridCommand[] {
  return (["columns", "rows"] as const).flatMap((axis) => [...resizing(before, after, axis, grid), ...hiding(before, after, axis, grid)]);
}

/** How much of a sheet the grid has. */
interface GridSize { readonly rowCount: number; readonly columnCount: number }

/** As far as the grid goes: it works out anew what counts the cells of a hidden line. */
const across = (axis: Axis, first: number, last: number, { rowCount, columnCount }: GridSize): IRange =>
  (axis === "columns" ? { startRow: 0, endRow: rowCount - 1, startColumn: first, endColumn: last } : { startRow: first, endRow: last, startColumn: 0, endColumn: columnCount - 1 });

function resizing(before: Sheet, after: Sheet, axis: Axis, grid: GridSize): GridCommand[] {
  if (before[axis] === after[axis]) return [];
  const sizes = [...indices(before[axis], after[axis])].flatMap((at) => {
    const size = after[axis][at]?.size;
    return size === undefined || size === before[axis][at]?.size ? [] : [[at, Math.round(size * POINTS_TO_PIXELS)] as const];
  });
  if (sizes.length === 0) return [];
  const ranges = sizes.map(([at]) => across(axis, at, at, grid));
  return [{ id: axis === "columns" ? RESIZE_COLUMNS : RESIZE_ROWS, params: { unitId: "workbook", subUnitId: after.id, value: Object.fromEntries(sizes), ranges } }];
}

/** All that is hidden now is said: the grid may have shown some of it on its own. */
function hiding(before: Sheet, after: Sheet, axis: Axis, grid: GridSize): GridCommand[] {
  if (before[axis] === after[axis] && (axis === "columns" || before.tables === after.tables)) return [];
  const [was, is] = [hiddenLines(before, axis), hiddenLines(after, axis)];
  const command = (hidden: boolean, lines: readonly number[]): GridCommand[] => {
    const [id] = Object.entries(HIDING).find(([, what]) => what.axis === axis && what.hidden === hidden)!;
    return lines.length === 0 ? [] : [{ id, params: { unitId: "workbook", subUnitId: after.id, ranges: runs(lines).map(([first, last]) => across(axis, first, last, grid)) } }];
  };
  const shown = [...was].filter((at) => !is.has(at)), differs = shown.length > 0 || [...is].some((at) => !was.has(at));
  return differs || before[axis] !== after[axis] ? [...command(false, shown), ...command(true, [...is])] : [];
}

/** By the user, in a folded group, or by a filter. */
export function hiddenLines(sheet: Sheet, axis: Axis): ReadonlySet<number> {
  const own = Object.entries(sheet[axis]).flatMap(([at, { hidden }]) => (hidden ? [Number(at)] : []));
  return new Set(axis === "rows" ? [...own, ...filteredRows(sheet)] : own);
}

/** Of numbers: each first and last of those without a gap. */
function runs(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

const indices = (...all: readonly Lines[]): Set<number> => new Set(all.flatMap((lines) => Object.keys(lines).map(Number)));
