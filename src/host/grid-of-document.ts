/** A workbook that is to be written, as it will be read. */
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import type { Cell, Grid, GridSheet } from "../workbook/grid";

export function gridOfDocument(document: WorkbookDocument): Grid {
  return { sheets: document.sheets.map(gridSheet), names: new Map(document.names.map(({ name, formula }) => [name, formula] as const)), date1904: document.date1904 ?? false };
}

export function gridSheet({ name, cells, tables, merges }: SheetDocument): GridSheet {
  const rows: Cell[][] = [], formulas = new Map<string, string>();
  for (const [r, columns] of cells) {
    const row: Cell[] = (rows[r] = []);
    for (const [c, { value, formula }] of columns) {
      while (row.length < c) row.push(null);
      row[c] = value;
      if (formula !== undefined) formulas.set(`${r},${c}`, formula);
    }
  }
  return {
    name, rows, formulas, merges,
    tables: tables.map((table) => ({ name: table.name, area: table.area, totals: table.totalsRow, columns: table.columns.map(({ header }) => header) })),
  };
}
