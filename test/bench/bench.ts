/** `npm run bench [-- SIZE…]`: time and memory of scheduling, and of reading, computing and writing workbooks, each in a process of its own; then what the pane costs in a browser. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./measure";
import { operations } from "./measure";
import { paneFigures } from "./pane/pane-figures";
import type { ScheduleMeasurement, Times } from "./measure-schedule";

const SIZES = [100, 1000, 10_000];
const SCHEDULE_SIZES = [1000, 10_000, 100_000];

async function main(sizes: readonly number[], scheduleSizes: readonly number[]): Promise<void> {
  schedules(scheduleSizes);
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    const reference = referenceTime();
    console.log(`Synthetic projects with as many ledger entries as tasks. Reference: sorting a million numbers takes ${reference.toFixed(0)} ms here.\n`);
    print(["operation", "tasks", "first ms", "median ms", "best ms", "µs a task", "× reference", "peak MB", ""]);
    for (const operation of Object.keys(operations)) {
      for (const size of sizes) {
        const { first, median, best, peak, note } = measured(operation, size, folder);
        print([operation, size.toLocaleString("en"), first.toFixed(0), median.toFixed(1), best.toFixed(1), ((median / size) * 1000).toFixed(0), (median / reference).toFixed(2), (peak / 1e6).toFixed(0), note]);
      }
    }
    await pane(join(folder, "pages"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pane(folder: string): Promise<void> {
  console.log("\nThe pane in a browser");
  const figures = await paneFigures(folder);
  if (!figures) console.log("not measured: there is no Chromium here (CHROMIUM names another place for it)");
  for (const { what, value, limit, holds } of figures ?? []) console.log(`${what.padEnd(42)} ${value.padEnd(16)} ${holds ? "within" : "OVER"} ${limit}`);
}

const measured = (operation: string, size: number, folder: string): Measurement => inProcess("measure.ts", [operation, String(size), folder]) as Measurement;

function inProcess(script: string, args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, script), ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${script} ${args.join(" ")} failed: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

/** Best and median milliseconds. */
function schedules(sizes: readonly number[]): void {
  console.log("Schedules of two links a task, four calendars, constraints, summaries and progress; best / median ms. Cold: from plain tasks to records, in a fresh process.");
  console.log("Warm: a compiled plan whose durations have changed, to new columns of dates and floats. Reference: the simplest loops over typed arrays, same calendars. Edit: one duration, to records.\n");
  print(["tasks", "cold first", "cold", "warm", "reference", "× ref.", "edit", "visited", "plan MB", "dates MB", ""]);
  const both = ({ best, median }: Times) => `${best.toFixed(2)} / ${median.toFixed(2)}`;
  for (const size of sizes) {
    const { first, cold, warm, reference, edit, visited, planBytes, dateBytes } = inProcess("measure-schedule.ts", [String(size)]) as ScheduleMeasurement;
    print([size.toLocaleString("en"), first.toFixed(0), both(cold), both(warm), both(reference), (warm.best / reference.best).toFixed(1), both(edit), `${visited.median} / ${visited.most}`, (planBytes / 1e6).toFixed(1), (dateBytes / 1e6).toFixed(1), ""], 16);
  }
  console.log();
}

/** Known work, for comparing runs on different machines: the best of five sorts of a million scattered numbers. */
function referenceTime(): number {
  const numbers = Float64Array.from({ length: 1_000_000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
  const times = Array.from({ length: 5 }, () => {
    const copy = numbers.slice();
    const start = performance.now();
    copy.sort();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function print(row: readonly string[], width = 11): void {
  console.log(row.map((text, i) => (i === 0 || i === row.length - 1 ? text.padEnd(10) : text.padStart(width))).join(" ").trimEnd());
}

const sizes = process.argv.slice(2).map(Number);
await main(sizes.length > 0 ? sizes : SIZES, sizes.length > 0 ? sizes : SCHEDULE_SIZES);
