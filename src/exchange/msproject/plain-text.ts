/** Notes as plain text: Microsoft Project keeps them as rich text (RTF), which no cell can show. */

/** The text without its formatting; text that is not RTF as it is. */
export function plainText(notes: string): string {
  if (!notes.startsWith("{\\rtf")) return notes;
  let text = "";
  /** How deep in groups that hold no text: fonts, colours, styles, pictures. */
  let hidden = 0;
  for (const [token, word, number, hex, symbol] of notes.matchAll(TOKEN)) {
    if (token === "{") hidden += hidden > 0 ? 1 : 0;
    else if (token === "}") hidden -= hidden > 0 ? 1 : 0;
    else if (token.startsWith("{")) hidden++;
    else if (hidden > 0 || token === "\r" || token === "\n") continue;
    else if (word === "par" || word === "line") text += "\n";
    else if (word === "tab") text += "\t";
    else if (word === "u") text += String.fromCharCode((Number(number) + 65536) % 65536);
    else if (hex !== undefined) text += windows1252.decode(new Uint8Array([parseInt(hex, 16)]));
    else if (symbol !== undefined) text += symbol === "~" ? "\u00a0" : /[\\{}]/.test(symbol) ? symbol : "";
    else if (word === undefined) text += token;
  }
  return text.trim();
}

const windows1252 = new TextDecoder("windows-1252");

/** A group without text; a control word with its number (and the fallback after \u); a byte; a symbol; a brace; a character. */
const TOKEN = /\{\\(?:\*\\|fonttbl|colortbl|stylesheet|info|pict)|\\([a-z]+)(-?\d+)?(?: |(?<=\\u-?\d+)\??)?|\\'([0-9a-f]{2})|\\([^a-z])|[{}]|[^\\{}]/gi;
