/** Light or dark: as the preference says, else as Office shows itself, else as the system does. */
import { useEffect, useState } from "react";
import type { Appearance } from "./theme";

export type AppearanceChoice = "auto" | Appearance;

const DARK = "(prefers-color-scheme: dark)";

/** `office`: what the application around the pane shows; null outside of one. */
export function useAppearance(choice: AppearanceChoice, office: Appearance | null): Appearance {
  const [systemDark, setSystemDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const changed = (): void => setSystemDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return choice === "auto" ? (office ?? (systemDark ? "dark" : "light")) : choice;
}
