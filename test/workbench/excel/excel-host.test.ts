import { headlessExcel } from "../../../src/workbench/headless";
import type { WorkbookData } from "../../../src/workbench/spreadsheet/book";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import type { Spreadsheet } from "../../../src/workbench/spreadsheet/spreadsheet";

const book: WorkbookData = { sheets: [{ name: "Tasks", cells: [["Name", "Days"], ["Dig", 2], ["Pour", 3]], tables: [{ name: "tblTask", area: { top: 0, left: 0, bottom: 2, right: 1 } }] }, { name: "Risks" }] };
const write = (context: Excel.RequestContext, value: unknown = "x"): void => { context.workbook.worksheets.getItem("Tasks").getRange("A2").values = [[value]]; };

test("a member the stand-in does not have is answered with Excel's code, and named", async () => {
  const { Excel } = await headlessExcel(book);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tasks").getRange("A1").showCard();
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.showCard") });
  await expect(Excel.run(async (context) => {
    context.workbook.pivotTables.load("items/name");
    await context.sync();
  })).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Workbook.pivotTables") });
});

test("arrays of another shape than the range are refused", async () => {
  const { Excel } = await headlessExcel(book);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tasks").getRange("A1:B2").values = [["a", "b"]];
    await context.sync();
  })).rejects.toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("doesn't match the size") });
});

test("what a batch did before its error stays done", async () => {
  const { Excel, spreadsheet } = await headlessExcel(book);
  await expect(Excel.run(async (context) => {
    write(context);
    context.workbook.worksheets.add("Tasks");
    write(context, "y");
    await context.sync();
  })).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  const [tasks] = spreadsheet.book.sheets;
  expect(spreadsheet.cell(tasks?.id ?? "", 1, 0).value).toBe("x");
});

test("more than 5 MB in a request or a reply is refused", async () => {
  const { Excel, host } = await headlessExcel(book);
  const big = Array.from({ length: 1_200 }, () => ["x".repeat(5_000)]);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Risks").getRange("A1:A1200").values = big;
    await context.sync();
  })).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Risks");
    sheet.getRange("A1:A600").values = big.slice(0, 600);
    await context.sync();
    sheet.getRange("A601:A1200").values = big.slice(600);
    await context.sync();
    sheet.getUsedRange().load("values");
    await context.sync();
  })).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  expect(host.requests[0]?.requestBytes).toBeGreaterThan(6_000_000);
});

test("what is asked while a formula is still being worked out is answered with its result", async () => {
  let done: () => void = () => undefined;
  const workedOut = new Promise<void>((resolve) => { done = resolve; });
  const slow: Spreadsheet = memorySpreadsheet({ sheets: [{ name: "Sheet1", cells: [[1, { value: 2, formula: "=A1*2" }]] }] }, {
    async calculate(spreadsheet) {
      await workedOut;
      return [{ sheet, edits: [{ row: 0, column: 1, cell: { ...spreadsheet.cell(sheet, 0, 1), value: 14 } }] }];
    },
  });
  const sheet = slow.book.active, { Excel, host } = await headlessExcel(slow);
  slow.setCells(sheet, [{ row: 0, column: 0, cell: { value: 7 } }]);
  void slow.commit("user");
  host.before = () => void setTimeout(done);
  expect(await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").load("values");
    await context.sync();
    return range.values;
  })).toEqual([[7, 14]]);
});

test("while a cell is edited a batch is refused, or waits where it said so", async () => {
  const { Excel, host, spreadsheet } = await headlessExcel(book);
  host.editing = true;
  await expect(Excel.run(async (context) => { write(context); await context.sync(); })).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => { write(context); await context.sync(); });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(spreadsheet.cell(spreadsheet.book.active, 1, 0).value).toBe("Dig");
  host.editing = false;
  await waiting;
  expect(spreadsheet.cell(spreadsheet.book.active, 1, 0).value).toBe("x");
});

