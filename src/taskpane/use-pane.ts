/** The state of the pane: what has been computed, what is under way, and what was said; and the verbs that change it. */
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { Analysis } from "../core/analysis";
import type { ItemRegister } from "../commands/change-item";
import type { Outcome } from "../commands/command";
import type { Finding, Subject } from "../core/finding";
import type { End } from "../core/schedule/why";
import type { Undo } from "../host/host";
import type { CommandFacts, Shown } from "./engine/engine";
import type { Follow } from "./preferences";
import type { Session } from "./session";
import { home, type Route } from "./views/route";

/** What a command or a refusal said; it stays until it is dismissed. */
export interface Message { readonly id: number; readonly tone: "done" | "failed"; readonly text: string; readonly undo: Undo | null }

export interface PaneState {
  /** Every command; none until the thread that thinks has begun. */
  readonly commands: readonly CommandFacts[];
  readonly analysis: Analysis | null;
  /** What is under way, in words for the user; null: nothing. */
  readonly busy: string | null;
  /** Why there is nothing to show. */
  readonly failure: string | null;
  /** Latest first. */
  readonly messages: readonly Message[];
  /** What can be taken back, the latest first: it stays so when its message is dismissed. */
  readonly restorable: readonly Message[];
  readonly route: Route;
  /** The record last asked for, where no sheet is beside the pane to show it. */
  readonly shown: Shown | null;
}

type Event =
  | { readonly kind: "known"; readonly commands: readonly CommandFacts[] }
  | { readonly kind: "began"; readonly what: string }
  | { readonly kind: "computed"; readonly analysis: Analysis | null }
  | { readonly kind: "failed"; readonly text: string }
  | { readonly kind: "said"; readonly message: Omit<Message, "id"> }
  | { readonly kind: "dismissed"; readonly id: number }
  | { readonly kind: "undone"; readonly id: number }
  | { readonly kind: "replaced" }
  | { readonly kind: "opened"; readonly route: Partial<Route> }
  | { readonly kind: "shown"; readonly shown: Shown | null };

const EMPTY: PaneState = { commands: [], analysis: null, busy: null, failure: null, messages: [], restorable: [], route: home, shown: null };

export function reducePane(state: PaneState, event: Event): PaneState {
  switch (event.kind) {
    case "known": return { ...state, commands: event.commands };
    case "began": return { ...state, busy: event.what, failure: null };
    case "computed": return { ...state, busy: null, analysis: event.analysis ?? state.analysis };
    case "failed": return state.analysis ? said({ ...state, busy: null }, { tone: "failed", text: event.text, undo: null }) : { ...state, busy: null, failure: event.text };
    case "said": return said(state, event.message);
    case "dismissed": return { ...state, messages: state.messages.filter(({ id }) => id !== event.id) };
    case "undone": return { ...state, messages: state.messages.filter(({ id }) => id !== event.id), restorable: state.restorable.filter(({ id }) => id !== event.id) };
    // What was done to another workbook cannot be taken back in this one.
    case "replaced": return { ...state, shown: null, restorable: [], messages: state.messages.map((message) => ({ ...message, undo: null })), route: { ...state.route, task: null } };
    case "opened": return { ...state, route: { ...state.route, ...event.route } };
    case "shown": return { ...state, shown: event.shown };
  }
}

function said(state: PaneState, { tone, text, undo }: Omit<Message, "id">): PaneState {
  const message = { id: 1 + Math.max(0, ...[state.messages[0], state.restorable[0]].map((last) => last?.id ?? 0)), tone, text, undo };
  return { ...state, messages: [message, ...state.messages], restorable: undo ? [message, ...state.restorable] : state.restorable };
}

export interface Verbs {
  readonly refresh: () => void;
  /** Recalculates after a change, quietly: it says something only when it is refused. */
  readonly follow: () => void;
  /** Resolves when its result or its refusal is shown. */
  readonly perform: (command: CommandFacts) => Promise<void>;
  readonly undo: (message: Message) => void;
  readonly fix: (finding: Finding, label: string) => Promise<void>;
  readonly insertReport: (sections: readonly string[]) => Promise<void>;
  readonly release: (task: string, end: End) => Promise<void>;
  /** Resolves to why the item cannot be what was typed; null: it is. */
  readonly change: (register: ItemRegister, key: string, typed: string) => Promise<string | null>;
  readonly open: (route: Partial<Route>) => void;
  /** Explains the dates of the task that is selected in the workbook. */
  readonly whySelected: () => Promise<void>;
  readonly dismiss: (id: number) => void;
  readonly show: (subject: Subject) => void;
  readonly hideShown: () => void;
  readonly say: (text: string, tone?: Message["tone"]) => void;
  /** Runs `work`, which takes another workbook, and draws it. */
  readonly replace: (what: string, work: () => Promise<void>) => void;
}

