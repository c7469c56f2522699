/** Adds whole sheets to the open workbook: cells, tables, names, formulas and looks; all of them, or none. */
import { namesForSheets } from "../host/names-for-sheets";
import { HostError, type Undo } from "../host/host";
import { sheetNames, withSheetNames } from "../host/sheet-names";
import type { SheetDocument, WorkbookDocument } from "../workbook/document";
import { insteadOf } from "./allowed-names";
import { Batch } from "./batch";
import { drawCharts } from "./draw-charts";
import { drawSheet } from "./draw-sheet";
import { excelRun, quietly } from "./excel-run";
import { persistently } from "./persistently";
import { codeOf, refusal } from "./refusal";
import { removeEmpty, removeSheets, removeUnchanged, type Added } from "./remove-sheets";
import { addTables, writeConstants, writeFormulas } from "./sheet-content";

export async function addSheets(given: WorkbookDocument, asked: readonly string[]): Promise<Undo> {
  let sheets: readonly SheetDocument[] = [], names: WorkbookDocument["names"] | null = null;
  try {
    const added = await excelRun(async (context): Promise<Added> => {
      const known = await lookAround(context), called = sheetNames(given, asked, known.tables, insteadOf), document = withSheetNames(given, called);
      const wanted = asked.map((name) => called.get(name) ?? name);
      sheets = document.sheets.filter(({ name }) => wanted.includes(name));
      refuseTaken(known.sheets, sheets);
      names = namesForSheets(document, wanted, known.names);
      return build(new Batch(context), sheets, names);
    });
    return () => persistently(() => removeUnchanged(added)).catch((error: unknown) => { throw refusal(error, "some of the new sheets may still be there, and can be deleted"); });
  } catch (error) {
    if (names) await persistently(() => takeAway(error, sheets, names!)).catch((second: unknown) => { throw refusal(second, "some of the new sheets may be there, and can be deleted"); });
    throw refusal(error, "nothing was added");
  }
}

/** Whoever has added a sheet of the same name in the meantime keeps theirs: then no more than empty ones of ours are there. */
function takeAway(error: unknown, sheets: readonly SheetDocument[], names: WorkbookDocument["names"]): Promise<unknown> {
  if (isTaken(error)) return removeEmpty(sheets);
  return removeSheets({ sheets: sheets.map((document) => ({ document, id: document.name })), names: names.map(({ name }) => name) });
}

const isTaken = (error: unknown): boolean => codeOf(error) === "ItemAlreadyExists" && JSON.stringify((error as OfficeExtension.Error).debugInfo).includes("WorksheetCollection");

/** What the workbook has already: `tables` with the sheet that each stands on, in small letters. */
interface Known { readonly sheets: readonly string[]; readonly names: readonly string[]; readonly tables: ReadonlyMap<string, string> }

async function lookAround({ workbook, sync }: Excel.RequestContext): Promise<Known> {
  const sheets = workbook.worksheets.load("items/name"), names = workbook.names.load("items/name"), tables = workbook.tables.load("items/name,items/worksheet/name");
  await sync();
  return { sheets: sheets.items.map(({ name }) => name), names: names.items.map(({ name }) => name), tables: new Map(tables.items.map(({ name, worksheet }) => [name.toLowerCase(), worksheet.name] as const)) };
}

/** A sheet that is there is never ours to fill. */
function refuseTaken(known: readonly string[], sheets: readonly SheetDocument[]): void {
  const there = new Set(known.map((name) => name.toLowerCase())), taken = sheets.find(({ name }) => there.has(name.toLowerCase()));
  if (taken) throw new HostError("other", `The workbook already has a sheet named ${taken.name}; nothing was added: rename it, and try again.`);
}

/** In this order, because Excel refuses a formula that names a sheet, a table or a name before it is there. */
async function build(batch: Batch, sheets: readonly SheetDocument[], names: WorkbookDocument["names"]): Promise<Added> {
  const { context } = batch;
  quietly(context);
  // From here on each is known by Excel's id for it, whatever its name comes to be.
  const made = sheets.map((document) => ({ document, sheet: context.workbook.worksheets.add(document.name).load("id") }));
  for (const sheet of sheets) await writeConstants(batch, sheet);
  for (const sheet of sheets) await addTables(batch, sheet);
  for (const { name, formula } of names) {
    await batch.make(1, formula);
    context.workbook.names.add(name, `=${formula}`);
  }
  for (const sheet of sheets) await writeFormulas(batch, sheet);
  for (const sheet of sheets) await drawSheet(batch, sheet);
  for (const sheet of sheets) await drawCharts(batch, sheet);
  if (sheets[0]) context.workbook.worksheets.getItem(sheets[0].name).activate();
  await batch.send();
  return { sheets: made.map(({ document, sheet }) => ({ document, id: sheet.id })), names: names.map(({ name }) => name) };
}
