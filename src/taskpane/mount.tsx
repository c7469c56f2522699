/** Puts the pane on a page. */
import "./own-fonts";
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { StrictMode, useState, type JSX } from "react";
import { createRoot } from "react-dom/client";
import { registerPaneIcons } from "./icons";
import { Pane } from "./Pane";
import "./pane.css";
import type { Preferences, PreferenceStore } from "./preferences";
import type { Session } from "./session";
import { themes } from "./theme";
import { nothingAround, useAppearance, type Surroundings } from "./use-appearance";
import type { Verbs } from "./use-pane";

/** What stays in hand of a pane: a way to run commands from outside, such as ribbon buttons, with their results in the pane. */
export interface PaneHandle {
  /** Resolves when the command is done and its result or refusal is shown. "why" explains the dates of the selected task. */
  perform(command: string): Promise<void>;
  /** Shows a message among the others. */
  say(text: string): Promise<void>;
}

export function mountPane(element: HTMLElement, session: Session, store: PreferenceStore, around: Surroundings = nothingAround): PaneHandle {
  registerPaneIcons();
  let arrive: (verbs: Verbs) => void = () => undefined;
  const verbs = new Promise<Verbs>((resolve) => { arrive = resolve; });
  createRoot(element).render(<StrictMode><Page session={session} store={store} around={around} ready={arrive} /></StrictMode>);
  return {
    async perform(id) {
      if (id === "why") return (await verbs).whySelected();
      const command = (await session.commands()).find((known) => known.id === id);
      if (!command) throw new Error(`there is no command ${id}`);
      return (await verbs).perform(command);
    },
    say: async (text) => (await verbs).say(text),
  };
}

interface Props { readonly session: Session; readonly store: PreferenceStore; readonly around: Surroundings; readonly ready: (verbs: Verbs) => void }

function Page({ session, store, around, ready }: Props): JSX.Element {
  const [preferences, setPreferences] = useState(() => store.read());
  const appearance = useAppearance(preferences.appearance, around);
  const prefer = (change: Partial<Preferences>): void => {
    const next = { ...preferences, ...change };
    setPreferences(next);
    store.write(next);
  };
  return (
    <ThemeProvider theme={themes[appearance]} className="pane" data-appearance={appearance}>
      <Pane session={session} preferences={preferences} prefer={prefer} openPage={around.openPage} ready={ready} />
    </ThemeProvider>
  );
}
