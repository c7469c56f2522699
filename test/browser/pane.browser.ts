/** The pane in a real browser, over the sample: what a newcomer meets, in every look and width, by mouse and by keyboard. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { newWorkbook } from "../../src/commands/new";
import { editXlsx } from "../../src/exchange/xlsx/edit";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { projectFromGrid } from "../../src/workbook/project";
import { SheetBuilder } from "../../src/workbook/sheets/sheet-builder";
import { launch, newPage, show, trySample, visit, VIEWS, type Look } from "./open-pane";
import { serve, type Site } from "./serve";
import { violations } from "./violations";

const LOOKS: readonly Look[] = ["light", "dark", "contrast"];
const WIDTHS = [320, 450] as const;

let site: Site;
let browser: Browser;
before(async () => { [site, browser] = await Promise.all([serve(process.env["PAGES"] ?? "dist/web"), launch()]); });
after(async () => { await browser.close(); site.close(); });

const beyondTheEdge = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(...[document.documentElement, ...document.querySelectorAll(".panel")].map((element) => element.scrollWidth - element.clientWidth)));

const message = (page: Page, words: RegExp): ReturnType<Page["locator"]> => page.locator(".messages").getByText(words);

async function command(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More commands" }).click();
  await page.getByRole("menuitem", { name }).click();
}

const PARTS = ["Why this date?", "Quality", "Tasks"] as const;

async function openPart(page: Page, part: (typeof PARTS)[number]): Promise<void> {
  await page.getByRole("button", { name: part, exact: true }).click();
  if (part === "Why this date?") await page.getByRole("list", { name: "What moved it" }).waitFor();
  if (part === "Quality") await page.getByRole("button", { name: /Missing logic/ }).click();
}

async function open(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  await page.getByLabel("Open a file").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

for (const look of LOOKS) {
  for (const width of WIDTHS) {
    void test(`every view is accessible and has no horizontal scroll: ${look}, ${width} px`, async () => {
      const { page, faults } = await visit(browser, site.address, look, width);
      const wrong: string[] = [];
      const look_ = async (view: string): Promise<void> => {
        wrong.push(...(await violations(page)).map((violation) => `${view}: ${violation}`));
        if ((await beyondTheEdge(page)) > 0) wrong.push(`${view}: wider than the pane`);
      };
      await look_("First run");
      await trySample(page);
      for (const view of VIEWS) {
        await show(page, view);
        await look_(view);
        if (view === "Schedule") for (const part of PARTS) {
          await openPart(page, part);
          await look_(part);
        }
      }
      assert.deepEqual([...wrong, ...faults], []);
      await page.close();
    });
  }
}

void test("a newcomer comes from the first run to a status report that is kept, and back", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  assert.match(await page.locator(".verdict").innerText(), /Because of Schedule/);
  await page.getByRole("button", { name: "Recalculate" }).click();
  await message(page, /./).first().waitFor();
  await show(page, "Report");
  await page.getByRole("button", { name: "Record in the workbook" }).click();
  await message(page, /Status as of 26 Jun 2026: Red/).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await message(page, /^Undone:/).waitFor();
  await page.getByRole("button", { name: /earlier message/ }).waitFor();
  assert.deepEqual(faults, []);
  await page.reload();
  await page.locator(".verdict").waitFor();
  await page.close();
});

void test("every command of the menu says what it did", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  const said: string[] = [];
  for (const name of ["Check", "Take baseline", "Status report", "Set up workbook"]) {
    await command(page, name);
    // A message has its words a moment after it is there.
    await page.waitForFunction((before) => !document.querySelector(".progress.on") && ![undefined, "", before].includes(document.querySelector(".messages")?.textContent), said.at(-1));
    said.push((await page.locator(".messages").textContent()) ?? "");
  }
  assert.equal(new Set(said).size, said.length);
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a finding leads to its cell and shows the record; Escape closes it", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await show(page, "Findings");
  await page.getByRole("button", { name: /2 tasks have no baseline/ }).click();
  const record = page.getByRole("complementary", { name: "Cell in the workbook" });
  await record.getByText("Interface stubs for early testing").waitFor();
  assert.match(await record.innerText(), /Schedule!N\d+/);
  await page.keyboard.press("Escape");
  await record.waitFor({ state: "detached" });
  assert.deepEqual(faults, []);
  await page.close();
});

void test("the tabs are reached with Tab and changed with the arrow keys", async () => {
  const { page } = await visit(browser, site.address, "light", 350);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator(".verdict").waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
  for (let i = 0; i < 6 && !/^Overview/.test(await focused()); i++) await page.keyboard.press("Tab");
  assert.match(await focused(), /^Overview/);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement!, "::after").outlineStyle + getComputedStyle(document.activeElement!).outlineStyle), "nonenone");
  const seen: string[] = [];
  for (const view of ["Findings", "Schedule", "Money", "Risks", "Report"]) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    seen.push(await page.getByRole("tab", { selected: true }).innerText());
    assert.equal(seen.at(-1)!.trim(), view);
  }
  const after = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return focused();
  };
  assert.deepEqual([await after("ArrowRight"), await after("ArrowLeft"), await after("Home"), await after("End")], ["Overview", "Report", "Overview", "Report"]);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("role")), "tabpanel");
  await page.close();
});

void test("a field of the risk matrix lists its risks", async () => {
  const { page } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await show(page, "Risks");
  await page.getByRole("button", { name: /probability 4, impact 5/ }).click();
  await page.getByRole("heading", { name: /Probability 4, impact 5/ }).waitFor();
  assert.equal(await page.locator(".rows > li").count(), 1);
  assert.match(await page.locator(".rows > li").innerText(), /R-01/);
  await page.close();
});

void test("a section that is left out is neither in the preview nor in the copy", async () => {
  const { page } = await visit(browser, site.address, "light", 450);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await trySample(page);
  await show(page, "Report");
  const milestones = page.frameLocator("iframe").getByRole("heading", { name: "Milestones", exact: true });
  await milestones.first().waitFor();
  await page.getByText("Milestones", { exact: true }).click();
  await milestones.first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Copy as text" }).click();
  await message(page, /clipboard as text/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /Aurora/);
  assert.doesNotMatch(copied, /^Milestones$/m);
  await page.close();
});

void test("a plan as CSV becomes a workbook that can be downloaded", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await open(page, "Bridge.csv", "ID,Task,Duration,Predecessors\n1,Survey,5d,\n2,Foundation,10d,1\n3,Span,15d,2\n");
  await page.getByRole("heading", { level: 1, name: "Bridge" }).waitFor();
  await show(page, "Schedule");
  await page.getByRole("button", { name: /Span/ }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), command(page, "Download .xlsx")]);
  assert.equal(download.suggestedFilename(), "Bridge.xlsx");
  const sheets = readXlsx(readFileSync(await download.path())).sheets.map(({ name }) => name);
  assert.ok(sheets.includes("Schedule") && sheets.includes("Status"));
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a file that is no workbook is refused in one sentence, and the open one stays", async () => {
  const { page } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await open(page, "holiday.xlsx", "not a workbook at all");
  await page.locator(".messages").getByRole("alert").or(page.locator(".messages .ms-MessageBar--error")).first().waitFor();
  assert.match(await page.locator(".messages").innerText(), /\.$/m);
  assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Aurora/);
  await page.locator(".verdict").waitFor();
  await page.close();
});

void test("inside Office the page asks Microsoft for its library, and nobody for anything else", async () => {
  const page = await newPage(browser);
  const asked: string[] = [];
  page.on("request", (request) => { if (!request.url().startsWith(site.address) && !/^(data|blob|about):/.test(request.url())) asked.push(request.url()); });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.goto(`${site.address}/taskpane.html?_host_Info=Excel$Web$16.01$en-US$$$$0`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(asked, ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  await page.close();
});

void test("why a task is where it is is found by name with the keyboard, and each step leads to its cell", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await show(page, "Schedule");
  await openPart(page, "Why this date?");
  const box = page.getByRole("combobox", { name: "Task" });
  await box.fill("go live");
  await page.getByRole("option", { name: /Go-live|Go live/ }).first().waitFor();
  await box.fill("hypercare");
  await box.press("ArrowDown");
  await box.press("ArrowUp");
  await box.press("Enter");
  const chain = page.getByRole("list", { name: "From the date back to the start" });
  await chain.getByRole("button").first().filter({ hasText: "Hypercare" }).waitFor();
  assert.match(await chain.innerText(), /Starts when Go-live \(66\) is reached on 2 Nov 2026 \(FS\)/);
  assert.match(await chain.getByRole("button").last().innerText(), /Really started on/);
  await chain.getByRole("button", { name: /^Go-live/ }).click();
  await page.getByRole("complementary", { name: "Cell in the workbook" }).getByText("Go-live").waitFor();
  await page.getByLabel("Earlier file to compare with").setInputFiles({ name: "last week.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(mistaken(0.1)) });
  await page.getByText("since last week.xlsx").waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a check of the schedule's quality opens to how it is counted and to its tasks", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await show(page, "Schedule");
  await page.getByRole("button", { name: "Quality", exact: true }).click();
  await page.getByRole("button", { name: "Failed" }).click();
  const leads = page.getByRole("button", { name: /Leads Fail 8% · limit ≤ 0%/ });
  await leads.click();
  await page.getByRole("list", { name: "Tasks: Leads" }).getByRole("button").first().click();
  await page.getByRole("complementary", { name: "Cell in the workbook" }).getByText("Predecessors").waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a quick fix says what it will do, does it, and can be taken back after its message is gone", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await open(page, "mistaken.xlsx", mistaken(145));
  await page.getByText("mistaken.xlsx").waitFor();
  await show(page, "Findings");
  const fix = page.getByRole("button", { name: /^Set to 100 %: Schedule!/ });
  await fix.click();
  await message(page, /Set to 100 %, done and recalculated/).waitFor();
  await fix.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Dismiss" }).click();
  await command(page, "Restore previous");
  await message(page, /^Undone:/).waitFor();
  await fix.waitFor();
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a setting is changed in the workbook; what it cannot be is said below the field", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 350);
  await trySample(page);
  await show(page, "Settings");
  const field = page.getByLabel("Cost: amber above");
  await field.fill("lots");
  await field.press("Enter");
  await page.getByRole("alert").filter({ hasText: "is not a percentage" }).waitFor();
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  await field.fill("2.5");
  await field.press("Enter");
  await message(page, /Cost: amber above is changed on the Settings sheet/).waitFor();
  await page.getByLabel("Status date").fill("2026-07-03");
  await page.getByLabel("Status date").blur();
  await page.getByText(/^As of 3 Jul 2026/).first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), command(page, "Download .xlsx")]);
  assert.equal(projectFromGrid(readXlsx(readFileSync(await download.path()))).project.settings.costAmber, 0.025);
  assert.deepEqual(faults, []);
  await page.close();
});

void test("a workbook that is not ours says what setting up would add", async () => {
  const { page, faults } = await visit(browser, site.address, "dark", 320);
  await trySample(page);
  const sales = new SheetBuilder("Sales", "5B6B7A");
  sales.heading("Sales", "By region");
  await open(page, "sales.xlsx", writeXlsx({ sheets: [sales.document()], names: [], properties: { title: "Sales", creator: "A person", created: "2026-01-01T00:00:00Z" }, active: 0 }));
  await page.getByRole("heading", { name: "No project in this workbook yet" }).waitFor();
  await page.getByText("Schedule, Gantt").waitFor();
  assert.match(await page.locator(".foreign").innerText(), /Set up adds \d+ sheets beside what is there/);
  assert.deepEqual([...(await violations(page)), ...faults], []);
  assert.equal(await beyondTheEdge(page), 0);
  await page.close();
});

void test("the pane says that the sheets show earlier figures until they are recalculated", async () => {
  const { page, faults } = await visit(browser, site.address, "light", 320);
  await trySample(page);
  const hint = page.getByRole("status").filter({ hasText: "The sheets still show earlier figures." });
  assert.equal(await hint.count(), 0);
  await open(page, "typed.xlsx", mistaken(0.95));
  await hint.waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(await beyondTheEdge(page), 0);
  await hint.getByRole("button", { name: "Recalculate" }).click();
  await message(page, /^Recalculated: \d+ cells? changed/).waitFor();
  await hint.waitFor({ state: "detached" });
  assert.deepEqual(faults, []);
  await page.close();
});

/** The sample with a % complete typed in task 30. */
function mistaken(percentComplete: number): Uint8Array {
  const { output } = newWorkbook({ template: "standard", sample: true, plan: null });
  const { rows, decoded } = projectFromGrid(readXlsx(output)), place = decoded.get("schedule")!.place!;
  const row = place.rows[rows["schedule"]!.findIndex((one) => one["id"] === "30")]!;
  return editXlsx(output, { cells: [{ sheet: place.sheet, row, column: place.columns.get("percentComplete")!, value: percentComplete }], tables: [] });
}
