/** What the pane asks of the thread that thinks, and what that thread asks of the workbook: the two halves of one wire. */
import type { Analysis } from "../../core/analysis";
import type { ItemRegister } from "../../commands/change-item";
import type { Finding, Subject } from "../../core/finding";
import type { Project, Task } from "../../core/model";
import type { Moved } from "../../core/schedule/what-moved";
import type { End, Why } from "../../core/schedule/why";
import type { Quality } from "../../core/schedule-quality/quality";
import type { DateTime } from "../../core/time";
import type { CellPlace, Selection } from "../../host/host";
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

export interface Explanation { readonly start: Why; readonly finish: Why }

/** An item with its value, for a form. */
export interface ItemFacts {
  readonly register: ItemRegister;
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly unit: string;
  readonly kind: "text" | "number" | "percent" | "date" | "choice";
  /** Of a choice. */
  readonly choices: readonly string[];
  /** As it is typed: a date as `2026-03-31`, a percentage as `5`. */
  readonly value: string;
}

/** `since`: the name of what is compared with, as in "since the baseline". */
export interface MovedSince extends Moved { readonly since: string }

export type ReportFormat = "text" | "html";

/** What the pane asks first. */
export interface ReadingMethods {
  /** Takes the sample project as the workbook. */
  sample(): string;
  /** Reads the workbook and computes it; `part` then has what was found. */
  analyze(): Promise<void>;
  /** A part of the last analysis: each crosses by itself, so that a large project never holds up the pane. */
  part<K extends keyof Analysis>(name: K): Analysis[K];
  /** The project but for its tasks, which are most of it. */
  frame(): Omit<Project, "tasks">;
  /** As many tasks as cross at once, after the first `from` of them. */
  tasks(from: number): { readonly some: readonly Task[]; readonly more: boolean };
}

export interface EngineMethods extends ReadingMethods {
  commands(): readonly CommandFacts[];
  /** Takes a file as the workbook: an .xlsx as it is, a plan as a new workbook. Resolves to its name as a workbook. */
  open(bytes: Uint8Array, name: string): string;
  /** The workbook as an .xlsx, with every command's changes. Only of an opened file. */
  save(): Uint8Array;
  /** Runs a command and analyzes what the workbook then holds. */
  perform(command: string, now: DateTime): Promise<SentOutcome>;
  /** Whether the sheets show what was computed at the last reading. */
  upToDate(): boolean;
  /** Whether anything computed depends on these cells, in A1 form; before the first reading, on any. */
  dependsOn(sheet: string, cells: string): boolean;
  /** Recalculates if the project has changed since the last reading: so nothing is written where someone takes back a recalculation. */
  follow(now: DateTime): Promise<void>;
  /** The labels of the quick fixes of each finding, in the order of the findings. */
  fixes(): Promise<readonly (readonly string[])[]>;
  /** Repairs a finding by the fix with this label, as a command does its work. */
  fix(finding: Finding, label: string, now: DateTime): Promise<SentOutcome>;
  /** Clears the constraint or the actual that holds a task's date. */
  release(task: string, end: End, now: DateTime): Promise<SentOutcome>;
  /** The charter's and the settings' items as the workbook has them. */
  items(): Promise<readonly ItemFacts[]>;
  /** Changes an item, as a command does its work; what is typed is refused, in one sentence, where it cannot be one. */
  change(register: ItemRegister, key: string, typed: string, now: DateTime): Promise<SentOutcome>;
  /** What Set up workbook would do here. */
  setUpPlan(): Promise<{ readonly sheets: readonly string[]; readonly taken: string }>;
  undo(id: number): Promise<number>;
  /** What a task's dates follow from; null: the plan has no such task. */
  why(uid: string): Explanation | null;
  /** What moved a task's finish since the baseline, or since the earlier file where one is compared with; null: there is nothing to compare. */
  moved(uid: string): MovedSince | null;
  /** Takes an earlier file of the project to compare with; null: the baseline again. */
  compareWith(earlier: { readonly bytes: Uint8Array; readonly name: string } | null): void;
  /** The uid of the task in whose row the selected cell stands; null: it stands in none. */
  selectedTask(): Promise<string | null>;
  /** Null: there are no tasks. */
  quality(): Quality | null;
  /** Selects the cell that a finding, a RAG or a sentence is about. */
  show(subject: Subject): Promise<Shown>;
  /** Titles of the sections that the status report of the last analysis has. */
  sections(): Promise<readonly string[]>;
  report(sections: readonly string[], format: ReportFormat): Promise<string>;
  /** Adds a sheet with these sections to the workbook. */
  insertReport(sections: readonly string[], now: DateTime): Promise<SentOutcome>;
}

/** The host on the pane's side. A grid is named by a number, so that it does not come back across the wire with each write. */
export interface HostMethods {
  read(): Promise<{ readonly basis: number; readonly grid: Grid }>;
  write(edit: WorkbookEdit, basis: number): Promise<number>;
  addSheets(document: WorkbookDocument, sheets: readonly string[]): Promise<number>;
  select(place: CellPlace): Promise<boolean>;
  selection(): Promise<Selection | null>;
  undo(id: number): Promise<number>;
}
