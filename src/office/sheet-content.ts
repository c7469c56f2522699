/** The cells of a new sheet: first what is typed, then its tables, then what is computed. */
import type { CellDocument, SheetDocument, TableDocument } from "../workbook/document";
import { areaName, type Area } from "../workbook/grid";
import type { Batch } from "./batch";
import { inputOf, type Input } from "./cell-input";
import { rectangles } from "./rectangles";

const sheetOf = ({ context }: Batch, { name }: SheetDocument): Excel.Worksheet => context.workbook.worksheets.getItem(name);

/** Values and number formats. Totals rows come with their tables. */
export async function writeConstants(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = sheetOf(batch, document), { cells } = document;
  const typed = (cell: CellDocument) => (cell.formula === undefined && cell.value !== null && cell.value !== "" ? "typed" : null);
  for (const { area } of rectangles(withoutTotals(document), typed)) {
    const input = matrix(area, (row, column) => inputOf(cells.get(row)!.get(column)!.value));
    await batch.make(1, input);
    sheet.getRange(areaName(area)).values = input;
  }
  for (const { area, key } of rectangles(cells, ({ style }) => style?.format ?? null)) {
    const formats = matrix(area, () => key);
    await batch.make(1, formats);
    sheet.getRange(areaName(area)).numberFormat = formats;
  }
}

export async function addTables(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = sheetOf(batch, document);
  for (const table of document.tables) {
    await batch.make(8);
    const added = sheet.tables.add(areaName(withoutTotalsRow(table)), true);
    added.name = table.name;
    // The quietest of Excel's styles: the cells' own look stands before it.
    added.style = table.style ?? "TableStyleLight1";
    added.showBandedRows = table.banded;
    added.showFilterButton = table.filter;
    if (!table.totalsRow) continue;
    added.showTotals = true;
    const { bottom, left, right } = table.area, row = document.cells.get(bottom);
    const totals = Array.from({ length: right - left + 1 }, (_, c): Exclude<Input, null> => { const cell = row?.get(left + c); return cell?.formula === undefined ? inputOf(cell?.value ?? null) : `=${cell.formula}`; });
    await batch.make(1, totals);
    sheet.getRange(areaName({ top: bottom, bottom, left, right })).formulas = [totals];
  }
}

export async function writeFormulas(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = sheetOf(batch, document), { cells } = document;
  for (const { area } of rectangles(withoutTotals(document), (cell) => (cell.formula === undefined ? null : "formula"))) {
    const formulas = matrix(area, (row, column) => `=${cells.get(row)!.get(column)!.formula!}`);
    await batch.make(1, formulas);
    sheet.getRange(areaName(area)).formulas = formulas;
  }
}

const withoutTotalsRow = ({ area, totalsRow }: TableDocument): Area => (totalsRow ? { ...area, bottom: area.bottom - 1 } : area);

function withoutTotals({ cells, tables }: SheetDocument): SheetDocument["cells"] {
  const totals = tables.filter(({ totalsRow }) => totalsRow).map(({ area }) => area);
  if (totals.length === 0) return cells;
  return new Map([...cells].map(([row, columns]) => [row, new Map([...columns].filter(([column]) => !totals.some(({ bottom, left, right }) => row === bottom && column >= left && column <= right)))] as const));
}

const matrix = <T>({ top, left, bottom, right }: Area, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: bottom - top + 1 }, (_, r) => Array.from({ length: right - left + 1 }, (_, c) => cell(top + r, left + c)));
