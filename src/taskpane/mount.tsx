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
import { themes, type Appearance } from "./theme";
import { useAppearance } from "./use-appearance";

/** `appearance`: how the application around the pane shows itself; null outside of one. */
export function mountPane(element: HTMLElement, session: Session, store: PreferenceStore, appearance: Appearance | null = null): void {
  registerPaneIcons();
  createRoot(element).render(<StrictMode><Page session={session} store={store} appearance={appearance} /></StrictMode>);
}

interface Props { readonly session: Session; readonly store: PreferenceStore; readonly appearance: Appearance | null }

function Page({ session, store, appearance: office }: Props): JSX.Element {
  const [preferences, setPreferences] = useState(() => store.read());
  const appearance = useAppearance(preferences.appearance, office);
  const prefer = (change: Partial<Preferences>): void => {
    const next = { ...preferences, ...change };
    setPreferences(next);
    store.write(next);
  };
  return (
    <ThemeProvider theme={themes[appearance]} className="pane" data-appearance={appearance}>
      <Pane session={session} preferences={preferences} prefer={prefer} />
    </ThemeProvider>
  );
}
