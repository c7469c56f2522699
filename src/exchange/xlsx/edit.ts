/** Changes cells and tables of an existing .xlsx and leaves all else in it as it was: charts, pivots, macros, unknown parts. */
import type { CellEdit, TableEdit, ValidationEdit, WorkbookEdit } from "../../workbook/document";
import type { GridTable } from "../../workbook/grid";
import { cellName } from "../../workbook/grid";
import { ExchangeError } from "../exchange-error";
import { buildZip } from "./container/build-zip";
import type { ZipEntry } from "./container/zip-entry";
import { editSheet } from "./editing/edit-sheet";
import { entriesWith, recalculateOnLoad } from "./editing/edit-workbook";
import type { ChangedParts } from "./editing/edit-workbook";
import { calculatedColumns, dataBottom, growTable } from "./editing/grow-table";
import type { TableGrowth } from "./editing/grow-table";
import { planSheet } from "./editing/sheet-plan";
import { textOf } from "./editing/xml-spans";
import { xlsxLimits } from "./limits";
import type { XlsxLimits } from "./limits";
import { openPackage } from "./reading/package";
import type { XlsxPackage } from "./reading/package";
import { readTable } from "./reading/read-table";
import { readWorkbookPart } from "./reading/read-workbook-part";

/**
 * The workbook with the cells of `edit` set and its tables grown. A cell keeps its style and its formula; new rows of a table
 * get its calculated columns and the styles of the row above, and its totals row moves down. Rules of `edit` are added to sheets
 * that have rules, for cells that have none.
 * Throws ExchangeError where a sheet or a table is not there, or where what stands below a table is in its way.
 */
export function editXlsx(bytes: Uint8Array, edit: WorkbookEdit, limits: XlsxLimits = xlsxLimits): Uint8Array {
  if (edit.cells.length === 0 && edit.tables.length === 0) return bytes;
  const file = openPackage(bytes, limits);
  const workbook = readWorkbookPart(file);
  const changed: ChangedParts = new Map();
  for (const [name, edits] of bySheet(edit)) {
    const entry = workbook.sheets.find(sheet => sheet.name === name)?.entry;
    if (!entry) throw new ExchangeError(`The workbook cannot be changed: it has no sheet named ${name}.`);
    changeSheet(file, entry, name, edits, changed);
  }
  recalculateOnLoad(file, workbook.entry.name, changed);
  return buildZip(entriesWith(file, changed));
}

interface SheetEdits { readonly cells: CellEdit[]; readonly tables: TableEdit[]; readonly validations: ValidationEdit[] }

function bySheet(edit: WorkbookEdit): ReadonlyMap<string, SheetEdits> {
  const sheets = new Map<string, SheetEdits>();
  const of = (name: string): SheetEdits => {
    const known = sheets.get(name) ?? { cells: [], tables: [], validations: [] };
    sheets.set(name, known);
    return known;
  };
  for (const cell of edit.cells) of(cell.sheet).cells.push(cell);
  for (const table of edit.tables) of(table.sheet).tables.push(table);
  for (const rule of edit.validations ?? []) of(rule.sheet).validations.push(rule);
  return sheets;
}

function changeSheet(file: XlsxPackage, sheet: ZipEntry, name: string, { cells, tables: edits, validations }: SheetEdits, changed: ChangedParts): void {
  const parts = file.relationships(sheet.name).flatMap(r => (r.kind === "table" && r.part ? [{ part: r.part, table: readTable(r.part, file.budget) }] : []));
  const growths: TableGrowth[] = [];
  for (const { table: tableName, bottom } of edits) {
    const found = parts.find(({ table }) => table.name.toLowerCase() === tableName.toLowerCase());
    if (!found) throw new ExchangeError(`The workbook cannot be changed: the sheet ${name} has no table named ${tableName}.`);
    const { part, table } = found;
    const oldBottom = dataBottom(table);
    if (bottom < oldBottom) throw new ExchangeError(`The table ${table.name} cannot end at row ${bottom + 1}: rows down to ${oldBottom + 1} are in it and would be lost.`);
    if (bottom === oldBottom) continue;
    const xml = textOf(part, file.budget);
    const growth = { table, oldBottom, newBottom: bottom, formulas: calculatedColumns(part.name, xml, table.area.left) };
    growths.push(growth);
    changed.set(part.name, growTable(part.name, xml, growth));
  }
  const tables = parts.map(({ table }) => table);
  refuseHeaders(name, cells, tables);
  changed.set(sheet.name, editSheet(sheet.name, textOf(sheet, file.budget), planSheet(cells, tables, growths, validations)));
}

/** A header is also the name of a column, in the table's part and in formulas anywhere. */
function refuseHeaders(sheet: string, cells: readonly CellEdit[], tables: readonly GridTable[]): void {
  for (const { row, column, value } of cells) {
    const table = tables.find(({ area }) => row === area.top && column >= area.left && column <= area.right);
    if (table && value !== table.columns[column - table.area.left]) {
      throw new ExchangeError(`The cell ${sheet}!${cellName(row, column)} cannot be changed: it is the header of a column of the table ${table.name}.`);
    }
  }
}
