import type { Finding } from "../../../src/core/finding";
import type { MoveParts, Project } from "../../../src/core/model";
import { moveParts } from "../../../src/core/schedule/move-parts";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { formatDateTime, parseDateTime } from "../../../src/core/time";
import { plan } from "./plan";
import type { PlanTask } from "./plan";

const none: MoveParts = { completedEndsBack: false, remainingStartsBack: false, remainingStartsForward: false, completedEndsForward: false };
/** Wednesday evening. */
const STATUS = parseDateTime("2026-03-11T17:00")!;

const withOptions = (rows: readonly PlanTask[], options: Partial<MoveParts>, statusDate: number | null = STATUS): Project => ({ ...plan(rows), statusDate, moveParts: { ...none, ...options } });

/** Start, finish and the findings' codes of the first task. */
function scheduled(row: PlanTask, options: Partial<MoveParts>) {
  const { tasks, findings } = scheduleProject(withOptions([row], options), STATUS);
  return [formatDateTime(tasks[0]!.start!), formatDateTime(tasks[0]!.finish!), ...findings.map(({ code }) => code)];
}

/** Four days, half done on the Monday and Tuesday after the status date. */
const early: PlanTask = { duration: "4d", actualStart: "2026-03-16T08:00", percentComplete: 0.5 };
/** Four days from Monday, a quarter done: the rest should have gone on on Tuesday. */
const late: PlanTask = { duration: "4d", actualStart: "2026-03-09T08:00", percentComplete: 0.25 };

describe("Of a task under way", () => {
  test("nothing is moved where no option is on, or no status date is stated", () => {
    expect(scheduled(early, {})).toEqual(["2026-03-16T08:00", "2026-03-19T17:00"]);
    expect(scheduled(late, {})).toEqual(["2026-03-09T08:00", "2026-03-12T17:00"]);
    const project = withOptions([early], { completedEndsBack: true }, null);
    const findings: Finding[] = [];
    expect(moveParts(project, findings)).toBe(project);
    expect(findings).toMatchObject([{ code: "parts-not-moved", severity: "warning", where: { register: "charter", id: "Status date" } }]);
  });

  test("nothing is said of a missing status date where nothing could be moved", () => {
    const findings: Finding[] = [];
    moveParts(withOptions([{ duration: "4d" }], { completedEndsBack: true }, null), findings);
    moveParts(withOptions([early], { remainingStartsBack: true, completedEndsForward: true }, null), findings);
    expect(findings).toEqual([]);
  });

  test("what is done after the status date ends at it, and the rest stays where it is", () => {
    expect(scheduled(early, { completedEndsBack: true })).toEqual(["2026-03-10T08:00", "2026-03-19T17:00", "parts-moved"]);
  });

  test("what is done after the status date ends at it, and the rest goes on from there", () => {
    expect(scheduled(early, { completedEndsBack: true, remainingStartsBack: true })).toEqual(["2026-03-10T08:00", "2026-03-13T17:00", "parts-moved"]);
  });

  test("what remains before the status date goes on after it", () => {
    expect(scheduled(late, { remainingStartsForward: true })).toEqual(["2026-03-09T08:00", "2026-03-16T17:00", "parts-moved"]);
  });

  test("what remains before the status date goes on after it, and what is done ends at it", () => {
    expect(scheduled(late, { remainingStartsForward: true, completedEndsForward: true })).toEqual(["2026-03-11T08:00", "2026-03-16T17:00", "parts-moved"]);
  });

  test("a status date without a time counts to the end of its day", () => {
    for (const [row, options] of [[early, { completedEndsBack: true, remainingStartsBack: true }], [late, { remainingStartsForward: true, completedEndsForward: true }]] as const) {
      const ends = [STATUS, parseDateTime("2026-03-11")!].map((statusDate) => scheduleProject(withOptions([row], options, statusDate), statusDate).tasks);
      expect(ends[1]).toEqual(ends[0]);
    }
  });

  test("the options that only follow another do nothing alone", () => {
    expect(scheduled(early, { remainingStartsBack: true })).toEqual(scheduled(early, {}));
    expect(scheduled(late, { completedEndsForward: true })).toEqual(scheduled(late, {}));
  });

  test("nothing is moved that is finished, not begun, or stated to go on at a date", () => {
    const project = withOptions([
      { ...early, actualFinish: "2026-03-19T17:00", percentComplete: 1 }, { duration: "4d" }, { ...late, project: { stop: null, resume: STATUS } },
    ], { completedEndsBack: true, remainingStartsForward: true });
    const findings: Finding[] = [];
    expect(moveParts(project, findings).tasks).toEqual(project.tasks);
    expect(findings).toEqual([]);
  });
});
