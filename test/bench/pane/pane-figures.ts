/** What the pane costs in a browser: how much it loads, how soon the Overview is there, how long it holds up its thread. */
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { analyze } from "../../../src/core/analyze";
import { editXlsx } from "../../../src/exchange/xlsx/edit";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { writeXlsx } from "../../../src/exchange/xlsx/write";
import { buildWorkbook } from "../../../src/workbook/build";
import { projectFromGrid } from "../../../src/workbook/project";
import { launch, newPage } from "../../browser/open-pane";
import { serve } from "../../browser/serve";
import { syntheticProject } from "../synthetic-project";
import { buildPages, firstChunk } from "./build-pages";
import { stopwatch } from "./stopwatch";

export interface PaneFigure { readonly what: string; readonly value: string; /** At most this much is wanted. */ readonly limit: string; readonly holds: boolean }

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const VISITS = 25;
const TASKS = 10_000;
const RECOMPUTES = 3;
/** Bytes. What a pane of Fluent of five components costs. */
const FIRST_CHUNK = 165_000;

/** Null where there is no browser to look with. */
export async function paneFigures(folder: string): Promise<readonly PaneFigure[] | null> {
  if (!existsSync(CHROMIUM)) return null;
  await buildPages(folder);
  const site = await serve(folder), browser = await launch();
  try {
    const [first, least] = await Promise.all([firstChunk(folder, "taskpane.html"), firstChunk(folder, "minimal.html")]);
    const shown = await showing(browser, folder), { longest, opening } = await holding(browser, site.address, folder);
    const ratio = shown.overview / shown.minimal;
    return [
      { what: "first chunk, gzipped", value: `${kilobytes(first)}`, limit: `${kilobytes(FIRST_CHUNK)}; the least Fluent pane of five components: ${kilobytes(least)}`, holds: first <= FIRST_CHUNK },
      { what: "Overview of the sample shown", value: `${milliseconds(shown.overview)}, ${ratio.toFixed(2)} ×`, limit: `1.3 × the ${milliseconds(shown.minimal)} of the least Fluent pane of five components`, holds: ratio <= 1.3 },
      { what: `longest task, recomputing ${TASKS.toLocaleString("en")} tasks`, value: task(longest), limit: "50 ms", holds: longest <= 50 },
      { what: "the same, opening them", value: task(opening), limit: "50 ms", holds: opening <= 50 },
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;
/** Browsers report tasks of 50 ms and more. */
const task = (time: number): string => (time === 0 ? "under 50 ms" : milliseconds(time));
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** The two pages in turn, so that both meet the same machine. */
async function showing(browser: Browser, folder: string): Promise<{ readonly overview: number; readonly minimal: number }> {
  const overview: number[] = [], minimal: number[] = [], watch = await stopwatch(browser, folder);
  for (let visit = 0; visit < VISITS; visit++) {
    minimal.push(await watch.time("minimal.html", ".shown"));
    overview.push(await watch.time("taskpane.html", ".verdict"));
  }
  watch.close();
  return { overview: median(overview), minimal: median(minimal) };
}

/** The longest task of the page's own thread while a workbook is opened and while it is recalculated: of several times the calmest, for other programs hold it up too. */
async function holding(browser: Browser, address: string, folder: string): Promise<{ readonly longest: number; readonly opening: number }> {
  const file = join(folder, "large.xlsx"), opening: number[] = [], longest: number[] = [];
  await writeFile(file, moved(writeXlsx(buildWorkbook({ analysis: analyze(syntheticProject(TASKS), {}) }))));
  for (let time = 0; time < RECOMPUTES; time++) {
    const page = await newPage(browser, { viewport: { width: 350, height: 800 } });
    await page.addInitScript(() => {
      localStorage.setItem("plumbline.preferences", JSON.stringify({ appearance: "auto", follow: "pane", welcomed: true }));
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => { tasks.push(...list.getEntries().map(({ duration }) => duration)); }).observe({ type: "longtask" });
    });
    await page.goto(`${address}/taskpane.html`);
    await page.locator(".verdict").waitFor();
    await longestSince(page);
    await page.getByLabel("Open a file").setInputFiles(file);
    await page.getByText("large.xlsx").first().waitFor();
    await settled(page);
    opening.push(await longestSince(page));
    await page.getByRole("banner").getByRole("button", { name: "Recalculate" }).click();
    await page.getByText(/^Recalculated: [\d,]+ cells changed/).first().waitFor();
    await settled(page);
    longest.push(await longestSince(page));
    await page.close();
  }
  return { longest: Math.min(...longest), opening: Math.min(...opening) };
}

/** With the first task that is not begun longer than what the file says follows from it. */
function moved(bytes: Uint8Array): Uint8Array {
  const { decoded, rows } = projectFromGrid(readXlsx(bytes)), { sheet, rows: places, columns } = decoded.get("schedule")!.place!;
  const first = rows["schedule"]!.findIndex(({ level, percentComplete }) => level === 3 && !percentComplete);
  return editXlsx(bytes, { cells: [{ sheet, row: places[first]!, column: columns.get("duration")!, value: 20 }], tables: [] });
}

/** Nothing is being computed any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  await page.waitForTimeout(300);
}

const longestSince = (page: Page): Promise<number> => page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
