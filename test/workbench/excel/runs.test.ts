/** What one `Excel.run` writes is one step for undo, in however many requests. */
import { headlessExcel } from "../../../src/workbench/headless";

const write = async (excel: Awaited<ReturnType<typeof headlessExcel>>, cells: readonly string[]): Promise<void> => excel.Excel.run(async (context) => {
  for (const cell of cells) {
    context.workbook.worksheets.getItem("Plan").getRange(cell).values = [["written"]];
    await context.sync();
  }
});

async function opened() {
  const excel = await headlessExcel({ sheets: [{ name: "Plan", cells: [["a", "b", "c"]] }] });
  const { spreadsheet } = excel;
  const [sheet] = spreadsheet.book.sheets;
  return { excel, spreadsheet, sheet: sheet!.id, row: () => [0, 1, 2].map((column) => spreadsheet.cell(sheet!.id, 0, column).value) };
}

test("the requests of a run are undone together, and those of the run before it by the next undo", async () => {
  const { excel, spreadsheet, row } = await opened();
  await write(excel, ["A1"]);
  await write(excel, ["B1", "C1"]);
  await spreadsheet.undo();
  expect(row()).toEqual(["written", "b", "c"]);
  await spreadsheet.undo();
  expect(row()).toEqual(["a", "b", "c"]);
  await spreadsheet.redo();
  await spreadsheet.redo();
  expect(row()).toEqual(["written", "written", "written"]);
});

test("what the user does between two requests of a run parts them", async () => {
  const { excel, spreadsheet, sheet, row } = await opened();
  excel.host.before = async (request) => {
    if (request !== 2) return;
    spreadsheet.setCells(sheet, [{ row: 0, column: 1, cell: { value: "typed" } }]);
    await spreadsheet.commit("user");
  };
  await write(excel, ["A1", "C1"]);
  await spreadsheet.undo();
  expect(row()).toEqual(["written", "typed", "c"]);
  await spreadsheet.undo();
  expect(row()).toEqual(["written", "b", "c"]);
});

test("one of two handlers that goes leaves the other its events", async () => {
  const { excel, spreadsheet, sheet } = await opened();
  const heard: string[] = [];
  const listen = (name: string) => excel.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(({ address }) => { heard.push(`${name} ${address}`); return Promise.resolve(); });
    await context.sync();
    return handler;
  });
  const first = await listen("first");
  await listen("second");
  first.remove();
  await first.context.sync();
  spreadsheet.setCells(sheet, [{ row: 1, column: 0, cell: { value: "typed" } }]);
  await spreadsheet.commit("user");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual(["second A2"]);
});
