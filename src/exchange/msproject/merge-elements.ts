/** Merging of XML elements: what two versions say alike stays as the original has it, what they do not is as the newer says. */
import { grouped } from "../../core/grouped";
import { SCHEMA_ORDER } from "./schema-order";
import { XmlElement } from "./xml-tree";

/** The original, what was read of it, and what is to be said now. */
export interface Versions<T> { readonly original: T; readonly was: T; readonly is: T }
type Elements = readonly XmlElement[];

/** Computed fields are added where the original has none; other fields are absent because their default holds. */
const COMPUTED: Readonly<Record<string, ReadonlySet<string>>> = {
  Task: new Set(["Start", "Finish", "EarlyStart", "EarlyFinish", "LateStart", "LateFinish", "FreeSlack", "TotalSlack", "Critical"]),
};

/** What tells elements of the same name apart that a task has several of. */
const KEYS: Readonly<Record<string, string>> = { Baseline: "Number", PredecessorLink: "PredecessorUID" };

/** `special` merges the children of one name in a way of its own, or gives null. */
export function mergeElement({ original, was, is }: Versions<XmlElement>, special: (name: string, parts: Versions<Elements>) => Elements | null = () => null): XmlElement {
  const byName = { original: groups(original), was: groups(was), is: groups(is) };
  const merged = new XmlElement(original.name);
  merged.text = original.text;
  const outcome = new Map<string, Elements>();
  for (const name of new Set([...byName.original.keys(), ...byName.is.keys()])) {
    const parts = { original: byName.original.get(name) ?? NOTHING, was: byName.was.get(name) ?? NOTHING, is: byName.is.get(name) ?? NOTHING };
    outcome.set(name, special(name, parts) ?? mergeAlike(original.name, name, parts));
  }
  for (const child of original.children) {
    const elements = outcome.get(child.name)!;
    const before = byName.original.get(child.name)!;
    if (elements === before) merged.children.push(child);
    else if (child === before[0]) merged.children.push(...elements);
  }
  for (const [name, elements] of outcome) if (!byName.original.has(name)) insert(merged, name, elements);
  return merged;
}

/**
 * Rows in the order that they have now; `read` are those of the original that the plan as it was has, in its order. The
 * others stay behind the row that they followed.
 */
export function mergeRows({ original, was, is }: Versions<Elements>, read: Elements, keyOf: (row: XmlElement) => string | null, merge: (row: Versions<XmlElement>) => XmlElement): XmlElement[] {
  const wasKeys = distinct(was.map(keyOf));
  const isKeys = distinct(is.map(keyOf));
  const numbers = new Map(read.map((row, number) => [row, number]));
  const numberOf = new Map(wasKeys.map((key, number) => [key, number]));
  const still = new Set(isKeys);
  const first: XmlElement[] = [];
  const behind = new Map<string, XmlElement[]>();
  let unread = first;
  for (const row of original) {
    const number = numbers.get(row);
    if (number === undefined) unread.push(row);
    else if (still.has(wasKeys[number]!)) behind.set(wasKeys[number]!, (unread = []));
  }
  return first.concat(...is.map((row, i) => {
    const number = numberOf.get(isKeys[i]!) ?? -1;
    const [old, before] = [read[number], was[number]];
    // Read without standing there, as the standard calendar of a plan that has none, and so left unsaid.
    if (before && !old && same(before, row)) return [];
    return [old && before ? merge({ original: old, was: before, is: row }) : row, ...(behind.get(isKeys[i]!) ?? NOTHING)];
  }));
}

function mergeAlike(parent: string, name: string, parts: Versions<Elements>): Elements {
  const { original, was, is } = parts;
  if (sameAll(was, is)) return original.length === 0 && COMPUTED[parent]?.has(name) ? is : original;
  const key = KEYS[name];
  if (!key) return is;
  const keyOf = (one: XmlElement): string | null => one.value(key);
  const known = new Map(was.map((one) => [keyOf(one), one]));
  const read = original.filter((one) => known.has(keyOf(one)));
  return mergeRows({ original, was: read.map((one) => known.get(keyOf(one))!), is }, read, keyOf, mergeElement);
}

/** Before the first that follows it in the schema. */
function insert({ name: parent, children }: XmlElement, name: string, elements: Elements): void {
  const places = SCHEMA_ORDER[parent];
  const place = places?.get(name) ?? Infinity;
  const at = children.findIndex((child) => (places?.get(child.name) ?? -1) > place);
  children.splice(at < 0 ? children.length : at, 0, ...elements);
}

const NOTHING: Elements = [];

const groups = ({ children }: XmlElement): ReadonlyMap<string, Elements> => grouped(children, ({ name }) => name);

/** Each key, and its number where it stood before. */
function distinct(keys: readonly (string | null)[]): readonly string[] {
  const seen = new Map<string | null, number>();
  return keys.map((key) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return `${key} ${count}`;
  });
}

const sameAll = (a: Elements, b: Elements): boolean => a.length === b.length && a.every((one, i) => same(one, b[i]!));

const same = (a: XmlElement, b: XmlElement): boolean => a === b || (a.name === b.name && a.text === b.text && sameAll(a.children, b.children));
