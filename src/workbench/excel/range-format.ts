/** How cells look: fill, font, borders, alignment, sizes of rows and columns. What differs within a range reads as null. */
import { cellCount, columnName, isWholeColumns, isWholeRows, LAST_COLUMN, LAST_ROW, type Area } from "../spreadsheet/area";
import type { CellData, Line, Style } from "../spreadsheet/book";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "../spreadsheet/places";
import { shown } from "../spreadsheet/text";
import { ExcelError } from "./excel-error";
import { hostClass, type HostObject, type Property } from "./host-object";
import { changeLines, MOST_CELLS_READ } from "./range-content";
import { areaOf, requireWritable, sheetOf, type RangeTarget } from "./session";

type Font = NonNullable<Style["font"]>;
interface BorderTarget { readonly range: RangeTarget; readonly edge: string }
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

export const rangeFormat = hostClass<RangeTarget>("RangeFormat", {
  properties: {
    ColumnWidth: { get: (target) => size(target, "columns"), set: (target, width: unknown) => setSize(target, "columns", width) },
    RowHeight: { get: (target) => size(target, "rows"), set: (target, height: unknown) => setSize(target, "rows", height) },
    HorizontalAlignment: styleProperty((style) => style.horizontal ?? "General", (style, horizontal: string) => ({ ...style, horizontal })),
    VerticalAlignment: styleProperty((style) => style.vertical ?? "Bottom", (style, vertical: string) => ({ ...style, vertical })),
    WrapText: styleProperty((style) => style.wrap ?? false, (style, wrap: boolean) => ({ ...style, wrap })),
    IndentLevel: styleProperty((style) => style.indent ?? 0, (style, indent: number) => ({ ...style, indent })),
    TextOrientation: styleProperty((style) => style.rotation ?? 0, (style, rotation: number) => ({ ...style, rotation })),
  },
  children: {
    Fill: (target) => fill(target),
    Font: (target) => font(target),
    Protection: (target) => protection(target),
    Borders: (target) => borders(target),
  },
  methods: { AutofitColumns: autofitColumns, AutofitRows: (target) => setSize(target, "rows", DEFAULT_HEIGHT) },
});

const fill = hostClass<RangeTarget>("RangeFill", {
  properties: { Color: styleProperty((style) => style.fill ?? "#FFFFFF", (style, color: string) => ({ ...style, fill: hexColor(color) })) },
  methods: { Clear: (target) => changeStyle(target, ({ fill: _, ...style }) => style) },
});

const font = hostClass<RangeTarget>("RangeFont", {
  properties: {
    Bold: fontProperty("bold", false), Italic: fontProperty("italic", false), Underline: fontProperty("underline", "None"), Strikethrough: fontProperty("strikethrough", false),
    Color: { ...fontProperty("color", "#000000"), set: (target, color: string) => changeStyle(target, (style) => ({ ...style, font: { ...style.font, color: hexColor(color) } })) },
    Size: fontProperty("size", 11), Name: fontProperty("name", "Calibri"),
  },
});

const protection = hostClass<RangeTarget>("FormatProtection", {
  properties: { Locked: styleProperty((style) => style.locked ?? true, (style, locked: boolean) => ({ ...style, locked })) },
});

const borders = hostClass<RangeTarget>("RangeBorderCollection", {
  properties: { Count: () => EDGES.length },
  items: (range) => EDGES.map((edge) => border({ range, edge })),
  item: (range, key): HostObject | undefined => (EDGES.includes(String(key)) ? border({ range, edge: String(key) }) : undefined),
  methods: { GetItemAt: (range, at: number) => border({ range, edge: EDGES[at] ?? "" }) },
});

const border = hostClass<BorderTarget>("RangeBorder", {
  id: ({ edge }) => ({ Id: edge }),
  properties: { SideIndex: ({ edge }) => edge, Color: borderProperty("color", "#000000"), Style: borderProperty("style", "None"), Weight: borderProperty("weight", "Thin") },
});

function styleProperty<V>(read: (style: Style) => unknown, write: (style: Style, value: V) => Style): Property<RangeTarget> {
  return { get: (target) => uniform(target, ({ style = {} }) => read(style)), set: (target, value: V) => changeStyle(target, (style) => write(style, value)) };
}

function fontProperty(name: keyof Font, usual: unknown): Property<RangeTarget> {
  return styleProperty((style) => style.font?.[name] ?? usual, (style, value: unknown) => ({ ...style, font: { ...style.font, [name]: value } }));
}

