/** What Excel offers beside the ribbon, in the workbench: the menu of a cell, shortcuts, functions for cells; through Microsoft's own office.js to the pane as it ships. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { until } from "../until";
import { arrive, drawn, openWorkbench, type Workbench } from "./open-workbench";

/** A place within the rows of the sample's tasks. */
const TASK = [300, 500] as const;

/** On the sample's Schedule sheet, with a task's cell selected. */
async function visit(): Promise<Workbench> {
  const workbench = await openWorkbench(), { page, sheet, selected } = workbench;
  await arrive(workbench);
  await drawn(page);
  await sheet("Schedule");
  await page.mouse.click(...TASK);
  await until(async () => /^[A-Z]+[1-9]\d$/.test(await selected()));
  return workbench;
}

void test("Why this date? on the menu of a task's cell explains that task in the pane", async () => {
  const { page, pane, faults } = await visit();
  const entry = page.getByText("Why this date?", { exact: true });
  await page.mouse.click(...TASK, { button: "right" });
  await entry.click();
  await pane.getByRole("heading", { name: /because$/ }).waitFor();
  if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], "workbench-why.png") });
  assert.deepEqual(faults, []);
});

void test("shortcuts run what the buttons run, with the focus in the sheet, and open a closed pane", async () => {
  const { page, pane, faults } = await visit();
  await page.locator("#close").click();
  await page.locator("#pane").waitFor({ state: "hidden" });
  await page.mouse.click(...TASK);
  await page.keyboard.press("Control+Alt+Shift+KeyP");
  await page.locator("#pane").waitFor();
  await page.keyboard.press("Control+Alt+Shift+KeyK");
  await pane.locator(".messages").getByText(/^Checked/).waitFor();
  await page.keyboard.press("Control+Alt+Shift+KeyY");
  await pane.getByRole("heading", { name: /because$/ }).waitFor();
  assert.deepEqual(faults, []);
});

interface Library { readonly CustomFunctions: { readonly _association: { readonly mappings: Readonly<Record<string, (...args: unknown[]) => number>> } } }

void test("Microsoft's library has the functions for cells under the names that Excel is told of", async () => {
  const { page, faults } = await visit();
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
  const { functions } = JSON.parse(readFileSync("assets/functions.json", "utf8")) as { functions: { id: string }[] };
  const known = await frame.evaluate(() => Object.keys((globalThis as unknown as Library).CustomFunctions._association.mappings));
  assert.deepEqual(known.sort(), functions.map(({ id }) => id).sort());
  const answers = await frame.evaluate(() => {
    const { CPI } = (globalThis as unknown as Library).CustomFunctions._association.mappings;
    try {
      return [CPI!(80, 100, {}), CPI!(80, 0, {})];
    } catch (error) {
      return [CPI!(80, 100, {}), (error as { readonly code: string }).code];
    }
  });
  assert.deepEqual([answers, faults], [[0.8, "#N/A"], []]);
});
