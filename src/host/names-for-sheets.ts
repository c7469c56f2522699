/** The names that come with sheets: those of a document that point to them, and that the workbook does not have. */
import type { WorkbookDocument } from "../workbook/document";

export function namesForSheets(document: WorkbookDocument, sheets: readonly string[], known: Iterable<string>): WorkbookDocument["names"] {
  const taken = new Set([...known].map((name) => name.toLowerCase()));
  const points = (formula: string) => sheets.some((sheet) => formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replace(/'/g, "''")}'!`));
  return document.names.filter(({ name, formula }) => !taken.has(name.toLowerCase()) && points(formula));
}
