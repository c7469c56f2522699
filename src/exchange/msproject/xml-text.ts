/** XML elements as text: escaped, and left out when there is nothing to say. */

/** The text of an element, or nothing. */
export type XmlText = string;

export function element(name: string, value: string | number | boolean | null | undefined): XmlText {
  if (value === null || value === undefined || value === "") return "";
  const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return `<${name}>${escape(text)}</${name}>`;
}

export const group = (name: string, children: readonly XmlText[]): XmlText => `<${name}>${children.filter(Boolean).join("")}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** Characters that XML cannot hold at all are left out. */
const escape = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>\r]/g, (character) => ESCAPES[character]!);
