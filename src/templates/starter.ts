/** The rows that new workbooks start with: plain tables by header, which the workbook schema lays out on sheets. */

/** Dates as ISO text, `2026-03-02` or `2026-03-02T17:00`; durations in days, or text with a unit; percentages as fractions. */
export type StarterCell = string | number | boolean | null;

export interface StarterTable {
  /** The table's name in the workbook: `tblSchedule`. */
  readonly table: string;
  /** Input columns by header; columns not named here stay empty or are computed. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly StarterCell[])[];
}

export interface Template {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The sheets that are wanted; those that formulas of others point to are there in any case. */
  readonly sheets: readonly string[];
  readonly tables: readonly StarterTable[];
}
