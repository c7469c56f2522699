/** Draws the README's pictures of the workbench and of the built pane over the sample into assets/screenshots: `npx tsx test/browser/pictures.ts`, after `npm run build`. */
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { launch, show, trySample, visit, type Look } from "./open-pane";
import { serve } from "./serve";
import { arrive, openWorkbench, stage } from "./workbench/open-workbench";

const screenshots = resolve(import.meta.dirname, "../../assets/screenshots");
const PANE = { width: 350, height: 760 };

const part = (name: string) => async (page: Page): Promise<void> => {
  await show(page, "Schedule");
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".chain, .view .point").first().waitFor();
};

const PICTURES: readonly (readonly [file: string, look: Look, open: (page: Page) => Promise<void>])[] = [
  ["pane-overview", "light", (page) => show(page, "Overview")],
  ["pane-why", "light", part("Why this date?")],
  ["pane-quality-dark", "dark", part("Quality")],
];

const site = await serve(process.env["PAGES"] ?? "dist/web");
const browser = await launch();
for (const [file, look, open] of PICTURES) {
  const { page, faults } = await visit(browser, site.address, look, PANE.width, PANE.height);
  if (faults.length > 0) throw new Error(faults.join("\n"));
  await trySample(page);
  await open(page);
  await page.mouse.move(PANE.width - 1, PANE.height - 1);
  await page.screenshot({ path: resolve(screenshots, `${file}.png`), animations: "disabled" });
  await page.close();
}
await browser.close();
site.close();

const workbench = await openWorkbench();
await arrive(workbench);
await workbench.sheet("Schedule");
await workbench.select("C36");
// The grid draws what is seen a moment after it is asked for.
await workbench.page.waitForTimeout(3_000);
await workbench.page.screenshot({ path: resolve(screenshots, "workbench.png"), animations: "disabled" });
const { served, browser: shown } = await stage();
await shown.close();
await served.close();
