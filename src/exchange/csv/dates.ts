/** Dates as people and programs write them in CSV files: whether the day or the month comes first is decided once a file. */
import { dateTime, dayOf, formatDate, parseDateTime, weekday, type DateTime } from "../../core/time";

export type DateOrder = "day first" | "month first";

export interface DateConvention {
  readonly order: DateOrder;
  /** A date as written that only this order explains; null: none. */
  readonly proof: string | null;
  /** A date as written that the other order explains as well. */
  readonly doubtful: string | null;
  /** A date as written that only the other order explains: the file mixes both. */
  readonly against: string | null;
}

/**
 * How a file writes dates such as `3/4/26`. A number above 12 decides, and so does the name of a weekday (`Mon 3/2/26`).
 * Where nothing does, the month comes first beside times with AM and PM, else the day. Points are always day.month.year.
 */
export function dateConvention(texts: Iterable<string>): DateConvention {
  const proofs = new Map<DateOrder, { text: string; count: number }>();
  let doubtful: string | null = null, halfDays = false;
  for (const text of texts) {
    const written = read(text);
    if (!written || written.kind !== "numbers" || written.separator === ".") continue;
    halfDays ||= written.halfDay;
    const orders = (["day first", "month first"] as const).filter((order) => toDate(written, order) !== null && (written.weekday === null || weekdayOf(written, order) === written.weekday));
    if (orders.length === 1) proofs.set(orders[0]!, { text: proofs.get(orders[0]!)?.text ?? text, count: (proofs.get(orders[0]!)?.count ?? 0) + 1 });
    else if (orders.length === 2 && written.numbers[0] !== written.numbers[1]) doubtful ??= text;
  }
  const day = proofs.get("day first"), month = proofs.get("month first");
  const order = (month?.count ?? 0) > (day?.count ?? 0) || (!day && !month && halfDays) ? "month first" : "day first";
  const other = order === "day first" ? month : day;
  return { order, doubtful, proof: proofs.get(order)?.text ?? null, against: other?.text ?? null };
}

/** A date with or without a time; null where it is none. */
export function parseDate(text: string, order: DateOrder): DateTime | null {
  const written = read(text);
  return written && toDate(written, order);
}

interface Written {
  readonly kind: "numbers" | "named";
  /** As written, left to right; of a named month: day and month. */
  readonly numbers: readonly [number, number];
  readonly separator: string;
  readonly year: number;
  readonly minutes: number;
  readonly halfDay: boolean;
  readonly weekday: number | null;
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const PATTERN = /^(?:([a-z]{2,9})\.?,?\s+)?(?:(\d{1,2})([./-])(\d{1,2})\3(\d{4}|\d{2})|(\d{1,2})\.?[ -]([a-z]{3,9})\.?[ ,-]{1,2}(\d{4}|\d{2})|([a-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d{2})|(\d{4})[./](\d{1,2})[./](\d{1,2}))(?:,?[\sT]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?)?$/i;

function read(text: string): Written | { readonly kind: "exact"; readonly at: DateTime } | null {
  const trimmed = text.trim(), iso = parseDateTime(trimmed);
  if (iso !== null) return { kind: "exact", at: iso };
  const m = PATTERN.exec(trimmed);
  if (!m) return null;
  const [, dayName, a, separator, b, y, day, monthName, namedYear, monthFirst, monthDay, monthYear, isoYear, isoMonth, isoDay, hour = "0", minute = "00", half] = m;
  const found = dayName === undefined ? -1 : WEEKDAYS.indexOf(dayName.slice(0, 3).toLowerCase());
  if (dayName !== undefined && found < 0) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return null;
  const rest = { minutes: hours * 60 + Number(minute), halfDay: half !== undefined, weekday: found < 0 ? null : found, separator: separator ?? "" };
  if (a !== undefined) return { ...rest, kind: "numbers", numbers: [Number(a), Number(b)], year: fullYear(y!) };
  if (isoYear !== undefined) return { ...rest, kind: "named", numbers: [Number(isoDay), Number(isoMonth)], year: Number(isoYear) };
  const month = MONTHS.indexOf((monthName ?? monthFirst)!.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : { ...rest, kind: "named", numbers: [Number(day ?? monthDay), month], year: fullYear((namedYear ?? monthYear)!) };
}

/** Two digits are a year from 1950 to 2049, as in Microsoft Project. */
const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900));

function toDate(written: NonNullable<ReturnType<typeof read>>, order: DateOrder): DateTime | null {
  if (written.kind === "exact") return written.at;
  const swapped = written.kind === "numbers" && written.separator !== "." && order === "month first";
  const [day, month] = swapped ? [written.numbers[1], written.numbers[0]] : written.numbers;
  const at = dateTime(written.year, month, day);
  const exists = month >= 1 && month <= 12 && formatDate(at).endsWith(`-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return exists ? at + written.minutes : null;
}

const weekdayOf = (written: Written, order: DateOrder): number | null => {
  const at = toDate(written, order);
  return at === null ? null : weekday(dayOf(at));
};
