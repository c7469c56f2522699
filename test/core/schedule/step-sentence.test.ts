import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { stepSentences } from "../../../src/core/schedule/step-sentence";
import { explainDates } from "../../../src/core/schedule/why-date";
import { plan, type PlanTask } from "./plan";

function steps(rows: readonly PlanTask[], uid: string): readonly string[] {
  const project = plan(rows), schedule = scheduleProject(project, null);
  return explainDates(project, schedule)(uid, "finish")!.steps.map(stepSentences(project, schedule));
}

test("each step of a chain is a sentence, back to what is no other task's date", () => {
  expect(steps([
    { name: "Vendor delivery", duration: "2d", constraint: "SNET", constraintDate: "2026-04-20T08:00" },
    { name: "Build", duration: "5d", predecessors: "1FS-1d" },
    { name: "UAT", duration: "7d", predecessors: "2FS+1d, 1" },
    { name: "Go-live", duration: "0d", predecessors: "3" },
  ], "4")).toEqual([
    "Is reached as it starts.",
    "Is reached when UAT (3) finishes on 7 May 2026 (FS).",
    "Takes 7d from 29 Apr 2026.",
    "Starts after Build (2) finishes on 27 Apr 2026 (FS+1d).",
    "Takes 5d from 21 Apr 2026.",
    "Starts before Vendor delivery (1) finishes on 21 Apr 2026 (FS-1d).",
    "Takes 2d from 20 Apr 2026.",
    "Its constraint is to start no earlier than 20 Apr 2026.",
  ]);
});

test("what else would hold a date there is named", () => {
  expect(steps([{ name: "A", duration: "2d" }, { name: "B", duration: "2d" }, { name: "C", duration: "1d", predecessors: "1, 2" }], "3")[1]).toMatch(/^Starts when (A \(1\)|B \(2\)) finishes on 3 Mar 2026 \(FS\)\. (A|B) \(\d\) would hold it there too\.$/);
});

test.each<readonly [string, readonly PlanTask[], string, string]>([
  ["the project's start", [{ duration: "1d" }], "1", "The project starts on 2 Mar 2026."],
  ["an actual finish", [{ duration: "3d", actualStart: "2026-03-03T08:00", actualFinish: "2026-03-09T17:00" }], "1", "Really finished on 9 Mar 2026."],
  ["dates typed by hand", [{ duration: "3d", mode: "manual", manualStart: "2026-03-10T08:00", manualFinish: "2026-03-13T17:00" }], "1", "Its dates are typed by hand."],
  ["a task below a summary", [{ level: 1 }, { level: 2, duration: "4d", name: "Dig" }], "1", "Finishes with Dig (2) below it."],
  ["a summary's link", [{ duration: "2d" }, { level: 1, predecessors: "1" }, { level: 2, duration: "1d" }], "3", "Starts when Task 1 (1) finishes on 3 Mar 2026 (FS, by a link of its summary Task 2 (2))."],
])("%s has its own words", (_, rows, uid, sentence) => {
  expect(steps(rows, uid)).toContain(sentence);
});
