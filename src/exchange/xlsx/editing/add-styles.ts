/** The styles part of a workbook that gets more styles: what they build on, and where they stand. */
import { ExchangeError } from "../../exchange-error";
import type { Attributes } from "../reading/xml-reader";
import { FIRST_FORMAT, OWN_FONT } from "../writing/style-table";
import type { FontBase, StyleBase, StyleList, StyleTable } from "../writing/style-table";
import { element } from "../writing/xml";
import { appendItems } from "./append-items";
import { scanXml } from "./xml-spans";

/** What Excel opens at most. */
const MOST_STYLES = 65_490;

/** The order of the children of the part, as far as new ones may come to stand. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

/** The part with the styles of `table`, which was begun on it. Throws ExchangeError where they are more than Excel opens. */
export function addStyles(part: string, xml: string, table: StyleTable): string {
  if (table.count > MOST_STYLES) throw new ExchangeError(`The workbook would have ${table.count.toLocaleString("en-US")} cell formats, more than the ${MOST_STYLES.toLocaleString("en-US")} that Excel opens: remove formats that are not needed, and try again.`);
  const items = table.items();
  return appendItems(part, xml, ORDER.filter((list): list is StyleList => list in items).map(list => ({ list, items: items[list], counts: { count: items[list].length } })), ORDER);
}

export function styleBase(part: string, xml: string): StyleBase {
  const counts = { fonts: 0, fills: 0, borders: 0, cellXfs: 0, dxfs: 0 };
  const fonts: FontBase[] = [];
  const path: string[] = [];
  let firstFormat = FIRST_FORMAT;
  let plain: Attributes | undefined;
  scanXml(part, xml, {
    open(name, attributes) {
      const [, list, item] = path;
      path.push(name);
      if (path.length === 3 && Object.hasOwn(counts, list!)) {
        counts[list as keyof typeof counts]++;
        if (list === "fonts") fonts.push({ size: OWN_FONT.size, color: "", face: "" });
        if (list === "cellXfs") plain ??= attributes;
      }
      // Those of conditional formats count, too.
      if (name === "numFmt") firstFormat = Math.max(firstFormat, 1 + (Number(attributes.numFmtId) || 0));
      if (path.length === 4 && list === "fonts" && item === "font") fonts.push(withDetail(fonts.pop()!, name, attributes));
    },
    close: () => void path.pop(),
  });
  const of = (id: string): number => Number(plain?.[id] ?? 0);
  return {
    fonts: counts.fonts, fills: counts.fills, borders: counts.borders, styles: counts.cellXfs, differential: counts.dxfs, firstFormat,
    plain: { fontId: of("fontId"), fillId: of("fillId"), borderId: of("borderId"), xfId: of("xfId") },
    font: fonts[of("fontId")] ?? OWN_FONT,
  };
}

function withDetail(font: FontBase, name: string, attributes: Attributes): FontBase {
  switch (name) {
    case "sz": return { ...font, size: Number(attributes.val) || font.size };
    case "color": return { ...font, color: element(name, attributes) };
    case "name": case "family": case "charset": case "scheme": return { ...font, face: font.face + element(name, attributes) };
    default: return font;
  }
}
