/** The styles part: equal fonts, fills, borders, formats and styles become one. */
import type { DifferentialStyle, Line, Style } from "../../../workbook/document";
import { MAIN } from "./namespaces";
import { element, xstring } from "./xml";

/** Formats of one's own have numbers from here on. */
export const FIRST_FORMAT = 164;

/** What cells of a new workbook are written in. */
export const OWN_FONT: FontBase = { size: 11, color: element("color", { theme: 1 }), face: `<name val="Calibri"/><family val="2"/><scheme val="minor"/>` };

/** The lists of a styles part that get longer, in the order that is fixed by the format. */
export type StyleList = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** Distinct pieces of XML, numbered in the order of their first use, behind those that are there `before`. */
class Pool {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  /** `first`: what stands first in any file. */
  constructor(private readonly before: number, first: readonly string[] = []) {
    first.slice(before).forEach(item => this.index(item));
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.before + this.items.push(xml) - 1;
    this.indexes.set(xml, index);
    return index;
  }

  xml(name: string): string {
    return element(name, { count: this.items.length }, ...this.items);
  }
}

/** What the styles are added to. */
export interface StyleBase {
  /** How many of each are there. */
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly styles: number;
  readonly differential: number;
  /** The number of the first format that can be added. */
  readonly firstFormat: number;
  /** How cells look that have no style: what a style does not say is as there. */
  readonly plain: { readonly fontId: number; readonly fillId: number; readonly borderId: number; readonly xfId: number };
  /** The font of those cells. */
  readonly font: FontBase;
}

export interface FontBase { readonly size: number; readonly color: string; /** Its name and the like. */ readonly face: string }

const NOTHING: StyleBase = {
  fonts: 0, fills: 0, borders: 0, styles: 0, differential: 0, firstFormat: FIRST_FORMAT,
  plain: { fontId: 0, fillId: 0, borderId: 0, xfId: 0 },
  font: OWN_FONT,
};

export class StyleTable {
  private readonly fonts: Pool;
  private readonly fills: Pool;
  private readonly borders: Pool;
  private readonly formats = new Pool(0);
  private readonly styles: Pool;
  private readonly differential: Pool;
  private readonly known = new Map<Style, number>();

  constructor(private readonly base: StyleBase = NOTHING) {
    this.fonts = new Pool(base.fonts, [fontXml({}, base.font)]);
    this.fills = new Pool(base.fills, [element("fill", {}, element("patternFill", { patternType: "none" })), element("fill", {}, element("patternFill", { patternType: "gray125" }))]);
    this.borders = new Pool(base.borders, [borderXml({})]);
    this.styles = new Pool(base.styles, [this.styleXml({}, false)]);
    this.differential = new Pool(base.differential);
  }

  /** `asText`: what the user edits in the cell stays text, even where it begins with `=`. */
  index(style: Style | undefined, asText = false): number {
    if (asText) return this.styles.index(this.styleXml(style ?? {}, true));
    if (!style) return 0;
    let index = this.known.get(style);
    if (index === undefined) this.known.set(style, index = this.styles.index(this.styleXml(style, false)));
    return index;
  }

  differentialIndex(style: DifferentialStyle): number {
    const { font, fill, border, format } = style;
    return this.differential.index(element("dxf", {},
      font ? element("font", {}, ...[font.bold && "<b/>", font.italic && "<i/>", font.strike && "<strike/>"].map(x => x || ""), color(font.color)) : "",
      format === undefined ? "" : this.formatXml(this.formatId(format), format),
      fill === undefined ? "" : element("fill", {}, element("patternFill", { patternType: "solid" }, color(fill, "fgColor"), color(fill, "bgColor"))),
      border ? element("border", {}, ...sides(border)) : ""));
  }

