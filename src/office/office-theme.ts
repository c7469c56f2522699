/** Light or dark as Office is, so that the pane is no foreign body in it. */
import type { Appearance } from "../taskpane/theme";
import type { Surroundings } from "../taskpane/use-appearance";

/** Excel tells its theme when the pane opens, and of no change after that. */
export const officeTheme = (): Pick<Surroundings, "appearance" | "onAppearance"> => ({
  appearance: () => appearanceOf(Office.context.officeTheme?.bodyBackgroundColor),
  onAppearance: () => () => undefined,
});

/** Null where Office does not say. `#262626` is dark. */
export function appearanceOf(background: string | undefined): Appearance | null {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "")?.slice(1).map((channel) => parseInt(channel, 16));
  if (!channels) return null;
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}
