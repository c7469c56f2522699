/** A workbook whose dates count from 1904, made without asking ours how: every number that is formatted as a date is 1,462 days less. */
import type { CellDocument, WorkbookDocument } from "../../src/workbook/document";

export const DAYS_1904 = 1462;

export function as1904(document: WorkbookDocument): WorkbookDocument {
  return {
    ...document, date1904: true,
    sheets: document.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells].map(([row, columns]) => [row, new Map([...columns].map(([column, cell]) => [column, isDate(cell) ? { ...cell, value: (cell.value as number) - DAYS_1904 } : cell]))])) })),
  };
}

/** Those that are there for formulas are formatted as nothing: the dates of the Gantt's scale. */
export const isDate = ({ value, style }: CellDocument): boolean => typeof value === "number" && /y|^;;;$/i.test(style?.format ?? "");
