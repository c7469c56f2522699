import { headlessExcel, type HeadlessExcel } from "../../../src/workbench/headless";
import type { WorkbookData } from "../../../src/workbench/spreadsheet/book";

const book: WorkbookData = {
  sheets: [
    {
      name: "Tasks",
      cells: [["Name", "Days"], ["Dig", 2], ["Pour", 3], ["Total", { value: 5, formula: "=SUBTOTAL(109,[Days])" }], [], ["note"]],
      tables: [{ name: "tblTask", area: { top: 0, left: 0, bottom: 3, right: 1 }, totals: true }],
    },
    { name: "Free", cells: [["Item", "Cost"], ["Pump", 12.5]] },
    { name: "Back", visibility: "Hidden" },
  ],
};

/** Runs in a fresh workbook; the value is what `body` gives. */
async function inExcel<T>(body: (context: Excel.RequestContext, excel: HeadlessExcel) => Promise<T>, data: WorkbookData = book): Promise<T> {
  const excel = await headlessExcel(data);
  return excel.Excel.run((context) => body(context, excel));
}

const sheet = (context: Excel.RequestContext, name = "Free"): Excel.Worksheet => context.workbook.worksheets.getItem(name);

describe("ranges", () => {
  test("have an address, a place and a size", () => inExcel(async (context) => {
    const range = sheet(context).getRange("B2:C4").load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount,left,top,width,height,isEntireColumn,hidden");
    await context.sync();
    expect(range.toJSON()).toMatchObject({ address: "Free!B2:C4", rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 2, cellCount: 6, left: 48, top: 15, width: 96, height: 45, isEntireColumn: false, hidden: false });
  }));

  test("lead to other ranges", () => inExcel(async (context) => {
    const range = sheet(context).getRange("B2:C4");
    const others = [
      range.getCell(1, 1), range.getRow(2), range.getColumn(0), range.getLastRow(), range.getLastColumn(), range.getLastCell(), range.getOffsetRange(1, -1), range.getResizedRange(1, 2), range.getAbsoluteResizedRange(1, 1),
      range.getRowsBelow(2), range.getRowsAbove(1), range.getColumnsAfter(1), range.getColumnsBefore(1), range.getBoundingRect("E5"), range.getIntersection("C1:C9"), range.getEntireRow(), range.getEntireColumn(),
      sheet(context).getCell(0, 2), sheet(context).getRangeByIndexes(1, 2, 3, 4), sheet(context).getUsedRange(), sheet(context).getRange().getUsedRange(true),
    ].map((found) => found.load("address"));
    const none = range.getIntersectionOrNullObject("A1");
    await context.sync();
    expect(others.map(({ address }) => address.slice(5))).toEqual(["C3", "B4:C4", "B2:B4", "B4:C4", "C2:C4", "C4", "A3:B5", "B2:E5", "B2", "B5:C6", "B1:C1", "D2:D4", "A2:A4", "B2:E5", "C2:C4", "2:4", "B:C", "C1", "C2:F4", "A1:B2", "A1:B2"]);
    expect(none.isNullObject).toBe(true);
  }));

  test("hold values, formulas, types, texts and formats in arrays of their shape", () => inExcel(async (context) => {
    const range = sheet(context).getRange("A1:E1");
    range.values = [[1234.5, "text", true, "2026-03-01", ""]];
    range.numberFormat = [["#,##0.00", "@", "General", "dd-mmm-yy", "0%"]];
    range.load("values,formulas,valueTypes,text,numberFormat");
    await context.sync();
    expect(range.values).toEqual([[1234.5, "text", true, 46_082, ""]]);
    expect(range.valueTypes).toEqual([["Double", "String", "Boolean", "Double", "Empty"]]);
    expect(range.text).toEqual([["1,234.50", "text", "TRUE", "01-Mar-26", ""]]);
    expect(range.numberFormat).toEqual([["#,##0.00", "@", "General", "dd-mmm-yy", "0%"]]);
  }));

  test("take null as leave alone, empty text as clear, one value for all, an apostrophe as text", () => inExcel(async (context) => {
    const range = sheet(context).getRange("A1:B2");
    range.values = [[null, ""], ["'007", "=A1"]];
    const filled = sheet(context).getRange("D1:E2");
    filled.values = 7 as unknown as number[][];
    range.load("values,formulas");
    filled.load("values");
    await context.sync();
    expect(range.formulas).toEqual([["Item", ""], ["007", "=A1"]]);
    expect(filled.values).toEqual([[7, 7], [7, 7]]);
  }));

  test("of more than 1,500 cells are written by the library in pieces, and arrive whole", () => inExcel(async (context) => {
    const values = Array.from({ length: 1_000 }, (_, row) => [row, row * 2, `row ${row}`]);
    sheet(context).getRange("A1:C1000").values = values;
    const range = sheet(context).getRange("A1:C1000").load("values");
    await context.sync();
    expect(range.values).toEqual(values);
  }));

  test("are cleared of contents, formats or all", () => inExcel(async (context) => {
    const range = sheet(context).getRange("A1:B2");
    range.format.fill.color = "#ff0000";
    range.getRow(0).clear("Contents");
    range.getRow(1).clear("Formats");
    range.load("values");
    const fills = [0, 1].map((row) => range.getRow(row).format.fill.load("color"));
    await context.sync();
    expect(range.values).toEqual([["", ""], ["Pump", 12.5]]);
    expect(fills.map(({ color }) => color)).toEqual(["#FF0000", "#FFFFFF"]);
  }));

  test("kept by the add-in follow their cells", () => inExcel(async (context) => {
    const range = sheet(context).getRange("A2:B2").load("address");
    await context.sync();
    sheet(context).getRange("1:1").insert("Down");
    await context.sync();
    range.load("address,values");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Free!A3:B3", [["Pump", 12.5]]]);
    sheet(context).getRange("3:3").delete("Up");
    await context.sync();
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  }));

  test("are merged, hidden, sized and fitted", () => inExcel(async (context, { spreadsheet }) => {
    sheet(context).getRange("A5:B5").merge();
    sheet(context).getRange("B:B").columnHidden = true;
    const column = sheet(context).getRange("A:A");
    column.format.columnWidth = 90;
    sheet(context).getRange("1:1").format.rowHeight = 30;
    const size = sheet(context).getRange("A1").load("width,height,columnHidden,format/columnWidth");
    await context.sync();
    expect([size.width, size.height, size.columnHidden, size.format.columnWidth]).toEqual([90, 30, false, 90]);
    expect(spreadsheet.book.sheets[1]?.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
    column.format.autofitColumns();
    await context.sync();
    expect(spreadsheet.book.sheets[1]?.columns[0]?.size).toBe(28);
  }));

  test("are selected, and are the selected range and the active cell then", () => inExcel(async (context) => {
    sheet(context).getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address"), all = context.workbook.getSelectedRanges().load("address,areaCount,cellCount");
    const active = context.workbook.getActiveCell().load("address");
    const shown = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect([selected.address, active.address, shown.name]).toEqual(["Free!B2:C3", "Free!B2", "Free"]);
    expect([all.address, all.areaCount, all.cellCount]).toEqual(["Free!B2:C3", 1, 4]);
  }));
});

describe("looks", () => {
  test("of cells are set and read; what differs reads as null", () => inExcel(async (context) => {
    const { format } = sheet(context).getRange("A1:B1");
    format.fill.color = "#1F4E79";
    format.font.set({ bold: true, color: "white", size: 12, italic: false });
    format.set({ horizontalAlignment: "Center", wrapText: true, indentLevel: 1 });
    format.protection.locked = false;
    format.borders.getItem("EdgeBottom").set({ style: "Continuous", color: "#000000" });
    sheet(context).getRange("A1").format.font.bold = false;
    format.load("horizontalAlignment,wrapText,indentLevel,fill/color,font/bold,font/color,font/size,protection/locked");
    const border = format.borders.getItem("EdgeBottom").load("style");
    await context.sync();
    expect([format.horizontalAlignment, format.wrapText, format.indentLevel, format.fill.color, format.font.bold, format.font.color, format.font.size, format.protection.locked, border.style]).toEqual(["Center", true, 1, "#1F4E79", null, "#FFFFFF", 12, false, "Continuous"]);
  }));

  test("of whole columns hold for cells written later", () => inExcel(async (context) => {
    sheet(context).getRange("F:F").numberFormat = "0.0%" as unknown as string[][];
    sheet(context).getRange("F9").values = [[0.25]];
    const range = sheet(context).getRange("F9").load("text,numberFormat");
    await context.sync();
    expect([range.text, range.numberFormat]).toEqual([[["25.0%"]], [["0.0%"]]]);
  }));

  test("can depend on values", () => inExcel(async (context, { spreadsheet }) => {
    const range = sheet(context).getRange("B2:B9");
    const rule = range.conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$B2>10";
    rule.custom.format.fill.color = "#FFC7CE";
    rule.custom.format.font.bold = true;
    rule.stopIfTrue = true;
    const bar = range.conditionalFormats.add("DataBar");
    bar.dataBar.positiveFormat.fillColor = "#63C384";
    range.conditionalFormats.load("items/type,items/priority");
    rule.load("stopIfTrue,type");
    rule.custom.rule.load("formula");
    const none = rule.dataBarOrNullObject.load("axisColor");
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([["DataBar", 0], ["Custom", 1]]);
    expect([rule.stopIfTrue, rule.custom.rule.formula, none.isNullObject, count.value]).toEqual([true, "=$B2>10", true, 2]);
    expect(spreadsheet.book.sheets[1]?.conditionalFormats[1]?.settings).toEqual({ "Rule.Formula": "=$B2>10", "Format.Fill.Color": "#FFC7CE", "Format.Font.Bold": true, StopIfTrue: true });
    range.getCell(0, 0).conditionalFormats.clearAll();
    rule.delete();
    await context.sync();
    expect(spreadsheet.book.sheets[1]?.conditionalFormats.map(({ type, areas }) => [type, areas])).toEqual([["DataBar", [{ top: 2, left: 1, bottom: 8, right: 1 }]]]);
  }));
});

describe("validation", () => {
  test("is set, read, split and cleared", () => inExcel(async (context) => {
    const range = sheet(context).getRange("A2:A10");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "=lists" } };
    range.dataValidation.errorAlert = { message: "Choose one.", showAlert: true, style: "Stop", title: "Item" };
    range.dataValidation.prompt = { message: "One of the list", showPrompt: true, title: "Item" };
    range.dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
    sheet(context).getRange("A5").dataValidation.clear();
    const cleared = sheet(context).getRange("A5").dataValidation.load("type");
    const mixed = sheet(context).getRange("A4:A6").dataValidation.load("type");
    await context.sync();
    expect(range.dataValidation.toJSON()).toMatchObject({ type: "List", rule: { list: { source: "=lists" } }, errorAlert: { message: "Choose one." }, prompt: { title: "Item" }, ignoreBlanks: true });
    expect([cleared.type, mixed.type]).toEqual(["None", "Inconsistent"]);
  }));

  test("lists take a range, and no more than 255 characters inline", () => inExcel(async (context) => {
    const { dataValidation } = sheet(context).getRange("A2");
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet(context, "Tasks").getRange("A2:A3") } };
    dataValidation.load("rule");
    await context.sync();
    expect(dataValidation.rule.list?.source).toBe("=Tasks!A2:A3");
    dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  }));
});
