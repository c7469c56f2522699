import { analyze } from "../../../src/core/analyze";
import type { Baseline, Project } from "../../../src/core/model";
import { baselineNumbers } from "../../../src/core/schedule/baseline-of";
import { compareBaselines } from "../../../src/core/schedule/compare-baselines";
import { parseDateTime } from "../../../src/core/time";
import { plan } from "./plan";

const DAY = 480;
const at = (start: string, finish: string, days: number, cost: number | null = null): Baseline => ({ start: parseDateTime(start), finish: parseDateTime(finish), duration: days * DAY, cost });
const withBaselines = (project: Project, baselines: readonly (readonly (Baseline | null)[])[]): Project => ({ ...project, tasks: project.tasks.map((task, i) => ({ ...task, baselines: baselines[i]! })) });

const project = withBaselines(plan([{ name: "Build", duration: "7d" }, { name: "Test", duration: "2d", predecessors: "1" }, { name: "Extra", duration: "1d" }]), [
  [at("2026-03-02T08:00", "2026-03-06T17:00", 5, 500), at("2026-03-02T08:00", "2026-03-05T17:00", 4, 400)],
  [at("2026-03-09T08:00", "2026-03-10T17:00", 2, 200), at("2026-03-06T08:00", "2026-03-09T17:00", 2, 250)],
  [null, at("2026-03-02T08:00", "2026-03-02T17:00", 1)],
]);

describe("Two baselines compared", () => {
  test("differ in working time of each task's calendar, task by task, in the finish and in the cost", () => {
    const { tasks, finish, cost } = compareBaselines(analyze(project, {}), 1, 0);
    expect(tasks.map(({ uid, change, startVariance, finishVariance, durationVariance, costVariance }) => [uid, change, startVariance, finishVariance, durationVariance, costVariance])).toEqual([
      ["1", "changed", 0, DAY, DAY, 100], ["2", "changed", DAY, DAY, 0, -50], ["3", "dropped", null, null, null, null],
    ]);
    expect(finish).toEqual({ from: parseDateTime("2026-03-09T17:00"), to: parseDateTime("2026-03-10T17:00"), variance: DAY });
    expect(cost).toEqual({ from: 650, to: 700 });
  });

  test("or one and the plan of now: what came since is new", () => {
    const { tasks, finish } = compareBaselines(analyze(project, {}), 0, "now");
    expect(tasks.map(({ uid, change, finishVariance }) => [uid, change, finishVariance])).toEqual([["1", "changed", 2 * DAY], ["2", "changed", 2 * DAY], ["3", "added", null]]);
    expect(finish.variance).toBe(2 * DAY);
  });

  test("with itself are the same; one that no task has knows no task", () => {
    expect(compareBaselines(analyze(project, {}), 0, 0).tasks.every(({ change }) => change === "same")).toBe(true);
    expect(compareBaselines(analyze(project, {}), 4, 7)).toMatchObject({ tasks: [], finish: { from: null, to: null, variance: null }, cost: { from: null, to: null } });
    expect(baselineNumbers({ project })).toEqual([0, 1]);
  });
});
