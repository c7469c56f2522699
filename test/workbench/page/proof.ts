/** Opens the workbench in Chromium with a pane of a few lines, and holds it to what Excel on the web would do. Run with tsx; a picture goes to the path in the first argument. */
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { serveWorkbench } from "./serve";

const served = await serveWorkbench();
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
const faults: string[] = [];
try {
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 800 } });
  page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
  page.on("pageerror", (error) => faults.push(`${error.message} ${error.stack?.split("\n")[1] ?? ""}`));
  await page.goto(`${served.address}/?pane=proof/pane.html`, { waitUntil: "commit" });
  const log = page.frameLocator("#pane iframe").locator("#log");
  const line = (text: string): Promise<void> => log.filter({ hasText: text }).waitFor({ timeout: 60_000 });
  await line("ready Excel OfficeOnline true");
  await line("sheet Sheet1");
  await line("listening");
  await line("refused InvalidArgument");
  await page.getByRole("button", { name: "Recalculate" }).click();
  await line("changed A1:C2 Local ThisLocalAddin");
  await page.waitForTimeout(800);
  if (process.argv[2]) await page.screenshot({ path: process.argv[2] });
  assert.equal(await page.getByRole("button", { name: "Recalculate" }).getAttribute("aria-busy"), null);
  console.log(await log.textContent());
} finally {
  console.log(faults.join("\n"));
  await browser.close();
  await served.close();
}
