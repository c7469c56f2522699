import * as fc from "fast-check";
import type { Project } from "../../../src/core/model";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { readMsProject } from "../../../src/exchange/msproject/read";
import { writeMsProject } from "../../../src/exchange/msproject/write";
import { networks } from "../../core/schedule/networks";
import { plan } from "../../core/schedule/plan";

const written = (project: Project): string => writeMsProject(project, scheduleProject(project, null));
const again = (project: Project): Project => readMsProject(new TextEncoder().encode(written(project))).project;
const dates = (project: Project) => scheduleProject(project, null).tasks.map(({ uid: _uid, wbs: _wbs, driving: _driving, ...task }) => task);

describe("A plan written as Microsoft Project XML", () => {
  test("is read again as the same plan", () => {
    const once = again(plan([
      { name: "Phase <1> & \"more\"", level: 1 },
      { level: 2, duration: "3d", baselineStart: "2026-03-02T08:00", baselineFinish: "2026-03-04T17:00", baselineDuration: "3d", deadline: "2026-03-20T17:00" },
      { level: 2, duration: "5ed", predecessors: "2FS+50%", calendar: "Night Shift" },
      { level: 2, duration: "2d", predecessors: "2SS-1ed, 3FF+2d", actualStart: "2026-03-02T08:00", percentComplete: 0.5, remaining: "1d" },
      { mode: "manual", manualStart: "2026-03-10T08:00", duration: "1d" },
      { duration: "0d", constraint: "MFO", constraintDate: "2026-03-27T17:00", active: false },
      { duration: "4d", project: { splits: [{ after: 480, gap: 960 }] } },
    ], { resources: [{ name: "Ada", calendar: "Standard", rate: 80 }, { name: "Bricks", type: "material" }], assignments: [{ task: "2", resource: "1", work: 1440, overtimeWork: 240, contour: "bell", levelingDelay: 60 }, { task: "7", resource: "1", work: 1920 }] }));
    expect(again(once)).toEqual(once);
    expect(once.tasks[6]!.project!.splits).toEqual([{ after: 480, gap: 960 }]);
    expect(once.assignments[0]).toMatchObject({ work: 1440, overtimeWork: 240, contour: "bell", levelingDelay: 60 });
    expect(once.tasks[0]!.name).toBe('Phase <1> & "more"');
  });

  test("gets the same dates as before, whatever its network and calendars", () => {
    fc.assert(fc.property(networks({ calendars: [null, "24 Hours", "Night Shift"], constraints: ["ASAP", "SNET", "FNLT", "ALAP"] }), (project) => {
      const once = again(project);
      expect(dates(once)).toEqual(dates(project));
      expect(again(once)).toEqual(once);
    }), { numRuns: 200 });
  });

  test("numbers tasks whose IDs are no numbers, and keeps their links", () => {
    const { tasks } = again(plan([{ id: "T-1", duration: "1d" }, { id: "9", duration: "1d", predecessors: "T-1" }]));
    expect(tasks.map(({ uid }) => uid)).toEqual(["10", "9"]);
    expect(tasks[1]!.dependencies[0]!.predecessor).toBe("10");
  });

  test("holds a task by a date where a predecessor in another project held it", () => {
    const { tasks } = again(plan([{ duration: "1d", project: { heldFrom: 29543520 } }]));
    expect(tasks[0]).toMatchObject({ constraint: "SNET", constraintDate: 29543520 });
  });

  test("never holds characters that XML cannot", () => {
    const project = plan([{ name: "a\u0000b\u0008c\ud800 \u{1F600}" }]);
    expect(again(project).tasks[0]!.name).toBe("abc \u{1F600}");
  });
});
