/** The newcomer's path in the workbench: from an empty workbook, someone else's, or a file, to a status report. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { newWorkbook } from "../../../src/commands/new";
import { arrive, openWorkbench } from "./open-workbench";

void test("from a new workbook to a status report: set up, type a task, recalculate, baseline, report", async () => {
  const workbook = await openWorkbench(), { page, pane, press, sheet, read, type, said } = workbook;
  await page.getByRole("button", { name: "New", exact: true }).click();
  await pane.getByRole("button", { name: "Try the sample" }).waitFor();
  await pane.getByRole("button", { name: "Set up workbook" }).click();
  await pane.locator(".verdict").waitFor();
  assert.match(await said(), /^Added \d+ sheets: Status, Charter, Schedule/);
  await sheet("Schedule");
  const [last] = await read("A41:T41");
  assert.equal(last![2], "Gate 5: project closed");
  await type("A42", "38");
  await type("C42", "Hold the party", "2", "3", "37");
  assert.match(await press("Recalculate"), /^Recalculated: \d+ cells changed\.$/);
  const [task] = await read("A42:T42");
  assert.deepEqual([task![0], task![1], task![2], task![8], task![18]], ["38", "7.5", "Hold the party", "0%", "○ Not baselined"]);
  assert.match(`${task![6]} ${task![7]}`, /^\d\d \w{3} \d{4} \d\d \w{3} \d{4}$/);
  assert.match(await press("Take baseline"), /^Baseline taken of 38 tasks\.$/);
  assert.equal((await read("S42"))[0]![0], "● On track");
  assert.match(await press("Status report"), /^Status as of .*: Green\./);
  assert.equal((await read("I1"))[0]![0], "Green");
  assert.deepEqual(workbook.faults, []);
});

void test("the sample can be tried inside a workbook of one's own, and set up harms nothing that is there", async () => {
  const workbook = await openWorkbench({ workbook: "" }), { page, pane, sheet, read, type, said } = workbook;
  await type("B2", "My own list", "1", "=C2*2");
  await pane.getByRole("button", { name: "Try the sample" }).click();
  await pane.locator(".verdict").waitFor();
  assert.match(await said(), /^The sample project is here, on \d+ sheets/);
  assert.match(await pane.locator(".verdict").innerText(), /Because of Schedule/);
  await sheet("Sheet1");
  assert.deepEqual(await read("B2:D2"), [["My own list", "1", "2"]]);
  await page.keyboard.press("Control+z");
  await page.locator("#grid").getByText("Charter", { exact: true }).waitFor({ state: "detached" });
  assert.deepEqual(await read("B2:D2"), [["My own list", "1", "2"]]);
  assert.deepEqual(workbook.faults, []);
});

void test("a workbook made by the command line opens, and recalculating it finds it up to date", async () => {
  const workbook = await openWorkbench({ workbook: "" }), { page, pane, press, sheet, read, type } = workbook;
  const { output } = newWorkbook({ template: "standard", sample: true, plan: null });
  await page.locator("input[type=file]").setInputFiles({ name: "x.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(output) });
  await pane.getByRole("button", { name: "Show this project" }).waitFor();
  await arrive(workbook);
  assert.match(await press("Recalculate"), /^Everything was up to date/);
  await sheet("Schedule");
  const before = await read("H36");
  await type("E36", "45");
  assert.match(await press("Recalculate"), /^Recalculated/);
  assert.notDeepEqual(await read("H36"), before);
  assert.deepEqual(workbook.faults, []);
});

void test("a cell that is gone to before the grid is drawn is gone to once it is", async () => {
  const { page, select, selected, faults } = await openWorkbench({ workbook: "" });
  // Univer draws 300 ms after it is ready, which is sooner than anyone can click.
  await page.addInitScript(() => {
    const soon = window.setTimeout.bind(window);
    window.setTimeout = ((then: () => void, delay?: number) => soon(then, delay === 300 ? 2_000 : delay)) as typeof window.setTimeout;
  });
  await page.reload();
  await page.locator("#grid[aria-busy]").waitFor();
  await select("C4");
  assert.equal(await selected(), "C4");
  assert.deepEqual(faults, []);
});
