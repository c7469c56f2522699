/** What two versions of a project differ by, as sentences. */
import { analyze } from "../../../src/core/analyze";
import { changesSince } from "../../../src/core/status/changes-since";
import type { Project } from "../../../src/core/model";
import { at, days, issue, line, project, risk, task } from "../build-project";

const version = (parts: Partial<Project>, statusDate: string) => analyze(project(parts), { statusDate: at(statusDate) });
const after = (predecessor: string) => [{ predecessor, type: "FS" as const, lag: { value: 0, unit: "working" as const } }];

test("figures, moved tasks, finished tasks, risks and issues are told by name", () => {
  const before = version({
    tasks: [task({ id: "1", name: "Design", duration: days(5) }), task({ id: "2", name: "Build", duration: days(5), dependencies: after("1") }), task({ id: "3", name: "Old idea", duration: days(1) })],
    budget: [line({ id: "B1", budget: 1000, toCommit: 1000 })], risks: [risk({ id: "R1", name: "Vendor slips" })], issues: [issue({ id: "I1", name: "Slow" })],
  }, "2026-01-05");
  const now = version({
    tasks: [
      task({ id: "1", name: "Design", duration: days(6), percentComplete: 1, actualStart: at("2026-01-05T08:00"), actualFinish: at("2026-01-12T17:00") }),
      task({ id: "2", name: "Build", duration: days(7), dependencies: after("1") }), task({ id: "4", name: "Pilot", duration: days(1), dependencies: after("2") }),
    ],
    budget: [line({ id: "B1", budget: 1000, toCommit: 1250 })], risks: [risk({ id: "R1", name: "Vendor slips", status: "Occurred" }), risk({ id: "R2", name: "Staff leave" })], issues: [issue({ id: "I1", name: "Slow", status: "Resolved" }), issue({ id: "I2", name: "Down" })],
  }, "2026-01-12");
  expect(changesSince(before, now).map(({ text }) => text)).toEqual([
    "The overall status has gone from Green to Red since 5 Jan 2026.",
    "The forecast finish has moved from 16 Jan 2026 to 22 Jan 2026, 4 working days later, since 5 Jan 2026.",
    "The forecast cost has risen by EUR 250 to EUR 1,250 since 5 Jan 2026.",
    "Build (2) has moved from 16 Jan 2026 to 21 Jan 2026, 3 working days later.",
    "Design (1) was finished on 12 Jan 2026.",
    "Pilot (4) is new in the schedule and is forecast for 22 Jan 2026.",
    "Old idea (3) is no longer in the schedule.",
    "Risk “Staff leave” (R2) is new.",
    "Risk “Vendor slips” (R1) has occurred.",
    "Issue “Down” (I2) is new.",
    "Issue “Slow” (I1) has been resolved.",
  ]);
});

test("a project does not differ from itself", () => {
  const one = version({ tasks: [task({ id: "1" })], risks: [risk()], issues: [issue()] }, "2026-01-05");
  expect(changesSince(one, one)).toEqual([]);
});
