/** XML read as a stream of elements and texts, with the namespace prefixes taken off and what a workbook must not contain refused. */
import { SaxesParser } from "saxes";
import type { ZipEntry } from "../container/zip-entry";
import { unpack } from "../container/unpack";
import { ExchangeError } from "../../exchange-error";
import type { Budget } from "../limits";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** An element begins. Names have no prefix; `mc:Choice` and `extLst` and all in them are left out. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads a part that may be large. Throws ExchangeError where it is damaged, is not XML, or holds a DTD. */
export function readXml(entry: ZipEntry, budget: Budget, handler: XmlHandler, most = Infinity): void {
  const parser = xmlParser(entry.name, handler);
  const saying = (act: () => void) => sayWhichPart(entry.name, act);
  let decoder: TextDecoder | undefined;
  unpack(entry, budget, piece => saying(() => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoder.decode(piece, { stream: true }));
  }), most);
  saying(() => {
    if (decoder) parser.write(decoder.decode());
    parser.close();
  });
}

/** Reads a part that is small in every honest workbook. */
export const readSmallXml = (entry: ZipEntry, budget: Budget, handler: XmlHandler): void => readXml(entry, budget, handler, budget.limits.smallPartBytes);

/** An attribute by its name without prefix: `r:id` is whatever the file calls the relationships namespace. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  for (const key in attributes) if (key.endsWith(name) && key[key.length - name.length - 1] === ":") return attributes[key];
  return undefined;
}

/** Nesting and attributes beyond what any workbook has; each level and each attribute costs memory. */
const DEEPEST = 200;
const MOST_ATTRIBUTES = 1_000;

/** A parser that refuses what no workbook contains. It tells its position where asked to, at some cost in time. */
export function xmlParser(part: string, handler: XmlHandler, position = false): SaxesParser<{ position: boolean; xmlns: false }> {
  const parser = new SaxesParser({ position, xmlns: false });
  let depth = 0;
  let skipping = 0;
  let attributes = 0;
  parser.on("doctype", () => {
    throw new ExchangeError(`The file is refused: ${part} contains a document type declaration (DTD), which no workbook has and which can be used for attacks.`);
  });
  parser.on("opentagstart", () => { attributes = 0; });
  parser.on("attribute", () => {
    if (++attributes > MOST_ATTRIBUTES) throw new ExchangeError(`The file is damaged: an element in ${part} has more than ${MOST_ATTRIBUTES} attributes.`);
  });
  parser.on("opentag", tag => {
    if (++depth > DEEPEST) throw new ExchangeError(`The file is damaged: ${part} is nested deeper than ${DEEPEST} levels.`);
    if (skipping > 0) return;
    const name = localName(tag.name);
    if (name === "Choice" || name === "extLst") skipping = depth;
    else handler.open(name, tag.attributes);
  });
  parser.on("closetag", tag => {
    if (skipping === 0) handler.close(localName(tag.name));
    else if (skipping === depth) skipping = 0;
    depth--;
  });
  const text = handler.text?.bind(handler);
  if (text) {
    const take = (value: string) => { if (skipping === 0) text(value); };
    parser.on("text", take);
    parser.on("cdata", take);
  }
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** The parser and the decoder throw plain errors; those of ours pass unchanged. */
export function sayWhichPart(part: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError(`The file is damaged: ${part} is not well-formed XML.`);
  }
}
