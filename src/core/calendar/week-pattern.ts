/** One repeating week of working hours as minute tables: how much work lies before an instant, and where a working minute lies. */
import type { Span } from "./calendar";
import { MINUTES_PER_DAY } from "../time";
import type { DateTime, Minutes } from "../time";

const WEEK = 7 * MINUTES_PER_DAY;

/** Sunday first; spans within 0…1440. */
export type DaySpans = readonly (readonly Span[])[];

export interface WeekPattern {
  /** Working minutes in a week. */
  readonly total: Minutes;
  /** Working minutes from the epoch's week up to `at`, were this week to repeat for ever. */
  workBefore(at: DateTime): Minutes;
  /** When the working minute number `n` on that count begins. Only where `total` > 0. */
  minuteAt(n: Minutes): DateTime;
}

export function weekPattern(days: DaySpans): WeekPattern {
  const works = new Uint8Array(WEEK);
  days.forEach((spans, day) => {
    for (const { from, to } of spans) works.fill(1, day * MINUTES_PER_DAY + from, day * MINUTES_PER_DAY + to);
  });
  const before = new Int16Array(WEEK);
  const begins = new Int16Array(WEEK);
  let total = 0;
  for (let minute = 0; minute < WEEK; minute++) {
    before[minute] = total;
    if (works[minute]) begins[total++] = minute;
  }
  return {
    total,
    workBefore(at) {
      const week = Math.floor((at + EPOCH_OFFSET) / WEEK);
      return week * total + before[at + EPOCH_OFFSET - week * WEEK]!;
    },
    minuteAt(n) {
      const week = Math.floor(n / total);
      return week * WEEK + begins[n - week * total]! - EPOCH_OFFSET;
    },
  };
}

/** 1970-01-01 was a Thursday; weeks begin on Sunday. */
const EPOCH_OFFSET = 4 * MINUTES_PER_DAY;
