/** All that can go wrong with one scenario, tried: each of its requests in every way, and what others do meanwhile. */
import { disturbances, tryDisturbance } from "./disturbances";
import { writing, type Scenario } from "./scenarios";
import { closePane, tryFault, usual, type Mishap, type Trial } from "./try-fault";

/** Of one kind of mishap: how many were tried, how the workbook stood after them, and what must not be. */
export interface Outcome { readonly name: string; readonly tried: number; readonly states: string; readonly wrong: readonly string[] }

export async function tryMishaps(scenario: Scenario): Promise<Outcome[]> {
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
  return [
    outcome(`${scenario.name}: any one request (${expected.requests})`, once),
    ...(twice.tried > 0 ? [outcome("  and one of those that put it back", twice)] : []),
    outcome("  pane closed", closed),
    ...(writing.includes(scenario) ? [outcome("  someone else meanwhile", await tryMeanwhile(scenario))] : []),
  ];
}

async function tryMeanwhile(scenario: Scenario): Promise<Tally> {
  const expected = await usual(scenario), meanwhile = tally();
  for (const disturbance of disturbances(scenario, expected)) count(meanwhile, disturbance.name, await tryDisturbance(scenario, expected, disturbance));
  return meanwhile;
}

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

function outcome(name: string, { tried, states, wrong }: Tally): Outcome {
  return { name, tried, states: [...states].sort().map(([state, n]) => `${n} ${state}`).join(", "), wrong };
}
