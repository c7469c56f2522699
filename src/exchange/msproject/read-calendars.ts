/** Calendars of a Microsoft Project XML file: weeks, exceptions, recurring ones as their days, and work weeks. */
import { standardCalendar } from "../../core/calendar/standard";
import type { Calendar, CalendarException, Span, Week, WorkWeek } from "../../core/calendar/calendar";
import { dayOf } from "../../core/time";
import { calendarRows } from "./plan-rows";
import { occurrences } from "./recurrence";
import { dateOf, flagOf, numberOf } from "./values";
import type { XmlElement } from "./xml-tree";

export interface ReadCalendars {
  readonly calendars: readonly Calendar[];
  /** The name of each calendar by its UID. */
  readonly names: ReadonlyMap<string, string>;
  readonly project: string;
}

/** Calendars keep their names; a second one of the same name gets a number. A plan without calendars gets Standard. */
export function readCalendars(root: XmlElement): ReadCalendars {
  const elements = calendarRows(root);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const element of elements) {
    const uid = element.value("UID") ?? "";
    const wanted = element.value("Name") ?? `Calendar ${uid}`;
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted} (${n})`;
    taken.add(name);
    if (!names.has(uid)) names.set(uid, name);
  }
  const given = [...taken];
  const calendars = elements.map((element, i) => readCalendar(element, given[i]!, names));
  const stated = names.get(root.value("CalendarUID") ?? "");
  if (calendars.length === 0) calendars.push(standardCalendar);
  const project = stated ?? (taken.has(standardCalendar.name) ? standardCalendar.name : calendars[0]!.name);
  return { calendars, names, project };
}

function readCalendar(element: XmlElement, name: string, names: ReadonlyMap<string, string>): Calendar {
  const weekDays = element.list("WeekDays", "WeekDay");
  const exceptions = element.list("Exceptions", "Exception");
  const base = names.get(element.value("BaseCalendarUID") ?? "") ?? null;
  const workWeeks = element.list("WorkWeeks", "WorkWeek").flatMap(readWorkWeek);
  return {
    name,
    base: base === name || flagOf(element, "IsBaseCalendar", base === null) ? null : base,
    week: readWeek(weekDays),
    // Since Project 2007 exceptions are written twice; the older form stands among the weekdays.
    exceptions: exceptions.length > 0 ? exceptions.flatMap(readException) : weekDays.filter((day) => numberOf(day, "DayType") === 0).flatMap(readOldException),
    ...(workWeeks.length > 0 ? { workWeeks } : {}),
  };
}

function readWeek(days: readonly XmlElement[]): Week {
  const week = new Array<readonly Span[] | null>(7).fill(null);
  for (const day of days) {
    const type = numberOf(day, "DayType") ?? 0;
    if (type >= 1 && type <= 7) week[type - 1] = readSpans(day) ?? standardCalendar.week[type - 1]!;
  }
  return week;
}

/** None when the day is not worked, null when it is worked but no hours are stated. */
function readSpans(day: XmlElement): readonly Span[] | null {
  if (!flagOf(day, "DayWorking", day.child("WorkingTimes") !== undefined)) return [];
  const spans = day.list("WorkingTimes", "WorkingTime").flatMap((time): Span[] => {
    const from = minuteOf(time.value("FromTime"));
    const to = minuteOf(time.value("ToTime"));
    // Until midnight, or past it.
    return from === null || to === null ? [] : [{ from, to: to > from ? to : to + 1440 }];
  });
  return spans.length > 0 ? spans : null;
}

function minuteOf(text: string | null): number | null {
  const m = /(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text ?? "");
  return m ? Number(m[1]) * 60 + Number(m[2]) : null;
}

function periodOf(element: XmlElement): { from: number; to: number } | null {
  const period = element.child("TimePeriod");
  const from = period && dateOf(period, "FromDate");
  const to = period && dateOf(period, "ToDate");
  return from == null || to == null ? null : { from: dayOf(from), to: dayOf(to) };
}

function readOldException(element: XmlElement): CalendarException[] {
  const period = periodOf(element);
  return period ? [{ name: "", ...period, spans: readSpans(element) ?? standardCalendar.week[1]! }] : [];
}

function readException(element: XmlElement): CalendarException[] {
  const period = periodOf(element);
  if (!period) return [];
  const number = (name: string): number => numberOf(element, name) ?? 0;
  const days = occurrences({
    ...period,
    type: number("Type"), period: number("Period"), daysOfWeek: number("DaysOfWeek"),
    monthItem: number("MonthItem"), monthPosition: number("MonthPosition"), month: number("Month"), monthDay: number("MonthDay"),
    occurrences: flagOf(element, "EnteredByOccurrences", false) && number("Occurrences") > 0 ? number("Occurrences") : null,
  });
  const name = element.value("Name") ?? "";
  const spans = readSpans(element) ?? standardCalendar.week[1]!;
  return days.map(({ from, to }) => ({ name, from, to, spans }));
}

function readWorkWeek(element: XmlElement): WorkWeek[] {
  const period = periodOf(element);
  return period ? [{ name: element.value("Name") ?? "", ...period, week: readWeek(element.list("WeekDays", "WeekDay")) }] : [];
}
