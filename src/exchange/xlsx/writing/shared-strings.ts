/** The shared strings part: each text once, however many cells show it. Inline texts would make a sheet of 400,000 cells no smaller, pack a quarter slower, and cost its readers a copy each. */
import { ExchangeError } from "../../exchange-error";
import type { Budget } from "../limits";
import { mustStayReadable } from "../limits";
import { MAIN } from "./namespaces";
import { escapeText, xstring } from "./xml";

/** What fits in a cell. */
const LONGEST = 32_767;

export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** `before`: how many the file has already. */
  constructor(private readonly budget: Budget, private readonly before = 0) {}

  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    mustFit(text);
    this.budget.spend("cells", 1);
    const index = this.before + this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  /** How many cells show a text of these. */
  get count(): number {
    return this.uses;
  }

  items(): string[] {
    const items = Array.from(this.indexes.keys(), text => `<si>${textXml(text)}</si>`);
    mustStayReadable(items.map(item => item.length), this.budget.limits);
    return items;
  }

  xml(): string {
    return `<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.indexes.size}">${this.items().join("")}</sst>`;
  }
}

export function mustFit(text: string): void {
  if (text.length > LONGEST) throw new ExchangeError(`A text of ${text.length.toLocaleString("en-US")} characters does not fit in a cell, which holds 32,767: "${text.slice(0, 40)}…"; shorten it.`);
}

/** Without `xml:space` Excel drops spaces and line breaks at the ends. */
export function textXml(text: string, name = "t"): string {
  return `<${name}${/^\s|\s$|\n|\t/.test(text) ? ' xml:space="preserve"' : ""}>${escapeText(xstring(text))}</${name}>`;
}
