/** What we ask of a spreadsheet, and no more: a workbook that is open in Excel, in memory or in a file. */
import type { WorkbookDocument, WorkbookEdit } from "../workbook/document";
import type { Grid } from "../workbook/grid";

/** Where something stands, for selecting it. `cell` in A1 form, without sheet. */
export interface CellPlace { readonly sheet: string; readonly cell: string }

/** What is selected: the cell that typing goes to, and every cell with it: `C5:D9`, several areas as `C5,C8:C9`, whole rows as `5:9`. */
export interface Selection extends CellPlace { readonly cells: string }

export interface Host {
  /**
   * The workbook as plain values: one round trip, whatever its size (more only where the host limits a reply). Sheets that
   * hold none of our tables may be there by name only.
   */
  read(): Promise<Grid>;

  /**
   * Applies an edit as one step: all of it or nothing. Only the cells named change; rows inserted, sorted or deleted by
   * others since `basis` was read are noticed, and the edit is refused with a HostError of code "changed". A host that fails
   * half-way puts back what it had changed before it throws. Resolves to what undoes it.
   */
  write(edit: WorkbookEdit, basis: Grid): Promise<Undo>;

  /** Adds the sheets of `document` named in `sheets`, which the workbook does not have yet, with their tables, names, validation and formats. */
  addSheets(document: WorkbookDocument, sheets: readonly string[]): Promise<Undo>;

  /** Shows a cell to the user, or a range of them; resolves to false where it is gone. */
  select(place: CellPlace): Promise<boolean>;

  /** Null: no cells are selected, or nobody selects here. */
  selection(): Promise<Selection | null>;

  /** Calls back after a user's change of cells, with the sheet's name and the cells in A1 form; returns how to stop. Our own writes do not count. */
  onChanged(listener: (sheet: string, cells: string) => void): Promise<() => void>;

  /** Calls back when another cell is selected; returns how to stop. */
  onSelected(listener: (place: CellPlace) => void): Promise<() => void>;
}

/** Puts back what a write changed, unless others have changed it since; resolves to the number of cells put back. */
export type Undo = () => Promise<number>;

export type HostErrorCode =
  /** The user is typing in a cell. */
  | "editing"
  /** A sheet or the workbook is protected. */
  | "protected"
  /** Someone else changed what was to be written. */
  | "changed"
  /** The workbook or the connection is gone. */
  | "lost"
  /** A reply or request over the host's size limit. */
  | "too-large"
  | "other";

/** A host's refusal, as one sentence for the user: what happened, where, what to do. The workbook is as it was. */
export class HostError extends Error {
  constructor(readonly code: HostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HostError";
  }
}
