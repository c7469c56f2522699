/** `npm run test:faults`: every request of every command fails in every way; prints what becomes of the workbook, and fails where it is left between before and after. */
import { disturbances, tryDisturbance } from "./disturbances";
import { countRequests } from "./requests";
import { scenarios, writing } from "./scenarios";
import { closePane, tryFault, usual, type Mishap, type Trial } from "./try-fault";

const error = (code: string): Mishap["fault"] => () => ({ type: "error", code });
const failing = (share: number, code = "GeneralException"): Mishap["fault"] => (actions) => ({ type: "errorAt", action: Math.min(actions - 1, Math.floor(actions * share)), code });

const mishaps: readonly Mishap[] = [
  { name: "general error", fault: error("GeneralException") },
  { name: "cell being edited", fault: () => ({ type: "editMode" }) },
  { name: "access denied", fault: error("AccessDenied") },
  { name: "session lost", fault: () => ({ type: "sessionLost" }), lasting: { type: "sessionLost" } },
  { name: "general error half-way", fault: failing(1 / 2) },
  { name: "general error at its end", fault: failing(1) },
  { name: "access denied after three quarters", fault: failing(3 / 4, "AccessDenied") },
  { name: "answer lost", fault: () => ({ type: "replyLost" }) },
  { name: "answer and session lost", fault: () => ({ type: "replyLost" }), lasting: { type: "sessionLost" } },
];

const halfDone: Mishap = { name: "general error after three quarters", fault: failing(3 / 4) };
/** What can then happen to the requests that put things back. */
const later: readonly Mishap[] = [
  { name: "general error", fault: error("GeneralException") },
  { name: "access denied half-way", fault: failing(1 / 2, "AccessDenied") },
  { name: "answer lost", fault: () => ({ type: "replyLost" }) },
  { name: "session lost", fault: () => ({ type: "sessionLost" }), lasting: { type: "sessionLost" } },
  { name: "access denied from then on", fault: error("AccessDenied"), lasting: { type: "error", code: "AccessDenied" } },
];

interface Tally { tried: number; readonly states: Map<string, number>; readonly wrong: string[] }
const tally = (): Tally => ({ tried: 0, states: new Map(), wrong: [] });

function count(into: Tally, what: string, { state, wrong }: Trial): void {
  into.tried++;
  into.states.set(state, (into.states.get(state) ?? 0) + 1);
  into.wrong.push(...wrong.map((one) => `${what}: ${one}`));
}

const row = (name: string, tried: number | string, states: string): void => { process.stdout.write(`${name.padEnd(44)}${String(tried).padStart(8)}   ${states}\n`); };
const inWords = ({ states }: Tally): string => [...states].sort().map(([state, n]) => `${n} ${state}`).join(", ");

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;

/** `only`: scenarios whose names begin so. */
async function main(only: string): Promise<void> {
  const total = tally(), start = performance.now();
  const report = (name: string, one: Tally): void => {
    row(name, one.tried, inWords(one));
    total.tried += one.tried;
    total.wrong.push(...one.wrong.map((line) => `${name}: ${line}`));
  };
  row("What goes wrong", "tried", "The workbook afterwards");
  for (const scenario of scenarios.filter(({ name }) => name.startsWith(only))) {
    const expected = await usual(scenario), once = tally(), twice = tally(), closed = tally();
    for (let request = 1; request <= expected.requests; request++) {
      for (const mishap of mishaps) count(once, `${mishap.name}, request ${request}`, await tryFault(scenario, expected, new Map([[request, mishap]])));
      const probe = await tryFault(scenario, expected, new Map([[request, halfDone]]));
      for (let then = 1; then <= probe.later; then++) for (const mishap of later) {
        count(twice, `${halfDone.name}, request ${request}, then ${mishap.name}, request ${request + then}`, await tryFault(scenario, expected, new Map([[request, halfDone], [request + then, mishap]])));
      }
    }
    for (let request = 1; request <= expected.requests; request++) {
      for (const when of ["before", "after"] as const) count(closed, `pane closed ${when} request ${request}`, await closePane(scenario, expected, request, when));
    }
    report(`${scenario.name}: any one request (${expected.requests})`, once);
    if (twice.tried > 0) report("  and one of those that put it back", twice);
    report("  pane closed", closed);
  }
  for (const scenario of writing.filter(({ name }) => name.startsWith(only))) {
    const expected = await usual(scenario), meanwhile = tally();
    for (const disturbance of disturbances(scenario, expected)) count(meanwhile, disturbance.name, await tryDisturbance(scenario, expected, disturbance));
    report(`${scenario.name}: someone else meanwhile`, meanwhile);
  }
  if (only === "") {
    row("\nWhat is asked of Excel", "requests", "the largest, and the largest answer");
    for (const { what, requests, sent, received, wrong } of await countRequests()) {
      row(what, requests, `${kilobytes(sent)} and ${kilobytes(received)}`);
      if (wrong) total.wrong.push(`${what}: ${wrong}`);
    }
  }
  for (const line of total.wrong) process.stdout.write(`WRONG ${line}\n`);
  process.stdout.write(`${total.tried} mishaps, ${total.wrong.length} wrong outcomes, ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
  process.exitCode = total.wrong.length > 0 ? 1 : 0;
}

void main(process.argv[2] ?? "");
