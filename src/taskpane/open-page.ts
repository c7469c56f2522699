/** Shows a page in a window of its own in an ordinary browser, to be read wide or printed. */

/** Resolves to what to do where the browser forbids it. */
export function openPage(page: string): Promise<string | null> {
  const url = URL.createObjectURL(new Blob([page], { type: "text/html" }));
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return Promise.resolve(window.open(url, "_blank") ? null : "The browser did not let a window open: allow it for this page, or copy the report.");
}
