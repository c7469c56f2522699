/** The rules that names of sheets, tables and ranges keep. */
import { parseAddress } from "./area";
import type { Book } from "./book";

/** What is wrong with a sheet's name, in a word; null where nothing is. */
export function sheetNameFault(book: Book, name: string, except?: string): "invalid" | "taken" | null {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || /^history$/i.test(name)) return "invalid";
  return book.sheets.some((sheet) => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase()) ? "taken" : null;
}

/** The same for a table's or a range's name: letters, digits, `_`, `.` and `\`, no digit first, no cell's address, unique in the workbook. */
export function definedNameFault(book: Book, name: string, exceptTable?: string): "invalid" | "taken" | null {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || parseAddress(name) || /^(r|c|r\d*c\d*)$/i.test(name)) return "invalid";
  const lower = name.toLowerCase();
  const taken = book.names.some((found) => found.sheet === null && found.name.toLowerCase() === lower) || book.sheets.some((sheet) => sheet.tables.some((table) => table.id !== exceptTable && table.name.toLowerCase() === lower));
  return taken ? "taken" : null;
}

/** `Table1`, `Table2` …: the first that is free. */
export function unusedName(book: Book, stem: string): string {
  let n = 1;
  while (definedNameFault(book, `${stem}${n}`)) n++;
  return `${stem}${n}`;
}
