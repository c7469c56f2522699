import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import { sortTable, type Order } from "../../../src/workbench/spreadsheet/sort";
import type { CellData, Scalar, SheetData } from "../../../src/workbench/spreadsheet/book";

const area = (rows: number) => ({ top: 0, left: 0, bottom: rows, right: 1 });

function sorted(rows: readonly (readonly [Scalar | CellData, Scalar | CellData])[], order: Order = "ascending", sheet: Partial<SheetData> = {}) {
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S", cells: [["Key", "Other"], ...rows], tables: [{ name: "T", area: area(rows.length) }], ...sheet }] });
  const { id, tables: [table] } = spreadsheet.book.sheets[0]!;
  sortTable(spreadsheet, id, table!, 0, order);
  const column = (at: number) => rows.map((_, row) => spreadsheet.cell(id, row + 1, at));
  return { spreadsheet, keys: column(0).map(({ value }) => value), others: column(1) };
}

test("numbers come before texts, texts before truths, errors after them, and blanks last", () => {
  const rows = [["b", 1], [null, 2], [true, 3], [10, 4], ["A", 5], [{ error: "#N/A" }, 6], [9, 7]] as const;
  expect(sorted(rows).keys).toEqual([9, 10, "A", "b", true, { error: "#N/A" }, null]);
  expect(sorted(rows, "descending").keys).toEqual([{ error: "#N/A" }, true, "b", "A", 10, 9, null]);
});

test("rows that are alike keep their order, and the cells beside a key go with it", () => {
  expect(sorted([[2, "c"], [1, "a"], [2, "d"], [1, "b"]]).others.map(({ value }) => value)).toEqual(["a", "b", "c", "d"]);
});

test("a formula goes as if copied: its own row is then the new one, a fixed row stays", () => {
  const formula = (text: string): CellData => ({ value: 0, formula: text });
  const { others } = sorted([[3, formula("=A2*A$1+'A1 B'!C2")], [1, formula("=SUM(A2:A3)&\"A3\"")], [2, formula("=[@Key]*2")]]);
  expect(others.map((cell) => cell.formula)).toEqual(["=SUM(A1:A2)&\"A3\"", "=[@Key]*2", "=A4*A$1+'A1 B'!C4"]);
});

test("looks and notes go along; hidden rows and the totals row stay", () => {
  const bold = { font: { bold: true } };
  const { keys, others, spreadsheet } = sorted([[3, { value: "c", style: bold }], [0, "hidden"], [1, "a"]], "ascending", { rows: { 2: { hidden: true } }, notes: [{ row: 1, column: 1, text: "of c" }, { row: 0, column: 0, text: "of the header" }] });
  expect(keys).toEqual([1, 0, 3]);
  expect(others[2]).toEqual({ value: "c", style: bold });
  expect(spreadsheet.book.sheets[0]!.notes).toEqual([{ row: 3, column: 1, text: "of c" }, { row: 0, column: 0, text: "of the header" }]);
  const totals = memorySpreadsheet({ sheets: [{ name: "S", cells: [["Key"], [2], [1], [3]], tables: [{ name: "T", area: { top: 0, left: 0, bottom: 3, right: 0 }, totals: true }] }] });
  const { id, tables: [table] } = totals.book.sheets[0]!;
  sortTable(totals, id, table!, 0, "ascending");
  expect([1, 2, 3].map((row) => totals.cell(id, row, 0).value)).toEqual([1, 2, 3]);
});

test("a table that is in order already is not touched, and Undo takes a sort back", async () => {
  const { spreadsheet, keys } = sorted([[2, "b"], [1, "a"]]);
  expect(keys).toEqual([1, 2]);
  expect(await spreadsheet.commit("user")).toBe(true);
  const { id, tables: [table] } = spreadsheet.book.sheets[0]!;
  sortTable(spreadsheet, id, table!, 0, "ascending");
  expect(await spreadsheet.commit("user")).toBe(false);
  await spreadsheet.undo();
  expect([1, 2].map((row) => spreadsheet.cell(id, row, 0).value)).toEqual([2, 1]);
});
