/** What the pane needs of the world: an open workbook to draw and to change, and where it came from. */
import type { Analysis } from "../core/analysis";
import type { Outcome } from "../commands/command";
import type { Subject } from "../core/finding";
import type { CommandFacts, ReportFormat, Shown } from "./engine/engine";

export interface Session {
  readonly commands: readonly CommandFacts[];
  /** How workbooks are opened and saved here; null inside Excel, which does so itself. */
  readonly files: Files | null;
  analyze(): Promise<Analysis>;
  /** Rejects with a HostError where the workbook refused; it is then as before. */
  perform(command: string): Promise<Outcome>;
  show(subject: Subject): Promise<Shown>;
  sections(): Promise<readonly string[]>;
  report(sections: readonly string[], format: ReportFormat): Promise<string>;
  /** Calls back when a person has changed cells; returns how to stop. */
  onChanged(listener: () => void): Promise<() => void>;
}

export interface Files {
  /** The open workbook's file name. */
  name(): string;
  open(file: File): Promise<void>;
  sample(): Promise<void>;
  save(): Promise<Uint8Array>;
}
