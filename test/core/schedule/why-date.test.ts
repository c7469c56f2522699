import * as fc from "fast-check";
import type { ConstraintType, Project } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import type { Cause, End } from "../../../src/core/schedule/why";
import { explainDates } from "../../../src/core/schedule/why-date";
import { NETWORKS, networks, outlines, withTask } from "./networks";
import { plan } from "./plan";
import type { PlanOptions, PlanTask } from "./plan";

function why(rows: readonly PlanTask[], uid: string, end: End = "start", options: PlanOptions = {}) {
  const project = plan(rows, options);
  return explainDates(project, scheduleProject(project, null))(uid, end)!;
}

describe("A date is explained by", () => {
  const delivery: readonly PlanTask[] = [
    { name: "Vendor delivery", duration: "2d", constraint: "SNET", constraintDate: "2026-04-20T08:00" },
    { name: "Build", duration: "5d", predecessors: "1" },
    { name: "UAT", duration: "7d", predecessors: "2FS+1d, 1" },
    { name: "Go-live", duration: "0d", predecessors: "3" },
  ];

  test("the link that drives it, with type and lag, and the chain back to a constraint", () => {
    const { steps, sentence } = why(delivery, "4");
    expect(steps.map(({ uid, end, cause }) => `${uid} ${end} ${cause.kind}`)).toEqual([
      "4 start link", "3 finish duration", "3 start link", "2 finish duration", "2 start link", "1 finish duration", "1 start constraint"]);
    expect(steps[2]!.cause).toEqual({ kind: "link", predecessor: "2", end: "finish", type: "FS", lag: { value: 480, unit: "working" }, through: null });
    expect(sentence).toBe("Go-live (4) is on 8 May 2026 because UAT (3) finishes on 8 May 2026 (FS), held by Build (2), held by Vendor delivery (1), which is held by its constraint to start no earlier than 20 Apr 2026.");
  });

  test("how long the task takes, where its finish is asked for", () => {
    expect(why(delivery, "2", "finish").sentence).toMatch(/^Build \(2\) finishes on 28 Apr 2026, as it takes 5d from 22 Apr 2026, because Vendor delivery/);
  });

  test.each<readonly [string, readonly PlanTask[], string, End, Cause["kind"], string]>([
    ["the start of the project", [{ duration: "1d" }], "1", "start", "projectStart", "because the project starts on 2 Mar 2026."],
    ["an actual start", [{ duration: "3d", actualStart: "2026-03-03T08:00" }], "1", "start", "actual", "started on 3 Mar 2026 as it really did."],
    ["an actual start, for the finish of a task under way", [{ duration: "3d", actualStart: "2026-03-03T08:00" }], "1", "finish", "duration", "finishes on 5 Mar 2026, as it takes 3d from 3 Mar 2026, when it really started."],
    ["an actual finish", [{ duration: "3d", actualStart: "2026-03-03T08:00", actualFinish: "2026-03-09T17:00" }], "1", "finish", "actual", "finished on 9 Mar 2026 as it really did."],
    ["the dates of a manual task", [{ duration: "3d", mode: "manual", manualStart: "2026-03-10T08:00", manualFinish: "2026-03-13T17:00" }], "1", "finish", "manual", "because its dates are typed by hand."],
    ["an as-late-as-possible constraint and the successor it must not delay", [{ duration: "3d", constraint: "ALAP" }, { duration: "1d", predecessors: "1", constraint: "SNET", constraintDate: "2026-03-18T08:00" }], "1", "start", "asLateAsPossible", "as late as Task 2 (2) allows."],
    ["a constraint on the finish", [{ duration: "3d", constraint: "FNET", constraintDate: "2026-03-13T17:00" }], "1", "finish", "constraint", "to finish no earlier than 13 Mar 2026."],
    ["a constraint that pulls it back from its links", [{ duration: "5d" }, { duration: "1d", predecessors: "1", constraint: "MSO", constraintDate: "2026-03-04T08:00" }], "2", "start", "constraint", "to start on 4 Mar 2026."],
    ["a link from finish to finish", [{ duration: "5d" }, { duration: "1d", predecessors: "1FF" }], "2", "finish", "link", "because Task 1 (1) finishes on 6 Mar 2026 (FF)"],
    ["the link of a summary above it", [{ duration: "2d" }, { level: 1, predecessors: "1" }, { level: 2, duration: "1d" }], "3", "start", "link", "(FS, by a link of its summary Task 2 (2))"],
    ["the constraint of a summary above it", [{ level: 1, constraint: "SNET", constraintDate: "2026-03-09T08:00" }, { level: 2, duration: "1d" }], "2", "start", "constraint", "because of the constraint of its summary Task 1 (1) to start no earlier than 9 Mar 2026."],
    ["the task below a summary", [{ level: 1 }, { level: 2, duration: "1d" }, { level: 2, duration: "4d" }], "1", "finish", "child", "because Task 3 (3) below it finishes on 5 Mar 2026, which starts with the project"],
    ["where its rest goes on", [{ duration: "4d", percentComplete: 0.5, actualStart: "2026-03-02T08:00", project: { stop: 0, resume: null } }], "1", "finish", "duration", "when it really started."],
    ["a constraint, and the levelling that puts it off from there", [{ duration: "1d", constraint: "SNET", constraintDate: "2026-03-04T08:00", project: { levelingDelay: 1440, levelingDelayElapsed: true } }], "1", "start", "constraint", "starts on 5 Mar 2026 because of its constraint to start no earlier than 4 Mar 2026, and resource levelling puts it off."],
    ["where its rest goes on after a break in what is done", [{ duration: "4d", percentComplete: 0.5, actualStart: "2026-03-02T08:00", project: { stop: 29545500, resume: 29545500 } }], "1", "finish", "resumed", "because its rest goes on from 5 Mar 2026."],
    ["another project", [{ duration: "1d", project: { heldFrom: 29555040 } }], "1", "start", "otherProject", "because another project holds it until 12 Mar 2026."],
  ])("%s", (_, rows, uid, end, kind, said) => {
    const { steps, sentence } = why(rows, uid, end);
    expect(steps[0]!.cause.kind).toBe(kind);
    expect(sentence).toContain(said);
  });

  test("days without work between what a link allows and the start", () => {
    const { steps, sentence } = why([{ duration: "5d" }, { duration: "1d", predecessors: "1" }], "2");
    expect(steps[0]!.gap!.to - steps[0]!.gap!.from).toBe(63 * 60);
    expect(sentence).toContain("(FS), and 7 Mar 2026 to 8 Mar 2026 have no work");
  });

  test("every other cause that demands the same date is named as well", () => {
    const { steps, sentence } = why([{ duration: "2d" }, { duration: "2d" }, { duration: "1d", predecessors: "1, 2", constraint: "SNET", constraintDate: "2026-03-04T08:00" }], "3");
    expect(steps[0]!.also.map(({ kind }) => kind)).toEqual(["link", "constraint"]);
    expect(sentence).toMatch(/\. Task 2 \(2\) and the constraint to start no earlier than 4 Mar 2026 would hold it there too\.$/);
  });

  test("a link alone, though the project starts then too, where the task's constraint lets it start before the project", () => {
    const [step] = why([{ duration: "0d" }, { duration: "2d", predecessors: "1SF+2d", constraint: "SNET", constraintDate: "2026-02-27T08:00" }], "2").steps;
    expect(step).toMatchObject({ cause: { kind: "link", predecessor: "1" }, also: [] });
  });

  test("a long chain names its ends and counts the middle", () => {
    const rows = Array.from({ length: 30 }, (_, i): PlanTask => ({ duration: "1d", predecessors: i === 0 ? "" : String(i) }));
    expect(why(rows, "30").sentence).toMatch(/held by Task 26 \(26\), held by 24 more tasks, held by Task 1 \(1\), which starts/);
  });

  test("nothing, where there is no such task", () => {
    expect(explainDates(plan([]), scheduleProject(plan([]), null))("7", "start")).toBeNull();
  });
});

