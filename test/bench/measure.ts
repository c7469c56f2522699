/** One measurement of the bench, in a process of its own so that its peak memory is its own: OPERATION SIZE FOLDER, the result as JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../src/core/analyze";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { buildWorkbook } from "../../src/workbook/build";
import { projectFromGrid } from "../../src/workbook/project";
import { syntheticProject } from "./synthetic-project";

/** Milliseconds of the first run and of those after it; the most memory resident up to the end of the first, in bytes, Node and all modules included. */
export interface Measurement { readonly first: number; readonly median: number; readonly best: number; readonly peak: number; readonly note: string }

/** What is measured, and what has to be there first; `run` answers with a number that says what it did. */
interface Operation { readonly prepare: (size: number, file: string) => () => number; readonly note: (result: number) => string }

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB file`;

export const operations: Readonly<Record<string, Operation>> = {
  write: {
    prepare: (size, file) => {
      const project = syntheticProject(size);
      const analysis = analyze(project, {});
      return () => {
        const bytes = writeXlsx(buildWorkbook({ analysis }));
        writeFileSync(file, bytes);
        return bytes.length;
      };
    },
    note: megabytes,
  },
  read: {
    prepare: (_size, file) => () => projectFromGrid(readXlsx(readFileSync(file))).project.tasks.length,
    note: (tasks) => `${tasks} tasks found`,
  },
  compute: {
    prepare: (size) => {
      const project = syntheticProject(size);
      return () => analyze(project, {}).findings.length;
    },
    note: (findings) => `${findings} findings`,
  },
};

const MOST_RUNS = 40;
const LONGEST = 8000;

/** Garbage is collected once, before the first run: a forced collection before every run would shrink the heap and triple the times. */
function measure(operation: Operation, size: number, file: string): Measurement {
  const run = operation.prepare(size, file);
  globalThis.gc?.();
  const begin = performance.now();
  const result = run();
  const first = performance.now() - begin;
  const peak = process.resourceUsage().maxRSS * 1024;
  const times: number[] = [];
  while (times.length < 3 || (times.length < MOST_RUNS && performance.now() - begin < LONGEST)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { first, median: times[Math.floor(times.length / 2)]!, best: times[0]!, peak, note: operation.note(result) };
}

if (process.argv[1] === import.meta.filename) {
  const [, , name, size, folder] = process.argv as [string, string, string, string, string];
  console.log(JSON.stringify(measure(operations[name]!, Number(size), join(folder, `${size}.xlsx`))));
}
