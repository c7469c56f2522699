import { adviceOf } from "../../../src/taskpane/views/advice";

test("what to do stands after the last semicolon", () => {
  expect(adviceOf("2 tasks have no baseline and so earn nothing: Stubs and Tests; add them to the baseline.")).toEqual({
    said: "2 tasks have no baseline and so earn nothing: Stubs and Tests.", advice: "Add them to the baseline.",
  });
});

test("without a semicolon it stands after the last colon", () => {
  expect(adviceOf("Schedule!C5: cells are merged inside the table: unmerge them.")).toEqual({ said: "Schedule!C5: cells are merged inside the table.", advice: "Unmerge them." });
});

test("a sentence in one piece stays whole", () => {
  expect(adviceOf("Nothing is wrong.")).toEqual({ said: "Nothing is wrong.", advice: null });
});
