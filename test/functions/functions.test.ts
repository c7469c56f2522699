import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Argument } from "../../src/functions/custom-function";
import { functions } from "../../src/functions/functions";
import { dateTime } from "../../src/core/time";
import { toSerial } from "../../src/workbook/value-type";
import { metadata } from "./metadata";

const call = (id: string, ...args: Argument[]) => functions.find((one) => one.id === id)!.compute(...args);
const day = (year: number, month: number, of: number) => toSerial(dateTime(year, month, of));

test("indices are earned value per cost and per plan, and have no answer before there is any", () => {
  expect(call("CPI", 80, 100)).toBe(0.8);
  expect(call("CPI", 80, 0)).toBeNull();
  expect(call("SPI", 90, 100)).toBe(0.9);
  expect(call("SPI", 90, 0)).toBeNull();
});

test("the forecast is the budget at the pace of the cost so far, and what is left must be done for what is left", () => {
  expect(call("EAC", 1000, 80, 100)).toBeCloseTo(1250, 9);
  expect(call("EAC", 1000, 0, 0)).toBeNull();
  expect(call("TCPI", 1000, 400, 500)).toBeCloseTo(1.2, 9);
  expect(call("TCPI", 1000, 400, 1000)).toBeNull();
});

test("earned schedule counts the periods of the plan that are earned, the last in part, and passes over empty cells below it", () => {
  expect(call("EARNEDSCHEDULE", 25, [10, 20, 30, 40])).toBeCloseTo(2.5, 9);
  expect(call("EARNEDSCHEDULE", 25, [10, 20, 30, 40, 0, 0])).toBeCloseTo(2.5, 9);
  expect(call("EARNEDSCHEDULE", 25, [])).toBeNull();
});

test("a risk's score is its probability times its largest impact, each from 1 to 5", () => {
  expect(call("RISKSCORE", 4, [2, 5, 0])).toBe(20);
  expect(call("RISKSCORE", 4, [])).toBeNull();
  expect(call("RISKSCORE", 6, [2])).toBeNull();
});

test("working days are counted from Monday to Friday, both ends included, without holidays, and negative backwards", () => {
  expect(call("WORKDAYS", day(2026, 3, 2), day(2026, 3, 13), null)).toBe(10);
  expect(call("WORKDAYS", day(2026, 3, 2), day(2026, 3, 13), [day(2026, 3, 4), day(2026, 3, 7), 0])).toBe(9);
  expect(call("WORKDAYS", day(2026, 3, 13), day(2026, 3, 2), null)).toBe(-10);
  expect(call("WORKDAYS", 0, day(2026, 3, 2), null)).toBeNull();
});

test("what Excel is told of the functions is what they are (npx tsx test/functions/write-metadata.ts)", () => {
  expect(readFileSync(resolve(__dirname, "../../assets/functions.json"), "utf8")).toBe(metadata);
});

test("every function and parameter says what it is, and optional ones come last", () => {
  for (const { id, description, parameters } of functions) {
    expect(id).toMatch(/^[A-Z]+$/);
    for (const text of [description, ...parameters.map((one) => one.description)]) expect(text).toMatch(/^\S.+\.$/);
    expect(parameters.map(({ optional = false }) => optional)).toEqual(parameters.map(({ optional = false }) => optional).sort((a, b) => Number(a) - Number(b)));
  }
});
