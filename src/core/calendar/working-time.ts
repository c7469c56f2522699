/** Working time of one calendar: the questions that scheduling and phasing ask of it. */
import { dateTime } from "../time";
import type { DateTime, Minutes } from "../time";
import { Steps } from "./steps";
import { WeekPattern } from "./week-pattern";

/** Where a search for working time ends that finds none. */
export const FIRST_DATE: DateTime = dateTime(1900, 1, 1);
export const LAST_DATE: DateTime = dateTime(9999, 12, 31, 23, 59);

/** From `start` on the same week repeats, until the next stretch. */
export interface Stretch { readonly start: DateTime; readonly week: WeekPattern }

/** A question costs a look into two tables, whatever the dates; memory is a few words a stretch. */
export class WorkingTime {
  private readonly weeks: readonly WeekPattern[];
  private readonly starts: Float64Array;
  /** Working minutes before each start, less what its own week counts by then: the stretches share one count. */
  private readonly offsets: Float64Array;
  /** Where on that count each stretch begins; one more for the end. */
  private readonly counts: Float64Array;
  private readonly byStart: Steps;
  private readonly byCount: Steps;

  /** The first stretch began long ago (its start is -Infinity), the last has no end. */
  constructor(stretches: readonly Stretch[]) {
    const starts = Float64Array.from(stretches, ({ start }) => start);
    const weeks = stretches.map(({ week }) => week);
    const offsets = new Float64Array(weeks.length);
    for (let i = 1; i < weeks.length; i++) offsets[i] = offsets[i - 1]! + weeks[i - 1]!.workBefore(starts[i]!) - weeks[i]!.workBefore(starts[i]!);
    this.weeks = weeks;
    this.starts = starts;
    this.offsets = offsets;
    this.byStart = new Steps(starts);
    this.counts = Float64Array.from([...weeks.map((week, i) => (i === 0 ? -Infinity : offsets[i]! + week.workBefore(starts[i]!))), Infinity]);
    this.byCount = new Steps(this.counts.subarray(0, -1));
  }

  /** Working minutes from `a` to `b`; negative when `b` is before `a`. */
  between(a: DateTime, b: DateTime): Minutes {
    return a === b ? 0 : this.workBefore(b) - this.workBefore(a);
  }

  /**
   * The instant `minutes` of working time after `at`; the earliest such instant (17:00 rather than 08:00 the next day)
   * for positive minutes, the latest such for negative ones. Zero gives `at`.
   */
  add(at: DateTime, minutes: Minutes): DateTime {
    if (minutes === 0) return at;
    const i = this.byStart.at(at);
    const count = this.offsets[i]! + this.weeks[i]!.workBefore(at) + minutes;
    return minutes > 0 ? this.minuteAt(count - 1, i) + 1 : this.minuteAt(count, i);
  }

  /** `at` where work goes on from there, else when it next begins. */
  next(at: DateTime): DateTime {
    const i = this.byStart.at(at);
    const week = this.weeks[i]!;
    return week.worksAt(at) ? at : this.minuteAt(this.offsets[i]! + week.workBefore(at), i);
  }

  /** `at` where work has gone on up to there, else when it last ended. */
  previous(at: DateTime): DateTime {
    const i = this.byStart.at(at);
    const week = this.weeks[i]!;
    return at > this.starts[i]! && week.worksAt(at - 1) ? at : this.minuteAt(this.offsets[i]! + week.workBefore(at) - 1, i) + 1;
  }

  private workBefore(at: DateTime): Minutes {
    const i = this.byStart.at(at);
    return this.offsets[i]! + this.weeks[i]!.workBefore(at);
  }

  /** When working minute number n begins, most often in the stretch `near`; FIRST_DATE or LAST_DATE where work runs out (a calendar without any). */
  private minuteAt(n: Minutes, near: number): DateTime {
    const i = n >= this.counts[near]! && n < this.counts[near + 1]! ? near : this.byCount.at(n);
    const week = this.weeks[i]!;
    if (week.total > 0) return week.minuteAt(n - this.offsets[i]!);
    return n < this.offsets[i]! ? FIRST_DATE : LAST_DATE - 1;
  }
}

/** Around the clock: the working time of elapsed durations and lags. */
export const elapsedTime = new WorkingTime([{ start: -Infinity, week: new WeekPattern(Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }])) }]);

/** Whether the calendar has any working time at all. */
export const hasWork = (working: WorkingTime): boolean => working.between(FIRST_DATE, LAST_DATE) > 0;
