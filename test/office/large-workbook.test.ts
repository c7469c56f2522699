/** Ten thousand tasks in Excel: every request and every reply stays under Excel's limit. */
import type { Command } from "../../src/commands/command";
import { recalculate } from "../../src/commands/recalculate";
import { takeBaseline } from "../../src/commands/take-baseline";
import { openMoved } from "./large-workbook";
import { requestsOf, type OpenExcel } from "./open-excel";

const TASKS = 10_000;
const LIMIT = 4_500_000;

async function asked(excel: OpenExcel, command: Command): Promise<{ readonly message: string; readonly largest: number; readonly outcomes: ReadonlySet<string> }> {
  const start = requestsOf(excel).length;
  const { message } = await command.perform(excel.excelHost, { now: 0 });
  const mine = requestsOf(excel).slice(start);
  return { message, outcomes: new Set(mine.map(({ outcome }) => outcome)), largest: Math.max(...mine.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes))) };
}

test("ten thousand tasks are read and written in requests and replies of less than 4.5 MB", async () => {
  const excel = await openMoved(TASKS);
  expect(excel.spreadsheet.book.sheets.find(({ name }) => name === "Schedule")!.tables[0]!.columns.length).toBeGreaterThanOrEqual(40);
  const { message, outcomes, largest } = await asked(excel, recalculate);
  expect(message).toMatch(/^Recalculated: \d{5} cells changed/);
  expect(outcomes).toEqual(new Set(["done"]));
  expect(largest).toBeLessThan(LIMIT);
});

test("so are their baseline and the one that it replaces", async () => {
  const excel = await openMoved(TASKS);
  for (const taken of [/^Baseline taken of 10000 tasks\.$/, /^Baseline taken of 10000 tasks; the earlier baseline of \d+ tasks is kept/]) {
    const { message, outcomes, largest } = await asked(excel, takeBaseline);
    expect(message).toMatch(taken);
    expect(outcomes).toEqual(new Set(["done"]));
    expect(largest).toBeLessThan(LIMIT);
  }
});
