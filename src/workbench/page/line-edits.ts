/** What the user does to the widths of columns and the heights of rows in the grid, and hides or shows of them, done to the workbook; and back. */
import type { IRange } from "@univerjs/core";
import type { Line, Sheet } from "../spreadsheet/book";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { POINTS_TO_PIXELS } from "./grid-styles";

type Sizes = number | Readonly<Record<number, number>>;
type Lines = Readonly<Record<number, Line>>;

/** Of Univer's mutations, as far as it is of interest. */
export interface LineChange { readonly subUnitId: string; readonly ranges: readonly IRange[]; readonly colWidth?: Sizes; readonly rowHeight?: Sizes }
export interface GridCommand { readonly id: string; readonly params: object }

const COLUMN_WIDTH = "sheet.mutation.set-worksheet-col-width";
const ROW_HEIGHT = "sheet.mutation.set-worksheet-row-height";
const RESIZE_COLUMNS = "sheet.command.set-worksheet-col-width";
const RESIZE_ROWS = "sheet.command.set-row-height";
const HIDING: Readonly<Record<string, { readonly axis: "rows" | "columns"; readonly hidden: boolean }>> = {
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

/** Whether other sizes are all that lines differ in, so that `resizings` show it. */
export const onlyResized = (before: Lines, after: Lines): boolean => [...indices(before, after)].every((at) => {
  const [{ size: _, ...was }, { size, ...is }] = [before[at] ?? {}, after[at] ?? {}];
  return (size !== undefined || before[at]?.size === undefined) && JSON.stringify({ ...was, hidden: was.hidden ?? false }) === JSON.stringify({ ...is, hidden: is.hidden ?? false });
});

/** The commands that show in the grid that columns and rows of a sheet have other sizes than before; its rows are then as high as their text asks. `rowCount` is the grid's. */
export function resizings(before: Sheet, after: Sheet, rowCount: number): GridCommand[] {
  return (["columns", "rows"] as const).flatMap((axis) => {
    if (before[axis] === after[axis]) return [];
    const sizes = [...indices(before[axis], after[axis])].flatMap((at) => {
      const size = after[axis][at]?.size;
      return size === undefined || size === before[axis][at]?.size ? [] : [[at, Math.round(size * POINTS_TO_PIXELS)] as const];
    });
    if (sizes.length === 0) return [];
    const ranges = sizes.map(([at]) => (axis === "columns" ? { startRow: 0, endRow: rowCount - 1, startColumn: at, endColumn: at } : { startRow: at, endRow: at, startColumn: 0, endColumn: 0 }));
    return [{ id: axis === "columns" ? RESIZE_COLUMNS : RESIZE_ROWS, params: { unitId: "workbook", subUnitId: after.id, value: Object.fromEntries(sizes), ranges } }];
  });
}

const indices = (...all: readonly Lines[]): Set<number> => new Set(all.flatMap((lines) => Object.keys(lines).map(Number)));
