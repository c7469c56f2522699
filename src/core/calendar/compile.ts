/** Turns calendars into answers about working time: a calendar becomes a few stretches of repeating weeks. */
import type { Calendar, Span } from "./calendar";
import { startOfDay, weekday } from "../time";
import type { Day } from "../time";
import { calendarDays, commonDays } from "./calendar-days";
import type { CalendarDays } from "./calendar-days";
import { WeekPattern } from "./week-pattern";
import { WorkingTime } from "./working-time";
import type { Stretch } from "./working-time";

/**
 * The working time of a calendar, by name; an unknown name is Standard. When work runs out (a calendar without any),
 * answers end at FIRST_DATE or LAST_DATE. Compiled once for a list of calendars: pass the same array again. Calendars without rules of their own share their
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

interface Compiled {
  readonly patterns: KnownWeek[];
  readonly byName: Map<string, WorkingTime>;
}

/** A week, and the hours of its days as text. */
interface KnownWeek { readonly pattern: WeekPattern; readonly keys: readonly string[] }

/** Calendars are frozen data, so what was compiled for an array stays true as long as the array lives. */
const compiledCalendars = new WeakMap<readonly Calendar[], Compiled>();

function compiledFor(calendars: readonly Calendar[]): Compiled {
  let compiled = compiledCalendars.get(calendars);
  if (!compiled) compiledCalendars.set(calendars, (compiled = { patterns: [], byName: new Map() }));
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

function compile(days: CalendarDays, patterns: KnownWeek[]): WorkingTime {
  const { changes } = days;
  const first: Stretch = { start: -Infinity, week: patternOf(days, (changes[0] ?? 0) - 14, changes[0] ?? 0, patterns) };
  return new WorkingTime([first, ...changes.map((day, i) => ({ start: startOfDay(day), week: patternOf(days, day, changes[i + 1] ?? day + 7, patterns) }))]);
}

/**
 * The week that repeats between two days, read off its first seven. A stretch of fewer days takes any week that agrees
 * on those: the tables of a few weeks stay near at hand, those of a week for every holiday would not.
 */
function patternOf(days: CalendarDays, from: Day, to: Day, known: KnownWeek[]): WeekPattern {
  const week: (readonly Span[])[] = Array.from({ length: 7 }, () => []);
  const keys = new Array<string | null>(7).fill(null);
  for (let day = from; day < Math.min(to, from + 7); day++) {
    week[weekday(day)] = days.hours(day);
    keys[weekday(day)] = week[weekday(day)]!.map((span) => `${span.from}-${span.to}`).join();
  }
  const found = known.find((one) => keys.every((key, i) => key === null || key === one.keys[i]));
  if (found) return found.pattern;
  const pattern = new WeekPattern(week);
  known.push({ pattern, keys: keys.map((key) => key ?? "") });
  return pattern;
}
