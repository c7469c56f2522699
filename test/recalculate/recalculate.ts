/** `npm run test:recalculate`: does LibreOffice compute what the formula cells of the sample and the templates store? */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { templateNames } from "../../src/commands/prepared-workbook";
import { readXlsx } from "../../src/exchange/xlsx/read";
import type { GanttView } from "../../src/workbook/sheets/gantt-scale";
import { missingLibreOffice, saveWithLibreOffice } from "../libreoffice/libreoffice";
import { awkwardWorkbook } from "./awkward";
import { compareFormulas } from "./compare";
import { zoomedWorkbook } from "./zoomed";

/** Fewer than this in the sample means that its formulas went missing. */
const LEAST_IN_SAMPLE = 400;
const SHOWN = 20;

/** Workbooks of rows that people get wrong; each seed makes another. */
const AWKWARD = [{ seed: 1 }, { seed: 2 }, { seed: 3 }, { seed: 4, baselined: false }, { seed: 5, baselined: false, stated: true }];

/** A Gantt from another day and in other steps: 46,188 is 14 June 2026. */
const ZOOMED: readonly GanttView[] = [{ zoom: "Day", from: 46188 }, { zoom: "Week", from: null }, { zoom: "Month", from: 46188 }, { zoom: "Quarter", from: null }, { zoom: 3, from: null }];

const workbooks: readonly { readonly name: string; readonly options?: readonly string[]; /** The template whose sheets are added then. */ readonly setUp?: string; readonly bytes?: () => Uint8Array; readonly least: number }[] = [
  { name: "sample", options: ["--sample"], least: LEAST_IN_SAMPLE },
  ...templateNames.map((name) => ({ name, options: ["--template", name], least: 1 })),
  { name: "set-up", options: ["--template", "lite", "--sample"], setUp: "standard", least: LEAST_IN_SAMPLE },
  ...ZOOMED.map((gantt) => ({ name: `zoomed-${String(gantt.zoom)}`, bytes: () => zoomedWorkbook(gantt), least: LEAST_IN_SAMPLE })),
  { name: "from-1904", bytes: () => zoomedWorkbook({ zoom: "Month", from: 46188 - 1462 }, true), least: LEAST_IN_SAMPLE },
  ...AWKWARD.map((lack) => ({ name: `awkward-${lack.seed}`, bytes: () => awkwardWorkbook(lack), least: LEAST_IN_SAMPLE })),
];

function main(): number {
  const missing = missingLibreOffice();
  if (missing) { console.error(missing); return 2; }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-recalculate-"));
  try {
    const made = workbooks.map(({ name, options = [], setUp, bytes }) => (bytes ? write(join(folder, `${name}.xlsx`), bytes()) : make(join(folder, `${name}.xlsx`), options, setUp)));
    const saved = saveWithLibreOffice(made, "xlsx", madeFolder(folder, "recalculated"));
    return workbooks.map(({ name, least }, index) => report(name, least, made[index]!, saved[index]!)).every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** By the command line, as a user makes it. */
function make(file: string, options: readonly string[], setUp?: string): string {
  plumbline("new", file, ...options);
  if (setUp !== undefined) plumbline("set-up", file, "--template", setUp, "--out", file, "--force");
  return file;
}

function plumbline(...words: readonly string[]): void {
  const run = spawnSync("npm", ["run", "--silent", "plumbline", "--", ...words], { encoding: "utf8" });
  if (run.status !== 0 && run.status !== 1) throw new Error(`plumbline ${words.join(" ")} ended with ${run.status}: ${run.stderr}`);
}

function write(file: string, bytes: Uint8Array): string {
  writeFileSync(file, bytes);
  return file;
}

function madeFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
}

function report(name: string, least: number, stored: string, recalculated: string): boolean {
  const { compared, ofToday, differences } = compareFormulas(readXlsx(readFileSync(stored)), readXlsx(readFileSync(recalculated)));
  for (const difference of differences.slice(0, SHOWN)) console.log(`  ${difference}`);
  if (differences.length > SHOWN) console.log(`  … and ${differences.length - SHOWN} more`);
  console.log(`${name}: ${compared} formula cells compared, ${differences.length} different, ${ofToday} depend on today`);
  if (compared < least) console.log(`${name}: at least ${least} were expected`);
  return differences.length === 0 && compared >= least;
}

process.exitCode = main();
