/** Typing and computing at once: commands pressed while a cell is edited, and recalculation that follows what is typed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../until";
import { arrive, openWorkbench, type Workbench } from "./open-workbench";

async function sample(): Promise<Workbench> {
  const workbench = await openWorkbench();
  await arrive(workbench);
  await workbench.sheet("Schedule");
  return workbench;
}

/** Duration and finish of a task that others wait for, and the next task's duration. */
const DURATION = "E36", FINISH = "H36", BELOW = "E37";

for (const way of ["press", "choose"] as const) {
  void test(`Recalculate, pressed in ${way === "press" ? "the ribbon" : "the pane"} while a cell is edited, counts what was being typed`, async () => {
    const workbench = await sample(), { page, select, read } = workbench, run = workbench[way];
    const before = (await read(FINISH))[0]![0];
    await select(DURATION);
    await page.keyboard.type("45");
    const done = run("Recalculate");
    // It waits for the cell, and after a while says so.
    await workbench.pane.getByText("Recalculate… If you are typing in a cell, press Enter or Esc there: Excel waits for that.").waitFor();
    await page.locator("#grid canvas").last().click({ position: { x: 400, y: 300 } });
    assert.match(await done, /^Recalculated: \d+ cells changed/);
    await workbench.pane.getByText("If you are typing in a cell").waitFor({ state: "detached" });
    assert.equal((await read(DURATION))[0]![0], "45");
    assert.notEqual((await read(FINISH))[0]![0], before);
    assert.deepEqual(workbench.faults, []);
  });
}

void test("a workbook that is to follow what is typed does so, cell after cell, without another press", async () => {
  const workbench = await sample(), { pane, page, type, read } = workbench;
  await pane.getByRole("button", { name: "More commands" }).click();
  await pane.getByRole("menuitem", { name: "Settings" }).click();
  await pane.getByText("Recalculate the workbook").click();
  const finish = async (): Promise<string> => (await read(FINISH))[0]![0]!, before = await finish();
  await type(DURATION, "45");
  await until(async () => (await finish()) !== before);
  const after = await finish();
  // The next is being typed while the first is told of, which waits for that.
  const below = await read(BELOW);
  await type(DURATION, "50");
  await page.keyboard.type("99");
  await page.keyboard.press("Escape");
  await until(async () => ![before, after].includes(await finish()));
  await type(DURATION, "45");
  await until(async () => (await finish()) === after);
  assert.deepEqual(await read(BELOW), below);
  assert.deepEqual(workbench.faults, []);
});

void test("a word that is typed into a cell with a list goes into the cell, and the next into the cell beside it", async () => {
  const { page, sheet, select, read, faults } = await openWorkbench();
  await sheet("Budget");
  await select("D5");
  // As a person types: the list opens in between.
  await page.keyboard.type("Services", { delay: 40 });
  await page.keyboard.press("Tab");
  await page.keyboard.type("Rackline", { delay: 40 });
  await page.keyboard.press("Enter");
  assert.deepEqual(await read("D5:E5"), [["Services", "Rackline"]]);
  assert.deepEqual(faults, []);
});
