import { lineCommands, onlyResized, takeLines } from "../../../src/workbench/page/line-edits";
import { filterTable } from "../../../src/workbench/spreadsheet/filter";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";

const range = (line: number) => ({ startRow: line, endRow: line, startColumn: line, endColumn: line + 1 });
const GRID = { rowCount: 200, columnCount: 40 };
const open = () => memorySpreadsheet({ sheets: [{ name: "S", columns: { 2: { size: 30, style: { fill: "#EEEEEE" } } } }] });

test("a column dragged wider is as wide in the workbook, in points, and keeps its look", () => {
  const spreadsheet = open(), [sheet] = spreadsheet.book.sheets;
  expect(takeLines(spreadsheet, "sheet.mutation.set-worksheet-col-width", { subUnitId: sheet!.id, ranges: [range(1)], colWidth: { 2: 96 } })).toBe(true);
  expect(spreadsheet.book.sheets[0]!.columns).toEqual({ 2: { size: 72, style: { fill: "#EEEEEE" } } });
});

test("rows get heights, and are hidden and shown", () => {
  const spreadsheet = open(), [sheet] = spreadsheet.book.sheets;
  takeLines(spreadsheet, "sheet.mutation.set-worksheet-row-height", { subUnitId: sheet!.id, ranges: [range(4)], rowHeight: 40 });
  takeLines(spreadsheet, "sheet.mutation.set-row-hidden", { subUnitId: sheet!.id, ranges: [range(4)] });
  expect(spreadsheet.book.sheets[0]!.rows).toEqual({ 4: { size: 30, hidden: true } });
});

test("a mutation of something else is left alone", () => {
  const spreadsheet = open(), { book } = spreadsheet;
  expect(takeLines(spreadsheet, "sheet.mutation.set-frozen", { subUnitId: book.sheets[0]!.id, ranges: [] })).toBe(false);
  expect(spreadsheet.book).toBe(book);
});

test("sizes that differ are shown as sizes; what looks otherwise, or has no size any more, needs more than that", () => {
  const [sheet] = open().book.sheets, wider = { ...sheet!, columns: { ...sheet!.columns, 2: { ...sheet!.columns[2], size: 60 } } };
  expect(lineCommands(sheet!, wider, GRID)).toEqual([{ id: "sheet.command.set-worksheet-col-width", params: { unitId: "workbook", subUnitId: sheet!.id, value: { 2: 80 }, ranges: [{ startRow: 0, endRow: 199, startColumn: 2, endColumn: 2 }] } }]);
  expect(lineCommands(sheet!, sheet!, GRID)).toEqual([]);
  expect(onlyResized(sheet!.columns, wider.columns)).toBe(true);
  expect(onlyResized(sheet!.columns, { 2: { ...sheet!.columns[2], hidden: true, outline: 1 } })).toBe(true);
  expect(onlyResized(sheet!.columns, { 2: { size: 30, style: { fill: "#FFFFFF" } } })).toBe(false);
  expect(onlyResized(sheet!.columns, {})).toBe(false);
});

test("lines that are hidden or shown, by the user, a group or a filter, are shown as such", () => {
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S", cells: [["A"], ["x"], ["y"], ["z"], ["y"]], rows: { 9: { hidden: true } }, tables: [{ name: "T", area: { top: 0, left: 0, bottom: 4, right: 0 } }] }] });
  const [before] = spreadsheet.book.sheets, rows = (...lines: readonly (readonly [number, number])[]) => lines.map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn: 39 }));
  filterTable(spreadsheet, before!.id, before!.tables[0]!, 0, ["y"]);
  const filtered = spreadsheet.book.sheets[0]!;
  expect(lineCommands(before!, filtered, GRID)).toEqual([{ id: "sheet.mutation.set-row-hidden", params: { unitId: "workbook", subUnitId: before!.id, ranges: rows([1, 1], [3, 3], [9, 9]) } }]);
  expect(lineCommands(filtered, before!, GRID)).toEqual([
    { id: "sheet.mutation.set-row-visible", params: { unitId: "workbook", subUnitId: before!.id, ranges: rows([1, 1], [3, 3]) } },
    { id: "sheet.mutation.set-row-hidden", params: { unitId: "workbook", subUnitId: before!.id, ranges: rows([9, 9]) } },
  ]);
});
