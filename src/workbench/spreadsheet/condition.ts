/** Works out the formulas of conditional formats, a cell at a time, from the values that the cells have. */
import { isError, type CellError, type Scalar } from "./book";
import { parseCondition, type Corner, type Expression } from "./condition-parser";

/** The value of a cell; `sheet` is null for the format's own. */
export type CellValue = (sheet: string | null, row: number, column: number) => Scalar;
/** Whether the condition holds so many rows below and columns right of the cell it was written for. */
export type Condition = (valueOf: CellValue, down: number, right: number) => boolean;

interface Place { readonly valueOf: CellValue; readonly down: number; readonly right: number }
/** Gets every value of its arguments, ranges spread out; errors never reach it. */
type Function = (values: readonly Scalar[], place: Place) => Scalar;

const WRONG: CellError = { error: "#VALUE!" };
const days = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));
const numeric = (work: (...numbers: readonly number[]) => number): Function => (values) => {
  const numbers = values.map(numberOf);
  return numbers.every((value) => typeof value === "number") ? work(...numbers) : WRONG;
};
const text = (value: Scalar): string => (value === null || isError(value) ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value));
const numbersIn = (values: readonly Scalar[]): number[] => values.filter((value) => typeof value === "number");

const FUNCTIONS: Readonly<Record<string, Function>> = {
  AND: (values) => values.filter((value) => value !== null).every(isTrue), OR: (values) => values.some(isTrue), NOT: ([value = null]) => !isTrue(value),
  N: ([value = null]) => (typeof value === "number" ? value : value === true ? 1 : 0), T: ([value = null]) => (typeof value === "string" ? value : ""),
  ISNUMBER: ([value = null]) => typeof value === "number", ISTEXT: ([value = null]) => typeof value === "string", ISBLANK: ([value = null]) => value === null, ISLOGICAL: ([value = null]) => typeof value === "boolean",
  MAX: (values) => numbersIn(values).reduce((a, b) => Math.max(a, b), -Infinity), MIN: (values) => numbersIn(values).reduce((a, b) => Math.min(a, b), Infinity), SUM: (values) => numbersIn(values).reduce((a, b) => a + b, 0), COUNT: (values) => numbersIn(values).length,
  COUNTA: (values) => values.filter((value) => value !== null).length,
  ABS: numeric((a = 0) => Math.abs(a)), INT: numeric((a = 0) => Math.floor(a)), ROUND: numeric((a = 0, digits = 0) => Math.sign(a) * Math.round(Math.abs(a) * 10 ** digits) / 10 ** digits), MOD: numeric((a = 0, b = 0) => a - b * Math.floor(a / b)),
  YEAR: numeric((a = 0) => days(a).getUTCFullYear()), MONTH: numeric((a = 0) => days(a).getUTCMonth() + 1), DAY: numeric((a = 0) => days(a).getUTCDate()), WEEKDAY: numeric((a = 0, kind = 1) => (kind === 2 ? ((days(a).getUTCDay() + 6) % 7) + 1 : days(a).getUTCDay() + 1)),
  LEN: ([value = null]) => text(value).length, LEFT: ([value = null, count = 1]) => text(value).slice(0, Number(count)), RIGHT: ([value = null, count = 1]) => text(value).slice(-Number(count)), UPPER: ([value = null]) => text(value).toUpperCase(), LOWER: ([value = null]) => text(value).toLowerCase(), TRIM: ([value = null]) => text(value).trim(),
  SEARCH: ([wanted = null, within = null]) => (text(within).toLowerCase().includes(text(wanted).toLowerCase()) ? text(within).toLowerCase().indexOf(text(wanted).toLowerCase()) + 1 : WRONG),
};
/** They choose among their arguments, or look at errors. */
const SPECIAL = new Set(["IF", "IFERROR", "ISERROR", "ROW", "COLUMN"]);
const compiled = new Map<string, Condition | null>();

