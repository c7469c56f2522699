import { clearBaselineWith } from "../../src/commands/clear-baseline";
import { editOfRows } from "../../src/commands/edit-of-rows";
import { outdentTasks } from "../../src/commands/indent";
import { openWorkbook } from "../../src/commands/open-workbook";
import { releaseDateOf } from "../../src/commands/release-date";
import { takeBaseline } from "../../src/commands/take-baseline";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { columnName } from "../../src/workbook/grid";
import { sampleWorkbook, withoutColumns } from "../host/host-contract";

test("rows with other values become an edit of the cells that differ, and of no cell with a formula", async () => {
  const workbook = await openWorkbook(new MemoryHost(gridOfDocument(sampleWorkbook)));
  const place = workbook.decoded.get("schedule")!.place!, [first, second] = [place.rows[0]!, place.rows[1]!], level = place.columns.get("level")!;
  const schedule = workbook.rows["schedule"]!.map((row, i) => (i < 2 ? { ...row, level: Number(row["level"]) + 1 } : row));
  const edit = editOfRows(workbook, { schedule });
  expect(edit).toEqual({ tables: [], cells: [first, second].map((row, i) => ({ sheet: "Schedule", row, column: level, value: schedule[i]!["level" as never] })) });
  const sheets = workbook.grid.sheets.map((sheet) => (sheet.name === "Schedule" ? { ...sheet, formulas: new Map([...sheet.formulas, [`${first},${level}`, "1+0"] as const]) } : sheet));
  expect(editOfRows({ ...workbook, grid: { ...workbook.grid, sheets } }, { schedule }).cells.map(({ row }) => row)).toEqual([second]);
});

test.each([
  ["outdents a task", outdentTasks(["27"]), "level"],
  ["releases a task's start", releaseDateOf({ task: "2", end: "start" }), "actualStart"],
  ["clears the baseline", clearBaselineWith(0), "baselineDuration"],
])("a command that %s does nothing, and says why, where a formula holds a cell that it would change", async (_, command, column) => {
  const grid = gridOfDocument(sampleWorkbook), place = (await openWorkbook(new MemoryHost(grid))).decoded.get("schedule")!.place!, at = place.columns.get(column)!;
  const sheets = grid.sheets.map((sheet) => (sheet.name === "Schedule" ? { ...sheet, formulas: new Map([...sheet.formulas, ...place.rows.map((row) => [`${row},${at}`, "1+0"] as const)]) } : sheet));
  const host = new MemoryHost({ ...grid, sheets }), before = await host.read();
  const { message, undo } = await command.perform(host, { now: 0 });
  expect(message).toMatch(new RegExp(`^Schedule!${columnName(at)}\\d+ is a formula, so nothing was changed: .*\\.$`));
  expect([undo, await host.read()]).toEqual([null, before]);
});

test.each([
  [["Baseline start", "Baseline duration"], "has no columns Baseline start and Baseline duration, so nothing was changed: add them, and try again."],
  [["Baseline cost"], "has no column Baseline cost, so nothing was changed: add it, and try again."],
])("a baseline is not taken, with the reason, where the table lacks the columns %j", async (headers, reason) => {
  const host = new MemoryHost(withoutColumns(gridOfDocument(sampleWorkbook), headers)), before = await host.read();
  expect(await takeBaseline.perform(host, { now: 0 })).toMatchObject({ message: `The table on the sheet Schedule ${reason}`, undo: null });
  expect(await host.read()).toBe(before);
});

test("a baseline is not taken of no tasks", async () => {
  const grid = gridOfDocument(sampleWorkbook), sheets = grid.sheets.filter(({ name }) => name !== "Schedule");
  expect(await takeBaseline.perform(new MemoryHost({ ...grid, sheets }), { now: 0 })).toMatchObject({ message: "The Schedule has no tasks, so no baseline was taken.", undo: null });
});

test("a column that a command does not fill is not missed", async () => {
  const host = new MemoryHost(withoutColumns(gridOfDocument(sampleWorkbook), ["Notes", "Deadline"]));
  expect((await takeBaseline.perform(host, { now: 0 })).message).toMatch(/^Baseline taken of 70 tasks/);
});
