/** XML elements to be written, left out when there is nothing to say, and their text. */
import { XmlElement } from "./xml-tree";

/** An element, or nothing. */
export type Written = XmlElement | null;

export function element(name: string, value: string | number | boolean | null | undefined): Written {
  if (value === null || value === undefined || value === "") return null;
  const written = new XmlElement(name);
  written.text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
  return written;
}

export function group(name: string, children: readonly Written[]): XmlElement {
  const written = new XmlElement(name);
  for (const child of children) if (child) written.children.push(child);
  return written;
}

/** The element with all it holds, a line for each; `attributes` are the root's. */
export function xmlText(root: XmlElement, attributes = ""): string {
  const lines: string[] = [];
  const write = (one: XmlElement, indent: string, open: string): void => {
    if (one.children.length === 0) {
      lines.push(one.text === "" ? `${indent}<${open}/>` : `${indent}<${open}>${escape(one.text)}</${one.name}>`);
      return;
    }
    lines.push(`${indent}<${open}>`);
    for (const child of one.children) write(child, `${indent}\t`, child.name);
    lines.push(`${indent}</${one.name}>`);
  };
  write(root, "", root.name + attributes);
  return lines.join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** Characters that XML cannot hold at all are left out. */
const escape = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>\r]/g, (character) => ESCAPES[character]!);

/** What nearly all texts are: ASCII with nothing to escape. */
const PLAIN = /^[\x20-%'-;=?-~]*$/;
