/** What the pane needs of the world: an open workbook to draw and to change, and where it came from. */
import type { Analysis } from "../core/analysis";
import type { Outcome } from "../commands/command";
import type { ItemRegister } from "../commands/change-item";
import type { Finding, Subject } from "../core/finding";
import type { End } from "../core/schedule/why";
import type { Quality } from "../core/schedule-quality/quality";
import type { CommandFacts, Explanation, ItemFacts, MovedSince, ReportFormat, Shown } from "./engine/engine";

export interface Session {
  /** Takes the larger half of the thread that thinks: asked once there is something to look at. */
  commands(): Promise<readonly CommandFacts[]>;
  /** How workbooks are opened and saved here; null inside Excel, which does so itself. */
  readonly files: Files | null;
  analyze(): Promise<Analysis>;
  /** Rejects with a HostError where the workbook refused; it is then as before. */
  perform(command: string): Promise<Outcome>;
  /** Recalculates if what people type has changed since the last reading; a refusal leaves the workbook as it is. */
  follow(): Promise<Analysis>;
  /** Whether the sheets show what the last analysis found. */
  upToDate(): Promise<boolean>;
  /** The labels of the quick fixes of each finding of the last analysis. */
  fixes(): Promise<readonly (readonly string[])[]>;
  fix(finding: Finding, label: string): Promise<Outcome>;
  release(task: string, end: End): Promise<Outcome>;
  items(): Promise<readonly ItemFacts[]>;
  /** Rejects with a sentence where the item cannot be what was typed. */
  change(register: ItemRegister, key: string, typed: string): Promise<Outcome>;
  setUpPlan(): Promise<{ readonly sheets: readonly string[]; readonly taken: string }>;
  why(uid: string): Promise<Explanation | null>;
  moved(uid: string): Promise<MovedSince | null>;
  /** Null: compare with the baseline again. */
  compareWith(earlier: File | null): Promise<void>;
  /** The uid of the task in whose row the selected cell stands; null: in none. */
  selectedTask(): Promise<string | null>;
  quality(): Promise<Quality | null>;
  show(subject: Subject): Promise<Shown>;
  sections(): Promise<readonly string[]>;
  report(sections: readonly string[], format: ReportFormat): Promise<string>;
  insertReport(sections: readonly string[]): Promise<Outcome>;
  /** Calls back when a person has changed cells that something computed depends on; returns how to stop. */
  onChanged(listener: () => void): Promise<() => void>;
}

export interface Files {
  /** The open workbook's file name. */
  name(): string;
  open(file: File): Promise<void>;
  sample(): Promise<void>;
  save(): Promise<Uint8Array>;
}
