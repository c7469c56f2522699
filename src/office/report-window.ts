/** The report in a window of its own, on the pane's side: opens the window, answers what it asks for, and says in one sentence what to do where it cannot. */
import { CLOSE, parseMessage, pieceOf, pieces, type Wanted } from "./report-wire";

/** How long the window may be silent, in milliseconds: its page has to be loaded before it asks. */
const SILENCE = 15_000;

/** Excel takes a moment to close a window, and opens no other until it has. */
const CLOSING = { pause: 400, attempts: 5 };

/** Office's own numbers. */
const CLOSED = 12_006, ALREADY_OPEN = 12_007;

const CHANGED = "The window that is open shows the report as it is now.";
const LOST = "The report did not reach its window: close the window, then open it again.";
const NO_PAGE = "The window could not load its page: check the network, then open the report again.";

/** By Office's number of what went wrong while opening. */
const REFUSALS: Readonly<Record<number, string>> = {
  [ALREADY_OPEN]: "A window of Plumbline is open already: close it, then open the report again.",
  12_009: "Excel was not allowed to open the window: open the report again, and choose Allow.",
  12_011: "The browser blocked the window: allow pop-up windows for this page, then open the report again.",
};

/** The report that the window is to show. `settle` tells whoever asked for it what came of it, once; until then it is on its way. */
interface Current { readonly report: number; readonly page: string; settle(said: string | null): void; isSettled: boolean; alarm?: ReturnType<typeof setTimeout> }

/**
 * Returns what shows a page in the window, in the one that is open where there is one; it resolves to what the pane should say, or to null where the window says it all.
 * `open` opens the window, and rejects with Office's error as `innerError`.
 */
export function reportWindow(open: () => Promise<Office.Dialog>): (page: string) => Promise<string | null> {
  let dialog: Promise<Office.Dialog> | null = null;
  let current: Current = { report: 0, page: "", settle: () => undefined, isSettled: true };

  const settle = (said: string | null): void => {
    clearTimeout(current.alarm);
    current.isSettled = true;
    current.settle(said);
  };
  const watch = (): void => {
    clearTimeout(current.alarm);
    current.alarm = setTimeout(() => settle(LOST), SILENCE);
  };
  const forget = (said: string | null): void => {
    dialog = null;
    settle(said);
  };
  const hear = (window: Office.Dialog, message: string, changed: boolean): void => {
    if (message === CLOSE) return leave(window, null);
    const wanted = parseMessage<Wanted>(message);
    if (!wanted) return;
    const known = wanted.report === current.report;
    if (known && wanted.piece >= pieces(current.page)) return settle(changed ? CHANGED : null);
    watch();
    window.messageChild(JSON.stringify(pieceOf(current.report, current.page, known ? wanted.piece : 0)));
  };
  const leave = (window: Office.Dialog, said: string | null): void => {
    forget(said);
    try {
      window.close();
    } catch {
      // It is closed.
    }
  };
  const opened = async (): Promise<Office.Dialog> => {
    const window = await patiently(open), first = current.report;
    window.addEventHandler(Office.EventType.DialogMessageReceived, (said) => { if ("message" in said) hear(window, said.message, current.report > first); });
    window.addEventHandler(Office.EventType.DialogEventReceived, (said) => {
      if (!("error" in said) || said.error !== CLOSED) return leave(window, NO_PAGE);
      // Excel tells a moment after it: what was asked of the window meanwhile goes to another.
      const isMissed = current.report > first && !current.isSettled;
      dialog = null;
      if (isMissed) void deliver();
      else settle(null);
    });
    return window;
  };
  /** Shows what is current in the window, in the one that is open where there is one. */
  const deliver = async (): Promise<void> => {
    const { report, page } = current, isOpen = dialog !== null;
    try {
      const window = await (dialog ??= opened());
      if (report !== current.report) return;
      watch();
      if (isOpen) window.messageChild(JSON.stringify(pieceOf(report, page, 0)));
    } catch (error) {
      forget(refused(error));
    }
  };

  return (page) => {
    settle(null);
    const arrived = new Promise<string | null>((resolve) => { current = { report: current.report + 1, page, settle: resolve, isSettled: false }; });
    void deliver();
    return arrived;
  };
}

/** Where the last window is still being closed, once more. */
async function patiently(open: () => Promise<Office.Dialog>, attempt = 1): Promise<Office.Dialog> {
  try {
    return await open();
  } catch (error) {
    if (codeOf(error) !== ALREADY_OPEN || attempt === CLOSING.attempts) throw error;
    await new Promise((resolve) => { setTimeout(resolve, CLOSING.pause); });
    return patiently(open, attempt + 1);
  }
}

const refused = (error: unknown): string => REFUSALS[codeOf(error) ?? 0] ?? "Excel could not open a window for the report: insert it as a sheet, or copy it.";

const codeOf = (error: unknown): number | undefined => (error as { readonly innerError?: { readonly code?: number } } | null)?.innerError?.code;
