import { analyze } from "../../src/core/analyze";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import type { Project, Task } from "../../src/core/model";
import { formatDate, formatDateTime } from "../../src/core/time";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { templates } from "../../src/templates/templates";
import { projectFromGrid } from "../../src/workbook/project";

const { project, findings } = projectFromGrid(templateGrid(sample));
const analysis = analyze(project, {});
const { status, cost, schedule } = analysis;
const named = (name: string) => { const i = project.tasks.findIndex((task) => task.name.startsWith(name)); return { task: project.tasks[i]!, scheduled: schedule.tasks[i]! }; };

/** The plan as it was agreed: baseline durations, no progress, and without what a change has added since. */
function agreedPlan({ tasks }: Project): Task[] {
  const agreed = new Map(tasks.map((task, i) => [task.uid, schedule.tasks[i]!.summary || task.baselines.length > 0] as const));
  return tasks.filter((task) => agreed.get(task.uid)).map((task) => ({
    ...task, duration: task.baselines[0]?.duration ?? task.duration, percentComplete: 0, actualStart: null, actualFinish: null, remainingDuration: null,
    dependencies: task.dependencies.filter((link) => agreed.get(link.predecessor)),
  }));
}

test("the baseline is what scheduling the agreed plan gives, minute for minute", () => {
  const tasks = agreedPlan(project), plan = scheduleProject({ ...project, tasks }, null);
  const dates = (start: number | null | undefined, finish: number | null | undefined) => [start, finish].map((at) => (at == null ? null : formatDateTime(at)));
  const leaves = tasks.map((task, i) => ({ task, scheduled: plan.tasks[i]! })).filter(({ scheduled }) => !scheduled.summary);
  expect(leaves.map(({ task }) => [task.id, ...dates(task.baselines[0]?.start, task.baselines[0]?.finish)])).toEqual(leaves.map(({ task, scheduled }) => [task.id, ...dates(scheduled.start, scheduled.finish)]));
  expect(leaves.length).toBe(55);
});

test("nothing in the sample is wrong: the only findings tell of the tasks added since the baseline", () => {
  expect(findings).toEqual([]);
  expect(analysis.findings.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual(["evm-task-not-baselined"]);
});

test("the vendor's release 2 drives go-live three weeks past its baseline, without float", () => {
  expect(status.drivingPath.map((uid) => project.tasks.find((task) => task.uid === uid)!.name)).toEqual(expect.arrayContaining(["Vendor: component release 2 (claims, payments)", "Integration test", "User acceptance test", "Go-live", "Project closed"]));
  expect(formatDate(named("Go-live").task.baselines[0]!.finish!)).toBe("2026-10-12");
  expect(formatDate(named("Go-live").scheduled.finish!)).toBe("2026-11-02");
  expect(named("Integration test").scheduled.totalFloat).toBe(0);
  expect(named("Go-live").scheduled.finish!).toBeLessThan(named("Go-live").task.deadline!);
});

test("data migration is far over its budget, the whole by five to ten percent, and work is dearer and slower than planned", () => {
  const worst = [...cost.lines].sort((a, b) => a.vac - b.vac)[0]!;
  expect([worst.id, worst.rag]).toEqual(["B16", "Red"]);
  expect(-worst.vac / worst.currentBudget).toBeGreaterThan(0.5);
  const { cpi, spi, bac } = cost.total, overrun = cost.forecasts.bottomUp! / bac - 1;
  expect(overrun > 0.05 && overrun < 0.1).toBe(true);
  expect(cpi! > 0.9 && cpi! < 1 && spi! > 0.85 && spi! < 0.95).toBe(true);
  expect(cost.forecasts.bottomUp!).toBeLessThan(project.authorizedFunding!);
});

test("the status is red for the schedule and the overdue decision, amber elsewhere, and each says why", () => {
  expect(status.overall).toBe("Red");
  expect(Object.fromEntries(status.dimensions.map(({ name, shown }) => [name, shown]))).toEqual({ Schedule: "Red", Cost: "Amber", Scope: "Amber", Risks: "Amber", Issues: "Red" });
  expect(status.highlights.filter(({ kind }) => kind === "Decision needed").length).toBeGreaterThanOrEqual(2);
});

test("the last row of the history leads up to today's figures", () => {
  const last = project.history.at(-1)!, { total, forecasts } = cost;
  const near = (then: number | null, now: number | null, tolerance: number) => expect(Math.abs(then! - now!)).toBeLessThanOrEqual(tolerance);
  expect([last.bac, last.finishVariance, formatDateTime(last.forecastFinish!)]).toEqual([total.bac, status.finishVariance, formatDateTime(status.forecastFinish!)]);
  near(last.eac, forecasts.bottomUp, 0.02 * total.bac);
  near(last.cpi, total.cpi, 0.05);
  near(last.spi, total.spi, 0.05);
  near(last.spiT, total.spiT, 0.05);
  near(last.riskExposure, analysis.risks.exposure.net, 0.01 * total.bac);
  expect(last.pv! < total.pv! && last.ev! < total.ev! && last.ac! < total.ac).toBe(true);
});

test("a template computes as it stands, without a finding, and ends within a year of its start", () => {
  for (const template of templates) {
    const { project: started, findings: read } = projectFromGrid(templateGrid(template));
    const computed = analyze(started, {});
    const unwanted = [...read, ...computed.findings].filter(({ code }) => code !== "sheet-missing");
    expect([template.name, unwanted]).toEqual([template.name, []]);
    expect(computed.schedule.finish - computed.schedule.start).toBeLessThan(366 * 1440);
  }
});
