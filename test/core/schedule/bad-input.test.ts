import type { Dependency, Project } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { parseDateTime } from "../../../src/core/time";
import { plan, task } from "./plan";

const MANY = 100_000;

const after = (row: number): Dependency => ({ predecessor: String(row + 1), type: "FS", lag: { value: 0, unit: "working" } });

const project = (rows: number, dependencies: (row: number) => readonly Dependency[], level = (_row: number) => 1): Project => {
  const one = task({ duration: "1d" }, 0);
  return { ...plan([]), tasks: Array.from({ length: rows }, (_, row) => ({ ...one, uid: String(row + 1), id: String(row + 1), outlineLevel: level(row), dependencies: dependencies(row) })) };
};

const codes = (of: Project): readonly string[] => [...new Set(scheduleProject(of, null).findings.map(({ code }) => code))];

describe("However large what is typed wrong, a plan is scheduled:", () => {
  test("a hundred thousand links into one task", () => {
    const all = Array.from({ length: MANY - 1 }, (_, row) => after(row));
    const { tasks, findings } = scheduleProject(project(MANY, (row) => (row === MANY - 1 ? all : [])), null);
    expect(tasks.at(-1)!.start).toBe(parseDateTime("2026-03-03T08:00"));
    expect(findings).toEqual([]);
  });

  test("a circle of a hundred thousand tasks is named once, its members listed and its links ignored", () => {
    const { tasks, findings } = scheduleProject(project(MANY, (row) => [after((row + MANY - 1) % MANY)]), null);
    expect(findings.map(({ code }) => code)).toEqual(["dependency-cycle"]);
    expect(findings[0]!.others).toHaveLength(MANY - 1);
    expect(findings[0]!.message.length).toBeLessThan(1000);
    expect(new Set(tasks.map(({ start }) => start))).toEqual(new Set([parseDateTime("2026-03-02T08:00")]));
  });

  test("a thousand circles of two", () => {
    const { findings } = scheduleProject(project(2000, (row) => [after(row ^ 1)]), null);
    expect(findings).toHaveLength(1000);
  });

  test("ten thousand outline levels, each linked to the row before", () => {
    const depth = 10_000;
    expect(codes(project(depth, (row) => (row > 0 ? [after(row - 1)] : []), (row) => row + 1))).toEqual(["link-within-summary"]);
  });

  test("durations of ten thousand years, one after the other", () => {
    const years = 10_000 * 365 * 480;
    const long = project(50, (row) => (row > 0 ? [after(row - 1)] : []));
    const { finish, tasks, findings } = scheduleProject({ ...long, tasks: long.tasks.map((one) => ({ ...one, duration: years })) }, null);
    expect(findings.map(({ code }) => code)).toEqual(["date-out-of-range"]);
    expect(finish).toBe(parseDateTime("9999-12-31T23:59"));
    for (const { start } of tasks) expect(start).not.toBeNull();
  });
});
