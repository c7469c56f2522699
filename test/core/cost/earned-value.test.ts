/** Earned value from its four sums, against the textbook's worked figures and the edges of the definitions. */
import fc from "fast-check";
import { addSums, earnedValue, forecasts } from "../../../src/core/cost/earned-value";

const amount = fc.integer({ min: 0, max: 1_000_000 });

test("the textbook project of 10,000, planned 5,000, earned 4,000 for 4,500", () => {
  const e = earnedValue({ bac: 10_000, pv: 5_000, ev: 4_000, ac: 4_500 }, null);
  expect(e).toMatchObject({ cv: -500, sv: -1_000, spi: 0.8 });
  expect(e.cpi).toBeCloseTo(0.888_889, 6);
  expect(e.eac).toBeCloseTo(11_250, 9);
  expect(e.etc).toBeCloseTo(6_750, 9);
  expect(e.vac).toBeCloseTo(-1_250, 9);
  expect(e.tcpi).toBeCloseTo(6_000 / 5_500, 12);
});

test("the four forecasts differ as their assumptions do", () => {
  const f = forecasts({ bac: 10_000, pv: 5_000, ev: 4_000, ac: 4_500 }, 12_000);
  expect(f.atBudget).toBe(10_500);
  expect(f.atCpi).toBeCloseTo(11_250, 9);
  expect(f.composite).toBeCloseTo(4_500 + 6_000 / ((4_000 / 4_500) * 0.8), 9);
  expect(f.bottomUp).toBe(12_000);
});

test("before any cost there is no CPI and nothing that rests on it", () => {
  expect(earnedValue({ bac: 100, pv: 10, ev: 10, ac: 0 }, null)).toMatchObject({ cpi: null, eac: null, etc: null, vac: null, cv: 10 });
  expect(forecasts({ bac: 100, pv: 10, ev: 10, ac: 0 }, null)).toEqual({ atBudget: 90, atCpi: null, composite: null, bottomUp: null });
});

test("before anything is planned there is no SPI", () => {
  expect(earnedValue({ bac: 100, pv: 0, ev: 0, ac: 0 }, null).spi).toBeNull();
});

test("cost without value has a CPI of 0 and no forecast from it", () => {
  expect(earnedValue({ bac: 100, pv: 10, ev: 0, ac: 10 }, null)).toMatchObject({ cpi: 0, eac: null });
});

test("once everything is earned, every forecast is what was spent and TCPI has no meaning", () => {
  expect(forecasts({ bac: 100, pv: 100, ev: 100, ac: 123.45 }, null)).toMatchObject({ atBudget: 123.45, atCpi: 123.45, composite: 123.45 });
  expect(earnedValue({ bac: 100, pv: 100, ev: 100, ac: 123.45 }, null)).toMatchObject({ etc: 0, tcpi: null });
});

test("with the money gone and work left, finishing within budget is not achievable: TCPI is null, never negative", () => {
  expect(earnedValue({ bac: 100, pv: 100, ev: 50, ac: 120 }, null).tcpi).toBeNull();
});

test("SPI(t) and SV(t) are null without a time, and SPI(t) before the start", () => {
  expect(earnedValue({ bac: 1, pv: 0, ev: 0, ac: 0 }, null)).toMatchObject({ earnedSchedule: null, svT: null, spiT: null });
  expect(earnedValue({ bac: 1, pv: 0, ev: 0, ac: 0 }, { earnedSchedule: 0, actualTime: 0 })).toMatchObject({ svT: 0, spiT: null });
});

test("CPI is null if and only if there is no cost, and a forecast is never below what is spent", () => {
  fc.assert(fc.property(amount, amount, amount, amount, (bac, pv, part, ac) => {
    const ev = Math.min(bac, part);
    const e = earnedValue({ bac, pv, ev, ac }, null);
    expect(e.cpi === null).toBe(ac === 0);
    if (e.eac !== null) expect(e.eac).toBeGreaterThanOrEqual(ac);
    const f = forecasts({ bac, pv, ev, ac }, null);
    for (const eac of [f.atBudget, f.atCpi, f.composite]) if (eac !== null) expect(eac).toBeGreaterThanOrEqual(ac);
  }));
});

test("money scales: in cents, every amount is a hundredfold and every index the same", () => {
  fc.assert(fc.property(amount, amount, amount, amount, (bac, pv, part, ac) => {
    const ev = Math.min(bac, part);
    const euros = earnedValue({ bac, pv, ev, ac }, null);
    const cents = earnedValue({ bac: bac * 100, pv: pv * 100, ev: ev * 100, ac: ac * 100 }, null);
    expect(cents.cpi ?? -1).toBeCloseTo(euros.cpi ?? -1, 9);
    expect(cents.spi ?? -1).toBeCloseTo(euros.spi ?? -1, 9);
    expect((cents.eac ?? 0) / 100).toBeCloseTo(euros.eac ?? 0, 3);
  }));
});

test("levels are added before they are divided", () => {
  const sum = addSums([{ bac: 10, pv: 5, ev: 5, ac: 10 }, { bac: 90, pv: 45, ev: 45, ac: 30 }]);
  expect(earnedValue(sum, null).cpi).toBe(50 / 40);
});

test("the earned value of a whole is not known while that of a part with a budget is not", () => {
  const known = { bac: 10, pv: null, ev: 5, ac: 10 }, unknown = { bac: 90, pv: null, ev: null, ac: 30 };
  expect(addSums([known, unknown])).toEqual({ bac: 100, pv: null, ev: null, ac: 40 });
  expect(addSums([known, { ...unknown, bac: 0 }])).toEqual({ bac: 10, pv: null, ev: 5, ac: 40 });
  expect(addSums([])).toEqual({ bac: 0, pv: null, ev: null, ac: 0 });
});
