/** Turns calendars into answers about working time: a calendar becomes a few stretches of repeating weeks. */
import type { Calendar } from "./calendar";
import { dateTime, startOfDay, weekday } from "../time";
import type { DateTime, Day, Minutes } from "../time";
import { calendarDays, commonDays } from "./calendar-days";
import type { CalendarDays } from "./calendar-days";
import { weekPattern } from "./week-pattern";
import type { DaySpans, WeekPattern } from "./week-pattern";
import type { WorkingTime } from "./working-time";

/** Where a search for working time ends that finds none. */
export const FIRST_DATE: DateTime = dateTime(1900, 1, 1);
export const LAST_DATE: DateTime = dateTime(9999, 12, 31, 23, 59);

/**
 * The working time of a calendar, by name; an unknown name is Standard. Questions cost O(log changes) and memory
 * O(changes), whatever the dates. When work runs out (a calendar without any), answers end at FIRST_DATE or LAST_DATE.
 * Compiled once for a list of calendars: pass the same array again. Calendars without rules of their own share their
 * base's answer.
 */
export function workingTime(calendars: readonly Calendar[], name: string): WorkingTime {
  const compiled = compiledFor(calendars);
  const known = compiled.byName.get(name);
  if (known) return known;
  const base = baseWithoutOwnRules(calendars, name);
  const working = base === null ? compile(calendarDays(calendars, name), compiled.patterns) : workingTime(calendars, base);
  compiled.byName.set(name, working);
  return working;
}

/** The time in which both calendars work: a resource's hours within a task's. */
export function commonWorkingTime(calendars: readonly Calendar[], one: string, other: string): WorkingTime {
  if (workingTime(calendars, one) === workingTime(calendars, other)) return workingTime(calendars, one);
  const compiled = compiledFor(calendars);
  const key = JSON.stringify([one, other]);
  let working = compiled.byName.get(key);
  if (!working) {
    working = compile(commonDays(calendarDays(calendars, one), calendarDays(calendars, other)), compiled.patterns);
    compiled.byName.set(key, working);
  }
  return working;
}

/** Whether the calendar has any working time at all. */
export const hasWork = (working: WorkingTime): boolean => working.between(FIRST_DATE, LAST_DATE) > 0;

/** Around the clock: the working time of elapsed durations and lags. */
export const elapsedTime: WorkingTime = {
  between: (a, b) => b - a,
  add: (at, minutes) => at + minutes,
  next: (at) => at,
  previous: (at) => at,
};

interface Compiled {
  readonly patterns: Map<string, WeekPattern>;
  readonly byName: Map<string, WorkingTime>;
}

/** Calendars are frozen data, so what was compiled for an array stays true as long as the array lives. */
const compiledCalendars = new WeakMap<readonly Calendar[], Compiled>();

function compiledFor(calendars: readonly Calendar[]): Compiled {
  let compiled = compiledCalendars.get(calendars);
  if (!compiled) compiledCalendars.set(calendars, (compiled = { patterns: new Map(), byName: new Map() }));
  return compiled;
}

/** The base of a calendar that states nothing itself (as most resources' do); null for any other, and in a circle. */
function baseWithoutOwnRules(calendars: readonly Calendar[], name: string): string | null {
  const seen = new Set<string>();
  for (let at = name; !seen.has(at); ) {
    seen.add(at);
    const calendar = calendars.find((one) => one.name === at);
    const silent = calendar?.base != null && calendar.exceptions.length === 0 && !calendar.workWeeks?.length && calendar.week.every((day) => !day);
    if (!silent) return at === name ? null : at;
    at = calendar.base!;
  }
  return null;
}

function compile(days: CalendarDays, patterns: Map<string, WeekPattern>): WorkingTime {
  const { changes } = days;
  const count = changes.length + 1;
  /** Stretch i lasts from starts[i] to starts[i + 1]; the first began long ago, the last has no end. */
  const starts = new Float64Array(count);
  /** Working minutes before starts[i], on a count shared by all stretches; the first stretch needs no start. */
  const offsets = new Float64Array(count);
  const weeks: WeekPattern[] = [];
  for (let i = 0; i < count; i++) {
    const from = i === 0 ? (changes[0] ?? 0) - 14 : changes[i - 1]!;
    weeks.push(patternOf(days, from, changes[i] ?? from + 7, patterns));
    starts[i] = i === 0 ? -Infinity : startOfDay(from);
    // The stretch's own count, shifted so that it continues the one before.
    if (i > 0) offsets[i] = offsets[i - 1]! + weeks[i - 1]!.workBefore(starts[i]!) - weeks[i]!.workBefore(starts[i]!);
  }
  /** The shared count at which stretch i begins. */
  const counts = starts.map((start, i) => (i === 0 ? -Infinity : offsets[i]! + weeks[i]!.workBefore(start)));

  const workBefore = (at: DateTime): Minutes => {
    const i = stretchOf(starts, at);
    return offsets[i]! + weeks[i]!.workBefore(at);
  };
  /** When working minute number n begins. */
  const minuteAt = (n: Minutes): DateTime => {
    const i = stretchOf(counts, n);
    const week = weeks[i]!;
    if (week.total > 0) return week.minuteAt(n - offsets[i]!);
    return n < offsets[i]! ? FIRST_DATE : LAST_DATE - 1;
  };
  return {
    between: (a, b) => workBefore(b) - workBefore(a),
    add: (at, minutes) =>
      minutes > 0 ? minuteAt(workBefore(at) + minutes - 1) + 1 : minutes < 0 ? minuteAt(workBefore(at) + minutes) : at,
    next: (at) => minuteAt(workBefore(at)),
    previous: (at) => minuteAt(workBefore(at) - 1) + 1,
  };
}

/** The last index whose value is at most `x`: of stretches that begin at the same count, the one that has work. */
function stretchOf(values: Float64Array, x: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The week that repeats between two days, read off its first seven. */
function patternOf(days: CalendarDays, from: Day, to: Day, patterns: Map<string, WeekPattern>): WeekPattern {
  const week: DaySpans[number][] = Array.from({ length: 7 }, () => []);
  for (let day = from; day < Math.min(to, from + 7); day++) week[weekday(day)] = days.hours(day);
  const key = week.map((spans) => spans.map(({ from, to }) => `${from}-${to}`).join()).join("|");
  let pattern = patterns.get(key);
  if (!pattern) patterns.set(key, (pattern = weekPattern(week)));
  return pattern;
}
