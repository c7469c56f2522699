/** The sample project in a new workbook in Excel, and its way out again. */
import { trySample } from "../../src/commands/try-sample";
import { openWorkbook } from "../../src/commands/open-workbook";
import { openExcel } from "./open-excel";

test("a new workbook gets the sample, shows its status, and loses it again with one undo", async () => {
  const { excelHost } = await openExcel({ sheets: [{ name: "Sheet1", cells: [], tables: [], merges: [] }], names: [], active: 0 });
  const { message, undo } = await trySample.perform(excelHost, { now: 0 });
  expect(message).toMatch(/^The sample project is here, on \d+ sheets/);
  expect((await excelHost.selection())?.sheet).toBe("Status");
  expect((await openWorkbook(excelHost)).analysis.project.name).toMatch(/Aurora/);
  expect((await trySample.perform(excelHost, { now: 0 })).message).toMatch(/has a project already/);
  expect(await undo!()).toBeGreaterThan(0);
  expect((await openWorkbook(excelHost)).ours).toBe(false);
});
