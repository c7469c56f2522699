import * as fc from "fast-check";
import { workingTime } from "../../../src/core/calendar/compile";
import type { Project } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import type { ScheduledTask } from "../../../src/core/schedule/schedule";
import { START, networks, withTask } from "./networks";

const scheduled = (project: Project) => scheduleProject(project, null);
const standard = workingTime([], "Standard");
const NETWORKS = 1000;
const mixed = { calendars: [null, null, "24 Hours", "Night Shift"] } as const;
const dated = { constraints: ["ASAP", "ASAP", "SNET", "FNET"] } as const;

/** The dates that a link ties together, and the earliest that it allows. */
function tied(project: Project, tasks: readonly ScheduledTask[], index: number) {
  const task = project.tasks[index]!;
  const time = workingTime(project.calendars, task.calendar ?? project.calendar);
  return task.dependencies.map(({ predecessor, type, lag }) => {
    const from = tasks[Number(predecessor) - 1]!;
    const to = tasks[index]!;
    return {
      time,
      allowed: time.add(type[0] === "F" ? from.earlyFinish! : from.earlyStart!, lag.value),
      actual: type[1] === "F" ? to.earlyFinish! : to.earlyStart!,
    };
  });
}

describe("In any network", () => {
  test("no task starts before its links, its calendar, its constraint and the project allow", () => {
    fc.assert(fc.property(networks({ ...mixed, ...dated }), (project) => {
      const { tasks, findings } = scheduled(project);
      expect(findings).toEqual([]);
      tasks.forEach((task, i) => {
        const { constraint, constraintDate, calendar, dependencies } = project.tasks[i]!;
        const time = workingTime(project.calendars, calendar ?? project.calendar);
        for (const { allowed, actual } of tied(project, tasks, i)) expect(time.between(allowed, actual)).toBeGreaterThanOrEqual(0);
        if (task.duration! > 0) expect(time.next(task.start!)).toBe(task.start);
        expect(time.between(task.start!, task.finish!)).toBe(task.duration);
        if (constraint === "SNET") expect(time.between(constraintDate!, task.start!)).toBeGreaterThanOrEqual(0);
        if (constraint === "FNET") expect(time.between(constraintDate!, task.finish!)).toBeGreaterThanOrEqual(0);
        if (constraint === "ASAP" || dependencies.length > 0) expect(task.start).toBeGreaterThanOrEqual(START);
      });
    }), { numRuns: NETWORKS });
  });

  test("nothing is late before it is early where no constraint says so", () => {
    fc.assert(fc.property(networks(), (project) => {
      for (const task of scheduled(project).tasks) {
        expect(task.totalFloat).toBeGreaterThanOrEqual(0);
        expect(task.freeFloat).toBeGreaterThanOrEqual(0);
        expect(task.freeFloat).toBeLessThanOrEqual(task.totalFloat!);
      }
    }), { numRuns: NETWORKS });
  });

  test("a task can be delayed by its total float, and no minute more, without delaying the project", () => {
    fc.assert(fc.property(networks(), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      const { finish, tasks } = scheduled(project);
      const { start, totalFloat } = tasks[index]!;
      const delayed = (by: number) => scheduled(withTask(project, index, { constraint: "SNET", constraintDate: standard.add(standard.next(start!), by) })).finish;
      expect(standard.between(finish, delayed(totalFloat!))).toBe(0);
      expect(standard.between(finish, delayed(totalFloat! + 1))).toBeGreaterThan(0);
    }), { numRuns: NETWORKS });
  });

  test("a task can be delayed by its free float without moving another, and one minute more moves another or the end", () => {
    fc.assert(fc.property(networks(), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      const before = scheduled(project);
      const { start, freeFloat } = before.tasks[index]!;
      const moved = (by: number) => {
        const after = scheduled(withTask(project, index, { constraint: "SNET", constraintDate: standard.add(standard.next(start!), by) }));
        return standard.between(before.finish, after.finish) > 0
          || after.tasks.some((task, i) => i !== index && standard.between(before.tasks[i]!.start!, task.start!) > 0);
      };
      expect(moved(freeFloat!)).toBe(false);
      expect(moved(freeFloat! + 1)).toBe(true);
    }), { numRuns: NETWORKS });
  });

  test("the order of the rows changes nothing", () => {
    const shuffled = networks({ ...mixed, ...dated }).chain((project) =>
      fc.shuffledSubarray([...project.tasks], { minLength: project.tasks.length }).map((tasks) => [project, { ...project, tasks }] as const));
    fc.assert(fc.property(shuffled, ([one, other]) => {
      const byUid = (project: Project) => scheduled(project).tasks.map(({ wbs: _wbs, ...task }) => ({ ...task, driving: [...task.driving].sort() })).sort((a, b) => Number(a.uid) - Number(b.uid));
      expect(byUid(other)).toEqual(byUid(one));
    }), { numRuns: NETWORKS });
  });

  test("the links named as driving set the start: without them the task starts earlier, without any other it does not move", () => {
    fc.assert(fc.property(networks({ ...mixed, ...dated }), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      const { start, driving } = scheduled(project).tasks[index]!;
      const { dependencies } = project.tasks[index]!;
      const startWith = (kept: typeof dependencies) => scheduled(withTask(project, index, { dependencies: kept })).tasks[index]!.start!;
      if (driving.length > 0) {
        expect(startWith(dependencies.filter(({ predecessor }) => !driving.includes(predecessor)))).toBeLessThan(start!);
        for (const one of driving) expect(startWith(dependencies.filter(({ predecessor }) => predecessor === one))).toBe(start);
      }
    }), { numRuns: NETWORKS });
  });

  test("whatever is wrong with the links, every task gets dates", () => {
    const wild = fc.array(fc.record({ level: fc.integer({ min: 1, max: 4 }), links: fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 4 }) }), { maxLength: 14 });
    fc.assert(fc.property(networks(), wild, (project, rows) => {
      const tasks = rows.map(({ level, links }, i) => ({
        ...project.tasks[0]!, uid: String(i + 1), id: String(i + 1), outlineLevel: level,
        dependencies: links.map((to) => ({ predecessor: String(to), type: "FS" as const, lag: { value: 0, unit: "working" as const } })),
      }));
      const result = scheduled({ ...project, tasks });
      expect(result.tasks).toHaveLength(rows.length);
      for (const { start, finish } of result.tasks) expect(finish).toBeGreaterThanOrEqual(start!);
      for (const { message } of result.findings) expect(message).toMatch(/[.]$/);
    }), { numRuns: NETWORKS });
  });
});
