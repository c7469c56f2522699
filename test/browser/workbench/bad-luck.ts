/** What goes wrong with Excel, on demand (`?fault=`, see src/workbench/page/faults.ts): the pane says what happened, and the workbook is as before or as after. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../until";
import { arrive, openWorkbench, type Workbench } from "./open-workbench";

async function unlucky(fault: string): Promise<Workbench> {
  const workbench = await openWorkbench({ fault });
  await arrive(workbench);
  return workbench;
}

/** Baseline finishes of the first tasks, two of which the sample's baseline lacks. */
const BASELINE = "N40:O44";

void test("a refused write is told in one sentence with what to do, and the cells are as before", async () => {
  const workbench = await unlucky("take-baseline.2:InvalidOperationInCellEditMode,recalculate.1:sessionLost"), { press, sheet, read } = workbench;
  await sheet("Schedule");
  const before = await read(BASELINE);
  assert.equal(await press("Take baseline"), "A cell is being edited; nothing was changed: press Enter or Esc, and run it again.");
  assert.deepEqual(await read(BASELINE), before);
  assert.match(await press("Take baseline"), /nothing was changed/);
  assert.match(await press("Recalculate"), /^The connection to the workbook was lost; nothing was read: check the network/);
  assert.deepEqual(workbench.faults, []);
});

void test("rows that another author swaps between reading and writing are left alone, and the next try works", async () => {
  const workbench = await unlucky("take-baseline.2:otherAuthor"), { pane, press, choose } = workbench;
  assert.match(await press("Take baseline"), /^The table tbl\w+ was changed by someone else in the meantime, so nothing was written; run it again\.$/);
  await pane.locator(".progress:not(.on)").waitFor({ state: "attached" });
  assert.match(await choose("Take baseline"), /^Baseline taken of 70 tasks/);
});

void test("a pane that is closed while a command runs goes on, and one that is torn down when it has written leaves the workbook as if it had not been", async () => {
  const workbench = await unlucky("take-baseline.2:late"), { page, pane, sheet, read } = workbench;
  await sheet("Schedule");
  const before = await read(BASELINE);
  await page.getByRole("button", { name: "Take baseline" }).click();
  await page.getByRole("button", { name: "Close pane" }).click();
  await page.locator("#ribbon:not(:has([aria-busy]))").waitFor();
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.locator(".messages").getByText(/^Baseline taken of 70 tasks/).waitFor();
  const after = await read(BASELINE);
  assert.notDeepEqual(after, before);

  const torn = await unlucky("take-baseline.2:late");
  await torn.sheet("Schedule");
  await torn.page.getByRole("button", { name: "Take baseline" }).click();
  // The cells are written, and the answer is on its way.
  await until(async () => JSON.stringify(await torn.read(BASELINE)) !== JSON.stringify(before));
  await torn.page.evaluate(() => document.querySelector("#pane iframe")!.remove());
  assert.deepEqual(await torn.read(BASELINE), after);
});
