/** The entries of a file with changed parts; and the workbook part and its surroundings, told that values have changed: calculate everything, in an order to be found anew. */
import { strToU8 } from "fflate";
import { pack } from "../container/build-zip";
import { relationshipsName } from "../container/part-names";
import type { ZipEntry } from "../container/zip-entry";
import type { XlsxPackage } from "../reading/package";
import { applySplices, scanXml, textOf, withAttribute } from "./xml-spans";
import type { Splice } from "./xml-spans";

/** Changed parts by name; undefined for one that goes. */
export type ChangedParts = Map<string, string | undefined>;

/** Every other part stays as it lies in the file, packed. */
export function entriesWith(file: XlsxPackage, changed: ChangedParts, added: readonly ZipEntry[] = []): ZipEntry[] {
  const kept = file.entries.flatMap(entry => {
    if (!changed.has(entry.name)) return [entry];
    const text = changed.get(entry.name);
    return text === undefined ? [] : [pack(entry.name, strToU8(text))];
  });
  return [...kept, ...added];
}

export function recalculateOnLoad(file: XlsxPackage, workbook: string, changed: ChangedParts): void {
  change(file, workbook, changed, xml => withFullCalculation(workbook, xml));
  const chain = file.relationships(workbook).find(r => r.kind === "calcChain")?.part?.name;
  if (chain === undefined) return;
  changed.set(chain, undefined);
  change(file, relationshipsName(workbook), changed, xml => withoutElements(workbook, xml, ({ Type }) => Type?.endsWith("/calcChain") === true));
  change(file, "[Content_Types].xml", changed, xml => withoutElements("[Content_Types].xml", xml, ({ PartName }) => PartName?.toLowerCase() === `/${chain.toLowerCase()}`));
}

/** Changes a part, once more where it has been; one that is not there is left alone. */
export function change(file: XlsxPackage, name: string, changed: ChangedParts, by: (xml: string) => string): void {
  const entry = file.part(name);
  if (entry) changed.set(entry.name, by(textIn(file, entry.name, changed)));
}

/** A part that is going to change, as it is now: it is unpacked once. */
export function textIn(file: XlsxPackage, name: string, changed: ChangedParts): string {
  const text = changed.get(name) ?? textOf(file.part(name)!, file.budget);
  changed.set(name, text);
  return text;
}

/** What may stand before `calcPr`, the sheets always. */
const BEFORE = new Set(["sheets", "functionGroups", "externalReferences", "definedNames"]);

function withFullCalculation(part: string, xml: string): string {
  let splice: Splice | undefined;
  let prefix = "";
  let after = 0;
  scanXml(part, xml, {
    open(name, _, span) {
      const tag = xml.slice(span.start, span.end);
      if (name === "calcPr") splice = { ...span, text: withAttribute(tag, "fullCalcOnLoad", "1") };
      else if (name === "sheets") prefix = /^<([^\s:/>]+:)?/.exec(tag)?.[1] ?? "";
    },
    close(name, { end }) {
      if (BEFORE.has(name)) after = end;
    },
  });
  return applySplices(xml, [splice ?? { start: after, end: after, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

function withoutElements(part: string, xml: string, gone: (attributes: Readonly<Record<string, string | undefined>>) => boolean): string {
  const splices: Splice[] = [];
  let start: number | undefined;
  scanXml(part, xml, {
    open(_, attributes, span) {
      if (gone(attributes)) start = span.start;
    },
    close(_, { end }) {
      if (start !== undefined) splices.push({ start, end, text: "" });
      start = undefined;
    },
  });
  return applySplices(xml, splices);
}
