/** Sheets that come, go and get another name; formulas follow. */
import { area } from "./area";
import type { Sheet } from "./book";
import { renamedInFormula } from "./formula-addresses";
import { rewriteFormulas } from "./formulas";
import { sheetById, type Spreadsheet } from "./spreadsheet";

/** An empty sheet, at `index` or at the end; without a name, `Sheet1`, `Sheet2` … Gives its id. */
export function addSheet(spreadsheet: Spreadsheet, name: string | null, index = spreadsheet.book.sheets.length): string {
  const { sheets } = spreadsheet.book;
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let n = sheets.length + 1;
  while (taken.has(`sheet${n}`)) n++;
  const sheet: Sheet = {
    id: spreadsheet.nextId(), name: name ?? `Sheet${n}`, visibility: "Visible", tabColor: "", gridLines: true, zoom: 100, columns: {}, rows: {}, summary: { below: true, right: true }, freeze: { rows: 0, columns: 0 }, tables: [], merges: [], validations: [], conditionalFormats: [], charts: [], notes: [],
    protection: null, password: null, filter: null, page: {},
  };
  spreadsheet.setBook({ sheets: sheets.toSpliced(index, 0, sheet) });
  return sheet.id;
}

/** The name is checked before (names.ts). */
export function renameSheet(spreadsheet: Spreadsheet, id: string, name: string): void {
  const old = sheetById(spreadsheet, id)?.name;
  spreadsheet.setSheet(id, { name });
  if (old !== undefined) rewriteFormulas(spreadsheet, (formula) => renamedInFormula(formula, old, name));
}

/** With its tables and names; the sheet in view is then another. At least one visible sheet must be left. */
export function removeSheet(spreadsheet: Spreadsheet, id: string): void {
  const { book } = spreadsheet;
  const sheets = book.sheets.filter((sheet) => sheet.id !== id);
  const next = sheets.find(({ visibility }) => visibility === "Visible");
  const name = sheetById(spreadsheet, id)?.name;
  if (!next || name === undefined) return;
  if (book.active === id) spreadsheet.setBook({ active: next.id, selection: { sheet: next.id, area: area(0, 0) } });
  spreadsheet.setBook({ sheets, names: book.names.filter(({ sheet }) => sheet !== id) });
  rewriteFormulas(spreadsheet, (formula) => renamedInFormula(formula, name, null));
}

export function moveSheet(spreadsheet: Spreadsheet, id: string, to: number): void {
  const { sheets } = spreadsheet.book;
  const sheet = sheetById(spreadsheet, id);
  if (sheet) spreadsheet.setBook({ sheets: sheets.filter((found) => found !== sheet).toSpliced(to, 0, sheet) });
}
