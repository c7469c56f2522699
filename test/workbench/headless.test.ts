import { headlessExcel } from "../../src/workbench/headless";
import type { WorkbookData } from "../../src/workbench/spreadsheet/book";

const tasks: WorkbookData = {
  sheets: [
    { name: "Tasks", cells: [["Name", "Days", "Twice"], ["Dig", 2, { value: 4, formula: "=[@Days]*2" }], ["Pour", 3, { value: 6, formula: "=[@Days]*2" }]], tables: [{ name: "tblTask", area: { top: 0, left: 0, bottom: 2, right: 2 }, columns: [{ name: "Name" }, { name: "Days" }, { name: "Twice", formula: "=[@Days]*2" }] }] },
    { name: "My notes", cells: [[], [null, "here"]] },
  ],
  names: [{ name: "StatusDate", formula: "='My notes'!$B$2" }],
};

test("Microsoft's library reads all tables and used ranges in two requests", async () => {
  const { Excel, host } = await headlessExcel(tasks);
  await Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name,items/visibility");
    tables.load("items/name,items/showTotals,items/worksheet/name,items/columns/items/name");
    names.load("items/name,items/formula");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("values,formulas,address"));
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Tasks", "My notes"]);
    expect(tables.items.map((table) => [table.name, table.showTotals, table.worksheet.name, table.columns.items.map(({ name }) => name)])).toEqual([["tblTask", false, "Tasks", ["Name", "Days", "Twice"]]]);
    expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([["StatusDate", "='My notes'!$B$2"]]);
    expect(used.map((range) => range.address)).toEqual(["Tasks!A1:C3", "'My notes'!B2"]);
    expect(used[0]?.values).toEqual([["Name", "Days", "Twice"], ["Dig", 2, 4], ["Pour", 3, 6]]);
    expect(used[0]?.formulas[1]).toEqual(["Dig", 2, "=[@Days]*2"]);
    expect(ranges[0]?.address).toBe("Tasks!A1:C3");
  });
  expect(host.requests.filter(({ cleanup }) => !cleanup)).toHaveLength(2);
});

test("a property that was not loaded cannot be read", async () => {
  const { Excel } = await headlessExcel(tasks);
  await expect(Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tasks").getRange("A1").load("address");
    await context.sync();
    return range.values;
  })).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});