test("any request can be made to fail, before it or half-way, late or for good", async () => {
  const { Excel, host, spreadsheet } = await headlessExcel(book);
  const value = (): unknown => spreadsheet.cell(spreadsheet.book.active, 1, 0).value;
  const run = (): Promise<void> => Excel.run(async (context) => { write(context); await context.sync(); });
  host.fault = () => ({ type: "error", code: "GeneralException" });
  await expect(run()).rejects.toMatchObject({ code: "GeneralException" });
  expect(value()).toBe("Dig");
  host.fault = (_, batch) => ({ type: "errorAt", action: batch.Actions.length, code: "AccessDenied" });
  await expect(run()).rejects.toMatchObject({ code: "AccessDenied" });
  expect(value()).toBe("x");
  host.fault = () => ({ type: "late", until: new Promise((resolve) => setTimeout(resolve, 10)) });
  await run();
  host.fault = () => ({ type: "sessionLost" });
  await expect(run()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
  host.fault = null;
  await expect(run()).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
});

test("another author's edit comes between two requests", async () => {
  const { Excel, host, spreadsheet } = await headlessExcel(book);
  host.before = async (request) => {
    if (request !== 2) return;
    spreadsheet.setCells(spreadsheet.book.active, [{ row: 1, column: 0, cell: { value: "Bore" } }]);
    await spreadsheet.commit("remote");
  };
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Tasks").getRange("A2").load("values");
    await context.sync();
    expect(range.values).toEqual([["Dig"]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["Bore"]]);
  });
});

test("each request is one undo step; deleting a sheet leaves none", async () => {
  const { Excel, spreadsheet } = await headlessExcel(book);
  const before = JSON.stringify([spreadsheet.book, [...spreadsheet.filled(spreadsheet.book.active, { top: 0, left: 0, bottom: 99, right: 9 })]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Tasks");
    sheet.getRange("A4:B4").values = [["Cure", 7]];
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
  });
  expect(await spreadsheet.undo()).toBe(true);
  expect(JSON.stringify([spreadsheet.book, [...spreadsheet.filled(spreadsheet.book.active, { top: 0, left: 0, bottom: 99, right: 9 })]])).toBe(before);
  expect(await spreadsheet.redo()).toBe(true);
  expect(spreadsheet.cell(spreadsheet.book.active, 3, 1).value).toBe(7);
  await Excel.run(async (context) => context.workbook.worksheets.getItem("Risks").delete());
  expect(await spreadsheet.undo()).toBe(false);
});

test("changes and selections reach the handlers that asked for them, and no longer once removed", async () => {
  const { Excel, spreadsheet } = await headlessExcel(book);
  const heard: string[] = [];
  const handlers = await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getItem("Tasks");
    const list = [
      worksheets.onChanged.add(async (event) => void heard.push(`book ${event.address} ${event.source} ${event.triggerSource}`)),
      sheet.onChanged.add(async (event) => void heard.push(`sheet ${event.address} ${event.changeType}`)),
      tables.onChanged.add(async (event) => void heard.push(`table ${event.address}`)),
      worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`)),
      worksheets.onAdded.add(async (event) => void heard.push(`added ${event.source}`)),
    ];
    await context.sync();
    return list;
  });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
  spreadsheet.setCells(spreadsheet.book.active, [{ row: 1, column: 1, cell: { value: 9 } }]);
  await spreadsheet.commit("user");
  await settle();
  expect(heard.splice(0)).toEqual(["sheet B2 RangeEdited", "book B2 Local Unknown", "table B2"]);
  await Excel.run(async (context) => {
    write(context);
    context.workbook.worksheets.getItem("Tasks").getRange("A3").select();
    context.workbook.worksheets.add("More");
    await context.sync();
  });
  await settle();
  expect(heard.splice(0)).toEqual(["sheet A2 RangeEdited", "book A2 Local ThisLocalAddin", "table A2", "added Local", "selected A3"]);
  await Excel.run(handlers[0]!.context, async (context) => {
    handlers.forEach((handler) => handler.remove());
    await context.sync();
  });
  spreadsheet.setCells(spreadsheet.book.active, [{ row: 1, column: 1, cell: { value: 8 } }]);
  await spreadsheet.commit("remote");
  await settle();
  expect(heard).toEqual([]);
});

test("events can be switched off", async () => {
  const { Excel } = await headlessExcel(book);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
    context.runtime.enableEvents = false;
    write(context);
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual([]);
});
