/** Calendars as Microsoft Project's XML writes them. */
import type { Calendar, Span, Week } from "../../core/calendar/calendar";
import type { Project } from "../../core/model";
import { startOfDay } from "../../core/time";
import type { Day } from "../../core/time";
import { formatXmlDate } from "./values";
import { element, group } from "./xml-text";
import type { XmlText } from "./xml-text";

/** The calendars, and the UID that each got. */
export function writeCalendars({ calendars }: Project): { xml: XmlText; uids: ReadonlyMap<string, number> } {
  const uids = new Map(calendars.map(({ name }, i) => [name, i + 1]));
  return { xml: group("Calendars", calendars.map((calendar) => writeCalendar(calendar, uids))), uids };
}

const writeCalendar = ({ name, base, week, exceptions, workWeeks = [] }: Calendar, uids: ReadonlyMap<string, number>): XmlText =>
  group("Calendar", [
    element("UID", uids.get(name)),
    element("Name", name),
    element("IsBaseCalendar", base === null),
    element("BaseCalendarUID", base === null ? -1 : uids.get(base) ?? -1),
    writeWeek(week),
    exceptions.length === 0 ? "" : group("Exceptions", exceptions.map(({ name, from, to, spans }) => group("Exception", [
      element("EnteredByOccurrences", false),
      writePeriod(from, to),
      element("Occurrences", to - from + 1),
      element("Name", name),
      element("Type", 1),
      ...writeHours(spans),
    ]))),
    workWeeks.length === 0 ? "" : group("WorkWeeks", workWeeks.map(({ name, from, to, week }) => group("WorkWeek", [writePeriod(from, to), element("Name", name), writeWeek(week)]))),
  ]);

function writeWeek(week: Week): XmlText {
  const days = week.map((spans, day) => (spans ? group("WeekDay", [element("DayType", day + 1), ...writeHours(spans)]) : ""));
  return days.some(Boolean) ? group("WeekDays", days) : "";
}

const writePeriod = (from: Day, to: Day): XmlText =>
  group("TimePeriod", [element("FromDate", formatXmlDate(startOfDay(from))), element("ToDate", formatXmlDate(startOfDay(to + 1) - 1))]);

const writeHours = (spans: readonly Span[]): XmlText[] => [
  element("DayWorking", spans.length > 0),
  spans.length === 0 ? "" : group("WorkingTimes", spans.map(({ from, to }) => group("WorkingTime", [element("FromTime", clock(from)), element("ToTime", clock(to))]))),
];

/** Midnight is 00:00, at either end of a day. */
const clock = (minute: number): string => `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
