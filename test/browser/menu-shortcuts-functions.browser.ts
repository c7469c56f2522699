/** What Excel offers beside the ribbon, in the workbench: the menu of a cell, shortcuts, functions for cells; through Microsoft's own office.js to the pane as it ships. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { serveWorkbench, type Served } from "../workbench/page/serve";
import { launch } from "./open-pane";

let served: Served;
let browser: Browser;
before(async () => { [served, browser] = await Promise.all([serveWorkbench(), launch()]); });
after(async () => {
  await browser.close();
  await served.close();
});

/** On the sample's Schedule sheet, with a task's cell selected. */
async function visit(): Promise<{ readonly page: Page; readonly pane: FrameLocator; readonly faults: readonly string[] }> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 800 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(served.address);
  const pane = page.frameLocator("#add-in iframe");
  // The sample is made when it is first asked for.
  await pane.getByRole("button", { name: "Skip" }).click({ timeout: 120_000 });
  await pane.locator(".verdict").waitFor();
  await page.locator("#grid").getByText("Schedule", { exact: true }).click();
  await page.waitForTimeout(1_000);
  await page.mouse.click(300, 500);
  return { page, pane, faults };
}

void test("Why this date? on the menu of a task's cell explains that task in the pane", async () => {
  const { page, pane, faults } = await visit();
  await page.mouse.click(300, 500, { button: "right" });
  await page.getByText("Why this date?", { exact: true }).click();
  await pane.getByRole("heading", { name: /because$/ }).waitFor();
  if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], "workbench-why.png") });
  assert.deepEqual(faults, []);
  await page.close();
});

void test("shortcuts run what the buttons run, with the focus in the sheet, and open a closed pane", async () => {
  const { page, pane, faults } = await visit();
  await page.locator("#close").click();
  await page.locator("#pane").waitFor({ state: "hidden" });
  await page.mouse.click(300, 500);
  await page.keyboard.press("Control+Alt+Shift+KeyP");
  await page.locator("#pane").waitFor();
  await page.keyboard.press("Control+Alt+Shift+KeyK");
  await pane.locator(".messages").getByText(/^Checked/).waitFor();
  await page.keyboard.press("Control+Alt+Shift+KeyY");
  await pane.getByRole("heading", { name: /because$/ }).waitFor();
  assert.deepEqual(faults, []);
  await page.close();
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
  await page.close();
});
