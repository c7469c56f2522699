import type { Analysis } from "../../src/core/analysis";
import { home } from "../../src/taskpane/views/route";
import { reducePane, type PaneState } from "../../src/taskpane/use-pane";

const empty: PaneState = { commands: [], analysis: null, busy: null, failure: null, messages: [], restorable: [], route: home, shown: null };
const analysis = { statusDate: 0 } as Analysis;
const computed: PaneState = { ...empty, analysis };
const message = { tone: "done", text: "Added 3 sheets.", undo: null } as const;

test("while something is under way, what was computed stays on show", () => {
  expect(reducePane(computed, { kind: "began", what: "Recalculate" })).toMatchObject({ busy: "Recalculate", analysis });
});

test("a failure with nothing to show takes the place of the view; with something to show it is a message", () => {
  expect(reducePane(empty, { kind: "failed", text: "The sheet is protected." })).toMatchObject({ failure: "The sheet is protected.", messages: [] });
  const later = reducePane(computed, { kind: "failed", text: "The sheet is protected." });
  expect(later).toMatchObject({ failure: null, analysis, messages: [{ tone: "failed", text: "The sheet is protected." }] });
});

test("trying again takes the failure away", () => {
  expect(reducePane({ ...empty, failure: "The sheet is protected." }, { kind: "began", what: "Reading the workbook" }).failure).toBeNull();
});

test("messages are kept, latest first, until each is dismissed", () => {
  const two = reducePane(reducePane(computed, { kind: "said", message }), { kind: "said", message: { ...message, text: "Recalculated." } });
  expect(two.messages.map(({ text }) => text)).toEqual(["Recalculated.", "Added 3 sheets."]);
  const one = reducePane(two, { kind: "dismissed", id: two.messages[0]!.id });
  expect(one.messages.map(({ text }) => text)).toEqual(["Added 3 sheets."]);
  const again = reducePane(one, { kind: "said", message });
  expect(new Set(again.messages.map(({ id }) => id)).size).toBe(2);
});

test("a computation that finds nothing new keeps the last analysis", () => {
  expect(reducePane({ ...computed, busy: "Undoing" }, { kind: "computed", analysis: null })).toMatchObject({ busy: null, analysis });
});

test("what can be taken back stays so when its message is dismissed, until it is taken back", () => {
  const undo = (): Promise<number> => Promise.resolve(1);
  const done = reducePane(computed, { kind: "said", message: { ...message, undo } }), { id } = done.messages[0]!;
  const dismissed = reducePane(done, { kind: "dismissed", id });
  expect(dismissed).toMatchObject({ messages: [], restorable: [{ id, undo }] });
  expect(reducePane(reducePane(dismissed, { kind: "said", message }), { kind: "undone", id })).toMatchObject({ restorable: [] });
  const other = reducePane(reducePane(done, { kind: "opened", route: { task: "7" } }), { kind: "replaced" });
  expect(other).toMatchObject({ restorable: [], messages: [{ id, undo: null }], route: { task: null } });
});
