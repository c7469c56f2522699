/** `npm run test:faults`: every request of every command fails in every way; prints what becomes of the workbook, and fails where it is left between before and after. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Outcome } from "./mishaps";
import { countRequests } from "./requests";
import { scenarios } from "./scenarios";

const row = (name: string, tried: number | string, states: string): void => { process.stdout.write(`${name.padEnd(56)}${String(tried).padStart(8)}   ${states}\n`); };
const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;

/** `only`: scenarios whose names begin so. */
async function main(only: string): Promise<void> {
  const start = performance.now(), wrong: string[] = [];
  let tried = 0;
  row("What goes wrong", "tried", "The workbook afterwards");
  await tryEach(scenarios.map(({ name }) => name).filter((name) => name.startsWith(only)), (scenario, outcomes) => {
    for (const one of outcomes) {
      row(one.name, one.tried, one.states);
      tried += one.tried;
      wrong.push(...one.wrong.map((line) => `${scenario}: ${line}`));
    }
  });
  if (only === "") {
    row("\nWhat is asked of Excel", "requests", "the largest, and the largest answer");
    for (const { what, requests, sent, received, wrong: unwanted } of await countRequests()) {
      row(what, requests, `${kilobytes(sent)} and ${kilobytes(received)}`);
      if (unwanted) wrong.push(`${what}: ${unwanted}`);
    }
  }
  for (const line of wrong) process.stdout.write(`WRONG ${line}\n`);
  process.stdout.write(`${tried} mishaps, ${wrong.length} wrong outcomes, ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

/** In as many processes as there are processors; `tell` hears of the scenarios in their order. */
async function tryEach(names: readonly string[], tell: (name: string, outcomes: readonly Outcome[]) => void): Promise<void> {
  const waiting = names.values(), done = new Map<string, readonly Outcome[]>(), untold = [...names];
  const work = async (): Promise<void> => {
    const child = fork(join(import.meta.dirname, "faults-process.ts"));
    const ended = once(child, "exit").then(([code]) => { throw new Error(`A process of the faults ended too early (${code}).`); });
    for (const name of waiting) {
      child.send(name);
      const [outcomes] = await Promise.race([once(child, "message"), ended]) as [readonly Outcome[]];
      done.set(name, outcomes);
      while (done.has(untold[0]!)) tell(untold[0]!, done.get(untold.shift()!)!);
    }
    ended.catch(() => undefined);
    child.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

void main(process.argv[2] ?? "");
