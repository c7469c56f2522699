import { dateMarks } from "../../../src/workbench/page/date-marks";

const serial = (text: string): number => Date.parse(text) / 86_400_000 + 25_569;
const date = (value: number): string => new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
const marks = (first: string, last: string, room: number): string[] => dateMarks(serial(first), serial(last), room).map(date);

test("months that end on different days are all marked where an average month has room, the short February too", () => {
  expect(marks("2026-01-31", "2026-05-31", 29)).toEqual(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
});

test("where there is less room, marks stand at every second day, whole weeks, quarters and years", () => {
  expect(marks("2026-03-02", "2026-03-07", 1.5)).toEqual(["2026-03-02", "2026-03-04", "2026-03-06"]);
  expect(marks("2026-03-02", "2026-03-20", 5)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
  expect(marks("2025-11-30", "2026-09-01", 75)).toEqual(["2025-11-30", "2026-02-28", "2026-05-30", "2026-08-30"]);
  expect(marks("2026-01-01", "2031-01-01", 400)).toEqual(["2026-01-01", "2028-01-01", "2030-01-01"]);
});

test("a single date has one mark", () => {
  expect(marks("2026-06-26", "2026-06-26", 0)).toEqual(["2026-06-26"]);
});
