/** How cells look in the grid: Univer's styles, and its numbers for what Excel's API has words for. */
import type { IBorderData, IStyleData } from "@univerjs/core";
import { bodyOf, type CellData, type Sheet, type Style } from "../spreadsheet/book";

export const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3 };
export const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
/** Of unbroken lines. */
export const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };
/** Of other lines. */
export const LINES: Readonly<Record<string, number>> = { Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };
export const SIDES: Readonly<Record<string, string>> = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" };
/** An indent is as wide as three spaces of Excel's standard font. */
export const INDENT = 9;
export const POINTS_TO_PIXELS = 96 / 72;
/** Excel's standard font. */
const FONT = "Calibri";

export function gridStyle({ style = {}, format }: CellData, sheet: Sheet, row: number, column: number): IStyleData {
  const table = tableStyle(sheet, row, column);
  const fill = style.fill ?? table?.fill;
  const font = { ...table?.font, ...style.font };
  const drawn: IStyleData = {
    ff: font.name ?? FONT,
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(font.color !== undefined && { cl: { rgb: font.color } }),
    ...(font.bold && { bl: 1 }), ...(font.italic && { it: 1 }), fs: font.size ?? 11,
    ...(font.strikethrough && { st: { s: 1 } }), ...(font.underline !== undefined && font.underline !== "None" && { ul: { s: 1 } }),
    ...(style.horizontal !== undefined && HORIZONTAL[style.horizontal] !== undefined && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical !== undefined && VERTICAL[style.vertical] !== undefined && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: 3 }),
    ...(style.indent && { pd: style.horizontal === "Right" ? { r: 2 + style.indent * INDENT } : { l: 2 + style.indent * INDENT } }),
    ...(style.rotation && { tr: { a: -style.rotation } }),
    ...(style.borders && { bd: borders(style.borders) }),
    ...(format !== undefined && format !== "General" && { n: { pattern: format } }),
  };
  return drawn;
}

/** Nothing of a look: what a style does not name, Univer keeps of the cell's style before. */
const PLAIN: IStyleData = { bg: null, cl: null, bl: 0, it: 0, st: { s: 0 }, ul: { s: 0 }, ht: 0, vt: 0, tb: 0, pd: null, tr: null, n: null };
const NO_BORDERS: IBorderData = { t: null, b: null, l: null, r: null };

/** The same, in place of whatever look a cell has now. */
export const wholeStyle = (style: IStyleData): IStyleData => ({ ...PLAIN, ...style, bd: { ...NO_BORDERS, ...style.bd } });

function borders(lines: NonNullable<Style["borders"]>): IBorderData {
  return Object.fromEntries(Object.entries(SIDES).flatMap(([edge, side]) => {
    const { style = "None", weight = "Thin", color = "#000000" } = lines[edge] ?? {};
    return style === "None" ? [] : [[side, { s: style === "Continuous" ? (WEIGHTS[weight] ?? 1) : (LINES[style] ?? 1), cl: { rgb: color } }]];
  }));
}

/** What a table lends to a cell without a look of its own: its header stands out, its rows are banded. */
function tableStyle(sheet: Sheet, row: number, column: number): Style | null {
  const table = sheet.tables.find(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  if (!table || table.style === "") return null;
  if (row === table.area.top) return { fill: "#1F4E79", font: { bold: true, color: "#FFFFFF" } };
  const body = bodyOf(table);
  return table.banded && row <= body.bottom && (row - body.top) % 2 === 1 ? { fill: "#EEF3F8" } : null;
}
