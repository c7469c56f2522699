/** Takes away sheets that we have added, and the names that came with them. */
import { sameCell } from "../host/conflict";
import { HostError } from "../host/host";
import type { SheetDocument } from "../workbook/document";
import { cellOf } from "./cell-input";
import { excelRun } from "./excel-run";

export interface Added {
  /** `id` is Excel's, or the sheet's name where that is not known. */
  readonly sheets: readonly { readonly document: SheetDocument; readonly id: string }[];
  readonly names: readonly string[];
}

/** What is left of them; resolves to the number of cells that go. */
export const removeSheets = ({ sheets, names }: Added): Promise<number> => excelRun(async (context) => {
  const { worksheets, names: all } = context.workbook;
  const found = sheets.map(({ document, id }) => ({ document, sheet: worksheets.getItemOrNullObject(id).load("name") }));
  const named = names.map((name) => all.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const name of named) if (!name.isNullObject) name.delete();
  const there = found.filter(({ sheet }) => !sheet.isNullObject);
  for (const { sheet } of there) sheet.delete();
  await context.sync();
  return there.reduce((sum, { document }) => sum + [...document.cells.values()].reduce((count, row) => count + row.size, 0), 0);
});

/** Those of these names that have nothing in them. */
export const removeEmpty = (sheets: readonly SheetDocument[]): Promise<void> => excelRun(async ({ workbook, sync }) => {
  const found = sheets.map(({ name }) => { const sheet = workbook.worksheets.getItemOrNullObject(name).load("name"); return { sheet, used: sheet.getUsedRangeOrNullObject().load("address") }; });
  await sync();
  for (const { sheet, used } of found) if (!sheet.isNullObject && used.isNullObject) sheet.delete();
  await sync();
});

/** Refuses where someone has typed into them since: all of them then stay. */
export async function removeUnchanged(added: Added): Promise<number> {
  const changed = await excelRun(async ({ workbook, sync }) => {
    const found = added.sheets.map(({ document, id }) => { const sheet = workbook.worksheets.getItemOrNullObject(id).load("name"); return { document, sheet, used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,formulas") }; });
    await sync();
    return found.find(({ document, sheet, used }) => !sheet.isNullObject && !used.isNullObject && !holds(document, used))?.sheet.name;
  });
  if (changed !== undefined) throw new HostError("changed", `The sheet ${changed} was changed since it was added; all new sheets are still there: delete those that are not needed.`);
  return removeSheets(added);
}

/** What is typed is as it was written; formulas may say anything. */
const holds = ({ cells }: SheetDocument, { rowIndex, columnIndex, formulas }: Excel.Range): boolean =>
  (formulas as unknown[][]).every((line, r) => line.every((formula, c) => {
    const cell = cells.get(rowIndex + r)?.get(columnIndex + c), is = cellOf(formula);
    return cell?.formula !== undefined || (typeof is === "string" && is.startsWith("=")) || sameCell(is, cell?.value ?? null);
  }));