export function usePane(session: Session, follow: Follow): readonly [PaneState, Verbs] {
  const [state, dispatch] = useReducer(reducePane, EMPTY);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);

  /** One thing after the other; whoever asks meanwhile waits. */
  const work = useCallback((what: string, task: () => Promise<Analysis | null>): Promise<void> => {
    waiting.current += 1;
    queue.current = queue.current.then(async () => {
      dispatch({ kind: "began", what });
      try {
        dispatch({ kind: "computed", analysis: await task() });
      } catch (error) {
        dispatch({ kind: "failed", text: sentence(error) });
      }
      waiting.current -= 1;
    });
    return queue.current;
  }, []);

  const told = useCallback(async ({ message, analysis, undo }: Outcome): Promise<Analysis> => {
    dispatch({ kind: "said", message: { tone: "done", text: message, undo } });
    return analysis ?? session.analyze();
  }, [session]);

  const verbs = useMemo<Verbs>(() => ({
    // Whoever waits in the queue reads the workbook anyway.
    follow: () => { if (waiting.current < 2) void work("Recalculating", () => session.follow()); },
    refresh: () => { if (waiting.current < 2) void work("Reading the workbook", () => session.analyze()); },
    perform: ({ id, label }) => work(label, async () => {
      const analysis = await told(await session.perform(id));
      if (id === LISTED) dispatch({ kind: "opened", route: { view: "Findings" } });
      return analysis;
    }),
    fix: (finding, label) => work(label, async () => told(await session.fix(finding, label))),
    insertReport: (sections) => work("Inserting the report", async () => told(await session.insertReport(sections))),
    release: (task, end) => work("Clearing the constraint", async () => told(await session.release(task, end))),
    async change(register, key, typed) {
      let refused: string | null = null;
      await work("Changing the workbook", async () => {
        try {
          return await told(await session.change(register, key, typed));
        } catch (error) {
          refused = sentence(error);
          return null;
        }
      });
      return refused;
    },
    open: (route) => dispatch({ kind: "opened", route }),
    whySelected: () => work("Looking up the selected task", async () => {
      const analysis = await session.analyze(), task = await session.selectedTask();
      dispatch({ kind: "opened", route: { view: "Schedule", part: "Why this date?", ...(task === null ? {} : { task }) } });
      if (task === null) dispatch({ kind: "said", message: { tone: "failed", text: "No task is selected: select a cell in a row of the Schedule sheet and ask again, or search for the task here.", undo: null } });
      return analysis;
    }),
    undo: ({ id, undo, text }) => void work("Undoing", async () => {
      if (!undo) return null;
      const cells = await undo();
      dispatch({ kind: "undone", id });
      dispatch({ kind: "said", message: { tone: "done", text: `Undone: ${text} ${cells === 1 ? "1 cell is" : `${cells} cells are`} as before.`, undo: null } });
      return session.analyze();
    }),
    dismiss: (id) => dispatch({ kind: "dismissed", id }),
    show: (subject) => void session.show(subject).then(
      (shown) => dispatch(shown.found ? { kind: "shown", shown } : { kind: "said", message: { tone: "failed", text: `${shown.place ? `${shown.place.sheet}!${shown.place.cell}` : "The cell"} is not in the workbook any more: recalculate, and look again.`, undo: null } }),
      (error: unknown) => dispatch({ kind: "said", message: { tone: "failed", text: sentence(error), undo: null } }),
    ),
    hideShown: () => dispatch({ kind: "shown", shown: null }),
    say: (text, tone = "done") => dispatch({ kind: "said", message: { tone, text, undo: null } }),
    replace: (what, task) => void work(what, async () => {
      await task();
      dispatch({ kind: "replaced" });
      return session.analyze();
    }),
  }), [session, work, told]);

  useEffect(() => verbs.refresh(), [verbs]);
  const settled = state.analysis !== null || state.failure !== null;
  useEffect(() => {
    if (settled) void session.commands().then((commands) => dispatch({ kind: "known", commands }), (error: unknown) => dispatch({ kind: "failed", text: sentence(error) }));
  }, [session, settled]);
  useEffect(() => {
    if (follow === "off") return undefined;
    return following(session, follow === "pane" ? verbs.refresh : verbs.follow);
  }, [session, verbs, follow]);
  return [state, verbs];
}

/** The command whose result is the list of findings. */
const LISTED = "check";

/** After a change, wait until the user pauses. */
const PAUSE = 600;

function following(session: Session, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = session.onChanged(() => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    void stop.then((end) => end(), () => undefined);
  };
}

/** Refusals are sentences already; a bug is told as one. */
const sentence = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(text) ? text : `Something went wrong in Plumbline: ${text}. The workbook is as it was.`;
};
