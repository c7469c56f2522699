/** What the pane asks of the thread that thinks, and what that thread asks of the workbook: the two halves of one wire. */
import type { Analysis } from "../../core/analysis";
import type { Subject } from "../../core/finding";
import type { DateTime } from "../../core/time";
import type { CellPlace } from "../../host/host";
import type { WorkbookDocument, WorkbookEdit } from "../../workbook/document";
import type { Grid } from "../../workbook/grid";

/** A command as its button shows it. */
export interface CommandFacts { readonly id: string; readonly label: string; readonly tip: string }

/** An Outcome that can cross threads: what undoes it is named by a number. */
export interface SentOutcome { readonly message: string; readonly undo: number | null }

/** A record's cell, and the record as its sheet shows it: for people who do not see the sheet beside the pane. */
export interface Shown {
  /** False: the cell is gone. */
  readonly found: boolean;
  readonly place: CellPlace | null;
  readonly record: readonly { readonly header: string; readonly value: string; readonly asked: boolean }[];
}

export type ReportFormat = "text" | "html";

export interface EngineMethods {
  commands(): readonly CommandFacts[];
  /** Takes a file as the workbook: an .xlsx as it is, a plan as a new workbook. Resolves to its name as a workbook. */
  open(bytes: Uint8Array, name: string): string;
  /** Takes the sample project as the workbook. */
  sample(): string;
  /** The workbook as an .xlsx, with every command's changes. Only of an opened file. */
  save(): Uint8Array;
  /** Reads the workbook and computes it; `part` then has what was found. */
  analyze(): Promise<void>;
  /** A part of the last analysis: each crosses by itself, so that a large project never holds up the pane. */
  part<K extends keyof Analysis>(name: K): Analysis[K];
  /** Runs a command and analyzes what the workbook then holds. */
  perform(command: string, now: DateTime): Promise<SentOutcome>;
  undo(id: number): Promise<number>;
  /** Selects the cell that a finding, a RAG or a sentence is about. */
  show(subject: Subject): Promise<Shown>;
  /** Titles of the sections that the status report of the last analysis has. */
  sections(): readonly string[];
  report(sections: readonly string[], format: ReportFormat): string;
}

/** The host on the pane's side. A grid is named by a number, so that it does not come back across the wire with each write. */
export interface HostMethods {
  read(): Promise<{ readonly basis: number; readonly grid: Grid }>;
  write(edit: WorkbookEdit, basis: number): Promise<number>;
  addSheets(document: WorkbookDocument, sheets: readonly string[]): Promise<number>;
  select(place: CellPlace): Promise<boolean>;
  selection(): Promise<CellPlace | null>;
  undo(id: number): Promise<number>;
}
