/** Reads an Excel workbook (.xlsx, .xlsm; strict or transitional) as plain values. */
import type { Grid, GridSheet, GridTable } from "../../workbook/grid";
import { xlsxLimits } from "./limits";
import type { XlsxLimits } from "./limits";
import { openPackage } from "./reading/package";
import type { XlsxPackage } from "./reading/package";
import type { ZipEntry } from "./container/zip-entry";
import { readSharedStrings } from "./reading/read-shared-strings";
import { readSheet } from "./reading/read-sheet";
import { readTable } from "./reading/read-table";
import { readWorkbookPart } from "./reading/read-workbook-part";

/**
 * The sheets of a workbook: values, formulas, tables, merged areas and names, without styles.
 * Throws ExchangeError, with one sentence for the user, where the file is not a workbook, is protected, damaged or hostile.
 */
export function readXlsx(bytes: Uint8Array, limits: XlsxLimits = xlsxLimits): Grid {
  const file = openPackage(bytes, limits);
  const workbook = readWorkbookPart(file);
  const sharedStrings = readSharedStrings(workbook.sharedStrings, file.budget);
  const context = { sharedStrings, date1904: workbook.date1904, budget: file.budget };
  const sheets = workbook.sheets.map(({ name, entry }): GridSheet => ({ name, ...readSheet(entry, context), tables: tablesOf(file, entry) }));
  return { sheets, names: workbook.names, date1904: workbook.date1904 };
}

function tablesOf(file: XlsxPackage, sheet: ZipEntry): GridTable[] {
  return file.relationships(sheet.name).flatMap(r => (r.kind === "table" && r.part ? [readTable(r.part, file.budget)] : []));
}
