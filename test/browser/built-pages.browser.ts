/** What is built for Excel, as the manifest asks for it: every address there, every page under its policy; and the guide, as people see it. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launch, newPage, type Look } from "./open-pane";
import { serve, type Site } from "./serve";
import { violations } from "./violations";

const BUILD = process.env["PAGES"] ?? "dist/web";

let site: Site;
let browser: Browser;
before(async () => { [site, browser] = await Promise.all([serve(BUILD), launch()]); });
after(async () => { await browser.close(); site.close(); });

void test("every address that the manifest names is in the build", () => {
  const addresses = [...readFileSync("manifest.xml", "utf8").matchAll(/"https:\/\/localhost:3000(\/[^"]*)"/g)].map((match) => match[1]!);
  assert.ok(addresses.length > 20);
  assert.deepEqual(addresses.filter((address) => !existsSync(join(BUILD, address))), []);
});

void test("the build leaves each page its policy, and puts no script into its text", () => {
  const pages = readdirSync(BUILD).filter((name) => name.endsWith(".html"));
  assert.deepEqual(pages.sort(), ["help.html", "report.html", "taskpane.html"]);
  for (const name of pages) {
    const html = readFileSync(join(BUILD, name), "utf8");
    assert.match(html, /http-equiv="?Content-Security-Policy"? content="default-src 'none'; /);
    assert.doesNotMatch(html, /<script(?![^>]* src=)[^>]*>/);
  }
});

for (const look of ["light", "dark", "contrast"] satisfies Look[]) {
  for (const width of [320, 1200]) {
    void test(`the guide is accessible, asks for nothing else, and needs no sideways scroll: ${look}, ${width} px`, async () => {
      const page = await newPage(browser, { viewport: { width, height: 900 }, colorScheme: look === "dark" ? "dark" : "light", forcedColors: look === "contrast" ? "active" : "none" });
      const faults: string[] = [];
      page.on("console", (message) => faults.push(message.text()));
      page.on("request", (request) => { if (!request.url().startsWith(site.address)) faults.push(`asked ${request.url()}`); });
      await page.goto(`${site.address}/help.html`);
      faults.push(...(await violations(page)));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }
}

void test("the guide has a row for each function and each shortcut", async () => {
  const page = await newPage(browser);
  await page.goto(`${site.address}/help.html`);
  const { functions } = JSON.parse(readFileSync("assets/functions.json", "utf8")) as { functions: { name: string; description: string }[] };
  const { shortcuts } = JSON.parse(readFileSync("assets/shortcuts.json", "utf8")) as { shortcuts: { key: { default: string } }[] };
  assert.deepEqual((await page.locator("#functions tbody tr").allInnerTexts()).map((row) => row.split("\t")[1]), functions.map(({ description }) => description));
  assert.deepEqual(await page.locator("#shortcuts tbody td:nth-child(2)").allInnerTexts(), shortcuts.map(({ key }) => key.default));
  await page.close();
});

/** Excel on the web around a page, as far as its address says; `answer` is what the network does with the library's files. */
async function withoutLibrary(answer: (name: string) => "there" | "gone", address = "taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$$0"): Promise<string[]> {
  const page = await newPage(browser, { viewport: { width: 350, height: 500 } });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1)!;
    return answer(name) === "there" ? route.fulfill({ path: `node_modules/@microsoft/office-js/dist/${name}`, contentType: "text/javascript" }) : route.abort();
  });
  await page.goto(`${site.address}/${address}`);
  await page.getByRole("alert").waitFor();
  const said = await page.getByRole("alert").innerText();
  const wrong = await violations(page);
  if (process.env["PICTURES"]) await page.screenshot({ path: join(process.env["PICTURES"], "unreachable.png") });
  await page.close();
  return [said.split(/\n+/)[0]!, ...wrong];
}

void test("inside Excel, a pane without Microsoft's library says so, and shows no other workbook", async () => {
  assert.deepEqual(await withoutLibrary(() => "gone"), ["Plumbline cannot reach the workbook"]);
});

void test("so it does where only the half that is Excel's is missing", async () => {
  assert.deepEqual(await withoutLibrary((name) => (name === "office.js" ? "there" : "gone")), ["Plumbline cannot reach the workbook"]);
});

void test("the report's window says so too, and says where it belongs when it is opened by itself", async () => {
  assert.deepEqual(await withoutLibrary(() => "gone", "report.html?_host_Info=Excel$Web$16.01$en-US$$isDialog$$0"), ["The report cannot be fetched"]);
  assert.deepEqual(await withoutLibrary(() => "there", "report.html"), ["This window belongs to Excel"]);
});

void test("the pane's menu leads to the guide, as the ribbon does", async () => {
  const page = await newPage(browser);
  await page.goto(`${site.address}/taskpane.html`);
  await page.getByRole("button", { name: "Try the sample project" }).click();
  await page.getByRole("button", { name: "More commands", disabled: false }).click();
  const [guide] = await Promise.all([page.waitForEvent("popup"), page.getByRole("menuitem", { name: "Help" }).click()]);
  await guide.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await guide.title(), "Plumbline: the guide");
  await guide.close();
  await page.close();
});