/** Null for a formula with functions that are not among those that such formulas use. */
export function conditionFrom(formula: string): Condition | null {
  const known = compiled.get(formula);
  if (known !== undefined) return known;
  const expression = parseCondition(formula);
  const condition: Condition | null = expression && isKnown(expression) ? (valueOf, down, right) => {
    const value = single(expression, { valueOf, down, right });
    return !isError(value) && isTrue(value);
  } : null;
  compiled.set(formula, condition);
  return condition;
}

function isKnown(expression: Expression): boolean {
  if (expression.kind === "call" && !Object.hasOwn(FUNCTIONS, expression.name) && !SPECIAL.has(expression.name)) return false;
  return !("parts" in expression) || expression.parts.every(isKnown);
}

const isTrue = (value: Scalar): boolean => value === true || (typeof value === "number" && value !== 0) || (typeof value === "string" && value.toLowerCase() === "true");

function numberOf(value: Scalar): number | null {
  if (typeof value === "string") return value.trim() === "" || Number.isNaN(Number(value)) ? null : Number(value);
  return isError(value) ? null : Number(value ?? 0);
}

const single = (expression: Expression, place: Place): Scalar => spread(expression, place)[0] ?? null;

function spread(expression: Expression, place: Place): Scalar[] {
  switch (expression.kind) {
    case "value": return [expression.value];
    case "cells": return cells(expression, place);
    case "sign": return [calculated(expression.sign, expression.parts.map((part) => single(part, place)))];
    case "call": return [called(expression.name, expression.parts, place)];
  }
}

const placed = ({ row, column, fixedRow, fixedColumn }: Corner, { down, right }: Place): { readonly row: number; readonly column: number } => ({ row: fixedRow ? row : row + down, column: fixedColumn ? column : column + right });

function cells({ sheet, from, to }: Extract<Expression, { kind: "cells" }>, place: Place): Scalar[] {
  const first = placed(from, place);
  const last = to ? placed(to, place) : first;
  const values: Scalar[] = [];
  for (let row = first.row; row <= last.row; row++) for (let column = first.column; column <= last.column; column++) values.push(place.valueOf(sheet, row, column));
  return values;
}

function called(name: string, parts: readonly Expression[], place: Place): Scalar {
  const [first, second, third] = parts;
  if (name === "ROW" || name === "COLUMN") return first?.kind === "cells" ? placed(first.from, place)[name === "ROW" ? "row" : "column"] + 1 : WRONG;
  if (name === "ISERROR") return first !== undefined && isError(single(first, place));
  if (name === "IFERROR" || name === "IF") {
    const value = first ? single(first, place) : null;
    if (name === "IFERROR") return isError(value) && second ? single(second, place) : value;
    return isError(value) ? value : isTrue(value) ? (second ? single(second, place) : true) : third ? single(third, place) : false;
  }
  const values = parts.flatMap((part) => spread(part, place));
  const error = values.find(isError);
  return error && !name.startsWith("IS") ? error : FUNCTIONS[name]!(values, place);
}

function calculated(sign: string, [left = null, right = null]: readonly Scalar[]): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (sign === "&") return text(left) + text(right);
  const order = LOOKS[sign];
  if (order) return order(compared(left, right));
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === null || b === null) return WRONG;
  if (sign === "/" && b === 0) return { error: "#DIV/0!" };
  return sign === "negative" ? -a : sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : sign === "/" ? a / b : a ** b;
}

const LOOKS: Readonly<Record<string, (order: number) => boolean>> = { "=": (order) => order === 0, "<>": (order) => order !== 0, "<": (order) => order < 0, ">": (order) => order > 0, "<=": (order) => order <= 0, ">=": (order) => order >= 0 };
const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** As Excel sorts: numbers before texts before TRUE and FALSE; a blank is whatever equals nothing; case does not count. */
function compared(left: Scalar, right: Scalar): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === "string" && typeof b === "string" ? [a.toLowerCase(), b.toLowerCase()] : [Number(a), Number(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

const blankLike = (other: Scalar): Scalar => (typeof other === "string" ? "" : typeof other === "boolean" ? false : 0);
