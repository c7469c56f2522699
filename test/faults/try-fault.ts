/** One run of a scenario in which something goes wrong with one request, and how the workbook stands afterwards. */
import type { Fault } from "../../src/workbench/excel/excel-host";
import { HostError } from "../../src/host/host";
import { requestsOf, type OpenExcel } from "../office/open-excel";
import type { Scenario } from "./scenarios";
import { differences, keep, sameState, stateOf, type State } from "./state-of";

/** What goes wrong; `actions` is how many the request has. */
export interface Mishap {
  readonly name: string;
  readonly fault: (actions: number) => Fault;
  /** Every later request fails in this way, too. */
  readonly lasting?: Fault;
}

/** A scenario that nothing went wrong in: what it asks of Excel, and the workbook before and after it. */
export interface Usual { readonly requests: number; readonly before: State; readonly after: State; /** The workbook as it was before. */ readonly again: () => Promise<OpenExcel> }

export async function usual(scenario: Scenario): Promise<Usual> {
  const excel = await scenario.open(), before = stateOf(excel), start = requestsOf(excel).length, restore = keep(excel);
  await scenario.perform(excel);
  return {
    requests: requestsOf(excel).length - start, before, after: stateOf(excel),
    async again() {
      Object.assign(excel.host, { fault: null, before: null, sessionLost: false });
      await restore();
      return excel;
    },
  };
}

export interface Trial {
  readonly state: "as before" | "as after" | "between";
  /** Null where nobody is left to be told. */
  readonly told: string | null;
  readonly succeeded: boolean;
  /** Requests after the one that failed. */
  readonly later: number;
  /** What must not be; empty where all is well. */
  readonly wrong: readonly string[];
}

const soon = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** `mishaps` by the number of the request, counted from the scenario's first. */
export async function tryFault(scenario: Scenario, expected: Usual, mishaps: ReadonlyMap<number, Mishap>): Promise<Trial> {
  const excel = await expected.again(), start = requestsOf(excel).length, first = Math.min(...mishaps.keys());
  let lasting: Fault | null = null;
  excel.host.fault = (request, batch) => {
    const mishap = mishaps.get(request - start);
    const fault = mishap ? mishap.fault(batch.Actions.length) : lasting;
    lasting = mishap?.lasting ?? lasting;
    return fault;
  };
  const answer = await scenario.perform(excel).then((message) => ({ message, error: null }), (error: unknown) => ({ message: null, error }));
  Object.assign(excel.host, { fault: null, sessionLost: false });
  const later = requestsOf(excel).length - start - first;
  const { state, wrong } = await standing(scenario, expected, excel, [...mishaps.values()].some((one) => one.lasting !== undefined));
  return { state, later, succeeded: answer.error === null, told: answer.message ?? String((answer.error as Error).message), wrong: [...wrong, ...answer.error === null ? unlike(state, "as after") : lies(answer.error, state)] };
}

/** The pane is closed before Excel has seen a request, or before its answer has come: nothing of us runs after that. */
export async function closePane(scenario: Scenario, expected: Usual, request: number, when: "before" | "after"): Promise<Trial> {
  const excel = await scenario.open(), at = requestsOf(excel).length + request, never = new Promise<never>(() => undefined);
  const closed = new Promise<void>((resolve) => {
    if (when === "before") excel.host.before = (n) => (n === at ? (resolve(), never) : undefined);
    else excel.host.fault = (n) => (n === at ? (resolve(), { type: "late", until: never }) : null);
  });
  void scenario.perform(excel).catch(() => undefined);
  await closed.then(soon);
  const { state, wrong } = await standing(scenario, expected, excel, false);
  return { state, told: null, succeeded: false, later: 0, wrong };
}

/** Between is allowed only where nothing could be done any more; doing the same again must then lead to where it was to lead. */
async function standing(scenario: Scenario, expected: Usual, excel: OpenExcel, hopeless: boolean): Promise<Pick<Trial, "state" | "wrong">> {
  const now = stateOf(excel);
  const state = sameState(now, expected.before) ? "as before" : sameState(now, expected.after) ? "as after" : "between";
  if (state !== "between") return { state, wrong: [] };
  if (!hopeless) return { state, wrong: [`between: ${differences(expected.before, now).slice(0, 3).join("; ")}`] };
  const again = await scenario.perform(excel).then(() => differences(expected.after, stateOf(excel)), (error: unknown) => [String(error)]);
  return { state, wrong: again.length > 0 && scenario.heals ? [`not mended by doing it again: ${again.slice(0, 3).join("; ")}`] : [] };
}

const unlike = (state: Trial["state"], wanted: Trial["state"]): string[] => (state === wanted ? [] : [`said to be done, but ${state}`]);

/** A refusal is one sentence of what happened, how the workbook stands, and what to do; and it is true. */
function lies(error: unknown, state: Trial["state"]): string[] {
  if (!(error instanceof HostError)) return [`not a refusal: ${String(error)}`];
  const said = /^[A-Z][^;]+; ([^:]+): [a-z].+\.$/.exec(error.message)?.[1];
  if (said === undefined) return [`no sentence: ${error.message}`];
  return /^nothing was/.test(said) && state !== "as before" ? [`said "${said}", but ${state}`] : [];
}
