import * as fc from "fast-check";
import { Steps } from "../../../src/core/calendar/steps";

describe("Steps", () => {
  test("find the last value that is not above a number, as a look at every value does", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 40 }).chain((near) =>
      fc.array(fc.integer({ min: -1e9, max: 4e9 }), { maxLength: 3 }).map((far) => [...near, ...far].sort((a, b) => a - b)));
    fc.assert(fc.property(values, fc.oneof(fc.integer({ min: -1010, max: 1010 }), fc.integer({ min: -2e9, max: 5e9 })), (some, x) => {
      const steps = new Steps(Float64Array.from([-Infinity, ...some]));
      for (const at of [x, ...some]) expect(steps.at(at)).toBe(some.filter((value) => value <= at).length);
    }));
  });
});
