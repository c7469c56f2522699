/** Every real plan converted to Microsoft Project XML again, compared element by element with what it was. */
import { isDeepStrictEqual } from "node:util";
import { convert } from "../../src/commands/convert";
import { openFile } from "../../src/exchange/open";
import { parseXml } from "../../src/exchange/msproject/xml-tree";
import type { XmlElement } from "../../src/exchange/msproject/xml-tree";

/** Elements of the input, and by name those that the output has otherwise, no longer, or only now. */
export interface RoundTrips {
  plans: number;
  sameProject: number;
  elements: number;
  same: number;
  readonly changed: Map<string, number>;
  readonly lost: Map<string, number>;
  readonly gained: Map<string, number>;
}

export const noRoundTrips = (): RoundTrips => ({ plans: 0, sameProject: 0, elements: 0, same: 0, changed: new Map(), lost: new Map(), gained: new Map() });

/** Adds one plan to the figures. */
export function addRoundTrip(figures: RoundTrips, bytes: Uint8Array, name: string): void {
  const read = openFile(bytes, name);
  const written = new TextEncoder().encode(String(convert(read, "xml").output));
  figures.plans++;
  if (isDeepStrictEqual(openFile(written, name).project, read.project)) figures.sameProject++;
  compare(tree(bytes), tree(written), figures);
}

/** What Microsoft Project would still show of the plans, in sentences. */
export function roundTripReport({ plans, sameProject, elements, same, changed, lost, gained }: RoundTrips): string {
  const names = (counts: ReadonlyMap<string, number>): string => [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`).join(", ") || "none";
  return `${plans} plans to Microsoft Project XML and back: ${sameProject} read as the same project; ${elements} elements, ${same} the same\n  changed: ${names(changed)}\n  lost: ${names(lost)}\n  gained: ${names(gained)}`;
}

const tree = (bytes: Uint8Array): XmlElement => parseXml(bytes, new Set(), () => true);

/** Elements of the same name are compared in their order. */
function compare(before: XmlElement, after: XmlElement, figures: RoundTrips): void {
  figures.elements++;
  if (before.children.length > 0 || before.text.trim() === after.text.trim()) figures.same++;
  else count(figures.changed, before);
  for (const name of new Set([...before.children, ...after.children].map((child) => child.name))) {
    const [old, now] = [before.all(name), after.all(name)];
    old.forEach((child, i) => (now[i] ? compare(child, now[i], figures) : lose(child, figures)));
    for (const child of now.slice(old.length)) count(figures.gained, child);
  }
}

function lose(element: XmlElement, figures: RoundTrips): void {
  figures.elements++;
  count(figures.lost, element);
  for (const child of element.children) lose(child, figures);
}

const count = (counts: Map<string, number>, { name }: XmlElement): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
