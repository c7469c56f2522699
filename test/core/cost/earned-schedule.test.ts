/** Earned schedule on curves whose answers are known. */
import fc from "fast-check";
import { earnedSchedule } from "../../../src/core/cost/earned-schedule";

const periods = (...pv: number[]) => ({ at: pv.map((_, i) => i), pv });

test("C + I: between the ends of the sixth and the seventh period by the part earned of the seventh", () => {
  expect(earnedSchedule(periods(0, 100, 250, 450, 700, 1000, 1300, 1650, 2000), 1475)).toBe(6.5);
});

test("value earned exactly at a period's end is that period", () => {
  expect(earnedSchedule(periods(0, 10, 30, 60), 30)).toBe(2);
});

test("a plateau, such as a shutdown, counts to its end", () => {
  expect(earnedSchedule(periods(0, 10, 30, 30, 30, 60), 30)).toBe(4);
});

test("nothing earned is the start, everything earned is the planned duration and no more", () => {
  expect(earnedSchedule(periods(0, 10, 30, 60), 0)).toBe(0);
  expect(earnedSchedule(periods(0, 10, 30, 60), 60)).toBe(3);
  expect(earnedSchedule(periods(0, 10, 30, 60), 61)).toBe(3);
});

test("a plan that costs nothing has no earned schedule", () => {
  expect(earnedSchedule(periods(0, 0, 0), 0)).toBeNull();
  expect(earnedSchedule(periods(0), 0)).toBeNull();
});

test("more value is never an earlier point in time, and earning what is planned at a period's end is no earlier than it", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }), fc.nat(2000), fc.nat(2000), (steps, a, b) => {
    const pv = [0];
    for (const step of steps) pv.push(pv.at(-1)! + step);
    const curve = periods(...pv);
    if (pv.at(-1) === 0) return;
    expect(earnedSchedule(curve, Math.max(a, b))!).toBeGreaterThanOrEqual(earnedSchedule(curve, Math.min(a, b))!);
    pv.forEach((value, i) => value > 0 && expect(earnedSchedule(curve, value)!).toBeGreaterThanOrEqual(i));
  }));
});
