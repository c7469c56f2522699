/** The page's first step: inside Office Microsoft's library and then the add-in, elsewhere the pane alone, with nothing asked of anyone. */
import { showUnreachable } from "./unreachable";

/** Where the library is: Microsoft's own address in what ships, this server's copy where it is served for development. */
declare const OFFICE_LIBRARY: string;

/** Every Office names itself in the address of the pages it opens. */
const insideOffice = new URLSearchParams(location.search).has("_host_Info");

if (insideOffice) {
  // The library loads the half of it that is Excel's; without either nothing reaches the workbook, and no one says so.
  addEventListener("error", ({ target }) => { if (isOfLibrary(target)) showUnreachable(document.getElementById("pane")!); }, true);
  load(OFFICE_LIBRARY, () => void import("./main"));
} else void import(/* webpackMode: "eager" */ "../taskpane/main");

function load(address: string, then: () => void): void {
  const script = document.createElement("script");
  script.src = address;
  script.onload = then;
  document.head.append(script);
}

/** Not its texts in other languages, nor its own record keeping: it does without. */
function isOfLibrary(element: EventTarget | null): boolean {
  return element instanceof HTMLScriptElement && /\/(office|excel-[\w.-]+)\.js(\?|$)/.test(element.src);
}
