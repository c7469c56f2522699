import { computeFloats } from "../../src/core/schedule/float";
import { runPasses } from "../../src/core/schedule/passes";
import { compilePlan } from "../../src/core/schedule/plan";
import { referencePass, referencePlan } from "./reference-pass";
import { everyKind, syntheticNetwork } from "./synthetic-network";
import type { NetworkKind } from "./synthetic-network";

/** Both ways to the same dates, of the rows that are tasks. */
function bothWays(kind: NetworkKind) {
  const plan = compilePlan(syntheticNetwork(2000, kind), null, []);
  const { context, early, late } = runPasses(plan);
  const floats = computeFloats(context, early, late);
  const { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat } = referencePass(referencePlan(plan));
  const tasks = (column: Float64Array) => [...column].filter((_, row) => !plan.network.summary[row]);
  const ours = { earlyStart: early.start, earlyFinish: early.finish, lateStart: late.start, lateFinish: late.finish, totalFloat: floats.total, freeFloat: floats.free };
  return Object.entries({ earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat }).map(([field, column]) =>
    ({ field, ours: tasks(ours[field as keyof typeof ours]), simple: tasks(column) }));
}

describe("The bench's yardstick", () => {
  test("gives the same dates and floats where finish-to-start links hold tasks of one calendar", () => {
    for (const { ours, simple } of bothWays({ types: ["FS"], calendars: [null] })) expect(simple).toEqual(ours);
  });

  test("gives the same earliest dates with every kind of link and calendar", () => {
    for (const { ours, simple } of bothWays(everyKind).slice(0, 2)) expect(simple).toEqual(ours);
  });
});
