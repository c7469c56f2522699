/** The computed values of an analysis, put into the workbook they came from, or into a new one. */
import type { Analysis } from "../core/analysis";
import type { OpenedFile } from "../exchange/open";
import { editXlsx } from "../exchange/xlsx/edit";
import { writeXlsx } from "../exchange/xlsx/write";
import { buildWorkbook } from "../workbook/build";
import { updateWorkbook } from "../workbook/update";
import type { MadeWorkbook } from "./answer";
import { asWorkbook } from "./as-workbook";

/**
 * A workbook is edited in place: everything else in it stays as it is. Any other file becomes a new workbook.
 * `recordHistory`: add the status date's row to the History sheet, as a report does.
 */
export function workbookOf(file: OpenedFile, analysis: Analysis, recordHistory = false): MadeWorkbook {
  const { kind, bytes, grid, rows, decoded } = file;
  if (kind === "xlsx" && grid) return { output: editXlsx(bytes, updateWorkbook({ grid, analysis, rows, decoded, recordHistory })), lost: [] };
  const { lost, ...made } = asWorkbook(file, analysis.project.statusDate);
  return { output: writeXlsx(buildWorkbook(made)), lost };
}
