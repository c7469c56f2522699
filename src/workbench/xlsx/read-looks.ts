/** The styles part: how cells look, and what conditional formats change in them. */
import type { Style } from "../spreadsheet/book";
import type { Colors } from "./colors";
import { all, attribute, child, children, flag, number, type XmlElement } from "./xml-tree";

/** Of a cell, row or column. Equal looks are one object. */
export interface Look { readonly format?: string; readonly style?: Style }
export interface Looks {
  readonly cells: readonly Look[];
  /** What each differential style sets, by the paths of Excel's API (`Format.Fill.Color`). */
  readonly changes: readonly Readonly<Record<string, unknown>>[];
}

const FORMATS: Readonly<Record<number, string>> = {
  1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
};
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"], thin: ["Continuous", "Thin"], medium: ["Continuous", "Medium"], thick: ["Continuous", "Thick"], double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"], dashed: ["Dash", "Thin"], mediumDashed: ["Dash", "Medium"], dashDot: ["DashDot", "Thin"], mediumDashDot: ["DashDot", "Medium"], dashDotDot: ["DashDotDot", "Thin"], mediumDashDotDot: ["DashDotDot", "Medium"], slantDashDot: ["SlantDashDot", "Medium"],
};
const SIDES: Readonly<Record<string, string>> = { left: "Left", right: "Right", top: "Top", bottom: "Bottom" };

export function readLooks(styles: XmlElement | null, colors: Colors): Looks {
  const within = (list: string, name: string): readonly XmlElement[] => children(child(styles, list), name);
  const formats = new Map(all(styles, "numFmt").map((format) => [number(format, "numFmtId"), attribute(format, "formatCode") ?? "General"]));
  const fills = within("fills", "fill").map((fill) => readFill(fill, colors));
  const fonts = within("fonts", "font").map((font) => readFont(font, colors));
  const borders = within("borders", "border").map((border) => readBorders(border, colors));
  return {
    cells: within("cellXfs", "xf").map((xf): Look => {
      const id = number(xf, "numFmtId") ?? 0;
      const format = formats.get(id) ?? FORMATS[id];
      const style = { ...readPlace(xf), ...given("fill", fills[number(xf, "fillId") ?? 0]), ...given("font", fonts[number(xf, "fontId") ?? 0]), ...given("borders", borders[number(xf, "borderId") ?? 0]) };
      return { ...(format !== undefined && { format }), ...given("style", style) };
    }),
    changes: within("dxfs", "dxf").map((dxf) => readChange(dxf, colors)),
  };
}

const given = <K extends string, V extends object | string>(key: K, value: V | undefined): { readonly [key in K]?: V } => (value === undefined || Object.keys(value).length === 0 ? {} : ({ [key]: value } as { readonly [key in K]: V }));

/** A differential fill says its colour as the background of a pattern. */
function readFill(fill: XmlElement, colors: Colors, differential = false): string | undefined {
  const pattern = child(fill, "patternFill");
  if (!pattern) return colors(all(fill, "color")[0]);
  const type = attribute(pattern, "patternType");
  const [front, back] = [colors(child(pattern, "fgColor")), colors(child(pattern, "bgColor"))];
  return differential ? (back ?? front) : type === undefined || type === "none" ? undefined : front;
}

function readFont(font: XmlElement, colors: Colors): NonNullable<Style["font"]> {
  const on = (name: string): boolean => child(font, name) !== undefined && attribute(child(font, name), "val") !== "0";
  const [color, name] = [colors(child(font, "color")), attribute(child(font, "name"), "val")];
  return {
    ...(on("b") && { bold: true }), ...(on("i") && { italic: true }), ...(on("strike") && { strikethrough: true }), ...(on("u") && { underline: "Single" }),
    ...(color !== undefined && { color }), ...(child(font, "sz") && { size: number(child(font, "sz"), "val") ?? 11 }), ...(name !== undefined && name !== "Calibri" && { name }),
  };
}

function readBorders(border: XmlElement, colors: Colors): NonNullable<Style["borders"]> {
  return Object.fromEntries(Object.entries(SIDES).flatMap(([side, edge]) => {
    const line = child(border, side);
    const [style, weight] = LINES[attribute(line, "style") ?? ""] ?? [];
    return style === undefined || weight === undefined ? [] : [[`Edge${edge}`, { style, weight, color: colors(child(line, "color")) ?? "#000000" }]];
  }));
}

function readPlace(xf: XmlElement): Style {
  const align = child(xf, "alignment");
  const { horizontal, vertical } = align?.attributes ?? {};
  const turned = number(align, "textRotation");
  return {
    ...(horizontal && horizontal !== "general" && { horizontal: capital(horizontal) }), ...(vertical && { vertical: capital(vertical) }),
    ...(flag(align, "wrapText") && { wrap: true }), ...(number(align, "indent") && { indent: number(align, "indent") ?? 0 }),
    ...(turned && { rotation: turned > 90 ? 90 - turned : turned }),
    ...(attribute(child(xf, "protection"), "locked") === "0" && { locked: false }),
  };
}

function readChange(dxf: XmlElement, colors: Colors): Record<string, unknown> {
  const change: Record<string, unknown> = {};
  const set = (path: string, value: unknown): void => { if (value !== undefined) change[`Format.${path}`] = value; };
  const font = child(dxf, "font");
  if (font) {
    const { bold, italic, strikethrough, underline, color } = readFont(font, colors);
    set("Font.Bold", bold);
    set("Font.Italic", italic);
    set("Font.Strikethrough", strikethrough);
    set("Font.Underline", underline);
    set("Font.Color", color);
  }
  const fill = child(dxf, "fill");
  if (fill) set("Fill.Color", readFill(fill, colors, true));
  for (const [edge, { style, color }] of Object.entries(readBorders(child(dxf, "border") ?? dxf, colors))) {
    set(`Borders.${edge.slice(4)}.Style`, style);
    set(`Borders.${edge.slice(4)}.Color`, color);
  }
  set("NumberFormat", attribute(child(dxf, "numFmt"), "formatCode"));
  return change;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
