/** The workbook that is open in Excel, by the members of the manifest's requirement set; what reads and writes is loaded when it is first needed. */
import type { CellPlace, Host, Selection, Undo } from "../host/host";
import type { WorkbookDocument, WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { excelRun } from "./excel-run";
import { codeOf, refusal } from "./refusal";

export class ExcelHost implements Host {
  /** Above zero while we write: what an Excel that does not say whose changes it tells of then tells of is our own doing. */
  private writing = 0;

  async read(): Promise<Grid> {
    try {
      const { readWorkbook } = await import("./read-workbook");
      return await readWorkbook();
    } catch (error) {
      throw refusal(error, "nothing was read");
    }
  }

  async write(edit: WorkbookEdit, basis: Grid): Promise<Undo> {
    const { writeCells } = await import("./write-cells");
    const undo = await this.quiet(() => writeCells(edit, basis));
    return () => this.quiet(undo);
  }

  async addSheets(document: WorkbookDocument, sheets: readonly string[]): Promise<Undo> {
    const { addSheets } = await import("./add-sheets");
    const undo = await this.quiet(() => addSheets(document, sheets));
    return () => this.quiet(undo);
  }

  async select({ sheet, cell }: CellPlace): Promise<boolean> {
    try {
      return await excelRun(async (context) => {
        const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
        await context.sync();
        if (found.isNullObject) return false;
        if (found.visibility !== "Visible") found.visibility = "Visible";
        found.activate();
        found.getRange(cell).select();
        await context.sync();
        return true;
      });
    } catch (error) {
      throw refusal(error, "the cell could not be shown");
    }
  }

  async selection(): Promise<Selection | null> {
    try {
      return await excelRun(async (context) => {
        const active = context.workbook.getActiveCell().load("address"), all = context.workbook.getSelectedRanges().load("address");
        await context.sync();
        const { address } = active, at = address.lastIndexOf("!") + 1, sheet = address.slice(0, at);
        return { sheet: sheet.slice(0, -1).replace(/^'(.*)'$/, "$1").replaceAll("''", "'"), cell: address.slice(at), cells: all.address.replaceAll(sheet, "").replaceAll(" ", "") };
      });
    } catch (error) {
      // A chart or a picture is.
      if (codeOf(error) === "InvalidSelection") return null;
      throw refusal(error, "the selected cells are not known");
    }
  }

  onChanged(listener: (sheet: string, cells: string) => void): Promise<() => void> {
    return listen((context) => context.workbook.worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
      // A write waits while the user types in a cell, and what was typed is then told of before the write is done.
      const isOurs = triggerSource === undefined ? this.writing > 0 : triggerSource === "ThisLocalAddin";
      if (!isOurs) listener(await sheetName(worksheetId), address.replace(/^.*!/, ""));
    }));
  }

  onSelected(listener: (place: CellPlace) => void): Promise<() => void> {
    return listen((context) => context.workbook.worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      listener({ sheet: await sheetName(worksheetId), cell: address.replace(/^.*!/, "").replace(/[:,].*$/, "") });
    }));
  }

  private async quiet<T>(work: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await work();
    } finally {
      this.writing--;
    }
  }
}

/** Resolves to what stops listening. */
async function listen<T>(add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>): Promise<() => void> {
  try {
    const handler = await excelRun(async (context) => {
      const added = add(context);
      await context.sync();
      return added;
    });
    // Where the connection is gone, so are its events.
    return () => void Excel.run(handler.context, async (context) => { handler.remove(); await context.sync(); }).catch(() => undefined);
  } catch (error) {
    throw refusal(error, "changes are not followed");
  }
}

const sheetName = (id: string): Promise<string> => excelRun(async (context) => {
  const sheet = context.workbook.worksheets.getItem(id).load("name");
  await context.sync();
  return sheet.name;
});
