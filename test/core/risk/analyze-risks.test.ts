/** Scores, ratings, expected values and exposure of small registers. */
import fc from "fast-check";
import { analyzeRisks } from "../../../src/core/risk/analyze-risks";
import type { Risk } from "../../../src/core/model";
import { at, project, risk, task } from "../build-project";

const today = at("2026-03-31");
const assess = (...risks: Partial<Risk>[]) => analyzeRisks(project({ risks: risks.map(risk) }), today);

test("impact is the largest of the three, score is probability × impact", () => {
  expect(assess({ probability: 4, costImpact: 2, scheduleImpact: 5, qualityImpact: 1 }).risks[0]).toMatchObject({ impact: 5, score: 20, rating: "High" });
  expect(assess({ probability: 3 }).risks[0]).toMatchObject({ impact: null, score: null, rating: null });
});

test("the bands are 1–5 Low, 6–12 Medium, 15–25 High", () => {
  const rating = (probability: number, costImpact: number) => assess({ probability, costImpact }).risks[0]!.rating;
  expect([rating(1, 5), rating(2, 3), rating(3, 4), rating(3, 5)]).toEqual(["Low", "Medium", "Medium", "High"]);
});

test("the residual score stands beside the inherent one", () => {
  expect(assess({ probability: 5, costImpact: 5, residualProbability: 2, residualImpact: 3 }).risks[0]).toMatchObject({ score: 25, residualScore: 6, residualRating: "Medium" });
});

test("the expected value is chance × (min + 4 × likely + max) / 6, a missing end being the likely value", () => {
  const value = (parts: Partial<Risk>) => assess(parts).risks[0]!.expectedMonetaryValue;
  expect(value({ chance: 0.5, minCost: 10, likelyCost: 20, maxCost: 60 })).toBe(12.5);
  expect(value({ chance: 0.5, likelyCost: 20 })).toBe(10);
  expect(value({ chance: 0.5, likelyCost: 20, maxCost: 80 })).toBe(15);
  expect(value({ chance: 0.5, likelyCost: 20, type: "Opportunity" })).toBe(-10);
  expect(value({ likelyCost: 20 })).toBeNull();
  expect(value({ chance: 0.5 })).toBeNull();
});

test("only open risks are exposure; opportunities reduce it", () => {
  const { exposure } = assess({ chance: 0.5, likelyCost: 100, probability: 5, costImpact: 5 }, { chance: 0.5, likelyCost: 40, type: "Opportunity" }, { chance: 1, likelyCost: 999, status: "Closed" }, { chance: 1, likelyCost: 999, status: "Occurred" });
  expect(exposure).toEqual({ threats: 50, opportunities: -20, net: 30, open: 2, quantified: 2, high: 1, medium: 0, low: 0, unrated: 1 });
});

test("the heat map counts open risks by probability and impact", () => {
  const { matrix, residualMatrix } = assess({ probability: 5, costImpact: 1, residualProbability: 1, residualImpact: 1 }, { probability: 5, costImpact: 1 }, { probability: 5, costImpact: 1, status: "Closed" }, { probability: 7, costImpact: 1 });
  expect(matrix[4]).toEqual([2, 0, 0, 0, 0]);
  expect(matrix.flat().reduce((a, b) => a + b)).toBe(2);
  expect(residualMatrix[0]).toEqual([1, 0, 0, 0, 0]);
});

test("age is in days, to the status date or to the day it was closed", () => {
  const age = (parts: Partial<Risk>) => assess(parts).risks[0]!.age;
  expect(age({ raised: at("2026-03-01") })).toBe(30);
  expect(age({ raised: at("2026-03-01"), closed: at("2026-03-11"), status: "Closed" })).toBe(10);
  expect(age({ raised: null })).toBeNull();
});

test("exposure is the sum of its risks, whatever their order, and every open risk has one rating or none", () => {
  const level = fc.option(fc.integer({ min: 1, max: 5 }));
  const any = fc.record({ type: fc.constantFrom<Risk["type"][]>("Threat", "Opportunity"), status: fc.constantFrom<Risk["status"][]>("Open", "Closed", "Occurred"), probability: level, costImpact: level, chance: fc.option(fc.integer({ min: 0, max: 10 }).map((n) => n / 10)), likelyCost: fc.option(fc.nat(1000)) });
  fc.assert(fc.property(fc.array(any, { maxLength: 10 }), (risks) => {
    const { exposure, risks: assessed } = assess(...risks);
    const open = assessed.filter((_, i) => risks[i]!.status === "Open");
    expect(exposure.net).toBeCloseTo(open.reduce((sum, one) => sum + (one.expectedMonetaryValue ?? 0), 0), 9);
    expect(exposure.high + exposure.medium + exposure.low + exposure.unrated).toBe(exposure.open);
    const reversed = assess(...[...risks].reverse()).exposure;
    expect({ ...reversed, threats: 0, opportunities: 0, net: 0 }).toEqual({ ...exposure, threats: 0, opportunities: 0, net: 0 });
    expect(reversed.net).toBeCloseTo(exposure.net, 9);
  }));
});

test("a risk without a probability or an impact is in no cell of the heat map, and one outside the scales neither", () => {
  const counted = assess({ costImpact: 1 }, { probability: 1 }, { probability: 6, costImpact: 1 }, { probability: 1, costImpact: 9 }, {}).matrix.flat().reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(0);
});

describe("a finding about risks", () => {
  const codes = (...risks: Partial<Risk>[]) => analyzeRisks(project({ tasks: [task({ id: "1" })], risks: risks.map(risk) }), today).findings.map(({ code, where }) => `${code} ${where!.id!}`);

  test("that a chance is missing wants a cost or a delay that it would weigh", () => {
    const missing = (parts: Partial<Risk>) => codes({ id: "R1", ...parts }).includes("risk-chance-missing R1");
    expect([{}, { minCost: 1 }, { likelyCost: 1 }, { maxCost: 1 }, { likelyDelay: 480 }, { likelyCost: 1, chance: 0.1 }, { likelyCost: 1, status: "Closed" as const }].map(missing)).toEqual([false, true, true, true, true, false, false]);
  });

  test("that a task is unknown leaves those alone that are there, beside risks without tasks", () => {
    expect(codes({ id: "R1", tasks: ["1"] }, { id: "R2" }, { id: "R3", tasks: ["7"] }).filter((code) => code.startsWith("risk-task-unknown"))).toEqual(["risk-task-unknown R3"]);
  });
});
