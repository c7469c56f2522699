/** Calendars as Microsoft Project's XML writes them. */
import type { Calendar, Span, Week } from "../../core/calendar/calendar";
import type { Project } from "../../core/model";
import { startOfDay } from "../../core/time";
import type { Day } from "../../core/time";
import { formatXmlDate } from "./values";
import { element, group } from "./xml-text";
import type { Written } from "./xml-text";

/** The UID of each calendar by its name: the known one, else the next free number. */
export function calendarUids({ calendars }: Project, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let last = [...known.values()].reduce((max, uid) => (Number(uid) > max ? Number(uid) : max), 0);
  return new Map(calendars.map(({ name }) => [name, known.get(name) ?? String(++last)]));
}

export function writeCalendars({ calendars }: Project, uids: ReadonlyMap<string, string>): Written {
  return group("Calendars", calendars.map((calendar) => writeCalendar(calendar, uids)));
}

const writeCalendar = ({ name, base, week, exceptions, workWeeks = [] }: Calendar, uids: ReadonlyMap<string, string>): Written =>
  group("Calendar", [
    element("UID", uids.get(name)),
    element("Name", name),
    element("IsBaseCalendar", base === null),
    element("BaseCalendarUID", base === null ? -1 : uids.get(base) ?? -1),
    writeWeek(week),
    exceptions.length === 0 ? null : group("Exceptions", exceptions.map(({ name, from, to, spans }) => group("Exception", [
      element("EnteredByOccurrences", false),
      writePeriod(from, to),
      element("Occurrences", to - from + 1),
      element("Name", name),
      element("Type", 1),
      ...writeHours(spans),
    ]))),
    workWeeks.length === 0 ? null : group("WorkWeeks", workWeeks.map(({ name, from, to, week }) => group("WorkWeek", [writePeriod(from, to), element("Name", name), writeWeek(week)]))),
  ]);

function writeWeek(week: Week): Written {
  const days = week.map((spans, day) => (spans ? group("WeekDay", [element("DayType", day + 1), ...writeHours(spans)]) : null));
  return days.some(Boolean) ? group("WeekDays", days) : null;
}

const writePeriod = (from: Day, to: Day): Written =>
  group("TimePeriod", [element("FromDate", formatXmlDate(startOfDay(from))), element("ToDate", formatXmlDate(startOfDay(to + 1) - 1))]);

const writeHours = (spans: readonly Span[]): Written[] => [
  element("DayWorking", spans.length > 0),
  spans.length === 0 ? null : group("WorkingTimes", spans.map(({ from, to }) => group("WorkingTime", [element("FromTime", clock(from)), element("ToTime", clock(to))]))),
];

/** Midnight is 00:00, at either end of a day. */
const clock = (minute: number): string => `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
