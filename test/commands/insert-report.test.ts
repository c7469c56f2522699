/** The report as a sheet of its own in Excel, and in a workbook in memory. */
import { insertReport } from "../../src/commands/insert-report";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import type { Grid } from "../../src/workbook/grid";
import { sampleWorkbook } from "../host/host-contract";
import { openExcel } from "../office/open-excel";

const words = (grid: Grid, name: string): string => grid.sheets.find((sheet) => sheet.name === name)!.rows.flatMap((row) => row ?? []).filter((cell) => typeof cell === "string").join("\n");

test("the chosen sections, and no others, stand on a new sheet of the status date; another one gets a name of its own", async () => {
  const host = new MemoryHost(gridOfDocument(sampleWorkbook));
  const before = await host.read(), perform = () => insertReport(["Key figures", "Milestones"]).perform(host, { now: 0 });
  const { message } = await perform();
  expect(message).toBe("The report stands on the new sheet Report 2026-06-26.");
  const text = words(await host.read(), "Report 2026-06-26");
  for (const part of ["Aurora: customer portal replacement", "■ Red", "Key figures", "Milestones", "Go-live"]) expect(text).toContain(part);
  expect(text).not.toContain("Earned value");
  expect((await perform()).message).toContain("Report 2026-06-26 (2)");
  expect((await host.read()).sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
});

test("Excel gets the sheet, shows it, and loses it with one undo", async () => {
  const { excelHost } = await openExcel(sampleWorkbook);
  const { undo } = await insertReport(["Key figures", "Milestones", "Registers"]).perform(excelHost, { now: 0 });
  expect((await excelHost.selection())?.sheet).toBe("Report 2026-06-26");
  expect(await undo!()).toBeGreaterThan(0);
  expect((await excelHost.read()).sheets.map(({ name }) => name)).not.toContain("Report 2026-06-26");
});
