/** `npm run bench [-- SIZE…]`: time and peak memory of reading, computing and writing workbooks; each in a process of its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measurement } from "./measure";
import { operations } from "./measure";

const SIZES = [100, 1000, 10_000];

function main(sizes: readonly number[]): void {
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
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(operation: string, size: number, folder: string): Measurement {
  const script = join(import.meta.dirname, "measure.ts");
  const run = spawnSync(process.execPath, [...process.execArgv, script, operation, String(size), folder], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`${operation} of ${size} tasks failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as Measurement;
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

function print(row: readonly string[]): void {
  console.log(row.map((text, i) => (i === 0 || i === row.length - 1 ? text.padEnd(10) : text.padStart(11))).join(" ").trimEnd());
}

main(process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES);
