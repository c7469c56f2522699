import * as fc from "fast-check";
import { workingTime } from "../../../src/core/calendar/compile";
import type { Project } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import type { ScheduledTask } from "../../../src/core/schedule/schedule";
import { NETWORKS, START, networks, outlines, withTask } from "./networks";

const scheduled = (project: Project) => scheduleProject(project, null);
const standard = workingTime([], "Standard");
const mixed = { calendars: [null, null, "24 Hours", "Night Shift"] } as const;
const dated = { constraints: ["ASAP", "ASAP", "SNET", "FNET"] } as const;

const anyLag = { lagUnits: ["working", "working", "elapsed", "percent", "elapsedPercent"] } as const;

/** The dates that a row's links tie together, and the earliest that each allows. */
function tied(project: Project, tasks: readonly ScheduledTask[], index: number, dates: "early" | "late" | "shown" = "early") {
  const task = project.tasks[index]!;
  const time = workingTime(project.calendars, task.calendar ?? project.calendar);
  const pair = ({ start, finish, earlyStart, earlyFinish, lateStart, lateFinish }: ScheduledTask) => ({ shown: [start!, finish!], early: [earlyStart!, earlyFinish!], late: [lateStart!, lateFinish!] } as const)[dates];
  return task.dependencies.map(({ predecessor, type, lag: { value, unit } }) => {
    const from = pair(tasks[Number(predecessor) - 1]!)[type[0] === "F" ? 1 : 0];
    const lag = unit.endsWith("ercent") ? Math.round(value * project.tasks[Number(predecessor) - 1]!.duration!) : value;
    return { time, predecessor: Number(predecessor) - 1, type, allowed: unit.startsWith("elapsed") ? from + lag : time.add(from, lag), actual: pair(tasks[index]!)[type[1] === "F" ? 1 : 0] };
  });
}

describe("In any network", () => {
  test("no task starts before its links, its calendar, its constraint and the project allow", () => {
    fc.assert(fc.property(networks({ ...mixed, ...dated, ...anyLag }), (project) => {
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

  test("late dates keep the links as early ones do", () => {
    fc.assert(fc.property(networks({ ...mixed, ...anyLag }), (project) => {
      const { tasks } = scheduled(project);
      for (const index of tasks.keys()) {
        expect(tasks[index]!.lateStart).toBeGreaterThanOrEqual(tasks[index]!.earlyStart!);
        expect(tasks[index]!.lateFinish).toBeGreaterThanOrEqual(tasks[index]!.earlyFinish!);
        for (const { time, allowed, actual } of tied(project, tasks, index, "late")) expect(time.between(allowed, actual)).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: NETWORKS });
  });

  test("nothing below a summary starts before the links and the constraint of the summary allow", () => {
    fc.assert(fc.property(outlines({ ...mixed, constraints: ["ASAP", "ASAP", "SNET"] }), (project) => {
      const { tasks } = scheduled(project);
      const around = (row: number, above: number): boolean => row >= 0 && (row === above || around(tasks[row]!.parent, above));
      tasks.forEach(({ summary, start }, row) => {
        if (summary) return;
        for (let above = tasks[row]!.parent; above >= 0; above = tasks[above]!.parent) {
          if (project.tasks[above]!.constraint === "SNET") expect(start).toBeGreaterThanOrEqual(project.tasks[above]!.constraintDate!);
          for (const { time, predecessor, type, allowed } of tied(project, tasks, above)) {
            if (type.endsWith("S") && !around(predecessor, above) && !around(above, predecessor)) expect(time.between(allowed, start!)).toBeGreaterThanOrEqual(0);
          }
        }
      });
    }), { numRuns: NETWORKS });
  });

  test("a summary lasts from the first start to the last finish below it", () => {
    fc.assert(fc.property(outlines({ ...mixed, constraints: ["ASAP", "ALAP", "SNET", "FNET", "MSO"] }), (project) => {
      const { tasks } = scheduled(project);
      tasks.forEach(({ summary, start, finish }, row) => {
        if (!summary) return;
        const below = tasks.filter(({ parent }) => parent === row);
        expect([start, finish]).toEqual([Math.min(...below.map((task) => task.start!)), Math.max(...below.map((task) => task.finish!))]);
      });
    }), { numRuns: NETWORKS });
  });

  test("scheduled from its finish, nothing ends after it and every link holds", () => {
    fc.assert(fc.property(networks({ ...mixed, ...anyLag }), (project) => {
      const finish = START + 90 * 1440;
      const { tasks } = scheduled({ ...project, scheduleFrom: "finish", finish });
      for (const index of tasks.keys()) {
        expect(tasks[index]!.lateFinish).toBeLessThanOrEqual(finish);
        for (const { time, allowed, actual } of tied(project, tasks, index, "late")) expect(time.between(allowed, actual)).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: NETWORKS });
  });

  test("where some tasks are as late as possible, every link holds where they stand", () => {
    fc.assert(fc.property(networks({ ...mixed, ...anyLag, constraints: ["ASAP", "ALAP"] }), (project) => {
      if (project.tasks.some(({ duration }) => duration === 0)) return;
      const { tasks } = scheduled(project);
      for (const index of tasks.keys()) {
        for (const { time, allowed, actual } of tied(project, tasks, index, "shown")) expect(time.between(allowed, actual)).toBeGreaterThanOrEqual(0);
      }
    }), { numRuns: NETWORKS });
  });

  test("a task can be delayed by its total float, and no minute more, whatever the calendars and lags", () => {
    fc.assert(fc.property(networks({ ...mixed, ...anyLag }), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      if (project.tasks.some(({ duration }) => duration === 0)) return;
      const { finish, tasks } = scheduled(project);
      const { start, totalFloat } = tasks[index]!;
      const time = workingTime(project.calendars, project.tasks[index]!.calendar ?? project.calendar);
      const delayed = (by: number) => scheduled(withTask(project, index, { constraint: "SNET", constraintDate: time.add(start!, by) })).finish;
      expect(delayed(totalFloat!)).toBe(finish);
      expect(delayed(totalFloat! + 1)).toBeGreaterThan(finish);
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
