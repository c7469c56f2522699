/** A workbook as plain text, for telling whether two are the same: everything but what Excel calls its parts, and what is in view. */
import { BLANK, type CellData, type Sheet } from "../../src/workbench/spreadsheet/book";
import type { Spreadsheet } from "../../src/workbench/spreadsheet/spreadsheet";

const EVERYWHERE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** `names` has those of ranges and, in their order, of sheets. By sheet: its cells by place, its tables by name, and `look` with all else. */
export interface State { readonly names: string; readonly sheets: Readonly<Record<string, SheetState>> }
export interface SheetState { readonly look: string; readonly tables: ReadonlyMap<string, string>; readonly cells: ReadonlyMap<string, string> }

export function stateOf({ spreadsheet }: { readonly spreadsheet: Spreadsheet }): State {
  return {
    names: JSON.stringify([spreadsheet.book.names, spreadsheet.book.sheets.map(({ name }) => name)]),
    sheets: Object.fromEntries(spreadsheet.book.sheets.map((sheet) => [sheet.name, {
      look: lookOf(sheet),
      tables: new Map(sheet.tables.map(({ id: _, columns, ...table }) => [table.name, JSON.stringify([table, columns.map(({ name, formula }) => [name, formula])])])),
      cells: new Map([...spreadsheet.filled(sheet.id, EVERYWHERE)].map(({ row, column, cell }) => [`${row},${column}`, textOf(cell)])),
    }])),
  };
}

export const sameState = (a: State, b: State): boolean => differences(a, b).length === 0;

/** Cells are values: most are the same object in every state of a workbook. */
const texts = new WeakMap<CellData, string>();

function textOf(cell: CellData): string {
  const known = texts.get(cell);
  if (known !== undefined) return known;
  const { value, formula, ...look } = cell, text = JSON.stringify([formula ?? value ?? "", look]);
  texts.set(cell, text);
  return text;
}

function lookOf({ id: _, name: __, tables: ___, conditionalFormats, charts, ...rest }: Sheet): string {
  return JSON.stringify([rest, conditionalFormats.map(({ id: _id, ...format }) => format), charts.map(({ id: _id, sourceSheet: _sheet, ...chart }) => chart)]);
}

/** Keeps a workbook as it is now, to bring it back to that as often as wanted. */
export function keep({ spreadsheet }: { readonly spreadsheet: Spreadsheet }): () => Promise<void> {
  const { book } = spreadsheet, kept = book.sheets.map(({ id }) => ({ id, cells: [...spreadsheet.filled(id, EVERYWHERE)] }));
  return async () => {
    for (const { id, cells } of kept) {
      const known = new Set(cells.map(({ row, column }) => `${row},${column}`));
      spreadsheet.setCells(id, [...spreadsheet.filled(id, EVERYWHERE)].filter(({ row, column }) => !known.has(`${row},${column}`)).map((edit) => ({ ...edit, cell: BLANK })));
      spreadsheet.setCells(id, cells);
    }
    spreadsheet.setBook(book);
    await spreadsheet.commit("remote", { final: true });
  };
}

/** The first few things that differ, in words. */
export function differences(a: State, b: State): string[] {
  const found: string[] = a.names === b.names ? [] : [`names or order of sheets: ${a.names} → ${b.names}`];
  for (const name of new Set([...Object.keys(a.sheets), ...Object.keys(b.sheets)])) {
    const one = a.sheets[name], other = b.sheets[name];
    if (!one || !other) found.push(`sheet ${name} ${one ? "gone" : "new"}`);
    else {
      if (one.look !== other.look) found.push(`look of ${name}`);
      for (const part of ["tables", "cells"] as const) for (const key of new Set([...one[part].keys(), ...other[part].keys()])) if (one[part].get(key) !== other[part].get(key)) found.push(`${name} ${key}: ${one[part].get(key)} → ${other[part].get(key)}`);
    }
  }
  return found;
}
