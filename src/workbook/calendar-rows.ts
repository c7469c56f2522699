/** Calendars between their sheet and the core: hours as `08:00-12:00, 13:00-17:00`, holidays as rows. */
import { standardCalendar, standardCalendars } from "../core/calendar/standard";
import { finding, type Finding } from "../core/finding";
import type { Calendar, CalendarException, Span } from "../core/calendar/calendar";
import { dayOf, startOfDay, type DateTime } from "../core/time";
import type { AnyRow } from "./register";
import type { Row } from "./registers";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** Calendars from the rows of tblCalendars and tblHolidays; Standard where there are none. Holidays without a calendar go to `projectCalendar`. */
export function calendarsFromRows(calendarRows: readonly AnyRow[], holidayRows: readonly AnyRow[], projectCalendar: string): { calendars: Calendar[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const rows = calendarRows as readonly Row<"calendars">[];
  const named = rows.filter((row) => row.name);
  const missing = standardCalendars.filter((calendar) => !named.some((row) => row.name === calendar.name));
  const exceptions = exceptionsByCalendar(holidayRows as readonly Row<"holidays">[], projectCalendar, findings);
  const calendars: Calendar[] = named.map((row) => ({
    name: row.name,
    base: row.base || null,
    week: WEEKDAYS.map((weekday) => {
      const hours = parseSpans(row[weekday]);
      if (hours === null) findings.push(finding("error", "hours-invalid", `The calendar ${row.name} has hours on ${weekday} that cannot be read: write them as 08:00-12:00, 13:00-17:00.`, { register: "calendars", id: row.name, field: weekday }));
      return hours === null || hours.length > 0 ? hours ?? [] : row.base ? null : [];
    }),
    exceptions: exceptions.get(row.name) ?? [],
  }));
  calendars.push(...missing.map((calendar) => ({ ...calendar, exceptions: exceptions.get(calendar.name) ?? [] })));
  for (const name of exceptions.keys()) {
    if (!calendars.some((c) => c.name === name)) findings.push(finding("warning", "calendar-unknown", `Holidays name the calendar "${name}", which the Holidays sheet does not define: add it or correct the name.`, { register: "holidays", field: "calendar" }));
  }
  return { calendars, findings };
}

function exceptionsByCalendar(rows: readonly Row<"holidays">[], projectCalendar: string, findings: Finding[]): Map<string, CalendarException[]> {
  const byCalendar = new Map<string, CalendarException[]>();
  for (const row of rows) {
    if (row.date === null) continue;
    const spans = parseSpans(row.hours);
    if (spans === null) findings.push(finding("error", "hours-invalid", `The holiday ${row.name} has working hours that cannot be read: write them as 08:00-12:00, or leave them empty for a day off.`, { register: "holidays", field: "hours" }));
    const calendar = row.calendar || projectCalendar;
    const from = dayOf(row.date);
    const list = byCalendar.get(calendar) ?? [];
    list.push({ name: row.name, from, to: Math.max(from, dayOf(row.until ?? row.date)), spans: spans ?? [] });
    byCalendar.set(calendar, list);
  }
  return byCalendar;
}

export function rowsFromCalendars(calendars: readonly Calendar[]): { calendars: AnyRow[]; holidays: AnyRow[] } {
  const shown = calendars.length > 0 ? calendars : [standardCalendar];
  return {
    calendars: shown.map((calendar) => ({
      name: calendar.name, base: calendar.base ?? "",
      ...Object.fromEntries(WEEKDAYS.map((weekday, i) => [weekday, formatSpans(calendar.week[i] ?? [])])),
    })),
    holidays: shown.flatMap((calendar) => calendar.exceptions.map((e) => ({
      date: startOfDay(e.from) as DateTime, until: e.to > e.from ? startOfDay(e.to) : null, name: e.name, calendar: calendar.name, hours: formatSpans(e.spans),
    }))),
  };
}

/** `08:00-12:00, 13:00-17:00` as spans; an end at or before its start lies on the next day. Null if unreadable. */
function parseSpans(hours: string): readonly Span[] | null {
  if (hours.trim() === "") return [];
  const spans: Span[] = [];
  for (const part of hours.split(/[,;]/)) {
    const m = /^\s*(\d{1,2})[:.]?(\d{2})?\s*[-–]\s*(\d{1,2})[:.]?(\d{2})?\s*$/.exec(part);
    if (!m) return null;
    const from = Number(m[1]) * 60 + Number(m[2] ?? 0), end = Number(m[3]) * 60 + Number(m[4] ?? 0);
    if (from >= 1440 || end > 1440) return null;
    spans.push({ from, to: end > from ? end : end + 1440 });
  }
  return spans;
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const formatSpans = (spans: readonly Span[]): string => spans.map((s) => `${clock(s.from)}-${clock(s.to > 1440 ? s.to - 1440 : s.to)}`).join(", ");
