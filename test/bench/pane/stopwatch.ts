/** Times a page in a browser as people have it, with nothing attached to the page: a debugger holds up each of its threads until it has been told of it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Browser } from "playwright-core";
import { serve } from "../../browser/serve";

export interface Stopwatch {
  /** Milliseconds from the start of a page, in a profile of its own, to the frame after what `selector` names is there. */
  time(page: string, selector: string): Promise<number>;
  close(): void;
}

/** Of the pages in a folder. */
export async function stopwatch(browser: Browser, folder: string): Promise<Stopwatch> {
  let told: (milliseconds: number) => void = () => undefined;
  const watched = async (page: string): Promise<string> => (await readFile(join(folder, page), "utf8")).replace("<head>", `<head><script src="watch.js"></script>`);
  const site = await serve(folder, (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (searchParams.has("watch")) void watched(pathname).then((html) => response.setHeader("content-type", "text/html; charset=utf-8").end(html));
    else if (pathname === "/watch.js") response.setHeader("content-type", "text/javascript").end(`(${watch.toString()})()`);
    else if (pathname === "/told") void text(request).then((milliseconds) => { response.end(); told(Number(milliseconds)); });
    else return false;
    return true;
  });
  const devtools = await browser.newBrowserCDPSession();
  return {
    async time(page, selector) {
      const { browserContextId } = await devtools.send("Target.createBrowserContext");
      const shown = new Promise<number>((resolve) => { told = resolve; });
      await devtools.send("Target.createTarget", { url: `${site.address}/${page}?watch=${encodeURIComponent(selector)}`, browserContextId, width: 350, height: 800 });
      const milliseconds = await shown;
      await devtools.send("Target.disposeBrowserContext", { browserContextId });
      return milliseconds;
    },
    close: () => site.close(),
  };
}

/** Runs in the page, before all else. */
function watch(): void {
  const wanted = new URLSearchParams(location.search).get("watch")!;
  localStorage.setItem("plumbline.preferences", JSON.stringify({ appearance: "auto", follow: "pane", welcomed: true }));
  new MutationObserver((_, observer) => {
    if (!document.querySelector(wanted)) return;
    observer.disconnect();
    requestAnimationFrame(() => void fetch("/told", { method: "POST", body: String(performance.now()) }));
  }).observe(document, { childList: true, subtree: true });
}
