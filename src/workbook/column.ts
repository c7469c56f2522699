/** A column of a register: whose it is, what it holds, and what computes it. */
import type { Analysis } from "../core/analysis";
import type { DateTime } from "../core/time";
import * as valueType from "./value-type";
import type { ValueType } from "./value-type";

/** input: the user's, changed only by a command that says so. formula: a live Excel formula with a twin in the core. computed: written by the engine. */
export type ColumnKind = "input" | "formula" | "computed";

/** What a twin may look at: its row (typed values by column key), where it stands, and everything computed. */
export interface TwinInput {
  readonly row: Readonly<Record<string, unknown>>;
  readonly index: number;
  readonly analysis: Analysis;
  /** The moment up to which things count: the end of the status date. */
  readonly cutoff: DateTime;
}

export interface Column<T> {
  readonly header: string;
  readonly kind: ColumnKind;
  readonly type: ValueType<T>;
  /** In characters. */
  readonly width: number;
  /** One sentence: what to type, or what it says. Shown as a note on the header. */
  readonly help: string;
  readonly required: boolean;
  /** Excel's formula without `=`; `[@Name]` is this row's column. */
  readonly formula?: string;
  /** The same value, computed here. Computed columns have it too: it is what the engine writes. */
  readonly twin?: (of: TwinInput) => T | null;
  readonly total?: "sum" | { readonly formula: string; readonly twin: (analysis: Analysis) => number | null };
  /** Computed once and kept (a baseline): read back, and not rewritten by a recalculation. */
  readonly kept?: boolean;
  /** Computed, and still read: a manual task's dates are the user's, and dates typed over computed ones are told by their neighbours. */
  readonly readBack?: boolean;
  /** Key of the column that holds this one's value where it has one of its own, as when it is typed over: then this one is drawn in italics. */
  readonly heldBy?: string;
  /** Grouped with its neighbours of the same name; a register says which groups are folded away. */
  readonly group?: string;
  /** Named list, shared by columns that offer the same choices; from `lists.ts`. */
  readonly list?: string;
  /** Words to be drawn as red-amber-green. */
  readonly rag?: boolean;
}

export interface ColumnOptions {
  readonly width?: number;
  readonly help?: string;
  readonly required?: boolean;
  readonly total?: "sum";
  readonly group?: string;
  readonly list?: string;
}

const input = <T>(type: ValueType<T>, width: number) => (header: string, options: ColumnOptions = {}): Column<T> => ({
  header, kind: "input", type, help: "", required: false, width, ...options,
});

export const id = input(valueType.identifier(), 7);
export const text = input(valueType.text(), 18);
export const longText = input(valueType.text(true), 36);
export const money = input(valueType.money(), 13);
export const percent = input(valueType.percent(), 10);
export const date = input(valueType.date(), 12);
export const duration = input(valueType.duration(), 10);
export const days = input(valueType.days(), 9);
export const number = input(valueType.number(), 10);
/** 1 (very low) to 5 (very high). */
export const level = input({ ...valueType.number({ whole: true, min: 1, max: 5, format: "0" }), horizontal: "center" }, 11);
/** Any value: of a list of items, each with a type of its own. */
export const anything = input(valueType.anything(), 40);
/** A column with its own kind of number. */
export const amount = (header: string, type: ValueType<number | null>, options: ColumnOptions = {}): Column<number | null> => input(type, 10)(header, options);

export const choice = <const V extends string, B extends V | null>(header: string, values: readonly V[], blank: B, options: ColumnOptions = {}): Column<V | B> =>
  input(valueType.choice(values, blank), Math.max(10, ...values.map((v) => v.length + 4)))(header, options);

/** A live Excel formula and the function of the core that gives the same value. */
export const formula = <T>(header: string, type: ValueType<T>, excel: string, twin: (of: TwinInput) => T | null, options: ColumnOptions & Pick<Column<T>, "total" | "rag"> = {}): Column<T> => ({
  header, kind: "formula", type, help: "", required: false, width: 11, formula: excel, twin, ...options,
});

/** Written by the engine, because no formula can say it. */
export const computed = <T>(header: string, type: ValueType<T>, twin: (of: TwinInput) => T | null, options: Omit<ColumnOptions, "total"> & Pick<Column<T>, "total" | "rag" | "readBack" | "heldBy"> = {}): Column<T> => ({
  header, kind: "computed", type, help: "", required: false, width: 11, twin, ...options,
});

/** Written by one command (taking a baseline, reporting a status) and read back by all others. */
export const kept = <T>(header: string, type: ValueType<T>, options: ColumnOptions & Pick<Column<T>, "rag"> = {}): Column<T> => ({
  header, kind: "computed", type, help: "", required: false, width: 12, kept: true, ...options,
});
