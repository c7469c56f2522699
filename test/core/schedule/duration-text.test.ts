import * as fc from "fast-check";
import { formatDuration, parseDuration } from "../../../src/core/schedule/duration-text";

const units = { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 };

describe("A duration", () => {
  test.each([
    ["3d", 1440, false], ["12h", 720, false], ["2w", 4800, false], ["5ed", 7200, true], ["1mo", 9600, false], ["30m", 30, false],
    ["4ehr", 240, true], ["2 weeks?", 4800, false], ["1.5 days", 720, false], ["1,5 days", 720, false], ["3", 1440, false], [".5d", 240, false],
    ["1w 2d", 3360, false], ["1 emon", 43200, true], ["-3d", -1440, false], ["0", 0, false], ["10 MINS", 10, false],
  ])("%s is read", (text, minutes, elapsed) => {
    expect(parseDuration(text, units)).toEqual({ minutes, elapsed });
  });

  test.each(["", "soon", "3x", "d", "1d 2ed", "3d4", "1..5d", "NaN"])("%s is none", (text) => {
    expect(parseDuration(text, units)).toBeNull();
  });

  test("typed as a number is in days", () => {
    expect(parseDuration(2.5, units)).toEqual({ minutes: 1200, elapsed: false });
    expect(parseDuration(Number.NaN, units)).toBeNull();
  });

  test("is written in the largest unit that says it exactly", () => {
    const text = (minutes: number, elapsed = false) => formatDuration({ minutes, elapsed }, units);
    expect([text(1440), text(720), text(60), text(100), text(7200, true), text(0), text(-480)]).toEqual(["3d", "1.5d", "1h", "100m", "5ed", "0d", "-1d"]);
  });

  test("written and read again is the same, whatever the working day", () => {
    fc.assert(fc.property(fc.integer({ min: -5e9, max: 5e9 }), fc.boolean(), fc.integer({ min: 1, max: 1440 }), (minutes, elapsed, minutesPerDay) => {
      const own = { ...units, minutesPerDay };
      expect(parseDuration(formatDuration({ minutes, elapsed }, own), own)).toEqual({ minutes, elapsed });
    }));
  });
});
