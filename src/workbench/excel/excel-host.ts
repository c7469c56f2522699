/** Excel as an add-in meets it: takes requests one at a time, answers, refuses, sends events, and fails when told to. */
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { eventsOf, type HostEvent } from "./events";
import { runBatch } from "./interpreter";
import { ACTION, DELAY_FOR_CELL_EDIT, PATH, REFUSAL, type Batch, type Failure, type Refusal, type Reply } from "./protocol";
import { runs } from "./runs";
import { keptReferences, openSession, services, workbook } from "./workbook";

/** Excel on the web takes and gives this many bytes at a time. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** One request as it went over the wire. */
export interface RequestRecord {
  readonly batch: Batch;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly outcome: "done" | "error" | "refused";
  readonly code: string | null;
  /** Nothing of the workbook: lets go of references, as the library does at the end of each run, or is about the pane. */
  readonly cleanup: boolean;
}

/** What is to go wrong with one request. */
export type Fault =
  /** The batch fails before its first action, with an Excel error code. */
  | { readonly type: "error"; readonly code: string; readonly message?: string }
  /** The same after so many actions: those before it are done. */
  | { readonly type: "errorAt"; readonly action: number; readonly code: string }
  | { readonly type: "editMode" | "sessionLost" }
  /** The batch is carried out, but nobody hears of it; the connection is there again for the next one. */
  | { readonly type: "replyLost" }
  /** The answer comes when this promise does. */
  | { readonly type: "late"; readonly until: Promise<unknown> };

export interface ExcelHost {
  readonly spreadsheet: Spreadsheet;
  readonly requests: readonly RequestRecord[];
  /** True while the user is typing in a cell. */
  editing: boolean;
  /** Decides the fate of each request, counted from 1; cleanups are not asked. */
  fault: ((request: number, batch: Batch) => Fault | null) | null;
  /** Runs before each request is carried out: the place for another author's edits. */
  before: ((request: number) => void | Promise<void>) | null;
  /** All requests are refused from now on. */
  sessionLost: boolean;
  /** The pane is to be seen; a hidden one goes on running. */
  paneShown: boolean;
  execute(body: string, flags: number): Promise<{ readonly reply: string } | { readonly refusal: Refusal }>;
  onEvent(listener: (event: HostEvent) => void): () => void;
  /** Called when the add-in shows or hides its pane. */
  onPane(listener: (shown: boolean) => void): () => void;
}

export function excelHost(spreadsheet: Spreadsheet): ExcelHost {
  const session = openSession(spreadsheet);
  const references = keptReferences();
  const root = workbook({ session, references });
  const beside = services(session);
  const runOf = runs();
  let writer: unknown = null;
  const listeners = new Set<(event: HostEvent) => void>();
  const paneListeners = new Set<(shown: boolean) => void>();
  const requests: RequestRecord[] = [];
  let asked = 0;
  let queue: Promise<unknown> = Promise.resolve();
  spreadsheet.onStep((step) => eventsOf(session, step).forEach((event) => listeners.forEach((listener) => listener(event))));

  const carryOut = (batch: Batch): Reply => {
    const reply = runBatch(batch, root, references, beside);
    for (const range of session.ranges) if (!references.holds(range)) session.ranges.delete(range);
    return reply;
  };

  const run = async (body: string, flags: number): Promise<{ readonly reply: string } | { readonly refusal: Refusal }> => {
    const batch = JSON.parse(body) as Batch;
    const cleanup = batch.Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference") || Object.values(batch.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PATH.newObject);
    const conversation = runOf(batch);
    const requestBytes = bytes(body);
    const record = (outcome: RequestRecord["outcome"], code: string | null, responseBytes = 0): void => void requests.push({ batch, requestBytes, responseBytes, outcome, code, cleanup });
    const refuse = (refusal: keyof typeof REFUSAL): { readonly refusal: Refusal } => {
      record("refused", refusal);
      return { refusal: REFUSAL[refusal] };
    };
    if (!cleanup) {
      asked++;
      await host.before?.(asked);
    }
    const fault = cleanup ? null : (host.fault?.(asked, batch) ?? null);
    if (fault?.type === "sessionLost") host.sessionLost = true;
    if (host.sessionLost) return refuse("session");
    if (requestBytes > PAYLOAD_LIMIT) return refuse("requestSize");
    if (fault?.type === "editMode") return refuse("editMode");
    if (host.editing && !cleanup) {
      if (!(flags & DELAY_FOR_CELL_EDIT)) return refuse("editMode");
      await cellLeft(host);
    }
    // Excel answers when it has calculated.
    if (!cleanup) await spreadsheet.settled();

    const shown = session.paneShown;
    const reply = fault?.type === "error" ? failure(fault.code, fault.message) : fault?.type === "errorAt" ? failedAfter(carryOut, batch, fault.action, fault.code) : carryOut(batch);
    if (session.paneShown !== shown) paneListeners.forEach((listener) => listener(session.paneShown));
    if (await spreadsheet.commit("api", { final: session.final, joins: conversation === writer })) writer = conversation;
    session.final = false;
    if (fault?.type === "late") await fault.until;
    if (fault?.type === "replyLost") return refuse("session");
    const text = JSON.stringify(reply);
    if (bytes(text) > PAYLOAD_LIMIT) return refuse("responseSize");
    record("Error" in reply ? "error" : "done", "Error" in reply ? reply.Error.Code : null, bytes(text));
    return { reply: text };
  };

  const host: ExcelHost = {
    spreadsheet, requests,
    editing: false, fault: null, before: null, sessionLost: false,
    get paneShown() { return session.paneShown; },
    set paneShown(shown) { session.paneShown = shown; },
    execute(body, flags) {
      const answer = queue.then(() => run(body, flags));
      queue = answer.catch(() => undefined);
      return answer;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onPane(listener) {
      paneListeners.add(listener);
      return () => void paneListeners.delete(listener);
    },
  };
  return host;
}

async function cellLeft(host: ExcelHost): Promise<void> {
  while (host.editing) await new Promise((resolve) => setTimeout(resolve, 5));
}

const failure = (code: string, message = "The request failed because the workbench was told to fail it.", ActionIndex = 0): Failure => ({ Error: { Code: code, Message: message, Location: "", ActionIndex } });

function failedAfter(carryOut: (batch: Batch) => Reply, batch: Batch, action: number, code: string): Reply {
  const reply = carryOut({ ...batch, Actions: batch.Actions.slice(0, action) });
  return "Error" in reply ? reply : failure(code, undefined, Math.min(action, batch.Actions.length - 1));
}

/** In UTF-8, as the wire counts. */
function bytes(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) count += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return count;
}