const constraints: readonly ConstraintType[] = ["ASAP", "ASAP", "ASAP", "SNET", "FNET", "SNLT", "FNLT", "MSO", "MFO"];
const mixed = { calendars: [null, null, "24 Hours", "Night Shift"], constraints } as const;
const scheduled = (project: Project) => scheduleProject(project, null);

describe("In any network", () => {
  test("every date has a cause, and its chain ends with one that is no other task's date", () => {
    fc.assert(fc.property(fc.oneof(networks(mixed), outlines(mixed), networks({ ...mixed, constraints: ["ASAP", "ALAP", "SNET"] })), fc.constantFrom<Project["scheduleFrom"]>("start", "finish"), (project, scheduleFrom) => {
      const given: Project = { ...project, scheduleFrom, finish: project.start! + 90 * 1440 };
      const schedule = scheduled(given);
      const explain = explainDates(given, schedule);
      for (const task of schedule.tasks) {
        for (const end of ["start", "finish"] as const) {
          const { steps, at } = explain(task.uid, end)!;
          expect(at).toBe(task[end]);
          expect(["link", "duration", "child", "undated"]).not.toContain(steps.at(-1)!.cause.kind);
        }
      }
    }), { numRuns: NETWORKS });
  });

  test("without what is named a task starts on another date, and earlier without the links that are", () => {
    fc.assert(fc.property(networks(mixed), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      const task = project.tasks[index]!;
      const { cause, also } = explainDates(project, scheduled(project))(task.uid, "start")!.steps[0]!;
      const named = [cause, ...also];
      if (named.some(({ kind }) => kind === "projectStart")) return;
      const links = new Set(named.flatMap((one) => (one.kind === "link" ? [one.predecessor] : [])));
      const constrained = named.some(({ kind }) => kind === "constraint");
      const without = withTask(project, index, {
        dependencies: task.dependencies.filter(({ predecessor }) => !links.has(predecessor)),
        ...(constrained ? { constraint: "ASAP" as const, constraintDate: null } : {}),
      });
      const [before, after] = [scheduled(project).tasks[index]!.start!, scheduled(without).tasks[index]!.start!];
      if (constrained) expect(after).not.toBe(before);
      else expect(after).toBeLessThan(before);
    }), { numRuns: NETWORKS });
  });

  test("the driver alone is named where removing it moves the task, and the next equal one too where it does not", () => {
    fc.assert(fc.property(networks({ constraints: ["ASAP", "SNET"], levelled: true }), fc.nat(11), (project, pick) => {
      const index = pick % project.tasks.length;
      const task = project.tasks[index]!;
      const { cause, also } = explainDates(project, scheduled(project))(task.uid, "start")!.steps[0]!;
      if (cause.kind !== "link") return;
      const without = withTask(project, index, { dependencies: task.dependencies.filter(({ predecessor }) => predecessor !== cause.predecessor) });
      const moved = scheduled(without).tasks[index]!.start! < scheduled(project).tasks[index]!.start!;
      expect(moved).toBe(also.length === 0);
    }), { numRuns: NETWORKS });
  });

  test("what drives a task by its schedule is what explains it", () => {
    fc.assert(fc.property(networks(), (project) => {
      const schedule = scheduled(project);
      const explain = explainDates(project, schedule);
      for (const { uid, driving } of schedule.tasks) {
        const { cause, also } = explain(uid, "start")!.steps[0]!;
        if (driving.length > 0) expect([cause, ...also].flatMap((one) => (one.kind === "link" ? [one.predecessor] : [])).sort()).toEqual([...driving].sort());
      }
    }), { numRuns: NETWORKS });
  });
});
