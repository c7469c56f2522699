/** The report in a window of its own, by Microsoft's library as Excel on the web runs it: opened, changed, printed, copied, closed, refused. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { violations } from "../violations";
import { until } from "../until";
import { arrive, openWorkbench, type Workbench } from "./open-workbench";

async function atReport(): Promise<Workbench> {
  const workbench = await openWorkbench(), { pane } = workbench;
  await arrive(workbench);
  await pane.getByRole("tab", { name: "Report", exact: true }).click();
  await pane.frameLocator("iframe").locator("h1").waitFor();
  return workbench;
}

const ask = ({ pane }: Workbench): Promise<void> => pane.getByRole("button", { name: "Open in a window" }).click();

/** Microsoft's library asks first whether a window may open. */
async function open(workbench: Workbench): Promise<{ readonly report: Page; readonly faults: string[] }> {
  const { page, pane } = workbench, faults: string[] = [];
  await ask(workbench);
  const [report] = await Promise.all([page.waitForEvent("popup"), pane.getByRole("button", { name: "Allow" }).click()]);
  report.on("console", (message) => { if (message.type() === "error" || message.type() === "warning") faults.push(message.text()); });
  report.on("pageerror", (error) => faults.push(error.message));
  report.on("request", (request) => { if (!request.url().startsWith(new URL(page.url()).origin)) faults.push(`asked ${request.url()}`); });
  await report.getByRole("heading", { level: 1 }).waitFor();
  return { report, faults };
}

const sections = (report: Page): Promise<string[]> => report.getByRole("heading", { level: 2 }).allInnerTexts();
const picture = async (report: Page, name: string): Promise<void> => { if (process.env["PICTURES"]) await report.screenshot({ path: join(process.env["PICTURES"], `${name}.png`) }); };

void test("the report opens in a window as it is in the preview, is copied and printed there, and closes", async () => {
  const workbench = await atReport(), { pane } = workbench;
  const { report, faults } = await open(workbench);
  assert.equal(await report.title(), "Aurora: customer portal replacement: status report");
  assert.deepEqual(await sections(report), await pane.frameLocator("iframe").getByRole("heading", { level: 2 }).allInnerTexts());
  assert.equal(await report.evaluate(() => document.activeElement?.id), "report");
  await picture(report, "report-window");

  await report.getByRole("button", { name: "Copy" }).click();
  await report.getByText("The report is in the clipboard.").waitFor();
  const [html, text] = await report.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(["text/html", "text/plain"].map(async (type) => (await item!.getType(type)).text()));
  });
  assert.match(html!, /<h1[^>]*>Aurora: customer portal replacement<\/h1>/);
  assert.match(text!, /^STATUS REPORT\s+Aurora: customer portal replacement\n/i);
  assert.doesNotMatch(html!, /data-look="|<button/);
  assert.doesNotMatch(text!, /^Print$/m);

  await report.emulateMedia({ media: "print" });
  assert.equal(await report.locator(".bar").isVisible(), false);
  await picture(report, "report-window-print");
  await report.emulateMedia({ media: null });

  await Promise.all([report.waitForEvent("close"), report.getByRole("button", { name: "Close" }).click()]);
  assert.deepEqual([...workbench.faults, ...faults], []);
});

void test("asked for again while it is open, the window shows the report as it is now; loaded again, it gets it again; closed by its frame, it opens anew", async () => {
  const workbench = await atReport(), { pane, said } = workbench;
  const { report, faults } = await open(workbench);
  const [first, ...others] = await sections(report);
  await pane.getByText(first!, { exact: true }).first().click();
  await pane.frameLocator("iframe").getByRole("heading", { level: 2, name: first! }).waitFor({ state: "detached" });
  await ask(workbench);
  await until(async () => (await sections(report)).length === others.length);
  assert.deepEqual(await sections(report), others);
  await until(async () => (await said()) === "The window that is open shows the report as it is now.");
  await picture(workbench.page, "report-window-pane");

  await report.reload();
  await report.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await sections(report), others);

  await report.close();
  const again = await open(workbench);
  assert.deepEqual(await sections(again.report), others);
  assert.deepEqual([...workbench.faults, ...faults, ...again.faults], []);
});

void test("a window that is not allowed, by the person or by the browser, is told in the pane, with what to do", async () => {
  const workbench = await atReport(), { page, pane, said } = workbench;
  await ask(workbench);
  await pane.getByRole("button", { name: "Ignore" }).click();
  await until(async () => (await said()) === "Excel was not allowed to open the window: open the report again, and choose Allow.");

  const frame = page.frames().find((one) => one.url().includes("taskpane.html"))!;
  await frame.evaluate("window.opens = window.open, window.open = () => null, 0");
  await ask(workbench);
  await pane.getByRole("button", { name: "Allow" }).click();
  await pane.getByRole("button", { name: "OK", exact: true }).click();
  await until(async () => (await said()) === "The browser blocked the window: allow pop-up windows for this page, then open the report again.");
  await frame.evaluate("window.open = window.opens, 0");

  const { report } = await open(workbench);
  await Promise.all([report.waitForEvent("close"), report.getByRole("button", { name: "Close" }).click()]);
  // Microsoft's notice has a link with a handler in its text, which the pane's policy stops.
  assert.deepEqual(workbench.faults.filter((fault) => !/inline event handler/.test(fault)), []);
});

void test("the window is accessible and needs no sideways scroll, wide and narrow, light, dark and with contrast colors", async () => {
  const workbench = await atReport(), { page } = workbench;
  const light = await open(workbench);
  const faults = [...light.faults];
  for (const [width, height] of [[1080, 900], [360, 700]] as const) {
    await light.report.setViewportSize({ width, height });
    faults.push(...(await violations(light.report)));
    assert.equal(await light.report.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await picture(light.report, `report-window-light-${width}`);
  }
  await light.report.emulateMedia({ forcedColors: "active" });
  faults.push(...(await violations(light.report)));
  await picture(light.report, "report-window-contrast");
  await light.report.close();

  await page.emulateMedia({ colorScheme: "dark" });
  await workbench.pane.locator("[data-appearance=dark]").waitFor();
  const dark = await open(workbench);
  for (const [width, height] of [[1080, 900], [360, 700]] as const) {
    await dark.report.setViewportSize({ width, height });
    faults.push(...(await violations(dark.report)));
    await picture(dark.report, `report-window-dark-${width}`);
  }
  assert.equal(await dark.report.evaluate(() => document.documentElement.dataset["look"]), "dark");
  assert.deepEqual([...workbench.faults, ...faults, ...dark.faults], []);
});
