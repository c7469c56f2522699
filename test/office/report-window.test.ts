/** The report's window: what the pane and the window say to each other, over an Office that loses, delays and refuses. */
import { reportWindow } from "../../src/office/report-window";
import { CLOSE, parseMessage, receiveReport, type Piece } from "../../src/office/report-wire";

beforeAll(() => { Object.assign(globalThis, { Office: { EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" } } }); });
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const settle = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

interface Mishaps {
  /** Office's number for each opening that fails, first to last. */
  readonly refusals?: readonly number[];
  /** Whether the nth message, from 1, in either direction, is lost. */
  readonly lost?: (n: number) => boolean;
  /** The window's page does not run. */
  readonly mute?: boolean;
}

/** Office between a pane and a window, with the window's page in it. */
function office({ refusals = [], lost = () => false, mute = false }: Mishaps = {}) {
  const shown: string[] = [], sizes: number[] = [], refused = [...refusals];
  let opened = 0, closed = 0, messages = 0;
  let hear: ((piece: Piece) => void) | null = null;
  let handlers: Record<string, (args: { message: string; origin: undefined } | { error: number }) => void> = {};
  const pass = (deliver: () => void): void => { if (!lost(messages += 1)) setTimeout(deliver, 5); };
  const toPane = (message: string): void => pass(() => handlers["message"]?.({ message, origin: undefined }));
  const load = (): void => { hear = receiveReport((wanted) => toPane(JSON.stringify(wanted)), (page) => shown.push(page)); };
  const dialog = {
    addEventHandler: (type: string, handler: (typeof handlers)[string]) => { handlers[type] = handler; },
    messageChild: (message: string) => {
      sizes.push(message.length);
      pass(() => hear?.(parseMessage<Piece>(message)!));
    },
    close: () => { closed += 1; handlers = {}; hear = null; },
  } as unknown as Office.Dialog;
  const open = (): Promise<Office.Dialog> => {
    const code = refused.shift();
    if (code !== undefined) return Promise.reject(Object.assign(new Error("refused"), { innerError: { code } }));
    opened += 1;
    handlers = {};
    if (!mute) setTimeout(load, 300);
    return Promise.resolve(dialog);
  };
  return { show: reportWindow(open), shown, sizes, load, unload: () => { hear = null; }, toPane, event: (error: number) => handlers["event"]?.({ error }), counts: () => ({ opened, closed }) };
}

/** What the pane says in the end. */
async function said(answer: Promise<string | null>, within = 20_000): Promise<string | null> {
  await settle(within);
  return answer;
}

const long = `<html>${"Steelwork. ".repeat(6_000)}</html>`;

test.each([["of a word", "<html></html>"], ["empty", ""], ["of 66,000 characters", long], ["that a piece's end cuts a letter of", `${"x".repeat(15_999)}🏗️${"y".repeat(20_000)}`]])("the window shows a report %s as the pane has it, in messages of 64 KB at most", async (_name, page) => {
  const { show, shown, sizes } = office();
  expect(await said(show(page))).toBeNull();
  expect(shown).toEqual([page]);
  expect(Math.max(...sizes) * 2).toBeLessThanOrEqual(65_536);
});

test("messages that are lost on the way are asked for again, whichever they are", async () => {
  for (let nth = 1; nth <= 10; nth += 1) {
    const { show, shown } = office({ lost: (n) => n === nth });
    void show(long);
    await settle(20_000);
    expect(shown).toEqual([long]);
  }
  const { show, shown } = office({ lost: (n) => n % 4 > 1 });
  void show(long);
  await settle(120_000);
  expect(shown).toEqual([long]);
});

test("a window that is loaded again gets the report again", async () => {
  const { show, shown, load } = office();
  await said(show(long));
  load();
  await settle(1_000);
  expect(shown).toEqual([long, long]);
});

test("while the window is open it shows what is asked for next, and the pane says so: there is no other window", async () => {
  const { show, shown, counts } = office();
  await said(show(long));
  expect(await said(show("<html>2</html>"))).toBe("The window that is open shows the report as it is now.");
  expect(await said(show(long))).toBe("The window that is open shows the report as it is now.");
  expect(shown).toEqual([long, "<html>2</html>", long]);
  expect(counts()).toEqual({ opened: 1, closed: 0 });
});

test("another report asked for while the first is on its way is shown whole, and the first is not missed", async () => {
  for (const moment of [0, 100, 302, 311, 321, 331]) {
    const { show, shown, counts } = office(), other = long.replaceAll("Steel", "Brick");
    const first = show(long);
    await settle(moment);
    const second = show(other);
    await said(second);
    expect(await first).toBeNull();
    expect(shown.at(-1)).toBe(other);
    expect(counts().opened).toBe(1);
  }
});

test("a window that was closed, by its own button or by its frame, is opened again when it is asked for", async () => {
  for (const close of ["button", "frame"]) {
    const { show, shown, toPane, event, counts } = office();
    await said(show(long));
    if (close === "button") toPane(CLOSE);
    else event(12_006);
    await settle(100);
    expect(await said(show("<html>2</html>"))).toBeNull();
    expect(shown).toEqual([long, "<html>2</html>"]);
    expect(counts()).toEqual({ opened: 2, closed: close === "button" ? 1 : 0 });
  }
});

test("what is asked of a window that is closed, before Excel has told so, opens another", async () => {
  const { show, shown, event, unload, counts } = office();
  await said(show(long));
  unload();
  const answer = show("<html>2</html>");
  await settle(900);
  event(12_006);
  expect(await said(answer)).toBeNull();
  expect(shown).toEqual([long, "<html>2</html>"]);
  expect(counts()).toEqual({ opened: 2, closed: 0 });
});

test("closed while the report is on its way, the window is nobody's fault: nothing is said", async () => {
  const { show, event } = office();
  const answer = show(long);
  await settle(310);
  event(12_006);
  expect(await said(answer)).toBeNull();
});

test("where Excel is still closing the last window, it is asked once more", async () => {
  const { show, shown } = office({ refusals: [12_007, 12_007] });
  expect(await said(show(long))).toBeNull();
  expect(shown).toEqual([long]);
});

test.each([
  [Array<number>(5).fill(12_007), "A window of Plumbline is open already: close it, then open the report again."],
  [[12_009], "Excel was not allowed to open the window: open the report again, and choose Allow."],
  [[12_011], "The browser blocked the window: allow pop-up windows for this page, then open the report again."],
  [[12_004], "Excel could not open a window for the report: insert it as a sheet, or copy it."],
  [[5_001], "Excel could not open a window for the report: insert it as a sheet, or copy it."],
])("refused with %j, the pane says what to do, and the next try opens the window", async (refusals, sentence) => {
  const { show, shown } = office({ refusals });
  expect(await said(show(long))).toBe(sentence);
  expect(await said(show(long))).toBeNull();
  expect(shown).toEqual([long]);
});

test("a window whose page is not there is closed, and the pane says why", async () => {
  const { show, event, counts } = office({ mute: true });
  const answer = show(long);
  await settle(100);
  event(12_002);
  expect(await said(answer)).toBe("The window could not load its page: check the network, then open the report again.");
  expect(counts()).toEqual({ opened: 1, closed: 1 });
});

test("a window that never asks for the report is told of after fifteen seconds; one that asks late gets it all the same", async () => {
  const { show, shown, load } = office({ mute: true });
  const answer = show(long);
  expect(await said(answer, 15_100)).toBe("The report did not reach its window: close the window, then open it again.");
  load();
  await settle(1_000);
  expect(shown).toEqual([long]);
});

test("what is none of ours is not heard", async () => {
  const { show, shown, toPane } = office();
  const answer = show(long);
  await settle(100);
  for (const message of ["", "{", "null", "7", '{"report":1}', "closed"]) toPane(message);
  expect(await said(answer)).toBeNull();
  expect(shown).toEqual([long]);
});
