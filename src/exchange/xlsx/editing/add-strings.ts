/** The shared strings part of a workbook that gets more of them. */
import type { SharedStrings } from "../writing/shared-strings";
import { appendItems } from "./append-items";
import { scanXml } from "./xml-spans";

export function countStrings(part: string, xml: string): number {
  let count = 0;
  scanXml(part, xml, { open: name => { if (name === "si") count++; } });
  return count;
}

/** `strings` are numbered behind those of the part. */
export function addStrings(part: string, xml: string, strings: SharedStrings): string {
  const items = strings.items();
  return appendItems(part, xml, [{ list: null, items, counts: { count: strings.count, uniqueCount: items.length } }]);
}
