/** A workbook in an .xlsx file: `bytes` is the file as it now is, with everything that was not edited left as it was. One that is only made here is drawn when it is first read, and becomes a file when it is first changed or saved. */
import { ExchangeError } from "../exchange/exchange-error";
import { addSheetsXlsx } from "../exchange/xlsx/add-sheets";
import { editXlsx } from "../exchange/xlsx/edit";
import { readXlsx } from "../exchange/xlsx/read";
import { writeXlsx } from "../exchange/xlsx/write";
import type { WorkbookDocument, WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";
import { refuseConflict } from "./conflict";
import { gridOfDocument } from "./grid-of-document";
import { HostError, type CellPlace, type Host, type Undo } from "./host";
import { namesForSheets } from "./names-for-sheets";
import { putBack } from "./put-back";
import { sheetNames, sheetsOfTables, withSheetNames } from "./sheet-names";

export class XlsxHost implements Host {
  constructor(private content: Uint8Array | WorkbookDocument | (() => WorkbookDocument)) {}

  get bytes(): Uint8Array {
    const { drawn } = this;
    return (this.content = drawn instanceof Uint8Array ? drawn : writeXlsx(drawn));
  }

  set bytes(bytes: Uint8Array) {
    this.content = bytes;
  }

  private get drawn(): Uint8Array | WorkbookDocument {
    return (this.content = typeof this.content === "function" ? this.content() : this.content);
  }

  async read(): Promise<Grid> {
    await Promise.resolve();
    const { drawn } = this;
    return drawn instanceof Uint8Array ? refusing(() => readXlsx(drawn)) : gridOfDocument(drawn);
  }

  async write(edit: WorkbookEdit, basis: Grid): Promise<Undo> {
    const before = await this.read(), old = this.bytes;
    refuseConflict(basis, before, edit);
    const written = (this.bytes = refusing(() => editXlsx(old, edit)));
    return async () => {
      const cells = putBack(before, await this.read(), edit);
      this.bytes = this.bytes === written ? old : refusing(() => editXlsx(this.bytes, { cells, tables: [] }));
      return cells.length;
    };
  }

  /** Behind the sheets that are there; they stand where they stood, and the one shown first stays that. */
  async addSheets(given: WorkbookDocument, sheets: readonly string[]): Promise<Undo> {
    const grid = await this.read(), old = this.bytes;
    const document = withSheetNames(given, sheetNames(given, sheets, sheetsOfTables(grid))), kept = document.sheets.filter(({ name }) => sheets.includes(name));
    const written = (this.bytes = refusing(() => addSheetsXlsx(old, { ...document, sheets: kept, names: namesForSheets(document, sheets, grid.names.keys()) })));
    return () => {
      if (this.bytes !== written) return Promise.resolve(0);
      this.bytes = old;
      return Promise.resolve(kept.reduce((sum, { cells }) => sum + [...cells.values()].reduce((count, row) => count + row.size, 0), 0));
    };
  }

  /** Nobody sees a file. */
  async select({ sheet }: CellPlace): Promise<boolean> {
    return (await this.read()).sheets.some(({ name }) => name === sheet);
  }

  selection(): Promise<null> {
    return Promise.resolve(null);
  }

  /** Nobody changes a file cell by cell. */
  onChanged(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }

  onSelected(): Promise<() => void> {
    return Promise.resolve(() => undefined);
  }
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ExchangeError) throw new HostError("other", error.message, { cause: error });
    throw error;
  }
}
