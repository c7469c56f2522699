import { headlessExcel, type HeadlessExcel } from "../../../src/workbench/headless";
import type { WorkbookData } from "../../../src/workbench/spreadsheet/book";

const book: WorkbookData = {
  sheets: [
    { name: "Tasks", cells: [["Name", "Days", "Twice"], ["Dig", 2, { value: 4, formula: "=[@Days]*2" }], ["Pour", 3, { value: 6, formula: "=[@Days]*2" }]], tables: [{ name: "tblTask", area: { top: 0, left: 0, bottom: 2, right: 2 }, columns: [{ name: "Name" }, { name: "Days" }, { name: "Twice", formula: "=[@Days]*2" }] }] },
    { name: "Free", cells: [["Item", "Cost"], ["Pump", 12.5]] },
  ],
};

async function inExcel<T>(body: (context: Excel.RequestContext, excel: HeadlessExcel) => Promise<T>): Promise<T> {
  const excel = await headlessExcel(book);
  return excel.Excel.run((context) => body(context, excel));
}
const table = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("tblTask");

test("tables, columns and rows are found by name, id and index, or are null objects", () => inExcel(async (context) => {
  const { tables } = context.workbook;
  const found = table(context).load("name,id,style,showHeaders,showTotals,showFilterButton,showBandedRows");
  const column = table(context).columns.getItem("days").load("name,index,id,values");
  const row = table(context).rows.getItemAt(1).load("values,index");
  const none = [tables.getItemOrNullObject("nope"), table(context).columns.getItemOrNullObject("nope")];
  const counts = [tables.getCount(), table(context).columns.getCount(), table(context).rows.getCount()];
  tables.load("count");
  await context.sync();
  expect([found.name, found.showHeaders, found.showTotals]).toEqual(["tblTask", true, false]);
  expect([column.name, column.index, column.values]).toEqual(["Days", 1, [["Days"], [2], [3]]]);
  expect(row.values).toEqual([["Pour", 3, 6]]);
  expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
  expect([...counts.map(({ value }) => value), tables.count]).toEqual([1, 3, 2, 1]);
  tables.getItem("nope").load("name");
  await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
}));

test("the parts of a table are ranges", () => inExcel(async (context) => {
  table(context).showTotals = true;
  const parts = [table(context).getRange(), table(context).getHeaderRowRange(), table(context).getDataBodyRange(), table(context).getTotalRowRange(), table(context).columns.getItem("Days").getDataBodyRange(), table(context).rows.getItemAt(0).getRange()].map((range) => range.load("address"));
  await context.sync();
  expect(parts.map(({ address }) => address.slice(6))).toEqual(["A1:C4", "A1:C1", "A2:C3", "A4:C4", "B2:B3", "A2:C2"]);
}));

test("a table is made over data, named and restyled; its headers become texts that differ", () => inExcel(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Free");
  sheet.getRange("C1:C2").values = [["Cost"], [2026]];
  const created = sheet.tables.add("A1:C2", true);
  created.name = "tblItem";
  created.style = "TableStyleLight1";
  created.load("name,style,id");
  created.columns.load("items/name");
  const header = created.getHeaderRowRange().load("values");
  await context.sync();
  expect([created.name, created.style, created.columns.items.map(({ name }) => name), header.values]).toEqual(["tblItem", "TableStyleLight1", ["Item", "Cost", "Cost2"], [["Item", "Cost", "Cost2"]]]);
}));

test.each(["tblTask", "2tasks", "A1", "R1C1", "two words", "a-b", ""])("a table cannot be called %p", (name) => inExcel(async (context) => {
  const created = context.workbook.worksheets.getItem("Free").tables.add("A1:B2", true);
  created.name = name;
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
}));

test("a table cannot overlap another, nor leave its header row", () => inExcel(async (context) => {
  context.workbook.worksheets.getItem("Tasks").tables.add("C2:E4", true);
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  table(context).resize("A2:C5");
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
}));

