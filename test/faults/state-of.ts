/** A workbook as plain text, for telling whether two are the same: everything but what Excel calls its parts, and what is in view. */
import { BLANK, type Sheet } from "../../src/workbench/spreadsheet/book";
import type { Spreadsheet } from "../../src/workbench/spreadsheet/spreadsheet";

const EVERYWHERE = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** By sheet: its cells by place, its tables by name, and `look` with all else. */
export interface State { readonly names: string; readonly sheets: Readonly<Record<string, SheetState>> }
export interface SheetState { readonly look: string; readonly tables: Readonly<Record<string, string>>; readonly cells: Readonly<Record<string, string>> }

export function stateOf({ spreadsheet }: { readonly spreadsheet: Spreadsheet }): State {
  return {
    names: JSON.stringify(spreadsheet.book.names),
    sheets: Object.fromEntries(spreadsheet.book.sheets.map((sheet) => [sheet.name, {
      look: lookOf(sheet),
      tables: Object.fromEntries(sheet.tables.map(({ id: _, columns, ...table }) => [table.name, JSON.stringify([table, columns.map(({ name, formula }) => [name, formula])])])),
      cells: Object.fromEntries([...spreadsheet.filled(sheet.id, EVERYWHERE)].map(({ row, column, cell: { value, formula, ...look } }) => [`${row},${column}`, JSON.stringify([formula ?? value ?? "", look])] as const).sort(([a], [b]) => (a < b ? -1 : 1))),
    }])),
  };
}

export const sameState = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

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
  const found: string[] = a.names === b.names ? [] : ["names"];
  for (const name of new Set([...Object.keys(a.sheets), ...Object.keys(b.sheets)])) {
    const one = a.sheets[name], other = b.sheets[name];
    if (!one || !other) found.push(`sheet ${name} ${one ? "gone" : "new"}`);
    else {
      if (one.look !== other.look) found.push(`look of ${name}`);
      for (const part of ["tables", "cells"] as const) for (const key of new Set([...Object.keys(one[part]), ...Object.keys(other[part])])) if (one[part][key] !== other[part][key]) found.push(`${name} ${key}: ${one[part][key]} → ${other[part][key]}`);
    }
  }
  return found;
}
