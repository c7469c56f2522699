import { area } from "../../../src/workbench/spreadsheet/area";
import type { Scalar } from "../../../src/workbench/spreadsheet/book";
import { filterChoices, filterTable, reapplyFilters, withoutFilters } from "../../../src/workbench/spreadsheet/filter";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import { deletion, insertion, shiftCells } from "../../../src/workbench/spreadsheet/shift";

const rows: readonly (readonly Scalar[])[] = [["Dig", "Ann", 10], ["Pour", "bob", 9], ["Cure", null, 10], ["Roof", "Bob", null]];

function open() {
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S", cells: [["Task", "Who", "Days"], ...rows], tables: [{ name: "T", area: area(0, 0, 5, 3) }] }] });
  const { id } = spreadsheet.book.sheets[0]!;
  const table = () => spreadsheet.book.sheets[0]!.tables[0]!;
  return { spreadsheet, id, table, filter: (at: number, texts: readonly string[] | null) => filterTable(spreadsheet, id, table(), at, texts), choices: (at: number) => filterChoices(spreadsheet, id, table(), at) };
}

const chosen = (text: string) => ({ text, chosen: true });
const left = (text: string) => ({ text, chosen: false });

test("a column offers each of its texts once, whatever its case, in the order of the values, blanks last", () => {
  const { choices } = open();
  expect(choices(1)).toEqual([chosen("Ann"), chosen("bob"), chosen("")]);
  expect(choices(2)).toEqual([chosen("9"), chosen("10"), chosen("")]);
});

test("rows without a chosen text are hidden, blanks are chosen as such, and each column's filter counts", () => {
  const { table, filter } = open();
  filter(1, ["BOB", ""]);
  expect(table().hiddenRows).toEqual([1]);
  filter(2, ["10"]);
  expect(table().hiddenRows).toEqual([1, 2, 4]);
  filter(1, null);
  expect(table().hiddenRows).toEqual([2, 4]);
});

test("a column offers what the other columns' filters leave, and knows what it has chosen", () => {
  const { filter, choices } = open();
  filter(1, ["Bob"]);
  expect(choices(0)).toEqual([chosen("Pour"), chosen("Roof")]);
  expect(choices(1)).toEqual([left("Ann"), chosen("bob"), left("")]);
});

test("rows stay hidden or seen until filters are applied again, and all are seen without them", () => {
  const { spreadsheet, id, table, filter } = open();
  filter(1, ["Ann"]);
  spreadsheet.setCells(id, [{ row: 2, column: 1, cell: { value: "Ann" } }]);
  expect(table().hiddenRows).toEqual([2, 3, 4]);
  reapplyFilters(spreadsheet, id, table());
  expect(table().hiddenRows).toEqual([3, 4]);
  expect(withoutFilters(table())).toMatchObject({ hiddenRows: [], columns: [{ name: "Task" }, { id: 2, name: "Who" }, { name: "Days" }] });
});

test("hidden rows are still the same where rows come and go above them", () => {
  const { spreadsheet, id, table, filter } = open();
  filter(0, ["Dig", "Roof"]);
  shiftCells(spreadsheet, id, insertion(area(1, 0, 2, 3), "row"));
  expect(table().hiddenRows).toEqual([4, 5]);
  shiftCells(spreadsheet, id, deletion(area(3, 0, 2, 3), "row"));
  expect(table().hiddenRows).toEqual([3]);
});
