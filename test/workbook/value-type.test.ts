import fc from "fast-check";
import { dateTime, parseDateTime } from "../../src/core/time";
import { choice, date, days, duration, fromSerial, identifier, number, percent, toSerial } from "../../src/workbook/value-type";

const context = { units: { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }, date1904: false };

test("an Excel serial of 46113 is 1 April 2026, and 46113.5 is noon of that day", () => {
  expect(fromSerial(46113)).toBe(dateTime(2026, 4, 1));
  expect(fromSerial(46113.5)).toBe(dateTime(2026, 4, 1, 12));
});

test("a workbook that counts from 1904 stores the same date as a serial 1462 lower", () => {
  expect(date().parse(46113 - 1462, { ...context, date1904: true }).value).toBe(dateTime(2026, 4, 1));
  expect(toSerial(dateTime(2026, 4, 1), true)).toBe(46113 - 1462);
});

test("every minute of the calendar survives its cell, in both date systems", () => {
  fc.assert(fc.property(fc.integer({ min: dateTime(1904, 1, 2), max: dateTime(9999, 12, 31) }), fc.boolean(), (at, date1904) => fromSerial(toSerial(at, date1904), date1904) === at));
});

test("a date stored as text is read and said so; other text is no date", () => {
  const read = date().parse("2026-04-01", context);
  expect(read.value).toBe(dateTime(2026, 4, 1));
  expect(read.problem).toMatchObject({ code: "date-as-text", severity: "warning" });
  expect(date().parse("next week", context)).toMatchObject({ value: null, problem: { code: "cell-invalid", severity: "error" } });
  expect(date().parse(-5, context).value).toBeNull();
  expect(date().parse(3e9, context).value).toBeNull();
});

test("50 typed for a percentage is read as 50 % and said so; 0.5 is 50 %; 150 is refused", () => {
  expect(percent().parse(0.5, context)).toEqual({ value: 0.5 });
  expect(percent().parse(50, context)).toMatchObject({ value: 0.5, problem: { code: "percent-as-whole" } });
  expect(percent().parse("50%", context)).toMatchObject({ value: 0.5, problem: { severity: "warning" } });
  expect(percent().parse(150, context)).toMatchObject({ value: null, problem: { severity: "error" } });
  expect(percent().parse(-0.1, context)).toMatchObject({ value: null });
});

test("a duration is days as a number or Microsoft Project's text, and never negative", () => {
  expect(duration().parse(2.5, context).value).toEqual({ minutes: 1200, elapsed: false });
  expect(duration().parse("5ed", context).value).toEqual({ minutes: 7200, elapsed: true });
  expect(duration().parse(-1, context)).toMatchObject({ value: null, problem: { code: "duration-negative" } });
  expect(duration().parse("soon", context)).toMatchObject({ value: null, problem: { code: "cell-invalid" } });
});

test("every duration survives its cell", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 5e6 }), fc.boolean(), (minutes, elapsed) => {
    const cell = duration().toCell({ minutes, elapsed }, context);
    expect(duration().parse(cell as number | string, context).value).toEqual({ minutes, elapsed });
  }));
});

test("days in a cell are working minutes inside", () => {
  expect(days().parse(1.5, context).value).toBe(720);
  expect(days().toCell(720, context)).toBe(1.5);
});

test("a choice is found in any case, and an unknown word is a finding that lists the words", () => {
  const rag = choice(["Green", "Amber", "Red"], null);
  expect(rag.parse(" RED ", context)).toEqual({ value: "Red" });
  expect(rag.parse("Purple", context)).toMatchObject({ value: null, problem: { message: '"Purple" is not one of Green, Amber, Red; choose one of them.' } });
});

test("the ID 7 and the ID \"7\" are the same; 007 keeps its zeros", () => {
  expect(identifier().parse(7, context).value).toBe("7");
  expect(identifier().parse("7", context).value).toBe("7");
  expect(identifier().toCell("7", context)).toBe(7);
  expect(identifier().toCell("007", context)).toBe("007");
});

test("a number stored as text counts and is said so; words are no number", () => {
  expect(number().parse("1,200.5", context)).toMatchObject({ value: 1200.5, problem: { code: "number-as-text" } });
  expect(number().parse("twelve", context).value).toBeNull();
  // A number says which of its signs is the decimal one; where it does not, the comma parts thousands.
  expect(["2,5", "1.234,5", "1 234,5", "1,234", "-0,75", "12 000"].map((text) => number().parse(text, context).value)).toEqual([2.5, 1234.5, 1234.5, 1234, -0.75, 12000]);
  expect(number().parse("2,5", context).problem?.message).toBe('the number "2,5" is stored as text, and read as 2.5; type it as a number.');
  expect(percent().parse("12,5 %", context).value).toBe(0.125);
  expect(number({ min: 1, max: 5, whole: true }).parse(6, context).problem?.message).toBe("6 is not a whole number from 1 to 5; correct it.");
});

test("a duration that Excel took for a date, as it takes 2.5 where the comma is the decimal sign, is named and not counted", () => {
  expect(duration().parse(46144, context)).toMatchObject({ value: null, problem: { code: "cell-invalid", severity: "error", message: expect.stringContaining("the number of a date") as string } });
  expect(duration().parse("2,5", context).value).toEqual({ minutes: 1200, elapsed: false });
  expect(duration().parse(5000, context).value).toEqual({ minutes: 2_400_000, elapsed: false });
});

test("a number or duration too large to count with is refused, not carried on as infinity", () => {
  expect(days().parse(3.7e305, context)).toMatchObject({ value: null, problem: { severity: "error" } });
  expect(duration().parse(1e300, context)).toMatchObject({ value: null });
  expect(number().parse(-1e16, context).value).toBeNull();
});

test.each([["31.03.2026", "2026-03-31"], ["1.3.2026", "2026-03-01"], [" 01.03.2026 14:30 ", "2026-03-01T14:30"]])("the date %s, stored as text, is read with the day first", (text, meant) => {
  expect(date().parse(text, context)).toMatchObject({ value: parseDateTime(meant), problem: { code: "date-as-text" } });
});

test.each(["31.04.2026", "03/04/2026", "1.3.26", "1.3.2026.1"])("the text %s is no date that only one reading explains", (text) => {
  expect(date().parse(text, context)).toMatchObject({ value: null, problem: { severity: "error" } });
});
