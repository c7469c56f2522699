/** The workbook as it is now, as an .xlsx file. */
import { editXlsx } from "../../exchange/xlsx/edit";
import { ExchangeError } from "../../exchange/exchange-error";
import { writeXlsx } from "../../exchange/xlsx/write";
import type { CellEdit, TableEdit, WorkbookEdit } from "../../workbook/document";
import { contains, wholeSheet, type Area } from "../spreadsheet/area";
import { isError, type Scalar, type Sheet, type WorkbookData } from "../spreadsheet/book";
import { memorySpreadsheet } from "../spreadsheet/memory-spreadsheet";
import { asStored } from "../spreadsheet/structured-references";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { newFunctions } from "./new-functions";
import { sheetDocument } from "./sheet-document";

/** The file that a workbook was opened from, and what was read of it. */
export interface OpenedFile { readonly bytes: Uint8Array; readonly data: WorkbookData }

/** The opened file with its cells and tables changed, where no more than those changed; else a file written anew, without what the stand-in does not know. */
export function saveXlsx(spreadsheet: Spreadsheet, opened: OpenedFile | null, created: string): Uint8Array {
  const edit = opened && editOf(memorySpreadsheet(opened.data), spreadsheet);
  if (opened && edit) {
    try {
      return editXlsx(opened.bytes, edit);
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
    }
  }
  const { book } = spreadsheet;
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetDocument(spreadsheet, sheet)),
    names: book.names.filter(({ sheet }) => sheet === null).map(({ name, formula }) => ({ name, formula })),
    properties: { title: book.properties.Title ?? "", creator: book.properties.Author ?? "Plumbline", created },
    active: Math.max(0, book.sheets.findIndex(({ id }) => id === book.active)),
    date1904: book.date1904,
  });
}

/** What changed since `before`; null where it is more than cells and tables that grew. */
function editOf(before: Spreadsheet, now: Spreadsheet): WorkbookEdit | null {
  const known = (spreadsheet: Spreadsheet): string => JSON.stringify({ ...spreadsheet.book, active: "", selection: null, calculation: "", sheets: spreadsheet.book.sheets.map(withoutLastRows) });
  if (known(before) !== known(now)) return null;
  const cells: CellEdit[] = [];
  const tables: TableEdit[] = [];
  for (const sheet of now.book.sheets) {
    const old = sheetById(before, sheet.id);
    const added: Area[] = [];
    for (const [at, { name, area, totals }] of sheet.tables.entries()) {
      const bottom = old?.tables[at]?.area.bottom ?? 0;
      if (area.bottom === bottom) continue;
      if (area.bottom < bottom || totals) return null;
      tables.push({ sheet: sheet.name, table: name, bottom: area.bottom });
      added.push({ ...area, top: bottom + 1 });
    }
    const edits = cellEdits(before, now, sheet, added);
    if (!edits) return null;
    cells.push(...edits);
  }
  return { cells, tables };
}

/** Tables and the rules on their rows, wherever they end: the editor knows which grow. */
function withoutLastRows(sheet: Sheet): Sheet {
  const ends = new Set(sheet.tables.map(({ area }) => area.bottom));
  const rules = <Rule extends { readonly areas: readonly Area[] }>(all: readonly Rule[]): Rule[] => all.map((rule) => ({ ...rule, areas: rule.areas.map((area) => (ends.has(area.bottom) ? { ...area, bottom: 0 } : area)) }));
  return { ...sheet, tables: sheet.tables.map((table) => ({ ...table, area: { ...table.area, bottom: 0 } })), validations: rules(sheet.validations), conditionalFormats: rules(sheet.conditionalFormats) };
}

/** Null where a cell looks another way than in the file. New rows of tables look like those above them. */
function cellEdits(before: Spreadsheet, now: Spreadsheet, sheet: Sheet, added: readonly Area[]): CellEdit[] | null {
  const edits: CellEdit[] = [];
  const places = new Map<string, readonly [row: number, column: number]>();
  for (const spreadsheet of [before, now]) for (const { row, column } of spreadsheet.filled(sheet.id, wholeSheet)) places.set(`${row},${column}`, [row, column]);
  for (const [row, column] of places.values()) {
    const [was, is] = [before.cell(sheet.id, row, column), now.cell(sheet.id, row, column)];
    const isNew = added.some((area) => contains(area, { top: row, left: column, bottom: row, right: column }));
    if (!isNew && JSON.stringify([was.style, was.format, was.link]) !== JSON.stringify([is.style, is.format, is.link])) return null;
    if (was.formula === is.formula && sameValue(was.value, is.value)) continue;
    const formula = is.formula === was.formula ? undefined : is.formula === undefined ? null : newFunctions(asStored(is.formula, now.book, { sheet: sheet.id, row, column })).slice(1);
    edits.push({ sheet: sheet.name, row, column, value: is.value, ...(formula !== undefined && { formula }) });
  }
  return edits;
}

/** The last digits differ between calculation programs. */
function sameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return isError(a) && isError(b) ? a.error === b.error : a === b;
}
