import { didYouMean, suggest } from "../../src/cli/suggest";

describe("a mistyped word", () => {
  const known = ["new", "check", "schedule", "status", "status-date"];

  test.each([["shedule", "schedule"], ["chekc", "check"], ["Status", "status"], ["sched", "schedule"], ["statsu-date", "status-date"], ["nwe", "new"]])("%s is taken for %s", (typed, word) => expect(suggest(typed, known)).toBe(word));

  test("is left alone when nothing is near", () => {
    expect(suggest("frobnicate", known)).toBeNull();
    expect(suggest("x", [])).toBeNull();
    expect(didYouMean("frobnicate", known)).toBe("");
  });
});
