/** The look of a new sheet: fonts, fills, borders, sizes, what may be typed, what is drawn by condition, and its print. */
import type { CellDocument, ConditionalFormat, Line, SheetDocument, ValidationDocument } from "../workbook/document";
import { areaName, cellName, columnName } from "../workbook/grid";
import type { Batch } from "./batch";
import { rectangles } from "./rectangles";

export async function drawSheet(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(document.name);
  await batch.make(12);
  if (document.tabColor) sheet.tabColor = `#${document.tabColor}`;
  sheet.showGridlines = document.gridLines;
  drawPrint(sheet, document);
  await drawCells(batch, sheet, document);
  for (const { from, to, width } of document.columns) {
    await batch.make(1);
    // Excel counts a column's width in points: so many characters of its standard font, and the cell's padding.
    sheet.getRange(`${columnName(from)}:${columnName(to)}`).format.columnWidth = (width * 7 + 5) * 0.75;
  }
  for (const { row, height } of document.rows) {
    if (height === undefined) continue;
    await batch.make(1);
    sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
  }
  for (const merge of document.merges) {
    await batch.make(1);
    sheet.getRange(areaName(merge)).merge();
  }
  const { rows = 0, columns = 0 } = document.freeze ?? {};
  await batch.make(1);
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellName(rows - 1, columns - 1)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  for (const validation of document.validations) await addValidation(batch, sheet, validation);
  for (const { row, column, text } of document.notes) {
    await batch.make(1, text);
    sheet.getRange(cellName(row, column)).dataValidation.prompt = { showPrompt: true, title: "", message: text.slice(0, 255) };
  }
  // The one that is added last is the strongest.
  for (const format of [...document.formats].reverse()) await addFormat(batch, sheet, format);
}

type Look = (format: Excel.RangeFormat, cell: CellDocument) => void;

/** One property at a time: what cells have in common goes to all of them at once. */
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

function drawLine(border: Excel.RangeBorder, { style, color }: Line): void {
  border.style = style === "dotted" ? "Dot" : "Continuous";
  border.weight = style === "hair" ? "Hairline" : style === "medium" ? "Medium" : "Thin";
  border.color = `#${color}`;
}

async function drawCells(batch: Batch, sheet: Excel.Worksheet, { cells }: SheetDocument): Promise<void> {
  for (const [key, calls, look] of looks) {
    for (const { area, first } of rectangles(cells, (cell) => { const found = key(cell); return found === undefined ? null : String(found); })) {
      await batch.make(calls);
      look(sheet.getRange(areaName(area)).format, first);
    }
  }
}

async function addValidation(batch: Batch, sheet: Excel.Worksheet, { areas, rule, severity, title, message, prompt }: ValidationDocument): Promise<void> {
  for (const area of areas) {
    await batch.make(4, message);
    const { dataValidation } = sheet.getRange(areaName(area));
    dataValidation.rule = validationRule(rule);
    dataValidation.errorAlert = { showAlert: true, style: severity === "stop" ? "Stop" : "Warning", title: title.slice(0, 32), message };
    if (prompt) dataValidation.prompt = { showPrompt: true, title: "", message: prompt };
  }
}

function validationRule(rule: ValidationDocument["rule"]): Excel.DataValidationRule {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: `=${rule.source}` } };
  if (rule.type === "custom") return { custom: { formula: `=${rule.formula}` } };
  const { min, max } = rule;
  const limits = min === undefined ? { formula1: `=${max ?? 0}`, operator: "LessThanOrEqualTo" as const } : max === undefined ? { formula1: `=${min}`, operator: "GreaterThanOrEqualTo" as const } : { formula1: `=${min}`, formula2: `=${max}`, operator: "Between" as const };
  return { [rule.type === "whole" ? "wholeNumber" : rule.type]: limits };
}

async function addFormat(batch: Batch, sheet: Excel.Worksheet, { areas, rule }: ConditionalFormat): Promise<void> {
  for (const area of areas) {
    await batch.make(12, rule);
    const { conditionalFormats } = sheet.getRange(areaName(area));
    if (rule.type === "dataBar") {
      const { dataBar } = conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = `#${rule.color}`;
      if (rule.min !== undefined) dataBar.lowerBoundRule = { type: "Number", formula: String(rule.min) };
      if (rule.max !== undefined) dataBar.upperBoundRule = { type: "Number", formula: String(rule.max) };
    } else if (rule.type === "formula") {
      const added = conditionalFormats.add("Custom"), { custom } = added;
      custom.rule.formula = `=${rule.formula}`;
      if (rule.stop) added.stopIfTrue = true;
      drawDifference(custom.format, rule.style);
    }
  }
}

function drawDifference(format: Excel.ConditionalRangeFormat, { font, fill, border, format: numberFormat }: Extract<ConditionalFormat["rule"], { type: "formula" }>["style"]): void {
  if (fill) format.fill.color = `#${fill}`;
  if (font?.color) format.font.color = `#${font.color}`;
  if (font?.bold) format.font.bold = true;
  if (font?.italic) format.font.italic = true;
  if (font?.strike) format.font.strikethrough = true;
  if (numberFormat) format.numberFormat = numberFormat;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border?.[side];
    if (!line) continue;
    format.borders[side].style = line.style === "dotted" ? "Dot" : "Continuous";
    format.borders[side].color = `#${line.color}`;
  }
}

function drawPrint({ pageLayout }: Excel.Worksheet, { print }: SheetDocument): void {
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.zoom = { ...(print.fitWidth > 0 ? { horizontalFitToPages: print.fitWidth } : {}), ...(print.fitHeight > 0 ? { verticalFitToPages: print.fitHeight } : {}) };
  if (print.area) pageLayout.setPrintArea(areaName(print.area));
  if (print.repeatRows) pageLayout.setPrintTitleRows(`$${print.repeatRows.from + 1}:$${print.repeatRows.to + 1}`);
  if (print.centerHorizontally) pageLayout.centerHorizontally = true;
}
