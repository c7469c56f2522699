/** Adds whole sheets to the open workbook: cells, tables, names, formulas and looks; all of them, or none. */
import { namesForSheets } from "../host/names-for-sheets";
import { HostError, type Undo } from "../host/host";
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import { allowedName, withAllowedNames } from "./allowed-names";
import { Batch } from "./batch";
import { excelRun, quietly } from "./excel-run";
import { refusal } from "./refusal";
import { drawSheet } from "./draw-sheet";
import { drawCharts } from "./draw-charts";
import { addTables, writeConstants, writeFormulas } from "./sheet-content";

export async function addSheets(given: WorkbookDocument, asked: readonly string[]): Promise<Undo> {
  const document = withAllowedNames(given), wanted = asked.map(allowedName);
  const sheets = document.sheets.filter(({ name }) => wanted.includes(name)), names: string[] = [];
  const removal = (): Promise<number> => remove(sheets, names);
  try {
    const known = await namesAndSheets();
    const taken = sheets.find(({ name }) => known.sheets.has(name.toLowerCase()));
    if (taken) throw new HostError("other", `The workbook already has a sheet named ${taken.name}; nothing was added: rename it, and try again.`);
    try {
      await excelRun((context) => build(new Batch(context), sheets, namesForSheets(document, wanted, known.names), names));
    } catch (error) {
      await removal().catch((second: unknown) => { throw refusal(second, "some of the new sheets are still there, and can be deleted"); });
      throw error;
    }
  } catch (error) {
    throw refusal(error, "nothing was added");
  }
  return async () => {
    try {
      return await removal();
    } catch (error) {
      throw refusal(error, "the sheets are still there");
    }
  };
}

const namesAndSheets = (): Promise<{ readonly names: readonly string[]; readonly sheets: ReadonlySet<string> }> => excelRun(async ({ workbook, sync }) => {
  const sheets = workbook.worksheets.load("items/name"), names = workbook.names.load("items/name");
  await sync();
  return { names: names.items.map(({ name }) => name), sheets: new Set(sheets.items.map(({ name }) => name.toLowerCase())) };
});

/** In this order, because Excel refuses a formula that names a sheet or a table before it is there. */
async function build(batch: Batch, sheets: readonly SheetDocument[], names: WorkbookDocument["names"], added: string[]): Promise<void> {
  const { context } = batch;
  quietly(context);
  for (const { name } of sheets) context.workbook.worksheets.add(name);
  for (const sheet of sheets) await writeConstants(batch, sheet);
  for (const sheet of sheets) await addTables(batch, sheet);
  for (const { name, formula } of names) {
    await batch.make(1, formula);
    context.workbook.names.add(name, `=${formula}`);
    added.push(name);
  }
  for (const sheet of sheets) await writeFormulas(batch, sheet);
  for (const sheet of sheets) await drawSheet(batch, sheet);
  for (const sheet of sheets) await drawCharts(batch, sheet);
  if (sheets[0]) context.workbook.worksheets.getItem(sheets[0].name).activate();
  await batch.send();
}

/** What is left of them; resolves to the number of cells that go. */
const remove = (sheets: readonly SheetDocument[], names: readonly string[]): Promise<number> => excelRun(async (context) => {
  const { worksheets, names: all } = context.workbook;
  const there = sheets.map(({ name, cells }) => ({ cells, sheet: worksheets.getItemOrNullObject(name).load("name") }));
  const named = names.map((name) => all.getItemOrNullObject(name).load("name"));
  await context.sync();
  for (const name of named) if (!name.isNullObject) name.delete();
  const standing = there.filter(({ sheet }) => !sheet.isNullObject);
  for (const { sheet } of standing) sheet.delete();
  await context.sync();
  return standing.reduce((sum, { cells }) => sum + [...cells.values()].reduce((count, row) => count + row.size, 0), 0);
});
