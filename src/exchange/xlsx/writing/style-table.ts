/** The styles part: equal fonts, fills, borders, formats and styles become one. */
import type { DifferentialStyle, Line, Style } from "../../../workbook/document";
import { MAIN } from "./namespaces";
import { element, xstring } from "./xml";

/** Distinct pieces of XML, numbered in the order of their first use. */
class Pool {
  readonly items: string[] = [];
  private readonly indexes = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach(item => this.index(item));
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    this.indexes.set(xml, this.items.length);
    return this.items.push(xml) - 1;
  }

  xml(name: string): string {
    return element(name, { count: this.items.length }, ...this.items);
  }
}

export class StyleTable {
  private readonly fonts = new Pool(fontXml({}));
  private readonly fills = new Pool(element("fill", {}, element("patternFill", { patternType: "none" })), element("fill", {}, element("patternFill", { patternType: "gray125" })));
  private readonly borders = new Pool(borderXml({}));
  private readonly formats = new Pool();
  private readonly styles = new Pool(this.styleXml({}, false));
  private readonly differential = new Pool();
  private readonly known = new Map<Style, number>();

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
      this.formats.items.length ? element("numFmts", { count: this.formats.items.length }, ...this.formats.items.map((code, i) => this.formatXml(FIRST_CUSTOM + i, code))) : "",
      this.fonts.xml("fonts"), this.fills.xml("fills"), this.borders.xml("borders"),
      element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      this.styles.xml("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.differential.xml("dxfs"),
      element("tableStyles", { count: 0, defaultTableStyle: "TableStyleLight1", defaultPivotStyle: "PivotStyleLight16" }));
  }

  private styleXml({ font, fill, format, align, border, locked }: Style, asText: boolean): string {
    const fontId = font ? this.fonts.index(fontXml(font)) : 0;
    const fillId = fill === undefined ? 0 : this.fills.index(element("fill", {}, element("patternFill", { patternType: "solid" }, color(fill, "fgColor"), element("bgColor", { indexed: 64 }))));
    const borderId = border ? this.borders.index(borderXml(border)) : 0;
    const numFmtId = format === undefined ? 0 : this.formatId(format);
    return element("xf", {
      numFmtId, fontId, fillId, borderId, xfId: 0, quotePrefix: asText || undefined,
      applyNumberFormat: numFmtId > 0 || undefined, applyFont: fontId > 0 || undefined, applyFill: fillId > 0 || undefined, applyBorder: borderId > 0 || undefined,
      applyAlignment: align ? true : undefined, applyProtection: locked === undefined ? undefined : true,
    },
    align ? element("alignment", { horizontal: align.horizontal, vertical: align.vertical, textRotation: align.rotation === undefined ? undefined : rotation(align.rotation), wrapText: align.wrap, indent: align.indent }) : "",
    locked === undefined ? "" : element("protection", { locked }));
  }

  private formatId(format: string): number {
    return BUILT_IN.get(format) ?? FIRST_CUSTOM + this.formats.index(format);
  }

  private formatXml(numFmtId: number, formatCode: string): string {
    return element("numFmt", { numFmtId, formatCode: xstring(formatCode) });
  }
}

const FIRST_CUSTOM = 164;
const BUILT_IN: ReadonlyMap<string, number> = new Map([["General", 0], ["0", 1], ["0.00", 2], ["#,##0", 3], ["#,##0.00", 4], ["0%", 9], ["0.00%", 10], ["@", 49]]);

function fontXml(font: NonNullable<Style["font"]>): string {
  return element("font", {},
    font.bold ? "<b/>" : "", font.italic ? "<i/>" : "", font.underline ? "<u/>" : "",
    element("sz", { val: font.size ?? 11 }),
    font.color === undefined ? element("color", { theme: 1 }) : color(font.color),
    `<name val="Calibri"/><family val="2"/><scheme val="minor"/>`);
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