  xml(): string {
    return element("styleSheet", { xmlns: MAIN },
      this.formats.items.length ? element("numFmts", { count: this.formats.items.length }, ...this.formatItems()) : "",
      this.fonts.xml("fonts"), this.fills.xml("fills"), this.borders.xml("borders"),
      element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.styles.xml("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differential.xml("dxfs"),
      element("tableStyles", { count: 0, defaultTableStyle: "TableStyleLight1", defaultPivotStyle: "PivotStyleLight16" }));
  }

  /** How many styles there are, with those of before. */
  get count(): number {
    return this.base.styles + this.styles.items.length;
  }

  /** What is to be added to each list of a styles part. */
  items(): Readonly<Record<StyleList, readonly string[]>> {
    return { numFmts: this.formatItems(), fonts: this.fonts.items, fills: this.fills.items, borders: this.borders.items, cellXfs: this.styles.items, dxfs: this.differential.items };
  }

  private formatItems(): string[] {
    return this.formats.items.map((code, i) => this.formatXml(this.base.firstFormat + i, code));
  }

  private styleXml({ font, fill, format, align, border, locked }: Style, asText: boolean): string {
    const { plain, font: own } = this.base;
    const fontId = font ? this.fonts.index(fontXml(font, own)) : plain.fontId;
    const fillId = fill === undefined ? plain.fillId : this.fills.index(element("fill", {}, element("patternFill", { patternType: "solid" }, color(fill, "fgColor"), element("bgColor", { indexed: 64 }))));
    const borderId = border ? this.borders.index(borderXml(border)) : plain.borderId;
    const numFmtId = format === undefined ? 0 : this.formatId(format);
    return element("xf", {
      numFmtId, fontId, fillId, borderId, xfId: plain.xfId, quotePrefix: asText || undefined,
      applyNumberFormat: numFmtId > 0 || undefined, applyFont: fontId !== plain.fontId || undefined, applyFill: fillId !== plain.fillId || undefined, applyBorder: borderId !== plain.borderId || undefined,
      applyAlignment: align ? true : undefined, applyProtection: locked === undefined ? undefined : true,
    },
    align ? element("alignment", { horizontal: align.horizontal, vertical: align.vertical, textRotation: align.rotation === undefined ? undefined : rotation(align.rotation), wrapText: align.wrap, indent: align.indent }) : "",
    locked === undefined ? "" : element("protection", { locked }));
  }

  private formatId(format: string): number {
    return BUILT_IN.get(format) ?? this.base.firstFormat + this.formats.index(format);
  }

  private formatXml(numFmtId: number, formatCode: string): string {
    return element("numFmt", { numFmtId, formatCode: xstring(formatCode) });
  }
}

const BUILT_IN: ReadonlyMap<string, number> = new Map([["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49]]);

function fontXml(font: NonNullable<Style["font"]>, { size, color: plain, face }: FontBase): string {
  return element("font", {},
    font.bold ? "<b/>" : "", font.italic ? "<i/>" : "", font.underline ? "<u/>" : "",
    element("sz", { val: font.size ?? size }),
    font.color === undefined ? plain : color(font.color),
    face);
}

function borderXml(border: NonNullable<Style["border"]>): string {
  return element("border", {}, side("left", border.left), side("right", border.right), side("top", border.top), side("bottom", border.bottom), "<diagonal/>");
}

/** A conditional format names only the sides that it changes. */
const sides = (border: NonNullable<DifferentialStyle["border"]>): string[] =>
  (["left", "right", "top", "bottom"] as const).map(name => (border[name] ? side(name, border[name]) : ""));

function side(name: string, line: Line | undefined): string {
  return line ? element(name, { style: line.style }, color(line.color)) : element(name, {});
}

const color = (value: string | undefined, name = "color"): string => (value === undefined ? "" : element(name, { rgb: `FF${value}` }));

/** Excel counts 0 to 90 upwards and 91 to 180 downwards. */
const rotation = (degrees: number): number => (degrees < 0 ? 90 - degrees : degrees);
