/** A part whose lists get longer: new items stand behind those that are there, and all else stays as it was written. */
import { element } from "../writing/xml";
import { applySplices, scanXml, withAttribute } from "./xml-spans";
import type { Span, Splice } from "./xml-spans";

export interface Addition {
  /** A child of the part's root, made where it is missing; null: the root itself. */
  readonly list: string | null;
  /** Without prefixes. */
  readonly items: readonly string[];
  /** The list's attributes that count, and by how much they grow. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** `order`: the children of the root up to the lists, where those may be missing; the additions are in the same order. */
export function appendItems(part: string, xml: string, additions: readonly Addition[], order: readonly string[] = []): string {
  const wanted = additions.filter(({ items }) => items.length > 0), lists = listsOf(part, xml), root = lists.get(null)!;
  if (root.open.end === root.close.end) return appendItems(part, opened(xml, root.open), additions, order);
  const prefix = /^<([^\s:/>]+:)?/.exec(xml.slice(root.open.start, root.open.end))![1] ?? "";
  const withPrefix = (item: string) => (prefix === "" ? item : item.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));
  return applySplices(xml, wanted.flatMap(({ list, items, counts = {} }): Splice[] => {
    const found = lists.get(list), text = withPrefix(items.join(""));
    if (!found) {
      const behind = order.slice(0, order.indexOf(list!)).flatMap(name => lists.get(name)?.close.end ?? []);
      const at = behind.at(-1) ?? root.open.end;
      return [{ start: at, end: at, text: withPrefix(element(list!, counts, ...items)) }];
    }
    const { open, close } = found, tag = xml.slice(open.start, open.end), counted = withCounts(tag, counts);
    if (open.end === close.end) return [{ ...open, text: opened(counted, { start: 0, end: counted.length }, text) }];
    return [{ ...open, text: counted }, { start: close.start, end: close.start, text }];
  }));
}

/** Where the root and each of its children begin and end. */
function listsOf(part: string, xml: string): ReadonlyMap<string | null, { readonly open: Span; readonly close: Span }> {
  const lists = new Map<string | null, { open: Span; close: Span }>();
  const path: { name: string; open: Span }[] = [];
  scanXml(part, xml, {
    open: (name, _, open) => void path.push({ name, open }),
    close(_, close) {
      const { name, open } = path.pop()!;
      if (path.length < 2) lists.set(path.length === 0 ? null : name, { open, close });
    },
  });
  return lists;
}

/** An element of one tag as one of two. */
function opened(xml: string, { start, end }: Span, content = ""): string {
  const tag = xml.slice(start, end);
  return `${xml.slice(0, start)}${tag.replace(/\s*\/>$/, ">")}${content}</${/^<([^\s/>]+)/.exec(tag)![1]!}>${xml.slice(end)}`;
}

/** A count that is not there stays away. */
function withCounts(tag: string, counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts).reduce((known, [name, more]) => {
    const count = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(known)?.[1];
    return count === undefined ? known : withAttribute(known, name, String(Number(count) + more));
  }, tag);
}
