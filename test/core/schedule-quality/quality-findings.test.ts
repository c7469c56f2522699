import { analyze } from "../../../src/core/analyze";
import { plan, type PlanTask } from "../schedule/plan";

const findings = (rows: readonly PlanTask[]) => analyze(plan(rows), {}).findings.filter(({ code }) => code === "out-of-sequence" || code === "constraint-unexplained");

describe("Of a schedule's quality a finding says", () => {
  test("which task was begun before its links allow", () => {
    const early = [{ name: "Build", duration: "5d" }, { name: "Test", duration: "5d", predecessors: "1", actualStart: "2026-03-04T08:00" }];
    expect(findings(early)).toMatchObject([{ code: "out-of-sequence", severity: "warning", where: { register: "schedule", id: "2", field: "actualStart" } }]);
    expect(findings([early[0]!, { ...early[1]!, predecessors: "1SS" }])).toEqual([]);
  });

  test("which constraint has no reason in the notes, until it is finished", () => {
    const held: PlanTask = { name: "Audit", duration: "1d", constraint: "SNET", constraintDate: "2026-03-10T08:00" };
    expect(findings([held])).toMatchObject([{ code: "constraint-unexplained", severity: "info", where: { id: "1", field: "constraintDate" }, message: expect.stringContaining("SNET of 10 Mar 2026") as string }]);
    expect(findings([{ ...held, actualStart: "2026-03-10T08:00", actualFinish: "2026-03-10T17:00", percentComplete: 1 }])).toEqual([]);
  });

  test("of many tasks the first, and how many more there are", () => {
    const many = Array.from({ length: 9 }, (): PlanTask => ({ duration: "1d", constraint: "SNET", constraintDate: "2026-03-10T08:00" }));
    expect(findings(many)).toHaveLength(5);
    expect(findings(many)[4]!.message).toMatch(/^5 more tasks are held by a constraint/);
  });
});
