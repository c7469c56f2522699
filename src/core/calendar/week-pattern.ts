/** One repeating week of working hours as minute tables: how much work lies before an instant, and where a working minute lies. */
import type { Span } from "./calendar";
import { MINUTES_PER_DAY } from "../time";
import type { DateTime, Minutes } from "../time";

const WEEK = 7 * MINUTES_PER_DAY;

/** 1970-01-01 was a Thursday; weeks begin on Sunday. */
const EPOCH_OFFSET = 4 * MINUTES_PER_DAY;

/** Sunday first; spans within 0…1440. */
export type DaySpans = readonly (readonly Span[])[];

export class WeekPattern {
  /** Working minutes in a week. */
  readonly total: Minutes;
  /** Working minutes of the week before each of its minutes, and before its end. */
  private readonly before = new Int16Array(WEEK + 1);
  /** The minute of the week that each working minute is. */
  private readonly begins: Int16Array;

  constructor(days: DaySpans) {
    const works = new Uint8Array(WEEK);
    days.forEach((spans, day) => {
      for (const { from, to } of spans) works.fill(1, day * MINUTES_PER_DAY + from, day * MINUTES_PER_DAY + to);
    });
    const begins = new Int16Array(WEEK);
    let total = 0;
    for (let minute = 0; minute < WEEK; minute++) {
      if (works[minute]) begins[total++] = minute;
      this.before[minute + 1] = total;
    }
    this.total = total;
    this.begins = begins.slice(0, total);
  }

  /** Working minutes from the epoch's week up to `at`, were this week to repeat for ever. */
  workBefore(at: DateTime): Minutes {
    const week = Math.floor((at + EPOCH_OFFSET) / WEEK);
    return week * this.total + this.before[at + EPOCH_OFFSET - week * WEEK]!;
  }

  /** When the working minute number `n` on that count begins. Only where `total` > 0. */
  minuteAt(n: Minutes): DateTime {
    const week = Math.floor(n / this.total);
    return week * WEEK + this.begins[n - week * this.total]! - EPOCH_OFFSET;
  }

  /** Whether the minute that begins at `at` is worked. */
  worksAt(at: DateTime): boolean {
    const minute = at + EPOCH_OFFSET - Math.floor((at + EPOCH_OFFSET) / WEEK) * WEEK;
    return this.before[minute + 1]! > this.before[minute]!;
  }
}
