import { parseDateTime } from "../../src/core/time";
import { contextOf, projectFromRows, rowsFromProject } from "../../src/workbook/project";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { plan } from "../core/schedule/plan";

const project = plan([{ name: "Build", duration: "5d" }, { name: "Wait", duration: "3ed", predecessors: "1" }]);
const rows = rowsFromProject(project, scheduleProject(project, null));
const read = (baselines: readonly Record<string, unknown>[]) => projectFromRows({ ...rows, baselines }, contextOf(project), []);
const row = (number: number | null, task: string, finish: string) => ({ number, replaced: null, task, name: "", start: parseDateTime("2026-03-02"), finish: parseDateTime(finish), duration: { minutes: 480, elapsed: false }, cost: 7, change: "", reason: "" });

describe("The rows of the Baselines sheet", () => {
  test("are the baselines 1 to 10 of their tasks, a date without a time being the end of that day's work", () => {
    const { project: { tasks }, findings } = read([row(2, "1", "2026-03-03"), row(10, "2", "2026-03-04T12:00")]);
    expect(tasks[0]!.baselines).toEqual([null, null, { start: parseDateTime("2026-03-02"), finish: parseDateTime("2026-03-03T17:00"), duration: 480, cost: 7 }]);
    expect(tasks[1]!.baselines).toHaveLength(11);
    expect(findings.filter(({ code }) => code === "baseline-number")).toEqual([]);
  });

  test("of one number and task twice count once, and those of other numbers or tasks count for nothing and are said", () => {
    const { project: { tasks }, findings } = read([row(1, "1", "2026-03-03"), row(1, "1", "2026-03-09"), row(11, "1", "2026-03-09"), row(null, "2", "2026-03-09"), row(1, "gone", "2026-03-09")]);
    expect(tasks.map(({ baselines }) => baselines.length)).toEqual([2, 0]);
    expect(tasks[0]!.baselines[1]!.finish).toBe(parseDateTime("2026-03-03T17:00"));
    expect(findings.find(({ code }) => code === "baseline-number")!.message).toContain("2 rows whose number is not from 1 to 10");
  });

  test("come from the tasks of any plan, and give the same tasks again", () => {
    const kept = { ...project, tasks: project.tasks.map((task) => ({ ...task, baselines: [null, { start: 0, finish: 960, duration: 480, cost: 5 }, null, { start: 10, finish: 970, duration: null, cost: null }] })) };
    const again = projectFromRows(rowsFromProject(kept, scheduleProject(kept, null)), contextOf(kept), []).project;
    expect(again.tasks.map(({ baselines }) => baselines)).toEqual(kept.tasks.map(({ baselines }) => baselines));
  });
});
