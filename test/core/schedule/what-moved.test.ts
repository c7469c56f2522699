import * as fc from "fast-check";
import { workingTime } from "../../../src/core/calendar/compile";
import type { Project, Task } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { smallestSubset } from "../../../src/core/schedule/smallest-subset";
import { whatMoved, whatMovedSinceBaseline } from "../../../src/core/schedule/what-moved";
import type { Moved } from "../../../src/core/schedule/what-moved";
import { networks, START } from "./networks";
import { plan } from "./plan";
import type { PlanTask } from "./plan";

const rows: readonly PlanTask[] = [
  { name: "Delivery", duration: "2d", constraint: "SNET", constraintDate: "2026-04-20T08:00" },
  { name: "Build", duration: "5d", predecessors: "1" },
  { name: "Documents", duration: "30d" },
  { name: "Go-live", duration: "0d", predecessors: "2, 3" },
];
const changed = (...changes: readonly Partial<PlanTask>[]) => plan(rows.map((row, i) => ({ ...row, ...changes[i] })));
const DAY = 480;

describe("What moved a finish", () => {
  test("is each change along the path to it by its own share, and no change beside it", () => {
    const moved = whatMoved(plan(rows), changed({ constraintDate: "2026-04-22T08:00" }, { duration: "8d" }, { duration: "33d" }), "4");
    expect(moved).toMatchObject({ minutes: 5 * DAY, rest: 0 });
    expect(moved!.moves).toEqual([{ uid: "1", minutes: 2 * DAY, changed: ["constraint"] }, { uid: "2", minutes: 3 * DAY, changed: ["duration"] }]);
  });

  test("is told with its sign when it brought the finish forward", () => {
    expect(whatMoved(changed({}, { duration: "8d" }), plan(rows), null)!.moves).toEqual([{ uid: "2", minutes: -3 * DAY, changed: ["duration"] }]);
  });

  test("is a delay, where another change recovers a part of it that is told as the rest", () => {
    const moved = whatMoved(plan(rows), changed({ constraintDate: "2026-04-27T08:00" }, { duration: "3d" }), null);
    expect(moved).toMatchObject({ minutes: 3 * DAY, moves: [{ uid: "1", minutes: 5 * DAY }], rest: -2 * DAY });
  });

  test("are parallel delays alike, where either alone would have moved it", () => {
    const parallel = (duration: string) => plan([{ duration }, { duration }, { duration: "0d", predecessors: "1, 2" }]);
    expect(whatMoved(parallel("5d"), parallel("9d"), "3")!.moves.map(({ uid, minutes }) => [uid, minutes])).toEqual([["1", 2 * DAY], ["2", 2 * DAY]]);
  });

  test("is a new task, or the project's own start", () => {
    expect(whatMoved(plan([{ duration: "2d" }]), plan([{ duration: "2d" }, { duration: "3d", predecessors: "1" }]), null)!.moves).toEqual([{ uid: "2", minutes: 3 * DAY, changed: ["the task itself"] }]);
    expect(whatMoved(plan([{ duration: "2d" }]), plan([{ duration: "2d" }], { start: "2026-03-05T08:00" }), null)!.moves).toEqual([{ uid: null, minutes: 3 * DAY, changed: ["start"] }]);
  });

  test("since the baseline is what takes longer or begins later by itself", () => {
    const baselined: readonly PlanTask[] = [
      { duration: "7d", baselineStart: "2026-03-02T08:00", baselineFinish: "2026-03-06T17:00", baselineDuration: "5d" },
      { duration: "5d", predecessors: "1", baselineStart: "2026-03-09T08:00", baselineFinish: "2026-03-13T17:00", baselineDuration: "5d" },
      { duration: "1d", predecessors: "2", constraint: "SNET", constraintDate: "2026-03-20T08:00", baselineStart: "2026-03-16T08:00", baselineFinish: "2026-03-16T17:00", baselineDuration: "1d" },
    ];
    const moved = whatMovedSinceBaseline(plan(baselined), "3");
    expect(moved).toMatchObject({ minutes: 4 * DAY, rest: 0 });
    expect(moved!.moves.map(({ uid, minutes, changed }) => [uid, minutes, changed])).toEqual([["1", DAY, ["duration"]], ["3", 3 * DAY, ["start"]]]);
  });

  test("is an actual start later than the links allow, a task that is gone, a calendar, or a link", () => {
    const two: readonly PlanTask[] = [{ name: "Build", duration: "2d" }, { name: "Test", duration: "3d", predecessors: "1" }];
    const late = plan([{ ...two[0]!, percentComplete: 1, actualStart: "2026-03-02T08:00", actualFinish: "2026-03-03T17:00" }, { ...two[1]!, percentComplete: 0.5, actualStart: "2026-03-06T08:00" }]);
    expect(whatMoved(plan(two), late, null)).toMatchObject({ minutes: 2 * DAY, rest: 0, moves: [{ uid: "2", minutes: 2 * DAY, changed: ["progress"] }] });
    expect(whatMoved(plan([two[0]!, two[1]!, { id: "3", duration: "9d" }]), plan(two), null)).toMatchObject({ minutes: -4 * DAY, rest: 0, moves: [{ uid: "3", changed: ["the task itself"] }] });
    expect(whatMoved(plan(two), plan([two[0]!, { ...two[1]!, predecessors: "1FS+1d" }]), "2")).toMatchObject({ rest: 0, moves: [{ uid: "2", minutes: DAY, changed: ["links"] }] });
    expect(whatMoved(plan(two), plan([two[0]!, { ...two[1]!, calendar: "Night Shift" }]), "2")!.moves).toMatchObject([{ uid: "2", changed: ["calendar"] }]);
  });

  test("since the baseline is a late actual start, and never what takes less time now", () => {
    const baselined: readonly PlanTask[] = [
      { duration: "5d", percentComplete: 1, actualStart: "2026-03-05T08:00", actualFinish: "2026-03-11T17:00", baselineStart: "2026-03-02T08:00", baselineFinish: "2026-03-06T17:00", baselineDuration: "5d" },
      { duration: "3d", predecessors: "1", baselineStart: "2026-03-09T08:00", baselineFinish: "2026-03-13T17:00", baselineDuration: "5d" },
    ];
    const moved = whatMovedSinceBaseline(plan(baselined), "2")!;
    expect(moved).toMatchObject({ minutes: DAY, rest: -2 * DAY, moves: [{ uid: "1", minutes: 3 * DAY, changed: ["progress"] }] });
  });

  test("has no answer without a baseline or the task, and nothing in it where nothing moved", () => {
    expect(whatMovedSinceBaseline(plan(rows), null)).toBeNull();
    expect(whatMoved(plan(rows), plan(rows), "9")).toBeNull();
    expect(whatMoved(plan(rows), plan(rows), "4")).toMatchObject({ minutes: 0, moves: [], rest: 0 });
  });

  const edits = fc.array(fc.record({ duration: fc.integer({ min: -8, max: 8 }), unlinked: fc.boolean(), constraint: fc.option(fc.integer({ min: 0, max: 15 })) }), { minLength: 12, maxLength: 12 });
  const edited = (project: Project, by: readonly { duration: number; unlinked: boolean; constraint: number | null }[]): Project => ({ ...project, tasks: project.tasks.map((task, i): Task => ({
    ...task, duration: Math.max(0, task.duration! + 240 * by[i]!.duration), dependencies: by[i]!.unlinked && i % 3 === 0 ? [] : task.dependencies,
    ...(by[i]!.constraint !== null && i % 4 === 0 ? { constraint: "SNET" as const, constraintDate: START + 1440 * by[i]!.constraint! } : {}),
  })) });

  test("is a set that brings the finish back when it is taken back, and of which no part does, in any network with any changes", () => {
    fc.assert(fc.property(networks({ constraints: ["ASAP", "ASAP", "SNET", "FNET"] }), edits, fc.boolean(), (one, by, forth) => {
      const [before, now] = forth ? [one, edited(one, by)] : [edited(one, by), one];
      const moved = whatMoved(before, now, null)!;
      if (moved.minutes === 0) return;
      const [late, early] = moved.minutes > 0 ? [now, before] : [before, now];
      const finish = (reverted: readonly (string | null)[]) => scheduleProject({ ...late, tasks: late.tasks.map((task, i) => (reverted.includes(task.uid) ? early.tasks[i]! : task)) }, null).finish;
      const set = moved.moves.map(({ uid }) => uid), goal = Math.min(moved.from, moved.to);
      expect(finish(set)).toBeLessThanOrEqual(goal);
      expect(moved.moves.reduce((sum, move) => sum + move.minutes, moved.rest)).toBeCloseTo(moved.minutes, 6);
      if (set.length > 5) return;
      for (let bits = 0; bits < 2 ** set.length - 1; bits++) expect(finish(set.filter((_, i) => bits & (1 << i)))).toBeGreaterThan(goal);
    }), { numRuns: 300 });
  });

  const longer = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 });
  const lengthened = (project: Project, by: readonly number[]): Project => ({ ...project, tasks: project.tasks.map((task, i) => ({ ...task, duration: task.duration! + 240 * by[i]! })) });
  const without = (now: Project, before: Project, { moves }: Moved): Project => ({ ...now, tasks: now.tasks.map((task, i) => (moves.some(({ uid }) => uid === task.uid) ? before.tasks[i]! : task)) });
  const standard = workingTime([], "Standard");

  test("adds up to the whole move, and its shares to what taking them back brings, in any network", () => {
    fc.assert(fc.property(networks(), longer, (before, by) => {
      const now = lengthened(before, by);
      const moved = whatMoved(before, now, null)!;
      const share = moved.moves.reduce((sum, move) => sum + move.minutes, 0);
      expect(share + moved.rest).toBeCloseTo(moved.minutes, 6);
      if (moved.minutes > 0) expect(standard.between(scheduleProject(without(now, before, moved), null).finish, moved.to)).toBeCloseTo(share, 6);
    }), { numRuns: 200 });
  });

  test("leaves the finish where it was when taken back, where every link is from finish to start", () => {
    fc.assert(fc.property(networks(), longer, (network, by) => {
      const before = { ...network, tasks: network.tasks.map((task) => ({ ...task, dependencies: task.dependencies.map((link) => ({ ...link, type: "FS" as const })) })) };
      const now = lengthened(before, by);
      const moved = whatMoved(before, now, null)!;
      if (moved.minutes > 0) expect(scheduleProject(without(now, before, moved), null).finish).toBeLessThanOrEqual(moved.from);
    }), { numRuns: 200 });
  });
});

test("the smallest subset has the effect, and none of it can be left out", () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 6 }), (needed) => {
    const has = (some: readonly number[]) => needed.every((one) => some.includes(one));
    expect([...smallestSubset(Array.from({ length: 41 }, (_, i) => i), has, 1000)]).toEqual([...needed].sort((a, b) => a - b));
  }));
});
