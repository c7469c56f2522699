/** The kinds of value a column can hold: how a cell becomes one, how one becomes a cell, and how it looks. */
import type { DateTime, Minutes } from "../core/time";
import { dateTime, MINUTES_PER_DAY, parseDateTime } from "../core/time";
import type { Severity } from "../core/finding";
import { formatDuration, parseDuration, type DurationUnits } from "../core/schedule/duration-text";
import type { Cell } from "./grid";
import { decimalSign, parseNumber } from "./number-text";

/** What reading and writing cells needs to know of the workbook and the project. */
export interface CellContext {
  readonly units: DurationUnits;
  readonly date1904: boolean;
}

/** `problem` says what is wrong with a value in words that fit behind "Sheet!C5: "; the value is what is used all the same. */
export interface Parsed<T> {
  readonly value: T;
  readonly problem?: { readonly code: string; readonly severity: Severity; readonly message: string };
}

export interface ValueType<T> {
  readonly name: "text" | "id" | "number" | "money" | "percent" | "date" | "duration" | "days" | "choice" | "any";
  parse(cell: string | number | boolean, context: CellContext): Parsed<T>;
  toCell(value: T, context: CellContext): Cell;
  /** What an empty cell means. */
  readonly blank: T;
  readonly format: string;
  readonly horizontal: "left" | "center" | "right";
  readonly wrap?: boolean;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

export interface DurationValue { readonly minutes: Minutes; readonly elapsed: boolean }

export const DATE_FORMAT = "dd mmm yyyy";
/** Whole units; nothing is a dash. */
export const MONEY_FORMAT = '#,##0;-#,##0;"–"';

const show = (cell: string | number | boolean): string => (typeof cell === "string" ? `"${cell.length > 40 ? cell.slice(0, 37) + "…" : cell}"` : String(cell));
const wrong = <T>(value: T, message: string, code = "cell-invalid", severity: Severity = "error"): Parsed<T> => ({ value, problem: { code, severity, message } });

export const text = (wrap = false): ValueType<string> => ({
  name: "text", blank: "", format: "General", horizontal: "left", wrap,
  parse: (cell) => ({ value: typeof cell === "boolean" ? (cell ? "Yes" : "No") : String(cell) }),
  toCell: (value) => value || null,
});

/** Whatever the cell holds: the value column of a list of items that each have their own type. */
export const anything = (): ValueType<string | number | boolean | null> => ({
  name: "any", blank: null, format: "General", horizontal: "left", wrap: true,
  parse: (cell) => ({ value: cell }),
  toCell: (value) => value,
});

/** An identifier: `7` and `"7"` are the same one; a number stays a number in its cell. */
export const identifier = (): ValueType<string> => ({
  name: "id", blank: "", format: "General", horizontal: "left",
  parse: (cell) => ({ value: String(cell).trim() }),
  toCell: identifierCell,
});

export const identifierCell = (id: string): Cell => (/^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id || null);

/** Beyond this a double no longer counts units, and sums of such numbers overflow. */
const LARGEST = 1e15;

interface NumberOptions { readonly min?: number; readonly max?: number; readonly whole?: boolean; readonly format?: string; readonly name?: "number" | "money" | "percent" | "days" }

export function number(options: NumberOptions = {}): ValueType<number | null> {
  const { min = -Infinity, max = Infinity, whole = false, format = "General", name = "number" } = options;
  const expected = (whole ? "a whole number" : "a number") + (max < Infinity ? ` from ${min} to ${max}` : min > -Infinity ? ` of at least ${min}` : "");
  return {
    name, blank: null, format, horizontal: "right", whole, min: options.min, max: options.max,
    parse(cell) {
      const value = numeric(cell);
      if (value === null) return wrong(null, `${show(cell)} is not ${expected}; type one, or leave the cell empty.`);
      if (Math.abs(value) > LARGEST) return wrong(null, `${show(cell)} is larger than any amount or number of days; correct it.`);
      if (value < min || value > max || (whole && !Number.isInteger(value))) return wrong(null, `${show(cell)} is not ${expected}; correct it.`);
      return typeof cell === "string" ? wrong(value, `the number ${show(cell)} is stored as text, and read as ${value}; type it as a number.`, "number-as-text", "warning") : { value };
    },
    toCell: (value) => value,
  };
}

export const money = (): ValueType<number | null> => number({ format: MONEY_FORMAT, name: "money" });

/** A fraction: 0.5 is 50 %. A 50 typed where 50 % was meant is read as 50 %, and said so. */
export function percent(): ValueType<number | null> {
  return {
    ...number({ min: 0, max: 1, format: "0%", name: "percent" }),
    parse(cell) {
      const written = typeof cell === "string" && /%\s*$/.test(cell) ? numeric(cell.replace(/%\s*$/, "")) : null;
      const value = written === null ? numeric(cell) : written / 100;
      if (value === null) return wrong(null, `${show(cell)} is not a percentage; type one such as 50%.`);
      if (value >= 0 && value <= 1) return typeof cell === "string" ? wrong(value, `the percentage ${show(cell)} is stored as text; type it as a number.`, "number-as-text", "warning") : { value };
      if (value > 1 && value <= 100 && written === null) return wrong(value / 100, `${show(cell)} means ${value * 100} %; it is read as ${value} %: type ${value}%.`, "percent-as-whole", "warning");
      return wrong(null, `${show(cell)} is not between 0 % and 100 %; correct it.`);
    },
  };
}

/** Serial 1 is 1900-01-01, and 1900 had a 29 February: true from 1 March 1900 on. */
const SERIAL_OF_1970 = 25569;
const OFFSET_1904 = 1462;

export const toSerial = (at: DateTime, date1904 = false): number => at / MINUTES_PER_DAY + SERIAL_OF_1970 - (date1904 ? OFFSET_1904 : 0);
export const fromSerial = (serial: number, date1904 = false): DateTime => Math.round((serial - SERIAL_OF_1970 + (date1904 ? OFFSET_1904 : 0)) * MINUTES_PER_DAY);
const FIRST_SERIAL = 61;
/** The last that a cell can hold. */
export const LAST_DAY = dateTime(9999, 12, 31);
const LAST_SERIAL = toSerial(LAST_DAY) + 1;

/** `31.03.2026`, which has the day first wherever it is written; slashes do not say which is which. */
const WITH_POINTS = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})(?=\s|$)/;

