/** A workbook of ours open in the workbench's Excel, with Microsoft's own library in between, and a host on it. */
import { ExcelHost } from "../../src/office/excel-host";
import { headlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import type { CellData, Scalar, SheetData, WorkbookData } from "../../src/workbench/spreadsheet/book";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../../src/workbook/document";

export interface OpenExcel extends HeadlessExcel { readonly excelHost: ExcelHost }

/** The library's namespace is global, as on a page: one workbook at a time. */
export async function openExcel(document: WorkbookDocument | WorkbookData): Promise<OpenExcel> {
  const excel = await headlessExcel("properties" in document && "active" in document && document.sheets.every((sheet) => "gridLines" in sheet && "print" in sheet) ? workbookData(document as WorkbookDocument) : (document as WorkbookData));
  Object.assign(globalThis, { Excel: excel.Excel });
  return { ...excel, excelHost: new ExcelHost() };
}

/** The requests of the add-in, without the library's own clearing up. */
export const requestsOf = ({ host }: HeadlessExcel): HeadlessExcel["host"]["requests"] => host.requests.filter(({ cleanup }) => !cleanup);

export function workbookData({ sheets, names, date1904 }: WorkbookDocument): WorkbookData {
  return { sheets: sheets.map(sheetData), names: names.map(({ name, formula }) => ({ name, formula: `=${formula}` })), active: 0, date1904 };
}

function sheetData({ name, cells, tables, merges }: SheetDocument): SheetData {
  const rows: (Scalar | CellData)[][] = [];
  for (const [r, columns] of cells) for (const [c, cell] of columns) {
    while (rows.length <= r) rows.push([]);
    const row = rows[r]!;
    while (row.length < c) row.push(null);
    row[c] = cellData(cell);
  }
  return {
    name, merges, cells: rows,
    tables: tables.map((table) => ({ name: table.name, area: table.area, totals: table.totalsRow, columns: table.columns.map(({ header, formula }) => ({ name: header, ...(formula === undefined ? {} : { formula: `=${formula}` }) })) })),
  };
}

const cellData = ({ value, formula }: CellDocument): CellData => ({ value: value === "" && formula === undefined ? null : value, ...(formula === undefined ? {} : { formula: `=${formula}` }) });
