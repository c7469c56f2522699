/** How the pane shows a page in a window inside Excel: what does so is loaded when it is first asked for. */
import type { Surroundings } from "../taskpane/use-appearance";

/** Pixels: the report is read best at this width. */
const WIDTH = 1_080, HEIGHT = 1_000;

/** `address` is that of the window's page. Null where Excel cannot talk with a window: the manifest cannot ask for that set, so it is looked up here. */
export function openPage(address: string): Surroundings["openPage"] {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.2")) return null;
  let show: ((page: string) => Promise<string | null>) | null = null;
  return async (page) => {
    if (!show) {
      const [{ reportWindow }, { openWindow }] = await Promise.all([import("./report-window"), import("./microsoft-helpers")]);
      show ??= reportWindow(() => openWindow(address, WIDTH, HEIGHT));
    }
    return show(page);
  };
}
