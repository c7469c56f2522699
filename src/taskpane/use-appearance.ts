/** Light or dark: as the preference says, else as Office shows itself, else as the system does. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { openPage } from "./open-page";
import type { Appearance } from "./theme";

export type AppearanceChoice = "auto" | Appearance;

/** What is around the pane, where that is an application with a look of its own. */
export interface Surroundings {
  /** Null: it does not say. */
  appearance(): Appearance | null;
  /** Calls back when it changes; returns how to stop. */
  onAppearance(listener: () => void): () => void;
  /** Shows a page in a window of its own, or in the one it has open; resolves to what the pane should say of it, null: nothing. Null: there are no windows here. */
  readonly openPage: ((page: string) => Promise<string | null>) | null;
}

/** An ordinary browser. */
export const nothingAround: Surroundings = { appearance: () => null, onAppearance: () => () => undefined, openPage };

const DARK = "(prefers-color-scheme: dark)";

export function useAppearance(choice: AppearanceChoice, around: Surroundings): Appearance {
  const [systemDark, setSystemDark] = useState(() => window.matchMedia(DARK).matches);
  const outside = useSyncExternalStore(around.onAppearance, around.appearance);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const changed = (): void => setSystemDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return choice === "auto" ? (outside ?? (systemDark ? "dark" : "light")) : choice;
}
