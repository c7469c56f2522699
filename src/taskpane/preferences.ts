/** What a person prefers of the pane, kept between visits: never anything of the project. */
import type { AppearanceChoice } from "./use-appearance";

export type Follow = "off" | "pane" | "workbook";

export interface Preferences {
  readonly appearance: AppearanceChoice;
  /** When cells are changed: nothing, draw the views anew, or recalculate the workbook too. */
  readonly follow: Follow;
  /** The first run has been seen. */
  readonly welcomed: boolean;
}

export interface PreferenceStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}

export const defaultPreferences: Preferences = { appearance: "auto", follow: "pane", welcomed: false };

const KEY = "plumbline.preferences";

/** The browser's store; where it is closed to us, preferences last as long as the pane. */
export function browserPreferences(): PreferenceStore {
  let kept = defaultPreferences;
  return {
    read() {
      try {
        return (kept = parsePreferences(localStorage.getItem(KEY)));
      } catch {
        return kept;
      }
    },
    write(preferences) {
      kept = preferences;
      try {
        localStorage.setItem(KEY, JSON.stringify(preferences));
      } catch {
        // Private windows and strict policies refuse; the pane works without.
      }
    },
  };
}

/** Whatever was stored, by whatever version: what is not understood is the default. */
export function parsePreferences(text: string | null): Preferences {
  const stored = parsed(text ?? "");
  const { appearance, follow, welcomed } = defaultPreferences;
  const { appearance: choice, follow: following } = stored;
  return {
    appearance: choice === "auto" || choice === "light" || choice === "dark" ? choice : appearance,
    follow: following === "off" || following === "pane" || following === "workbook" ? following : follow,
    welcomed: typeof stored["welcomed"] === "boolean" ? stored["welcomed"] : welcomed,
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
