/** Loads Microsoft's library into a page, as the first thing it needs. */

/** Where the library is: Microsoft's own address in what ships, this server's copy where it is served for development. */
declare const OFFICE_LIBRARY: string;

/** Resolves when it is there. The library loads the half of it that is Excel's; without either nothing reaches the workbook, and no one but `missing` says so. */
export function loadLibrary(missing: () => void): Promise<void> {
  addEventListener("error", ({ target }) => { if (isOfLibrary(target)) missing(); }, true);
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = OFFICE_LIBRARY;
    script.onload = () => resolve();
    document.head.append(script);
  });
}

/** Not its texts in other languages, nor its own record keeping: it does without. */
function isOfLibrary(element: EventTarget | null): boolean {
  return element instanceof HTMLScriptElement && /\/(office|excel-[\w.-]+)\.js(\?|$)/.test(element.src);
}
