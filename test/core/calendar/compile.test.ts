import * as fc from "fast-check";
import { workingTime } from "../../../src/core/calendar/compile";
import { FIRST_DATE, LAST_DATE, hasWork } from "../../../src/core/calendar/working-time";
import { calendarDays } from "../../../src/core/calendar/calendar-days";
import { nightShift, standardCalendar, standardCalendars, twentyFourHours } from "../../../src/core/calendar/standard";
import type { Calendar, Span, Week } from "../../../src/core/calendar/calendar";
import { dateTime, dayOf, formatDateTime, parseDateTime } from "../../../src/core/time";

const at = (text: string): number => parseDateTime(text)!;
const standard = workingTime(standardCalendars, "Standard");
const calendar = (fields: Partial<Calendar>): Calendar => ({ name: "C", base: null, week: standardCalendar.week, exceptions: [], ...fields });
const compiled = (fields: Partial<Calendar>, ...others: Calendar[]) => workingTime([calendar(fields), ...others], "C");

describe("Working time", () => {
  test("of a standard day is eight hours", () => {
    expect(standard.between(at("2026-03-02T00:00"), at("2026-03-03T00:00"))).toBe(480);
    expect(standard.between(at("2026-03-03"), at("2026-03-02"))).toBe(-480);
  });

  test("added ends at the end of a day, taken away at the start of one", () => {
    expect(formatDateTime(standard.add(at("2026-03-06T08:00"), 480))).toBe("2026-03-06T17:00");
    expect(formatDateTime(standard.add(at("2026-03-06T08:00"), 481))).toBe("2026-03-09T08:01");
    expect(formatDateTime(standard.add(at("2026-03-09T17:00"), -480))).toBe("2026-03-09T08:00");
    expect(formatDateTime(standard.add(at("2026-03-09T08:00"), -1))).toBe("2026-03-06T16:59");
    expect(standard.add(at("2026-03-07T12:34"), 0)).toBe(at("2026-03-07T12:34"));
  });

  test("goes on after lunch, a night and a weekend", () => {
    expect(formatDateTime(standard.next(at("2026-03-06T12:00")))).toBe("2026-03-06T13:00");
    expect(formatDateTime(standard.next(at("2026-03-06T17:00")))).toBe("2026-03-09T08:00");
    expect(formatDateTime(standard.next(at("2026-03-06T09:30")))).toBe("2026-03-06T09:30");
    expect(formatDateTime(standard.previous(at("2026-03-09T08:00")))).toBe("2026-03-06T17:00");
    expect(formatDateTime(standard.previous(at("2026-03-09T08:01")))).toBe("2026-03-09T08:01");
  });

  test("is the same around the clock in the 24 Hours calendar", () => {
    const clock = workingTime(standardCalendars, twentyFourHours.name);
    expect(clock.add(at("2026-03-07T12:34"), 1441)).toBe(at("2026-03-08T12:35"));
    expect(clock.next(5)).toBe(5);
  });

  test("of the night shift runs past midnight", () => {
    const night = workingTime(standardCalendars, nightShift.name);
    expect(night.between(at("2026-03-02T00:00"), at("2026-03-09T00:00"))).toBe(2400);
    expect(formatDateTime(night.add(at("2026-03-02T23:00"), 480))).toBe("2026-03-03T08:00");
    const asOneSpan = compiled({ week: [[], ...Array.from({ length: 5 }, () => [{ from: 1380, to: 1620 }, { from: 1680, to: 1920 }]), []] });
    for (let hour = 0; hour < 400; hour++) {
      const from = at("2026-02-26") + hour * 60 + 7;
      expect(asOneSpan.between(0, from)).toBe(night.between(0, from));
    }
  });

  test("keeps the end of a shift that began before a day off", () => {
    const shift = { week: Array.from({ length: 7 }, () => [{ from: 1320, to: 1560 }]) };
    const off = dayOf(at("2026-03-04"));
    const working = compiled({ ...shift, exceptions: [{ name: "Off", from: off, to: off, spans: [] }] });
    expect(working.between(at("2026-03-04T00:00"), at("2026-03-05T00:00"))).toBe(120);
    expect(working.between(at("2026-03-05T00:00"), at("2026-03-06T00:00"))).toBe(120);
    expect(working.between(at("2026-03-06T00:00"), at("2026-03-07T00:00"))).toBe(240);
  });

  test("takes exceptions before work weeks, work weeks before weekdays, and its own before its base's", () => {
    const day = (text: string) => dayOf(at(text));
    const week: Week = Array.from({ length: 7 }, () => [{ from: 0, to: 60 }]);
    const base = calendar({ name: "Base", exceptions: [{ name: "Holiday", from: day("2026-03-04"), to: day("2026-03-05"), spans: [] }] });
    const own = compiled({
      base: "Base",
      week: [null, null, [{ from: 0, to: 10 }], null, null, null, null],
      exceptions: [{ name: "Worked", from: day("2026-03-05"), to: day("2026-03-05"), spans: [{ from: 0, to: 30 }] }],
      workWeeks: [{ name: "Short", from: day("2026-03-06"), to: day("2026-03-09"), week }],
    }, base);
    const works = (text: string) => own.between(at(text), at(text) + 1440);
    expect(["02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((d) => works(`2026-03-${d}`)))
      .toEqual([480, 10, 0, 30, 60, 60, 60, 60, 10, 480]);
  });

  test("of a calendar without any ends at the last date instead of searching for ever", () => {
    const never = compiled({ week: Array.from({ length: 7 }, () => []) });
    expect(hasWork(never)).toBe(false);
    expect(never.add(0, 1)).toBe(LAST_DATE);
    expect(never.next(0)).toBeLessThanOrEqual(LAST_DATE);
    expect(never.add(0, -1)).toBeGreaterThanOrEqual(FIRST_DATE);
    const once = compiled({ week: Array.from({ length: 7 }, () => []), exceptions: [{ name: "", from: 10, to: 10, spans: [{ from: 0, to: 60 }] }] });
    expect(once.add(0, 60)).toBe(10 * 1440 + 60);
    expect(once.add(0, 61)).toBe(LAST_DATE);
  });

  test("of an unknown calendar, or of bases in a circle, is the standard week", () => {
    expect(workingTime([], "Nowhere").between(at("2026-03-02"), at("2026-03-09"))).toBe(2400);
    const circle = [calendar({ base: "D", week: new Array<null>(7).fill(null) }), calendar({ name: "D", base: "C", week: new Array<null>(7).fill(null) })];
    expect(workingTime(circle, "C").between(at("2026-03-02"), at("2026-03-09"))).toBe(2400);
  });

  test("of ten thousand years is added as fast as that of a day", () => {
    const minutes = 10_000 * 260 * 480;
    expect(standard.between(0, standard.add(0, minutes))).toBe(minutes);
    const from = dateTime(1900, 1, 1);
    expect(standard.between(standard.add(from, -minutes), from)).toBe(minutes);
  });

  test("added is the minute that counting minute by minute finds, in any calendar", () => {
    const spans = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }).map((edges): Span[] => {
      const sorted = [...edges].sort((a, b) => a - b);
      return Array.from({ length: sorted.length >> 1 }, (_, i) => ({ from: sorted[2 * i]! * 20, to: sorted[2 * i + 1]! * 20 }));
    });
    const week = fc.array(spans, { minLength: 7, maxLength: 7 });
    const period = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 })).map(([from, length]) => ({ from, to: from + length }));
    const exceptions = fc.array(fc.tuple(period, spans).map(([p, s]) => ({ name: "", ...p, spans: s })), { maxLength: 4 });
    const workWeeks = fc.array(fc.tuple(period, week).map(([p, w]) => ({ name: "", ...p, week: w })), { maxLength: 2 });
    const calendars = fc.record({ week, exceptions, workWeeks }).map((fields) => [calendar({ ...fields })]);
    fc.assert(fc.property(calendars, fc.integer({ min: -5000, max: 60000 }), fc.integer({ min: -9000, max: 9000 }), (list, from, minutes) => {
      const working = workingTime(list, "C");
      const days = calendarDays(list, "C");
      const works = (minute: number) => days.hours(dayOf(minute)).some((s) => s.from <= minute - dayOf(minute) * 1440 && minute - dayOf(minute) * 1440 < s.to);
      let to = from;
      let left = minutes;
      for (; left > 0 && to < 200_000; to++) if (works(to)) left--;
      for (; left < 0 && to > -200_000; to--) if (works(to - 1)) left++;
      if (left === 0) {
        expect(working.add(from, minutes)).toBe(to);
        expect(working.between(from, to)).toBe(minutes);
      }
    }), { numRuns: 100 });
  });
});
