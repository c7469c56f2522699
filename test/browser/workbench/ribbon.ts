/** Every button of the ribbon, and the same commands of the pane, in the workbench: what each says, what the grid then shows, and how it is taken back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../until";
import { arrive, openWorkbench, type Workbench } from "./open-workbench";
import { violations } from "../violations";

async function sample(): Promise<Workbench> {
  const workbench = await openWorkbench();
  await arrive(workbench);
  return workbench;
}

/** Of the task whose duration is changed. */
const FINISH = "H36";

for (const way of ["press", "choose"] as const) {
  void test(`each command has one outcome, in the pane and in the grid: from ${way === "press" ? "the ribbon" : "the pane"}`, async () => {
    const workbench = await sample(), { pane, sheet, read, type } = workbench, run = workbench[way];
    assert.match(await run("Recalculate"), /^Everything was up to date/);
    assert.match(await run("Check"), /^Checked: 1 warning\.$/);
    await pane.getByRole("tabpanel", { name: "Findings" }).getByRole("button", { name: /2 tasks have no baseline/ }).waitFor();
    await sheet("Schedule");
    const before = (await read(FINISH))[0]![0];
    await type("E36", "45");
    assert.match(await run("Recalculate"), /^Recalculated: \d+ cells changed/);
    assert.notEqual((await read(FINISH))[0]![0], before);
    assert.match(await run("Take baseline"), /^Baseline taken of 70 tasks; the earlier baseline of 68 tasks is kept as number 1/);
    assert.match(await run("Status report"), /^Status as of 26 Jun 2026: Red\./);
    assert.equal((await read("B1"))[0]![0], "Aurora: customer portal replacement");
    assert.match(await run("Set up workbook"), /^The workbook has every sheet of the template already/);
    assert.equal(await pane.getByRole("button", { name: /earlier messages/ }).innerText(), "Show 5 earlier messages");
    assert.deepEqual(workbench.faults, []);
  });
}

void test("one undo takes a command back, in the grid and in what the pane shows, and one redo brings it again", async () => {
  const workbook = await sample(), { page, pane, press, sheet, read, type } = workbook;
  await sheet("Schedule");
  const planned = await read("E36:H36");
  await type("E36", "45");
  const typed = await read("E36:H36");
  assert.notDeepEqual(typed, planned);
  await press("Recalculate");
  const recalculated = await read("E36:H36");
  assert.notDeepEqual(recalculated, typed);
  const keys = async (key: string, cells: readonly string[][]): Promise<void> => {
    await page.keyboard.press(key);
    await until(async () => JSON.stringify(await read("E36:H36")) === JSON.stringify(cells));
  };
  await keys("Control+z", typed);
  await keys("Control+z", planned);
  await keys("Control+y", typed);
  await keys("Control+y", recalculated);
  // The pane's own undo is another way to the same.
  await pane.getByRole("button", { name: "Undo" }).first().click();
  await pane.locator(".messages").getByText(/^Undone: Recalculated/).waitFor();
  assert.deepEqual(await read("E36:H36"), typed);
  assert.deepEqual(workbook.faults, []);
});

void test("what is typed in the grid changes what the pane shows, and a finding leads to its cell", async () => {
  const workbook = await sample(), { pane, sheet, type, selected, read } = workbook;
  const verdict = (): Promise<string> => pane.locator(".verdict").innerText(), first = await verdict();
  await sheet("Schedule");
  await type("E36", "145");
  await until(async () => (await verdict()) !== first);
  assert.match(await verdict(), /\d{2,3} working days after the baseline/);
  await sheet("Risks");
  await pane.getByRole("tab", { name: "Findings" }).click();
  await pane.getByRole("button", { name: /2 tasks have no baseline/ }).click();
  await until(async () => (await selected()) === "N43");
  assert.match((await read("C43"))[0]![0]!, /^Interface stubs/);
  assert.deepEqual(workbook.faults, []);
});

void test("a closed pane comes back with Open pane and with every command, and Help opens the guide beside", async () => {
  const workbook = await sample(), { page, press } = workbook, pane = page.locator("#pane");
  await page.getByRole("button", { name: "Close pane" }).click();
  await pane.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.waitFor();
  await page.getByRole("button", { name: "Close pane" }).click();
  assert.match(await press("Check"), /^Checked/);
  assert.ok(await pane.isVisible());
  const [guide] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("button", { name: "Help" }).click()]);
  await guide.getByRole("heading", { level: 1 }).waitFor();
  assert.match(guide.url(), /\/help\.html$/);
  assert.deepEqual(workbook.faults, []);
});

void test("Tab leads on into the view from a tab that an arrow key led to, which Office's library has a hand in", async () => {
  const workbook = await sample(), { page, pane, faults } = workbook;
  await pane.getByRole("tab", { name: "Overview" }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.locator("[role=tab]:focus", { hasText: "Findings" }).waitFor();
  await page.keyboard.press("Tab");
  await pane.locator("[role=tabpanel]:focus").waitFor();
  assert.deepEqual(faults, []);
});

void test("Tab leads out of the pane at its end to the page's first button, Shift+Tab at its beginning to the button before it", async () => {
  const { page, pane, faults } = await sample();
  await pane.locator("button:visible").last().focus();
  await page.keyboard.press("Tab");
  await page.locator("#new:focus").waitFor();
  await pane.locator("button:visible").first().focus();
  await page.keyboard.press("Shift+Tab");
  await page.locator("#close:focus").waitFor();
  assert.deepEqual(faults, []);
});

void test("axe-core finds nothing in the page around the grid; what is inside is Univer's", async () => {
  const workbench = await sample(), { page } = workbench;
  assert.deepEqual(await violations(page, "#grid"), []);
  const names = await page.getByRole("toolbar", { name: "Ribbon" }).getByRole("button").allInnerTexts();
  assert.deepEqual(names.map((name) => name.trim()), ["Set up workbook", "Recalculate", "Check", "Take baseline", "Status report", "Open pane", "Help"]);
  assert.deepEqual(workbench.faults, []);
});
