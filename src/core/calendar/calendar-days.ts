/** The working hours that a calendar gives to a single day, from its exceptions, work weeks, weekdays and base calendar. */
import type { Calendar, CalendarException, Span, Week, WorkWeek } from "./calendar";
import { MINUTES_PER_DAY, weekday } from "../time";
import type { Day } from "../time";
import { layPeriods } from "./periods";
import type { Periods } from "./periods";
import { standardCalendar } from "./standard";

export interface CalendarDays {
  /** The working hours within a day: its own up to midnight, and what the day before left over. */
  hours(day: Day): readonly Span[];
  /** The days on which the weekly rhythm may change, in order. */
  readonly changes: readonly Day[];
}

/**
 * The days of a calendar and its bases; an unknown name means Standard. Exceptions win over work weeks, those over
 * weekdays; a calendar's own win over its base's. (Microsoft Project's order, as in MPXJ's ProjectCalendar.)
 */
export function calendarDays(calendars: readonly Calendar[], name: string): CalendarDays {
  const chain = baseChain(calendars, name).map(layCalendar);
  const changes = new Set<Day>();
  for (const { exceptions, workWeeks } of chain) {
    // The day after a change still has the night shift of the day before.
    for (const day of [...exceptions.changes, ...workWeeks.changes]) changes.add(day).add(day + 1);
  }
  return { hours: (day) => hoursOf(chain, day), changes: [...changes].sort((a, b) => a - b) };
}

/** The hours that two calendars share. */
export const commonDays = (one: CalendarDays, other: CalendarDays): CalendarDays => ({
  hours: (day) => one.hours(day).flatMap((a) => other.hours(day).map((b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) })))
    .filter(({ from, to }) => from < to),
  changes: [...new Set([...one.changes, ...other.changes])].sort((a, b) => a - b),
});

interface Layer {
  readonly exceptions: Periods<CalendarException>;
  readonly workWeeks: Periods<WorkWeek>;
  readonly week: Week;
}

const layCalendar = ({ exceptions, workWeeks = [], week }: Calendar): Layer =>
  ({ exceptions: layPeriods(exceptions), workWeeks: layPeriods(workWeeks), week });

/** The calendar followed by its bases; a base that leads back to itself is left out. */
function baseChain(calendars: readonly Calendar[], name: string): readonly Calendar[] {
  const byName = new Map(calendars.map((calendar) => [calendar.name, calendar]));
  const chain: Calendar[] = [];
  for (let at = byName.get(name); at && !chain.includes(at); at = at.base === null ? undefined : byName.get(at.base)) chain.push(at);
  return chain.length > 0 ? chain : [standardCalendar];
}

function hoursOf(chain: readonly Layer[], day: Day): readonly Span[] {
  const hours: Span[] = [];
  for (const { from, to } of spansOf(chain, day - 1)) {
    if (to > MINUTES_PER_DAY) hours.push({ from: Math.max(0, from - MINUTES_PER_DAY), to: Math.min(to - MINUTES_PER_DAY, MINUTES_PER_DAY) });
  }
  for (const { from, to } of spansOf(chain, day)) {
    if (from < MINUTES_PER_DAY) hours.push({ from: Math.max(0, from), to: Math.min(to, MINUTES_PER_DAY) });
  }
  return hours.filter(({ from, to }) => from < to);
}

/** The spans that begin on a day. */
function spansOf(chain: readonly Layer[], day: Day): readonly Span[] {
  for (const { exceptions } of chain) {
    const exception = exceptions.at(day);
    if (exception) return exception.spans;
  }
  const which = weekday(day);
  for (const { workWeeks } of chain) {
    const spans = workWeeks.at(day)?.week[which];
    if (spans) return spans;
  }
  for (const { week } of chain) {
    const spans = week[which];
    if (spans) return spans;
  }
  return standardCalendar.week[which]!;
}
