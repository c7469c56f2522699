import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Task } from "../../../src/core/model";
import { assessSchedule } from "../../../src/core/schedule-quality/assess-schedule";
import type { Check } from "../../../src/core/schedule-quality/quality";
import { scheduleProject } from "../../../src/core/schedule/schedule-project";
import { parseDateTime } from "../../../src/core/time";
import { line } from "../build-project";
import { plan } from "../schedule/plan";
import type { PlanTask } from "../schedule/plan";

interface Row extends PlanTask { readonly owner?: string; readonly notes?: string; readonly levelOfEffort?: boolean }
interface Case { readonly title: string; readonly check: string; readonly statusDate?: string; readonly tasks: readonly Row[]; readonly expect: Partial<Check> }

const folder = join(__dirname, "../../cases/schedule-quality");
const cases = readdirSync(folder).map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Case) }));

function planned(rows: readonly Row[]) {
  const built = plan(rows);
  const more = ({ owner = "", notes = "", levelOfEffort = false }: Row): Partial<Task> => ({ owner, notes, levelOfEffort });
  return { ...built, tasks: built.tasks.map((task, i) => ({ ...task, ...more(rows[i]!) })) };
}

function assess(rows: readonly Row[], statusDate = "2026-03-02T08:00") {
  const project = planned(rows);
  const at = parseDateTime(statusDate)!;
  return assessSchedule(project, scheduleProject(project, at), at);
}

describe("The quality of a schedule:", () => {
  test.each(cases)("$title ($file)", ({ check, statusDate, tasks, expect: expected }) => {
    const found = assess(tasks, statusDate)!.checks.find(({ id }) => id === check)!;
    const { value, ...rest } = expected;
    expect(found).toMatchObject(rest);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value!, 12);
  });

  test("all 14 points and each check beyond them have a case", () => {
    const { checks } = assess([{ duration: "1d" }])!;
    expect(checks.flatMap(({ point }) => (point === null ? [] : [point]))).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect([...new Set(cases.map(({ check }) => check))].sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  test("every check says how it counts, and the failures and passes are counted", () => {
    const { checks, passed, failed } = assess([{ duration: "1d" }, { duration: "1d", predecessors: "1FS+1d" }])!;
    for (const { note } of checks) expect(note).toMatch(/^[A-Z(].*[.]$|\)\.$/);
    expect([passed, failed]).toEqual(["pass", "fail"].map((result) => checks.filter((check) => check.result === result).length));
  });

  test("a plan without tasks is not assessed, a finished one gives no failure of its logic", () => {
    expect(assess([])).toBeNull();
    const { checks } = assess([{ duration: "1d", actualStart: "2026-03-02T08:00", actualFinish: "2026-03-02T17:00" }], "2026-03-02T17:00")!;
    expect(checks.filter(({ result }) => result === "fail")).toEqual([]);
  });

  test("work that only level-of-effort budget lines pay for is level of effort", () => {
    const project = { ...planned([{ level: 1 }, { level: 2, duration: "5d" }]), budget: [line({ wbs: "1", evMethod: "Level of effort" })] };
    const { checks } = assessSchedule(project, scheduleProject(project, null), 0)!;
    expect(checks.find(({ id }) => id === "level-of-effort-critical")).toMatchObject({ count: 1, tasks: ["2"] });
    expect(checks.find(({ id }) => id === "missing-logic")).toMatchObject({ of: 0, result: "not applicable" });
  });
});
