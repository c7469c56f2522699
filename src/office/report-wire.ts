/** What the pane and the report's window say to each other: the window asks for the report piece by piece, so whoever is slow, late or reloaded just asks again. */

/** Said by the window: the piece it wants next, of the report that it has begun; of report 0, of none yet. Wanting the piece after the last tells that it shows the report. */
export interface Wanted { readonly report: number; readonly piece: number }

/** Said by the pane, when it is asked, and once when it has another report: its first piece. */
export interface Piece extends Wanted { readonly of: number; readonly text: string }

/** Said by the window: it wants to be closed, which is the pane's to do. */
export const CLOSE = "close";

/** Characters. Microsoft names no limit for these messages; the smallest that it names for anything an add-in is sent is 64 KB. */
const SIZE = 16_000;

/** How long the window waits for an answer, in milliseconds. */
const AGAIN = 1_000;

export const pieces = (page: string): number => Math.max(1, Math.ceil(page.length / SIZE));

export const pieceOf = (report: number, page: string, piece: number): Piece => ({ report, piece, of: pieces(page), text: page.slice(piece * SIZE, (piece + 1) * SIZE) });

/** The window's half: asks until it has a whole report, and shows it; then whatever other report begins. Returns what hears the pieces. */
export function receiveReport(ask: (wanted: Wanted) => void, show: (page: string) => void): (piece: Piece) => void {
  let report = 0, texts: string[] = [], again: ReturnType<typeof setTimeout> | undefined;
  const next = (): void => {
    clearTimeout(again);
    again = setTimeout(next, AGAIN);
    ask({ report, piece: texts.length });
  };
  next();
  return (heard) => {
    if (heard.report !== report) [report, texts] = [heard.report, []];
    // Asked for twice, answered twice.
    else if (heard.piece !== texts.length) return;
    if (heard.piece === texts.length) texts.push(heard.text);
    if (texts.length < heard.of) return next();
    clearTimeout(again);
    show(texts.join(""));
    ask({ report, piece: texts.length });
  };
}

/** Null: nothing of ours. */
export function parseMessage<T extends Wanted>(message: string): T | null {
  try {
    const said: unknown = JSON.parse(message);
    return typeof said === "object" && said !== null && "report" in said && "piece" in said ? (said as T) : null;
  } catch {
    return null;
  }
}