test("a table grows under what is written below it, formulas and all", () => inExcel(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Tasks");
  sheet.getRange("A4:B5").values = [["Cure", 7], ["Strip", 1]];
  const range = table(context).getRange().load("address,formulas");
  await context.sync();
  expect([range.address, range.formulas.slice(3)]).toEqual(["Tasks!A1:C5", [["Cure", 7, "=[@Days]*2"], ["Strip", 1, "=[@Days]*2"]]]);
}));

test("a table does not grow under a gap, nor past its totals row", () => inExcel(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Tasks");
  sheet.getRange("A5").values = [["far"]];
  const before = table(context).getRange().load("address");
  await context.sync();
  table(context).showTotals = true;
  sheet.getRange("A6").values = [["below"]];
  const after = table(context).getRange().load("address");
  await context.sync();
  expect([before.address, after.address]).toEqual(["Tasks!A1:C3", "Tasks!A1:C4"]);
}));

test("rows and columns are added, filled, renamed and deleted", () => inExcel(async (context) => {
  table(context).rows.add(1, [["Form", 4, "=[@Days]*2"]]);
  table(context).rows.add(undefined, [["Cure", 7, "=[@Days]*2"]]);
  table(context).columns.add(1, [["Owner"], ["Ann"], ["Bob"], ["Cy"], ["Di"]]);
  table(context).columns.getItem("Days").name = "Duration";
  table(context).rows.deleteRowsAt(0, 1);
  table(context).columns.getItem("Twice").delete();
  const range = table(context).getRange().load("values,address");
  table(context).columns.load("items/name");
  await context.sync();
  expect(range.address).toBe("Tasks!A1:C4");
  expect(range.values).toEqual([["Name", "Owner", "Duration"], ["Form", "Bob", 4], ["Pour", "Cy", 3], ["Cure", "Di", 7]]);
}));

test("a header typed over renames its column", () => inExcel(async (context) => {
  context.workbook.worksheets.getItem("Tasks").getRange("B1").values = [["Effort"]];
  const column = table(context).columns.getItem("Effort").load("name");
  await context.sync();
  expect(column.name).toBe("Effort");
}));

test("a formula written into a whole column fills the rows to come", () => inExcel(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Tasks");
  table(context).columns.getItem("Twice").getDataBodyRange().formulas = [["=[@Days]*3"], ["=[@Days]*3"]];
  sheet.getRange("A4").values = [["Cure"]];
  const added = sheet.getRange("C4").load("formulas");
  await context.sync();
  expect(added.formulas).toEqual([["=[@Days]*3"]]);
}));

test("a filter hides rows of a table and is cleared again", () => inExcel(async (context) => {
  const owner = table(context);
  owner.autoFilter.apply(owner.getRange(), 0, { filterOn: "Values", values: ["Dig"] });
  owner.autoFilter.load("enabled,isDataFiltered");
  const hidden = context.workbook.worksheets.getItem("Tasks").getRange("A3").load("rowHidden");
  await context.sync();
  expect([owner.autoFilter.isDataFiltered, hidden.rowHidden]).toEqual([true, true]);
  owner.clearFilters();
  hidden.load("rowHidden");
  await context.sync();
  expect(hidden.rowHidden).toBe(false);
}));

test("a table becomes cells again, or goes with them", () => inExcel(async (context, { spreadsheet }) => {
  const range = table(context).convertToRange().load("values");
  const made = context.workbook.worksheets.getItem("Free").tables.add("A1:B2", true);
  made.delete();
  const used = context.workbook.worksheets.getItem("Free").getUsedRangeOrNullObject(true);
  await context.sync();
  expect([range.values[1], used.isNullObject, spreadsheet.book.sheets.flatMap(({ tables }) => tables)]).toEqual([["Dig", 2, 4], true, []]);
}));
