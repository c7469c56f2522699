/** XML as text: elements, attributes and the characters that need care. */

export type AttributeValue = string | number | boolean | undefined;

/** `undefined` attributes are left out; booleans become 1 and 0. The content is XML already. */
export function element(name: string, attributes: Readonly<Record<string, AttributeValue>>, ...content: readonly string[]): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    tag += ` ${key}="${typeof value === "string" ? escapeAttribute(value) : Number(value)}"`;
  }
  const inner = content.join("");
  return inner === "" ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

export const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Text as Excel stores it: characters that XML cannot carry become `_x0007_`, and text that looks so is marked as text. */
export function xstring(text: string): string {
  return STRANGE.test(text) ? text.replace(STRANGE_ALL, (found, underscore?: string) => underscore === undefined ? hex(found) : "_x005F_") : text;
}

/** Characters that XML cannot carry are left out. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** What XML 1.0 forbids (control characters, halves of surrogate pairs, two that are no characters), and the carriage return, which would be read back as a line feed. */
const FORBIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu;
const SPECIAL = new RegExp(`[&<>]|${FORBIDDEN.source}`, "u");
const STRANGE = new RegExp(`${FORBIDDEN.source}|(_)(?=x[0-9A-Fa-f]{4}_)`, "u");
const STRANGE_ALL = new RegExp(STRANGE.source, "gu");
