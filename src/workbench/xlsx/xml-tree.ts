/** XML as a tree of elements, with the namespace prefixes taken off. */
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  /** By name as written: `r:id` keeps its prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, without its children's. */
  readonly text: string;
}

interface Draft extends XmlElement { readonly children: Draft[]; text: string }

/** Null for no element at all. Throws where the text is not well-formed. */
export function xmlTree(xml: string): XmlElement | null {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const open: Draft[] = [];
  let root: Draft | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    const element: Draft = { name: local(name), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const text = (found: string): void => {
    const element = open.at(-1);
    if (element) element.text += found;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return root;
}

/** The first child of that name. */
export const child = (element: XmlElement | null | undefined, name: string): XmlElement | undefined => element?.children.find((found) => found.name === name);
export const children = (element: XmlElement | null | undefined, name: string): readonly XmlElement[] => element?.children.filter((found) => found.name === name) ?? [];

/** All elements of that name below this one, in the order of the text. */
export function all(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.flatMap((found) => [...(found.name === name ? [found] : []), ...all(found, name)]) ?? [];
}

export const attribute = (element: XmlElement | undefined, name: string): string | undefined => element?.attributes[name];
export const flag = (element: XmlElement | undefined, name: string): boolean => ["1", "true"].includes(attribute(element, name) ?? "");
export const number = (element: XmlElement | undefined, name: string): number | undefined => (attribute(element, name) === undefined ? undefined : Number(attribute(element, name)));

/** Whatever prefix the file gives to relationships. */
export const relationshipId = (element: XmlElement | undefined): string => Object.entries(element?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
