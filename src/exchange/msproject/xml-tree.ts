/** XML as a tree of elements and their text: no attributes, and no document types, whose entities can be hostile. */
import { SaxesParser } from "saxes";
import { ExchangeError } from "../exchange-error";

export class XmlElement {
  readonly children: XmlElement[] = [];
  text = "";

  constructor(readonly name: string) {}

  /** The first child of that name. */
  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  /** All children of that name. */
  all(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** The children within a child: of `Tasks`, every `Task`. */
  list(group: string, name: string): readonly XmlElement[] {
    return this.child(group)?.all(name) ?? [];
  }

  /** The text of a child; null when it is absent or blank. */
  value(name: string): string | null {
    return this.child(name)?.text.trim() || null;
  }
}

/**
 * The root element. Elements named in `skip` are left out with all they hold, and so are those that `keep` refuses once
 * they are read. Throws an ExchangeError when it is not XML.
 */
export function parseXml(bytes: Uint8Array, skip: ReadonlySet<string>, keep: (element: XmlElement) => boolean): XmlElement {
  const document = new XmlElement("");
  const open: XmlElement[] = [document];
  let skipping = 0;
  const parser = new SaxesParser({ fragment: false });
  parser.on("doctype", () => {
    throw new ExchangeError("The XML file declares a document type, which a plan never needs and which can be harmful; save it without one.");
  });
  parser.on("error", (error) => {
    throw new ExchangeError(`The file is not well-formed XML (${error.message.replace(/^undefined:/, "line ")}); export it again.`);
  });
  parser.on("opentag", ({ name }) => {
    const local = name.slice(name.indexOf(":") + 1);
    if (skipping > 0 || skip.has(local)) {
      skipping++;
      return;
    }
    if (open.length > MAX_DEPTH) throw new ExchangeError("The XML file is nested too deeply to be a plan.");
    const element = new XmlElement(local);
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    if (skipping === 0) open[open.length - 1]!.text += text;
  });
  parser.on("cdata", (text) => {
    if (skipping === 0) open[open.length - 1]!.text += text;
  });
  parser.on("closetag", () => {
    if (skipping > 0) skipping--;
    else if (!keep(open.pop()!)) open[open.length - 1]!.children.pop();
  });
  parser.write(decode(bytes)).close();
  const root = document.children[0];
  if (!root) throw new ExchangeError("The XML file is empty.");
  return root;
}

const MAX_DEPTH = 64;

/** By byte order mark, else by the declared encoding, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le"
    : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be"
    : bytes[0] === 0x3c && bytes[1] === 0 ? "utf-16le"
    : bytes[0] === 0 && bytes[1] === 0x3c ? "utf-16be"
    : declaredEncoding(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new ExchangeError(`The XML file is in the encoding "${encoding}", which cannot be read; save it as UTF-8.`);
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^(?:ï»¿)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
  // A declaration that could be read byte by byte does not stand in a file of two-byte characters.
  return /^utf-?16/i.test(declared) ? "utf-8" : declared;
}
