/** The names that come with sheets: those of a document that point to them, and that the workbook does not have. */
import type { WorkbookDocument } from "../workbook/document";

export function namesForSheets(document: WorkbookDocument, sheets: readonly string[], known: Iterable<string>): WorkbookDocument["names"] {
  const taken = new Set([...known].map((name) => name.toLowerCase()));
  return document.names.filter(({ name, formula }) => !taken.has(name.toLowerCase()) && sheets.some((sheet) => leadsTo(formula, sheet)));
}

/** Whether a formula names a sheet. */
export const leadsTo = (formula: string, sheet: string): boolean => formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replace(/'/g, "''")}'!`);
