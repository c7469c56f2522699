/** The units of time: everything inside is whole minutes; spreadsheets' serial numbers exist only at the edges. */

/** Whole minutes since 1970-01-01T00:00 on a wall clock that has no time zone. */
export type DateTime = number;

/** A length of time in whole minutes: working time unless a name or a flag says "elapsed". */
export type Minutes = number;

/** Whole days since 1970-01-01. */
export type Day = number;

export const MINUTES_PER_DAY = 1440;

export const dayOf = (at: DateTime): Day => Math.floor(at / MINUTES_PER_DAY);

export const startOfDay = (day: Day): DateTime => day * MINUTES_PER_DAY;

/** 0 = Sunday … 6 = Saturday. (1970-01-01 was a Thursday.) */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export function dateTime(year: number, month: number, day: number, hour = 0, minute = 0): DateTime {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, 0, 0);
  return Math.round(date.getTime() / 60000);
}

const ISO = /^(-?\d{4,6})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** Reads `2026-03-02` or `2026-03-02T08:00[:00]` (a zone is ignored: the wall clock counts); null if it is no such date. */
export function parseDateTime(text: string): DateTime | null {
  const m = ISO.exec(text.trim());
  if (!m) return null;
  const [, y, mo, d, h = "0", mi = "0"] = m;
  const at = dateTime(Number(y), Number(mo), Number(d), Number(h), Number(mi));
  const real = new Date(at * 60000);
  return real.getUTCMonth() + 1 === Number(mo) && real.getUTCDate() === Number(d) && Number(h) < 25 && Number(mi) < 60 ? at : null;
}

/** `2026-03-02T08:00`, the form of the command line's JSON. */
export const formatDateTime = (at: DateTime): string => new Date(at * 60000).toISOString().slice(0, -8);

/** `2026-03-02`. */
export const formatDate = (at: DateTime): string => formatDateTime(at).split("T")[0]!;
