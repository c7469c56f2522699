/** A page into the clipboard: formatted where that is understood, else as a text. */

/** Rejects where the clipboard is closed to us. */
export const copyPage = (html: string, text: string): Promise<void> =>
  navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]);
