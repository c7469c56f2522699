import * as fc from "fast-check";
import type { Project, Task } from "../../../src/core/model";
import { liveSchedule } from "../../../src/core/schedule/live-schedule";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { NETWORKS, START, outlines, withTask } from "./networks";
import type { NetworkOptions } from "./networks";
import { plan, schedule } from "./plan";

const options: NetworkOptions = {
  constraints: ["ASAP", "ASAP", "ASAP", "SNET", "SNLT", "FNET", "FNLT", "MSO", "MFO"],
  calendars: [null, null, "24 Hours", "Night Shift"],
  lagUnits: ["working", "working", "elapsed", "percent", "elapsedPercent"],
  levelled: true,
};

const day = fc.integer({ min: -3, max: 25 }).map((days) => START + days * 1440);
const progress = fc.constantFrom<Partial<Task>>(
  { actualStart: null, actualFinish: null, percentComplete: 0 },
  { actualStart: START + 1440, actualFinish: null, percentComplete: 0.5 },
  { actualStart: START, actualFinish: START + 4000, percentComplete: 1 },
);

/** A change of one task, the links being those of another network's task in the same row. */
const edits = fc.array(fc.record({
  row: fc.nat(11),
  change: fc.oneof(
    fc.integer({ min: 0, max: 60 }).map((halfHours): Partial<Task> => ({ duration: halfHours * 30 })),
    fc.tuple(fc.constantFrom("SNET", "FNLT", "MSO", "ASAP", "ALAP"), day).map(([constraint, constraintDate]): Partial<Task> => ({ constraint: constraint as Task["constraint"], constraintDate })),
    day.map((deadline): Partial<Task> => ({ deadline })),
    fc.constantFrom(null, "24 Hours", "Night Shift").map((calendar): Partial<Task> => ({ calendar })),
    day.map((manualStart): Partial<Task> => ({ mode: "manual", manualStart })),
    fc.boolean().map((active): Partial<Task> => ({ active })),
    progress,
    fc.tuple(fc.constantFrom(0, 480, 960), fc.boolean()).map(([levelingDelay, levelingDelayElapsed]): Partial<Task> => ({ project: { levelingDelay, levelingDelayElapsed } })),
    day.map((lateStart): Partial<Task> => ({ manualStart: START, manualFinish: START + 600, project: { external: true, lateStart, lateFinish: lateStart + 600 } })),
    day.map((resume): Partial<Task> => ({ actualStart: START + 1440, actualFinish: null, percentComplete: 0.3, project: { resume, levelingDelay: 480 } })),
    outlines(options).map(({ tasks }) => tasks),
  ),
}), { minLength: 1, maxLength: 8 });

const edited = (project: Project, { row, change }: { readonly row: number; readonly change: Partial<Task> | readonly Task[] }): Project => {
  const index = row % project.tasks.length;
  if (!Array.isArray(change)) return withTask(project, index, change as Partial<Task>);
  const dependencies = (change as readonly Task[])[index]?.dependencies ?? [];
  return withTask(project, index, { dependencies });
};

describe("A schedule that follows edits", () => {
  test("is the schedule of the project from the start, whatever was edited", () => {
    fc.assert(fc.property(outlines(options), fc.boolean(), edits, (plain, multipleCriticalPaths, changes) => {
      const project: Project = { ...plain, multipleCriticalPaths };
      const live = liveSchedule(project, null);
      expect(live.schedule()).toEqual(scheduleProject(project, null));
      let now = project;
      for (const change of changes) {
        now = edited(now, change);
        live.update(now);
        expect(live.schedule()).toEqual(scheduleProject(now, null));
      }
    }), { numRuns: NETWORKS });
  });

  test("moves parts with the status date, and puts them back where that is taken away", () => {
    const moving: Project = { ...plan([{ duration: "4d", actualStart: "2026-03-09T08:00", percentComplete: 0.25 }]), statusDate: START + 20 * 1440, moveParts: { completedEndsBack: false, remainingStartsBack: false, remainingStartsForward: true, completedEndsForward: false } };
    const live = liveSchedule(moving, null), stages = [{ ...moving, statusDate: null }, withTask(moving, 0, { percentComplete: 0 }), { ...withTask(moving, 0, { percentComplete: 0.5 }), statusDate: null }];
    for (const now of stages) {
      live.update(now);
      expect(live.schedule()).toEqual(scheduleProject(now, null));
    }
  });

  test("follows work under way that begins to wait for its links though it ends on the same date", () => {
    const before = plan([
      { duration: "1d" },
      { duration: "4d", predecessors: "1", actualStart: "2026-03-02T08:00", percentComplete: 0.5, constraint: "FNET", constraintDate: "2026-03-20T17:00" },
    ]);
    const after = withTask(before, 0, { duration: 2400 });
    const live = liveSchedule(before, null);
    live.update(after);
    expect(live.schedule()).toEqual(scheduleProject(after, null));
  });

  test("counts a lag in percent of a summary's duration as soon as there is one, and as long as the summary has a duration", () => {
    const linked = plan([{}, { level: 2, duration: "10d" }, { duration: "0d", predecessors: "1FS+50%" }]), before = withTask(linked, 2, { dependencies: [] });
    const live = liveSchedule(before, null);
    for (const now of [linked, withTask(linked, 0, { duration: 480 }), withTask(linked, 1, { duration: 0 })]) {
      live.update(now);
      expect(live.schedule()).toEqual(scheduleProject(now, null));
    }
  });

  test("computes only what depends on the edit", () => {
    const chains = 50;
    const long = 10;
    const project = plan(Array.from({ length: chains * long }, (_, i) => ({ duration: i < long ? "20d" : "1d", ...(i % long > 0 ? { predecessors: `${i}FS` } : {}) })));
    const live = liveSchedule(project, null);
    const before = live.schedule();
    const longer = withTask(project, 5 * long + 4, { duration: 960 });
    expect(live.update(longer)).toBeLessThanOrEqual(2 * long);
    const after = live.schedule();
    expect(after.tasks.filter((task, row) => task !== before.tasks[row]).map(({ uid }) => Number(uid))).toEqual(Array.from({ length: long }, (_, i) => 5 * long + i + 1));
    expect(live.update(longer)).toBe(0);
  });

  test("names what is wrong as soon as it is, and no longer", () => {
    const project = plan([{ duration: "1d" }, { duration: "1d", predecessors: "1" }]);
    const live = liveSchedule(project, null);
    live.update(withTask(project, 0, { dependencies: project.tasks[1]!.dependencies.map((link) => ({ ...link, predecessor: "2" })) }));
    expect(live.schedule().findings.map(({ code }) => code)).toEqual(["dependency-cycle"]);
    live.update(project);
    expect(live.schedule()).toEqual(schedule([{ duration: "1d" }, { duration: "1d", predecessors: "1" }]));
  });
});
