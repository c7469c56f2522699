/** What the stand-in asks of a spreadsheet: plain metadata, cells, and steps that can be undone. The rules of Excel stand above it. */
import type { Area } from "./area";
import type { Book, CellData, Sheet } from "./book";

export interface CellEdit { readonly row: number; readonly column: number; readonly cell: CellData }

/** One thing that changed, with how it was: what undo needs, and what events are made of. */
export type Change =
  | { readonly type: "cell"; readonly sheet: string; readonly row: number; readonly column: number; readonly before: CellData; readonly after: CellData }
  | { readonly type: "book"; readonly before: Book; readonly after: Book };

/** Everything done between two `commit`s: one undo step. */
export interface Step { readonly origin: Origin; readonly changes: readonly Change[] }
/** The add-in, the person at the grid, another author, undo, or the calculation. */
export type Origin = "api" | "user" | "remote" | "undo" | "calculation";

export interface Spreadsheet {
  readonly book: Book;
  /** Never missing: a blank cell has the look of its column and row. */
  cell(sheet: string, row: number, column: number): CellData;
  /** The rectangle of cells with content (or, unless `valuesOnly`, with a look of their own); null for an empty sheet. */
  used(sheet: string, valuesOnly: boolean): Area | null;
  /** The cells of an area that have content or a look of their own. */
  filled(sheet: string, area: Area): Iterable<CellEdit>;

  setCells(sheet: string, edits: Iterable<CellEdit>): void;
  setBook(change: Partial<Book>): void;
  setSheet(id: string, change: Partial<Sheet>): void;
  /** An id no sheet, table or format of this workbook has had. */
  nextId(): string;

  /**
   * Ends a step; resolves to false where nothing was changed. One that undo cannot take back (`final`) empties the undo stack,
   * as in Excel; one that `joins` is taken back together with the step before, where that is of the same origin.
   */
  commit(origin: Origin, options?: { readonly final?: boolean; readonly joins?: boolean }): Promise<boolean>;
  /** Works out every formula anew. No step: there is nothing to undo. */
  recalculate(): Promise<void>;
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Resolves once all steps begun so far are worked out. */
  settled(): Promise<void>;
  /** Called after each step that changed anything, formulas recalculated; returns how to stop. */
  onStep(listener: (step: Step) => void): () => void;
}

export interface Results { readonly sheet: string; readonly edits: readonly CellEdit[] }

export interface Calculator {
  /** Works out formulas after a step: given what changed, says which cells have new values. */
  calculate(spreadsheet: Spreadsheet, changes: readonly Change[]): Promise<readonly Results[]>;
  /** All formulas anew, whatever changed. */
  calculateAll?(spreadsheet: Spreadsheet): Promise<readonly Results[]>;
}

export function sheetById(spreadsheet: Spreadsheet, id: string): Sheet | undefined {
  return spreadsheet.book.sheets.find((sheet) => sheet.id === id);
}

/** Another selection or sheet in view is nothing to undo. */
export function isView(change: Change): boolean {
  if (change.type === "cell") return false;
  const { active: _, selection: __, ...before } = change.before;
  return Object.entries(before).every(([key, value]) => change.after[key as keyof Book] === value);
}
