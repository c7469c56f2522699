/** `npm run test:plans`: every real Microsoft Project plan in ../shared becomes a workbook that Excel opens, or one sentence says why not; said in other words it has the same dates. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { newWorkbook } from "../../src/commands/new";
import { ExchangeError } from "../../src/exchange/exchange-error";
import { openFile } from "../../src/exchange/open";
import { addRestatements, restatementReport } from "./restated";
import type { Restatements } from "./restated";
import { addRoundTrip, noRoundTrips, roundTripReport } from "./round-trip";

const shared = resolve(import.meta.dirname, "../../../shared");
const plans = join(shared, "data/msproject");
const validator = join(shared, "tools/xlsx-validate");
const comparer = join(shared, "tools/msproject-compare");
/** `--validate N`: only N of the workbooks, spread over all, are validated; the schemas take two seconds a workbook. */
const validated = process.argv.includes("--validate") ? Number(process.argv[process.argv.indexOf("--validate") + 1]) : Infinity;
/** Milliseconds that the largest plan may take. */
const LONGEST = 5000;

async function main(): Promise<number> {
  const absent = [plans, validator, comparer].filter((path) => !existsSync(path));
  if (absent.length > 0) { console.log(`${absent.length} of 3 parts of ../shared not found: skipped`); return 0; }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-plans-"));
  try {
    const files = readdirSync(plans, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xml")).sort();
    const outcomes = files.map((file, index) => convert(file, join(folder, `${index}.xlsx`)));
    const trips = noRoundTrips();
    const restated: Restatements = new Map();
    for (const { file, refusal } of outcomes) {
      if (refusal) continue;
      addRoundTrip(trips, readFileSync(join(plans, file)), file);
      addRestatements(restated, readFileSync(join(plans, file)), file);
    }
    const faults = outcomes.flatMap((outcome) => outcome.fault ?? []);
    const made = outcomes.flatMap((outcome) => outcome.made ?? []);
    const chosen = made.filter((_, index) => Math.floor((index * validated) / made.length) !== Math.floor(((index - 1) * validated) / made.length) || made.length <= validated);
    const invalid = await validate(chosen);
    for (const line of [...faults, ...invalid.map((line) => named(line, files))]) console.log(`  ${line}`);
    for (const { refusal } of outcomes) if (refusal) console.log(`  refused: ${refusal}`);
    const slowest = outcomes.reduce((a, b) => (a.time > b.time ? a : b));
    console.log(`${files.length} plans: ${made.length} became workbooks, ${outcomes.filter((o) => o.refusal).length} were refused with a sentence, ${faults.length} failed`);
    console.log(`slowest: ${(slowest.time / 1000).toFixed(2)} s, ${slowest.file}`);
    console.log(`${chosen.length} workbooks validated, ${invalid.length} faults`);
    console.log(roundTripReport(trips));
    console.log(restatementReport(restated));
    compareWithMsProject();
    return faults.length + invalid.length + trips.lost.size + [...restated.values()].flat().length === 0 && trips.sameProject === trips.plans && files.length > 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome { readonly file: string; readonly time: number; readonly made?: string; readonly refusal?: string; readonly fault?: string }

function convert(file: string, out: string): Outcome {
  const start = performance.now();
  try {
    const plan = openFile(readFileSync(join(plans, file)), file);
    writeFileSync(out, newWorkbook({ template: "standard", sample: false, plan }).output);
    const time = performance.now() - start;
    return { file, time, made: out, ...(time > LONGEST ? { fault: `${file}: took ${(time / 1000).toFixed(1)} s` } : {}) };
  } catch (error) {
    const time = performance.now() - start;
    if (error instanceof ExchangeError) return { file, time, refusal: `${file}: ${error.message}` };
    return { file, time, fault: `${file}: ${error instanceof Error ? error.stack : String(error)}` };
  }
}

/** The validator's lines about these workbooks, each a fault. */
async function validate(files: readonly string[]): Promise<string[]> {
  const shares = Array.from({ length: availableParallelism() }, (_, share) => files.filter((_file, index) => index % availableParallelism() === share)).filter((share) => share.length > 0);
  return (await Promise.all(shares.map(runValidator))).flat();
}

function runValidator(files: readonly string[]): Promise<string[]> {
  return new Promise((done, fail) => {
    const run = spawn(validator, files, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    run.stdout.on("data", (data: Buffer) => { output += data.toString(); });
    run.on("error", fail);
    run.on("close", (code) => done(code === 0 ? [] : output.trim().split("\n")));
  });
}

/** Names the plan instead of the workbook made from it. */
const named = (line: string, files: readonly string[]): string =>
  line.replace(/^\S*?(\d+)\.xlsx/, (path, index: string) => `${files[Number(index)] ?? basename(path)} →`);

function compareWithMsProject(): void {
  const run = spawnSync(comparer, [plans, "--show", "0"], { encoding: "utf8" });
  console.log(`dates compared with those that Microsoft Project stored: ${(run.stdout || run.stderr).trim().split("\n").join("\n  ")}`);
}

process.exitCode = await main();
