/** The days of a recurring calendar exception: every n days, weeks, months or years, as Microsoft Project states them. */
import { dateTime, dayOf, weekday } from "../../core/time";
import type { Day } from "../../core/time";

export interface Recurrence {
  readonly from: Day;
  readonly to: Day;
  /** 1 daily, 2 yearly on a date, 3 yearly on a position, 4 monthly on a date, 5 monthly on a position, 6 weekly. */
  readonly type: number;
  /** Every n-th day, week, month. */
  readonly period: number;
  /** Bits from Sunday = 1 to Saturday = 64. */
  readonly daysOfWeek: number;
  /** 0 day, 1 weekday, 2 weekend day, 3 Sunday … 9 Saturday. */
  readonly monthItem: number;
  /** 0 first … 3 fourth, 4 last. */
  readonly monthPosition: number;
  /** 0 = January. */
  readonly month: number;
  readonly monthDay: number;
  /** At most so many; null: until `to`. */
  readonly occurrences: number | null;
}

/** At most this many days are listed; a plan does not reach further. */
const LIMIT = 20_000;

/** The periods covered, in order; a plain range is one. */
export function occurrences(rule: Recurrence): readonly { readonly from: Day; readonly to: Day }[] {
  const { from, to, type } = rule;
  if (type < 2 || type > 6) {
    if (rule.period <= 1) return [{ from, to: Math.min(to, rule.occurrences === null ? to : from + rule.occurrences - 1) }];
  }
  const days: { from: Day; to: Day }[] = [];
  const limit = Math.min(LIMIT, rule.occurrences ?? LIMIT);
  for (const day of candidates(rule)) {
    if (day > to || days.length >= limit) break;
    if (day >= from) days.push({ from: day, to: day });
  }
  return days;
}

/** In order, without end. */
function* candidates(rule: Recurrence): Generator<Day> {
  const { from, daysOfWeek } = rule;
  const period = Math.max(1, rule.period);
  const start = new Date(from * 86_400_000);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  switch (rule.type) {
    case 2: for (let y = year; y < year + LIMIT; y++) yield* dateIn(y, rule.month, rule.monthDay); return;
    case 3: for (let y = year; y < year + LIMIT; y++) yield positionIn(y, rule.month, rule.monthItem, rule.monthPosition); return;
    case 4: for (let m = month; m < month + 12 * LIMIT; m += period) yield* dateIn(year, m, rule.monthDay); return;
    case 5: for (let m = month; m < month + 12 * LIMIT; m += period) yield positionIn(year, m, rule.monthItem, rule.monthPosition); return;
    case 6:
      for (let week = from - weekday(from); week < from + 7 * LIMIT; week += 7 * period) {
        for (let day = 0; day < 7; day++) if (daysOfWeek & (1 << day)) yield week + day;
      }
      return;
    default: for (let day = from; day < from + period * LIMIT; day += period) yield day;
  }
}

/** No day where the month has none of that number. */
function* dateIn(year: number, month: number, day: number): Generator<Day> {
  if (day >= 1 && day <= daysIn(year, month)) yield dayOf(dateTime(year, month + 1, day));
}

const daysIn = (year: number, month: number): number => dayOf(dateTime(year, month + 2, 1)) - dayOf(dateTime(year, month + 1, 1));

function positionIn(year: number, month: number, item: number, position: number): Day {
  const first = dayOf(dateTime(year, month + 1, 1));
  const matching = Array.from({ length: daysIn(year, month) }, (_, i) => first + i).filter((day) => matches(weekday(day), item));
  return matching[Math.min(position === 4 ? Infinity : position, matching.length - 1)]!;
}

function matches(day: number, item: number): boolean {
  if (item === 0) return true;
  const weekend = day === 0 || day === 6;
  return item === 1 ? !weekend : item === 2 ? weekend : day === item - 3;
}
