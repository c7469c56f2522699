/** Cells as Excel gives them and takes them. */
import type { Cell } from "../workbook/grid";

/** `null` in an array of values leaves that cell as it is. */
export type Input = string | number | boolean | null;

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#GETTING_DATA"]);

export function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value === "" ? null : ERRORS.has(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The formula in a cell, without `=`; null where it holds none. A text that begins with `=` is its own value. */
export const formulaOf = (formula: unknown, value: unknown): string | null => (typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : null);

/** What to write so that the cell holds this value and Excel reads nothing else into it: no formula, no date, no number. */
export function inputOf(cell: Cell): Exclude<Input, null> {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  return typeof cell === "string" && isReadOtherwise(cell) ? `'${cell}` : cell;
}

/** Signs that begin a formula, and short texts with a digit: `1.10`, `3 Mar`, `5%`. */
const isReadOtherwise = (text: string): boolean => /^[=+\-@'#]/.test(text) || /^\s*(true|false)\s*$/i.test(text) || (text.length <= 40 && /\d/.test(text));
