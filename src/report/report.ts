/** What a report is: sections of paragraphs, figures, lists, tables and charts that every format draws in its own way. */
import type { DateTime } from "../core/time";

/** How good the news is. A format shows it by a symbol and a word, and by colour only beside them. */
export type Tone = "good" | "warning" | "bad" | "neutral";

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** Levels that an outline's text moves to the right. */
  readonly indent?: number;
  readonly strong?: boolean;
  /** One field of a heat map: the tone fills it. */
  readonly heat?: boolean;
}

export interface Column {
  readonly header: string;
  readonly align: "left" | "right";
  /** How a narrow format makes room: this column breaks its lines, cuts them with an ellipsis, or is left out. */
  readonly narrow?: "wrap" | "cut" | "drop";
}

export interface Row { readonly cells: readonly Cell[]; readonly kind?: "summary" | "total" }

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said after the rows: what was left out. */
  readonly note?: string;
}

export interface Figure { readonly label: string; readonly value: string; readonly note?: string; readonly tone?: Tone }

export interface SCurve {
  readonly kind: "s-curve";
  readonly title: string;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
  readonly currency: string;
  readonly statusDate: DateTime;
  readonly periods: readonly { readonly end: DateTime; readonly pv: number | null; readonly ev: number | null; readonly ac: number | null }[];
}

export interface Slips {
  readonly kind: "slips";
  readonly title: string;
  readonly description: string;
  readonly statusDate: DateTime;
  readonly milestones: readonly { readonly name: string; readonly baseline: DateTime | null; readonly forecast: DateTime; readonly label: string; readonly tone: Tone }[];
}

export type Chart = SCurve | Slips;

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | { readonly kind: "list"; readonly title: string; readonly items: readonly string[]; readonly tone: Tone; /** what was left out */ readonly note?: string }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "chart"; readonly chart: Chart };

export interface Section { readonly title: string; readonly blocks: readonly Block[] }

export interface Report {
  readonly title: string;
  /** What kind of report it is: `Status report`. */
  readonly subject: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The verdict and the sentence that says why. */
  readonly verdict: { readonly mark: Cell; readonly reason: string } | null;
  readonly sections: readonly Section[];
}

export const text = (value: string): Cell => ({ text: value });
export const left = (header: string, narrow?: Column["narrow"]): Column => (narrow ? { header, align: "left", narrow } : { header, align: "left" });
export const right = (header: string): Column => ({ header, align: "right" });
/** What can be done without where there is no room. */
export const spare = (column: Column): Column => ({ ...column, narrow: "drop" });
export const row = (...cells: readonly (Cell | string)[]): Row => ({ cells: cells.map((c) => (typeof c === "string" ? text(c) : c)) });
export const table = (title: string, columns: readonly Column[], rows: readonly Row[], note?: string): Block =>
  ({ kind: "table", table: note === undefined ? { title, columns, rows } : { title, columns, rows, note } });
