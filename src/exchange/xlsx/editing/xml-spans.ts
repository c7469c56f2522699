/** XML read with the place of each tag in the text, so that a few places can be changed and all else stays as it was written. */
import { ExchangeError } from "../../exchange-error";
import type { ZipEntry } from "../container/zip-entry";
import { unpackWhole } from "../container/unpack";
import type { Budget } from "../limits";
import { sayWhichPart, xmlParser } from "../reading/xml-reader";
import type { Attributes } from "../reading/xml-reader";

/** From the `<` of a tag to behind its `>`. */
export interface Span { readonly start: number; readonly end: number }

export interface SpanHandler {
  open(name: string, attributes: Attributes, span: Span): void;
  /** An element without content has one tag for both. */
  close?(name: string, span: Span): void;
  text?(text: string): void;
}

export interface Splice extends Span { readonly text: string }

/** A byte order mark stays in the text, as its first character. */
export function textOf(entry: ZipEntry, budget: Budget): string {
  const bytes = unpackWhole(entry, budget);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ExchangeError(`The file cannot be changed: ${entry.name} is not stored as UTF-8; open it in Excel, save it and try again.`);
  }
}

export function scanXml(part: string, xml: string, handler: SpanHandler): void {
  const span = (): Span => ({ start: xml.lastIndexOf("<", parser.position - 1), end: parser.position });
  const parser = xmlParser(part, {
    open: (name, attributes) => handler.open(name, attributes, span()),
    close: name => handler.close?.(name, span()),
    text: text => handler.text?.(text),
  }, true);
  sayWhichPart(part, () => {
    parser.write(xml);
    parser.close();
  });
}

export function applySplices(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/** A tag with one attribute set, or taken out where the value is undefined. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  if (found) return tag.slice(0, found.index) + (value === undefined ? "" : ` ${name}="${value}"`) + tag.slice(found.index + found[0].length);
  if (value === undefined) return tag;
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end)} ${name}="${value}"${tag.slice(end)}`;
}
