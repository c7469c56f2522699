/** A user action on an open workbook: ribbon button, pane button and shortcut are all made from it. */
import type { Analysis } from "../core/analysis";
import type { CellPlace, Host, Undo } from "../host/host";

export interface Command {
  /** Equals the ribbon control's id and the file's name: `recalculate`. */
  readonly id: string;
  readonly label: string;
  /** One sentence: what it does, as the ribbon's tip says. */
  readonly tip: string;
  perform(host: Host, context: CommandContext): Promise<Outcome>;
}

/** What a command may not fetch for itself. */
export interface CommandContext {
  /** The wall clock now, in minutes as in core/time: only for stamping, never for computing. */
  readonly now: number;
}

export interface Outcome {
  /** One sentence: what was done. */
  readonly message: string;
  readonly analysis: Analysis | null;
  /** Null where nothing was changed. */
  readonly undo: Undo | null;
  /** Where what was done is to be seen, if it is in one place. */
  readonly place?: CellPlace;
}
