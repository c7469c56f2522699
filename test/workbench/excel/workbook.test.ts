import { headlessExcel, type HeadlessExcel } from "../../../src/workbench/headless";
import type { WorkbookData } from "../../../src/workbench/spreadsheet/book";

const book: WorkbookData = {
  sheets: [{ name: "Tasks", cells: [["Name", "Days"], ["Dig", 2], ["Pour", 3]] }, { name: "Risks" }, { name: "Back", visibility: "Hidden" }],
  names: [{ name: "StatusDate", formula: "=Tasks!$B$2" }, { name: "Rate", formula: "=0.2" }],
  properties: { Title: "Bridge" },
};

async function inExcel<T>(body: (context: Excel.RequestContext, excel: HeadlessExcel) => Promise<T>): Promise<T> {
  const excel = await headlessExcel(book);
  return excel.Excel.run((context) => body(context, excel));
}

describe("sheets", () => {
  test("are found, added, renamed, moved, hidden, colored and deleted", () => inExcel(async (context, { spreadsheet }) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Costs");
    added.tabColor = "#00B050";
    added.position = 0;
    added.activate();
    worksheets.getItem("risks").name = "Threats";
    worksheets.getItem("Tasks").visibility = "Hidden";
    worksheets.getItem("Threats").delete();
    const found = [worksheets.getFirst(), worksheets.getLast(true), added.getNext()].map((sheet) => sheet.load("name"));
    const none = worksheets.getItemOrNullObject("nope");
    const count = worksheets.getCount(true);
    const unnamed = worksheets.add().load("name,id,visibility,showGridlines");
    await context.sync();
    expect(found.map(({ name }) => name)).toEqual(["Costs", "Costs", "Tasks"]);
    expect([none.isNullObject, count.value, unnamed.name]).toEqual([true, 1, "Sheet4"]);
    expect(spreadsheet.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Costs", "Visible"], ["Tasks", "Hidden"], ["Back", "Hidden"], ["Sheet4", "Visible"]]);
  }));

  test.each([["a/b", "InvalidArgument"], ["x".repeat(32), "InvalidArgument"], ["History", "InvalidArgument"], ["'a", "InvalidArgument"], ["tasks", "ItemAlreadyExists"]])("cannot be called %p", (name, code) => inExcel(async (context) => {
    context.workbook.worksheets.add(name);
    await expect(context.sync()).rejects.toMatchObject({ code });
  }));

  test("are never all hidden or gone", () => inExcel(async (context) => {
    context.workbook.worksheets.getItem("Tasks").delete();
    context.workbook.worksheets.getItem("Risks").visibility = "VeryHidden";
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  }));

  test("keep rows and columns in view", () => inExcel(async (context) => {
    const panes = context.workbook.worksheets.getItem("Tasks").freezePanes;
    panes.freezeAt("A1:B2");
    const frozen = panes.getLocation().load("address");
    await context.sync();
    panes.unfreeze();
    const none = panes.getLocationOrNullObject();
    await context.sync();
    expect([frozen.address, none.isNullObject]).toEqual(["Tasks!A1:B2", true]);
  }));

  test("that are protected refuse writing, but not into unlocked cells", () => inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tasks");
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect({ allowSort: true }, "secret");
    sheet.getRange("B2").values = [[5]];
    sheet.protection.load("protected,options");
    await context.sync();
    expect([sheet.protection.protected, sheet.protection.options.allowSort]).toEqual([true, true]);
    sheet.getRange("A1").values = [["x"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.tables.add("A1:B3", true);
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect("wrong");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = [["x"]];
    await context.sync();
  }));

  test("have print set-up, filters and charts", () => inExcel(async (context, { spreadsheet }) => {
    const sheet = context.workbook.worksheets.getItem("Tasks");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintArea("A1:B3");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
    sheet.autoFilter.apply(sheet.getRange("A1:B3"));
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Days";
    chart.title.text = "Days a task";
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.numberFormat = "0";
    chart.setPosition("D2", "H10");
    chart.series.getItemAt(0).format.line.color = "#1F4E79";
    chart.load("left,top,width,height,chartType,title/text");
    sheet.charts.load("items/name");
    chart.series.load("count");
    const filter = sheet.autoFilter.getRangeOrNullObject().load("address");
    await context.sync();
    expect([chart.left, chart.top, chart.width, chart.height, chart.chartType, chart.title.text, chart.series.count]).toEqual([144, 15, 240, 135, "ColumnClustered", "Days a task", 1]);
    expect([sheet.charts.items.map(({ name }) => name), filter.address]).toEqual([["Days"], "Tasks!A1:B3"]);
    expect(spreadsheet.book.sheets[0]?.page).toEqual({ Orientation: "Landscape", Zoom: { horizontalFitToPages: 1 }, PrintArea: "A1:B3", "HeadersFooters.DefaultForAllPages.CenterFooter": "&P" });
    chart.delete();
    const gone = sheet.charts.getItemOrNullObject("Days");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  }));
});

describe("the workbook", () => {
  test("has names for ranges and values", () => inExcel(async (context) => {
    const { names } = context.workbook;
    const date = names.getItem("statusdate").getRange().load("address");
    const rate = names.getItem("Rate").load("type,formula,scope,visible");
    names.add("Team", context.workbook.worksheets.getItem("Tasks").getRange("A2:A3"), "who");
    const team = names.getItem("Team").load("formula,comment");
    const notRange = names.getItem("Rate").getRangeOrNullObject();
    names.getItem("Rate").formula = "=0.3";
    const count = names.getCount();
    await context.sync();
    expect([date.address, rate.type, rate.scope, team.formula, team.comment, notRange.isNullObject, count.value]).toEqual(["Tasks!B2", "String", "Workbook", "=Tasks!$A$2:$A$3", "who", true, 3]);
    names.getItem("Team").delete();
    const none = names.getItemOrNullObject("Team");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    names.add("Rate", "=1");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  }));

  test("has properties, a calculation mode and a culture", () => inExcel(async (context) => {
    const { application, properties } = context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate("Full");
    application.calculationMode = "Manual";
    application.load("calculationMode,decimalSeparator");
    application.cultureInfo.numberFormat.load("numberDecimalSeparator");
    properties.subject = "Crossing";
    properties.load("title,subject");
    context.workbook.load("name,use1904DateSystem");
    await context.sync();
    expect([application.calculationMode, application.cultureInfo.numberFormat.numberDecimalSeparator, properties.title, properties.subject, context.workbook.name]).toEqual(["Manual", ".", "Bridge", "Crossing", "Book1.xlsx"]);
  }));

  test("that is protected keeps its sheets", () => inExcel(async (context) => {
    context.workbook.protection.protect();
    context.workbook.worksheets.add("More");
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
  }));
});
