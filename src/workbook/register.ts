/** A register: one table on one sheet, declared. Its row type, validation, formats and report table follow from it. */
import type { Column } from "./column";

export type Columns = Readonly<Record<string, Column<unknown>>>;

export interface Register<C = Columns> {
  /** Tab name. */
  readonly sheet: string;
  /** As formulas call it. */
  readonly table: string;
  /** One line under the title: what belongs here. */
  readonly purpose: string;
  /** Key of the column that names a row in a sentence; `id` where a row has one. */
  readonly id: string;
  /** Keys of the columns that only together tell its rows apart; `id` alone, where not said. */
  readonly key?: readonly string[];
  readonly columns: C;
  /** Columns that stay in view when scrolling right, counted from the left. */
  readonly frozen: number;
  /** Groups of columns that are folded away until someone opens them. */
  readonly folded?: readonly string[];
  /** Key of the column with a row's outline level: rows are grouped and indented by it, and those above deeper ones stand out. */
  readonly outline?: string;
  /** The columns of its table in a report, and which rows belong there; none: not reported. */
  readonly report?: { readonly columns: readonly string[]; readonly open?: (row: Readonly<Record<string, unknown>>) => boolean };
  /** Palette key of the tab's colour. */
  readonly tab?: "plan" | "money" | "risk" | "control";
}

export type ValueOf<C> = C extends Column<infer T> ? T : never;

/** The type of a register's row: its columns' values by key. */
export type RowOf<R> = R extends { readonly columns: infer C } ? { readonly [K in keyof C]: ValueOf<C[K]> } : never;

/** A row whose register is known only at run time. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** Rows by register key. */
export type RegisterRows = Readonly<Record<string, readonly AnyRow[]>>;

export const register = <const C extends Readonly<Record<string, unknown>>>(
  definition: Omit<Register<C>, "id" | "frozen"> & { readonly id?: keyof C & string; readonly frozen?: number },
): Register<C> => ({ id: "id", frozen: 2, ...definition });
