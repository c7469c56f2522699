/** One cell as it stands in a worksheet part, and with what changes in it. */
import { isCellError } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import type { Cell } from "../../../workbook/grid";
import type { Attributes } from "../reading/xml-reader";
import { formulaXml } from "../writing/sheet-data";
import { mustFit, textXml } from "../writing/shared-strings";
import { escapeText, xstring } from "../writing/xml";
import type { Change } from "./sheet-plan";
import { withAttribute } from "./xml-spans";

export interface StoredCell {
  readonly column: number;
  readonly raw: string;
  readonly attributes: Attributes;
  /** The formula element as it stands, or `""`. */
  readonly formula: string;
  readonly empty: boolean;
}

/** `prefix` is that of the part's namespace, with its colon. Throws ExchangeError where a formula would change that other cells share. */
export function changedCell(cell: StoredCell, name: string, { value, formula, replaced }: Change, prefix: string): string {
  if (replaced !== undefined) {
    if (/^<[^>]*\st="(shared|array|dataTable)"/.test(cell.formula)) throw new ExchangeError(`The formula of ${name} cannot be changed: other cells share it.`);
    return cellXml(name, cell.attributes.s === undefined ? {} : { s: cell.attributes.s }, replaced === null ? "" : formulaXml(replaced, `${prefix}f`), value ?? null, prefix);
  }
  if (value === undefined && (formula === undefined || cell.formula !== "")) return cell.raw;
  return cellXml(name, cell.attributes, cell.formula === "" && formula !== undefined ? formulaXml(formula, `${prefix}f`) : cell.formula, value ?? null, prefix);
}

export function newCell(name: string, style: string | undefined, { value, formula: filled, replaced }: Change, prefix: string): string {
  const formula = replaced === undefined ? filled : (replaced ?? undefined);
  if (value === undefined && formula === undefined && style === undefined) return "";
  return cellXml(name, style === undefined ? {} : { s: style }, formula === undefined ? "" : formulaXml(formula, `${prefix}f`), value ?? null, prefix);
}

/** A cell that goes to another place as it is. */
export function movedCell(cell: StoredCell, name: string): StoredCell {
  const end = cell.raw.indexOf(">") + 1;
  return { ...cell, raw: withAttribute(cell.raw.slice(0, end), "r", name) + cell.raw.slice(end) };
}

/** Of the old attributes the style stays, and `cm`, which belongs to the formula; the type and `vm` belonged to the old value. */
function cellXml(name: string, { s, cm }: Attributes, formula: string, value: Cell, p: string): string {
  const content = contentXml(value, formula, p);
  const start = `<${p}c r="${name}"${s === undefined ? "" : ` s="${s}"`}${cm === undefined ? "" : ` cm="${cm}"`}${content.type}`;
  return content.xml === "" ? `${start}/>` : `${start}>${content.xml}</${p}c>`;
}

function contentXml(value: Cell, formula: string, p: string): { type: string; xml: string } {
  const stored = (type: string, text: string) => ({ type, xml: `${formula}<${p}v>${text}</${p}v>` });
  if (value === null) return { type: "", xml: formula };
  if (typeof value === "boolean") return stored(` t="b"`, value ? "1" : "0");
  if (isCellError(value)) return stored(` t="e"`, escapeText(value.error));
  if (typeof value === "number") return Number.isFinite(value) ? stored("", String(value)) : stored(` t="e"`, "#NUM!");
  mustFit(value);
  if (formula !== "") return stored(` t="str"`, escapeText(xstring(value)));
  return { type: ` t="inlineStr"`, xml: `<${p}is>${textXml(value, `${p}t`)}</${p}is>` };
}