export function date(format = DATE_FORMAT): ValueType<DateTime | null> {
  return {
    name: "date", blank: null, format, horizontal: "left",
    parse(cell, { date1904 }) {
      if (typeof cell === "number") {
        const serial = cell + (date1904 ? OFFSET_1904 : 0);
        return serial >= FIRST_SERIAL && serial < LAST_SERIAL ? { value: fromSerial(cell, date1904) } : wrong(null, `${show(cell)} is not a date from March 1900 to 9999; type a date.`);
      }
      const read = typeof cell === "string" ? parseDateTime(cell.replace(WITH_POINTS, (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)) : null;
      return read === null
        ? wrong(null, `${show(cell)} is not a date; type one, such as 2026-03-31.`)
        : wrong(read, `the date ${show(cell)} is stored as text; type it as a date.`, "date-as-text", "warning");
    },
    toCell: (value, { date1904 }) => (value === null ? null : toSerial(value, date1904)),
  };
}

/** Dates of our years, 1990 to 2100, by their numbers in either calendar: as days of work more than a century. */
const FIRST_AS_DURATION = 31_400, LAST_AS_DURATION = 73_500;

/** Days as a number, or Microsoft Project's text: `3d`, `12h`, `2w`, `5ed`, `1mo`. */
export function duration(): ValueType<DurationValue | null> {
  return {
    name: "duration", blank: null, format: "General", horizontal: "right",
    parse(cell, { units }) {
      const value = typeof cell === "boolean" ? null : parseDuration(cell, units);
      if (!value) return wrong(null, `${show(cell)} is not a duration; type days as a number, or text such as 3d, 12h, 2w, 5ed.`);
      if (typeof cell === "number" && cell >= FIRST_AS_DURATION && cell < LAST_AS_DURATION) return wrong(null, `${show(cell)} days is no duration, but the number of a date, which Excel makes of 2.5 where the decimal sign is a comma; type the duration again.`);
      if (value.minutes > LARGEST) return wrong(null, `the duration ${show(cell)} is longer than any project; correct it.`);
      return value.minutes < 0 ? wrong(null, `the duration ${show(cell)} is negative; type one of at least 0.`, "duration-negative") : { value };
    },
    toCell: (value, { units }) => (value === null ? null : value.elapsed ? formatDuration(value, units) : value.minutes / units.minutesPerDay),
  };
}

/** Working days in the cell, working minutes inside. */
export function days(format = "General"): ValueType<Minutes | null> {
  const plain = number({ format, name: "days" });
  return {
    ...plain,
    parse(cell, context) {
      const parsed = plain.parse(cell, context);
      return { ...parsed, value: parsed.value === null ? null : Math.round(parsed.value * context.units.minutesPerDay) };
    },
    toCell: (value, { units }) => (value === null ? null : value / units.minutesPerDay),
  };
}

/** One of a list, in any case; an unknown word is a finding, never silently another one. `also` are other words for a value. */
export function choice<const V extends string, B extends V | null>(values: readonly V[], blank: B, also: Readonly<Record<string, V>> = {}): ValueType<V | B> {
  const byText = new Map([...Object.entries(also), ...values.map((value) => [value, value] as const)].map(([word, value]) => [word.toLowerCase(), value]));
  return {
    name: "choice", blank, format: "General", horizontal: "left", values,
    parse(cell) {
      const value = byText.get(String(cell).trim().toLowerCase());
      return value === undefined ? wrong<V | B>(blank, `${show(cell)} is not one of ${values.join(", ")}; choose one of them.`) : { value };
    },
    toCell: (value) => value || null,
  };
}

function numeric(cell: string | number | boolean): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  return typeof cell === "boolean" ? null : parseNumber(cell, decimalSign([cell], "."));
}
