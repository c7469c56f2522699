/** The cells of a new sheet: fonts, fills, borders, alignment; what neighbours have in common is said to all of them at once. */
import type { CellDocument, Line, SheetDocument } from "../workbook/document";
import { areaName } from "../workbook/grid";
import type { Batch } from "./batch";
import { rectangles } from "./rectangles";

export async function drawCells(batch: Batch, { name, cells }: SheetDocument): Promise<void> {
  for (const [key, calls, look] of looks) {
    for (const { area, first } of rectangles(cells, (cell) => { const found = key(cell); return found === undefined ? null : String(found); })) {
      await batch.make(calls);
      look(batch.range(name, areaName(area)).format, first);
    }
  }
}

type Look = (format: Excel.RangeFormat, cell: CellDocument) => void;

const looks: readonly (readonly [key: (cell: CellDocument) => string | number | boolean | undefined, calls: number, look: Look])[] = [
  [({ style }) => style?.fill, 2, (format, { style }) => { format.fill.color = `#${style!.fill!}`; }],
  [({ style }) => style?.font?.size, 2, (format, { style }) => { format.font.size = style!.font!.size!; }],
  [({ style }) => style?.font?.color, 2, (format, { style }) => { format.font.color = `#${style!.font!.color!}`; }],
  [({ style }) => style?.font?.bold || undefined, 2, (format) => { format.font.bold = true; }],
  [({ style }) => style?.font?.italic || undefined, 2, (format) => { format.font.italic = true; }],
  [({ style }) => style?.font?.underline || undefined, 2, (format) => { format.font.underline = "Single"; }],
  [({ style }) => style?.align?.horizontal, 2, (format, { style }) => { format.horizontalAlignment = horizontal[style!.align!.horizontal!]; }],
  [({ style }) => style?.align?.vertical, 2, (format, { style }) => { format.verticalAlignment = vertical[style!.align!.vertical!]; }],
  [({ style }) => style?.align?.wrap || undefined, 2, (format) => { format.wrapText = true; }],
  [({ style }) => style?.align?.indent, 2, (format, { style }) => { format.indentLevel = style!.align!.indent!; }],
  [({ style }) => style?.align?.rotation, 2, (format, { style }) => { format.textOrientation = style!.align!.rotation!; }],
  [({ style }) => (style?.locked === false ? "unlocked" : undefined), 2, (format) => { format.protection.locked = false; }],
  ...(["top", "bottom", "left", "right"] as const).map((side) => [
    ({ style }: CellDocument) => style?.border?.[side] && JSON.stringify(style.border[side]), 7,
    (format: Excel.RangeFormat, { style }: CellDocument) => { for (const edge of edges[side]) drawLine(format.borders.getItem(edge), style!.border![side]!); },
  ] as const),
];

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;
/** Within a rectangle each cell's own edge is an inner line. */
const edges = { top: ["EdgeTop", "InsideHorizontal"], bottom: ["EdgeBottom", "InsideHorizontal"], left: ["EdgeLeft", "InsideVertical"], right: ["EdgeRight", "InsideVertical"] } as const;
const lineStyles: Readonly<Partial<Record<Line["style"], "Dot" | "Dash" | "Double">>> = { dotted: "Dot", dashed: "Dash", double: "Double" };
const weights: Readonly<Partial<Record<Line["style"], "Hairline" | "Medium" | "Thick">>> = { hair: "Hairline", medium: "Medium", thick: "Thick", double: "Thick" };

function drawLine(border: Excel.RangeBorder, { style, color }: Line): void {
  border.style = lineStyles[style] ?? "Continuous";
  border.weight = weights[style] ?? "Thin";
  border.color = `#${color}`;
}