function borderProperty(name: "color" | "style" | "weight", usual: string): Property<BorderTarget> {
  return {
    get: ({ range, edge }) => uniform(range, ({ style }) => style?.borders?.[edge]?.[name] ?? usual),
    set: ({ range, edge }, value: string) => changeStyle(range, (style) => ({ ...style, borders: { ...style.borders, [edge]: { ...style.borders?.[edge], [name]: value } } })),
  };
}

/** `#RRGGBB` of what the API takes: that, without `#`, or one of the few names used here. */
function hexColor(color: string): string {
  const names: Readonly<Record<string, string>> = { white: "#FFFFFF", black: "#000000", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", gray: "#808080", orange: "#FFA500" };
  const found = names[color.toLowerCase()] ?? (/^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace("#", "").toUpperCase()}` : undefined);
  if (found === undefined) throw new ExcelError("InvalidArgument", `color ${color}`);
  return found;
}

function changeStyle(target: RangeTarget, change: (style: Style) => Style): void {
  const at = areaOf(target);
  requireWritable(target, at);
  const restyled = (cell: CellData): CellData => ({ ...cell, style: change(cell.style ?? {}) });
  if (isWholeColumns(at) || isWholeRows(at)) return changeLines(target, (line) => ({ ...line, style: change(line.style ?? {}) }), restyled);
  if (cellCount(at) > MOST_CELLS_READ) throw new ExcelError("OperationCellsExceedLimit");
  const { spreadsheet } = target.session;
  spreadsheet.setCells(target.sheet, [...cellsOf(at)].map(([row, column]) => ({ row, column, cell: restyled(spreadsheet.cell(target.sheet, row, column)) })));
}

function* cellsOf(at: Area): Iterable<readonly [number, number]> {
  for (let row = at.top; row <= at.bottom; row++) for (let column = at.left; column <= at.right; column++) yield [row, column];
}

function uniform(target: RangeTarget, read: (cell: CellData) => unknown): unknown {
  const at = areaOf(target);
  const { spreadsheet } = target.session;
  const first = read(spreadsheet.cell(target.sheet, at.top, at.left));
  const rest = isWholeColumns(at) || isWholeRows(at) ? [...spreadsheet.filled(target.sheet, at)].map(({ row, column }) => [row, column] as const) : cellsOf(at);
  for (const [row, column] of rest) if (read(spreadsheet.cell(target.sheet, row, column)) !== first) return null;
  return first;
}

const lineRange = (at: Area, kind: "columns" | "rows"): readonly [number, number] => (kind === "columns" ? [at.left, Math.min(at.right, LAST_COLUMN)] : [at.top, Math.min(at.bottom, LAST_ROW)]);

function size(target: RangeTarget, kind: "columns" | "rows"): number | null {
  const lines = sheetOf(target)[kind];
  const [first, last] = lineRange(areaOf(target), kind);
  const usual = kind === "columns" ? DEFAULT_WIDTH : DEFAULT_HEIGHT;
  const given = Object.keys(lines).map(Number).filter((index) => index >= first && index <= last);
  const sizes = new Set(given.map((index) => lines[index]?.size ?? usual));
  if (given.length < last - first + 1) sizes.add(usual);
  return sizes.size === 1 ? ([...sizes][0] ?? usual) : null;
}

function setSize(target: RangeTarget, kind: "columns" | "rows", value: unknown): void {
  if (typeof value !== "number" || value < 0) throw new ExcelError("InvalidArgument", `size ${String(value)}`);
  requireWritable(target);
  setLines(target, kind, () => ({ size: value }));
}

/** Changes the rows or columns an area goes through. */
export function setLines(target: RangeTarget, kind: "columns" | "rows", change: (index: number) => Line): void {
  const [first, last] = lineRange(areaOf(target), kind);
  const lines = { ...sheetOf(target)[kind] };
  for (let index = first; index <= last; index++) lines[index] = { ...lines[index], ...change(index) };
  target.session.spreadsheet.setSheet(target.sheet, { [kind]: lines });
}

/** About as wide as the longest text: six points a character. */
function autofitColumns(target: RangeTarget): void {
  const longest = new Map<string, number>();
  for (const { column, cell } of target.session.spreadsheet.filled(target.sheet, areaOf(target))) longest.set(columnName(column), Math.max(longest.get(columnName(column)) ?? 0, shown(cell).length));
  setLines(target, "columns", (column) => ({ size: Math.max(DEFAULT_WIDTH / 2, (longest.get(columnName(column)) ?? 8) * 6 + 4) }));
}
