/** The look of a new sheet: its cells, sizes, groups, what may be typed, what is drawn by condition, and its print. */
import type { ColumnDocument, RowDocument, SheetDocument } from "../workbook/document";
import { areaName, cellName, columnName } from "../workbook/grid";
import { addConditionalFormat } from "./add-conditional-format";
import { addPrompt, addValidation } from "./add-validation";
import type { Batch } from "./batch";
import { drawCells } from "./draw-cells";
import { drawPrint } from "./draw-print";

export async function drawSheet(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(document.name);
  await batch.make(24);
  if (document.tabColor) sheet.tabColor = `#${document.tabColor}`;
  sheet.showGridlines = document.gridLines;
  drawPrint(sheet, document.print);
  await drawCells(batch, document);
  await sizeColumns(batch, document);
  await sizeRows(batch, document);
  for (const merge of document.merges) {
    await batch.make(1);
    batch.range(document.name, areaName(merge)).merge();
  }
  const { rows = 0, columns = 0 } = document.freeze ?? {};
  await batch.make(1);
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellName(rows - 1, columns - 1)}`);
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  for (const validation of document.validations) await addValidation(batch, document.name, validation);
  for (const note of document.notes) await addPrompt(batch, document.name, note);
  // The one that is added last is the strongest.
  for (const format of [...document.formats].reverse()) await addConditionalFormat(batch, document.name, format);
}

/** Excel counts a column's width in points; a character of its standard font is seven pixels wide, as in files. */
const POINTS_A_CHARACTER = 7 * 0.75;

async function sizeColumns(batch: Batch, { name, columns }: SheetDocument): Promise<void> {
  const range = (from: number, to: number) => batch.range(name, `${columnName(from)}:${columnName(to)}`);
  for (const { from, to, width } of together(columns, ({ width }) => width)) {
    await batch.make(1);
    range(from, to).format.columnWidth = width * POINTS_A_CHARACTER;
  }
  for (const { from, to } of groupsOf(columns)) {
    await batch.make(1);
    range(from, to).group("ByColumns");
  }
  for (const { from, to } of together(columns.filter(({ hidden }) => hidden), () => true)) {
    await batch.make(1);
    range(from, to).columnHidden = true;
  }
}

async function sizeRows(batch: Batch, { name, rows }: SheetDocument): Promise<void> {
  const range = (from: number, to: number) => batch.range(name, `${from + 1}:${to + 1}`);
  const lines = rows.map((row) => ({ ...row, from: row.row, to: row.row }));
  for (const { from, to, height } of together(lines.filter((row): row is typeof row & { height: number } => row.height !== undefined), ({ height: one }) => one)) {
    await batch.make(1);
    range(from, to).format.rowHeight = height;
  }
  for (const { from, to } of groupsOf(lines)) {
    await batch.make(1);
    range(from, to).group("ByRows");
  }
  for (const { from, to } of together(lines.filter(({ hidden }) => hidden), () => true)) {
    await batch.make(1);
    range(from, to).rowHidden = true;
  }
}

type Lines = Pick<ColumnDocument, "from" | "to"> & Pick<RowDocument, "outline">;

/** Neighbours that say the same are one. */
function together<T extends Lines>(lines: readonly T[], key: (line: T) => unknown): T[] {
  const joined: T[] = [];
  for (const line of [...lines].sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    if (before && before.to === line.from - 1 && key(before) === key(line)) joined[joined.length - 1] = { ...before, to: line.to };
    else joined.push(line);
  }
  return joined;
}

/** The groups from the outermost in: a line at depth two is in a group of each depth. */
function groupsOf<T extends Lines>(lines: readonly T[]): T[] {
  const deepest = Math.max(0, ...lines.map(({ outline = 0 }) => outline));
  return Array.from({ length: deepest }, (_, depth) => together(lines.filter(({ outline = 0 }) => outline > depth), () => true)).flat();
}
