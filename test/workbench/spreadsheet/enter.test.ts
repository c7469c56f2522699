import { area } from "../../../src/workbench/spreadsheet/area";
import type { SheetData } from "../../../src/workbench/spreadsheet/book";
import { enter } from "../../../src/workbench/spreadsheet/enter";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";

const blue = { font: { color: "#0000FF" } }, bold = { font: { bold: true } };

/** A table of two rows; `typed` is put below its first column as the grid does it: with the look that the place has. */
function typedBelow(typed: number | string, sheet: Partial<SheetData> = {}) {
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S", cells: [["Days", "Twice"], [1, 2], [{ value: 2, style: blue, format: "0.0" }, { value: 4, style: blue }]], columns: { 0: { style: bold } }, tables: [{ name: "T", area: area(0, 0, 3, 2) }], ...sheet }] });
  const { id } = spreadsheet.book.sheets[0]!;
  enter(spreadsheet, id, [{ row: 3, column: 0, cell: { ...spreadsheet.cell(id, 3, 0), value: typed } }]);
  return { cell: (row: number, column: number) => spreadsheet.cell(id, row, column), sheet: spreadsheet.book.sheets[0]! };
}

test("a row typed below a table looks like the one above it, whatever look the columns of the sheet have", () => {
  const { cell } = typedBelow(3);
  expect(cell(3, 0)).toEqual({ value: 3, style: blue, format: "0.0" });
  expect(cell(3, 1)).toEqual({ value: null, style: blue });
});

test("a cell below a table that had a look of its own keeps it", () => {
  const { cell } = typedBelow(3, { cells: [["Days", "Twice"], [1, 2], [{ value: 2, style: blue }, 4], [{ value: null, style: bold }]] });
  expect(cell(3, 0)).toEqual({ value: 3, style: bold });
});

test("rules of a table's rows reach the new last row; those of the last row alone, and of other cells, stay", () => {
  const rule = (...areas: readonly ReturnType<typeof area>[]) => ({ areas, rule: {}, ignoreBlanks: true }), format = (at: ReturnType<typeof area>) => ({ id: "1", type: "Custom", areas: [at], settings: {} });
  const { sheet } = typedBelow(3, { validations: [rule(area(1, 0, 2, 1), area(1, 5, 2, 1)), rule(area(2, 1))], conditionalFormats: [format(area(1, 1, 2, 1))] });
  expect(sheet.validations.map(({ areas }) => areas)).toEqual([[area(1, 0, 3, 1), area(1, 5, 2, 1)], [area(2, 1)]]);
  expect(sheet.conditionalFormats[0]!.areas).toEqual([area(1, 1, 3, 1)]);
});
