/** In which order the status report tells things, and what it leaves out. */
import { analyze } from "../../../src/core/analyze";
import type { Project } from "../../../src/core/model";
import { changesSince } from "../../../src/core/status/changes-since";
import type { HighlightKind } from "../../../src/core/status/status";
import { action, at, baseline, change, days, history, issue, line, project, risk, task } from "../build-project";

const analysis = (parts: Partial<Project>, statusDate = "2026-01-30") => analyze(project(parts), { statusDate: at(statusDate) });
const dimension = (name: string, parts: Partial<Project>) => analysis(parts).status.dimensions.find((one) => one.name === name)!;
const told = (kind: HighlightKind, parts: Partial<Project>, statusDate?: string) => analysis(parts, statusDate).status.highlights.filter((one) => one.kind === kind).map(({ subjects }) => subjects[0]!.id);
const after = (predecessor: string) => [{ predecessor, type: "FS" as const, lag: { value: 0, unit: "working" as const } }];

describe("what has changed between two files", () => {
  const tasks = (near: number, far: number, critical: number) => [task({ id: "1", duration: days(near) }), task({ id: "2", duration: days(far) }), task({ id: "3", duration: days(critical) })];
  const moved = (then: ReturnType<typeof tasks>, now: ReturnType<typeof tasks>) => changesSince(analysis({ tasks: then }), analysis({ tasks: now })).filter(({ subjects }) => subjects[0]?.register === "schedule");

  test("tells critical tasks first, then those that moved furthest, whichever way", () => {
    expect(moved(tasks(5, 12, 30), tasks(6, 8, 31)).map(({ subjects }) => subjects[0]!.id)).toEqual(["3", "2", "1"]);
  });

  test("takes a task at 100 % for finished, and says so once", () => {
    const then = tasks(5, 6, 30), now = then.map((one) => (one.id === "1" ? { ...one, percentComplete: 1 } : one));
    expect(moved(then, now).map(({ text }) => text)).toEqual(["Task 1 (1) was finished on 9 Jan 2026."]);
    expect(moved(now, now)).toEqual([]);
  });
});

describe("late tasks", () => {
  const planned = (id: string, length: number, more = {}) => task({ id, duration: days(length), baselines: baseline("2026-02-02", "2026-02-06"), constraint: "SNET", constraintDate: at("2026-02-02"), ...more });

  test("that do not drive each other stand with the latest against its baseline first, and none that is done or in time", () => {
    const tasks = [planned("1", 6), planned("2", 9), planned("3", 5), planned("4", 9, { percentComplete: 1, actualStart: at("2026-01-05T08:00"), actualFinish: at("2026-01-30T17:00"), baselines: baseline("2026-01-05", "2026-01-09") }), planned("5", 30, { baselines: [] })];
    expect(told("Late", { tasks })).toEqual(["2", "1"]);
  });
});

describe("issues and actions", () => {
  test("are told by their due date, those without one last, and a serious one once", () => {
    const issues = [issue({ id: "I1", priority: "Critical" }), issue({ id: "I2", priority: "Critical", due: at("2026-02-20") }), issue({ id: "I3", priority: "Critical", due: at("2026-01-10") }), issue({ id: "I4", due: at("2026-01-20") }), issue({ id: "I5", due: at("2026-01-12") }), issue({ id: "I6", due: at("2026-02-12") })];
    const actions = [action({ id: "A1", due: at("2026-01-20") }), action({ id: "A2", due: at("2026-01-12") }), action({ id: "A3" })];
    expect(told("Issue", { issues, actions })).toEqual(["I3", "I2", "I1", "I5", "I4", "A2", "A1"]);
  });

  test("that are resolved or done are nobody's concern, however late", () => {
    const issues = [issue({ priority: "Critical", due: at("2026-01-10"), status: "Resolved" }), issue({ due: at("2026-02-20") })], actions = [action({ priority: "Critical", due: at("2026-01-10"), status: "Done" })];
    expect(dimension("Issues", { issues, actions }).rag).toBe("Green");
    expect(told("Issue", { issues, actions })).toEqual([]);
  });

  test("of the last report are compared with those still open", () => {
    const issues = [issue({ due: at("2026-02-20") }), issue({ status: "Resolved" })];
    expect(dimension("Issues", { issues, history: [history({ issues: "Green", openIssues: 1 })] }).trend).toBe("Same");
    expect(dimension("Issues", { issues: [...issues, issue({ due: at("2026-02-20") })], history: [history({ issues: "Green", openIssues: 1 })] }).trend).toBe("Worse");
  });
});

describe("what is due soon", () => {
  test("has actions by date, and neither what is done nor what is overdue", () => {
    const tasks = [
      task({ id: "1", duration: days(22) }), task({ id: "2", duration: days(22), percentComplete: 1, actualStart: at("2026-01-05T08:00"), actualFinish: at("2026-02-03T17:00") }),
      task({ id: "3", duration: days(22), percentComplete: 0.5, actualStart: at("2026-01-05T08:00"), deadline: at("2026-01-16T17:00") }),
    ];
    const actions = [action({ id: "A1", due: at("2026-02-09") }), action({ id: "A2", due: at("2026-02-02") }), action({ id: "A3", due: at("2026-02-03"), status: "Done" })];
    expect(told("Due soon", { tasks: tasks.map((one) => (one.id === "1" ? { ...one, percentComplete: 0.5, actualStart: at("2026-01-05T08:00") } : one)), actions })).toEqual(["1", "A2", "A1"]);
  });
});

test("the cost of two reports of one rating is compared by what the forecast is over the budget", () => {
  const trend = (bac: number, eac: number) => dimension("Cost", { budget: [line({ budget: 1000, toCommit: 1020 })], history: [history({ cost: "Green", bac, eac })] }).trend;
  expect([trend(1000, 1030), trend(900, 920), trend(1200, 1210), trend(0.5, 20.5)]).toEqual(["Better", "Same", "Worse", "Same"]);
});

test("a figure that has not changed is not told as changed", () => {
  const parts = { budget: [line({ budget: 1000, toCommit: 1020 })], risks: [risk({ chance: 0.5, likelyCost: 100 })] };
  const changed = (last: Parameters<typeof history>[0]) => analysis({ ...parts, history: [history(last)] }).status.highlights.filter(({ kind, text }) => kind === "Changed" && /forecast cost|exposure/.test(text)).map(({ text }) => text);
  expect(changed({ eac: 1020, riskExposure: 50 })).toEqual([]);
  expect(changed({ eac: null, riskExposure: null })).toEqual([]);
  expect(changed({ eac: 1000, riskExposure: 80 })).toEqual(["The forecast cost has risen by EUR 20 to EUR 1,020 since 16 Jan 2026.", "Net risk exposure has fallen by EUR 30 to EUR 50 since 16 Jan 2026."]);
});

test("achieved without a last report is what was finished in as many days as the report looks ahead", () => {
  const done = (id: string, on: string) => task({ id, duration: days(1), percentComplete: 1, actualStart: at(`${on}T08:00`), actualFinish: at(`${on}T17:00`) });
  expect(told("Achieved", { tasks: [done("1", "2026-01-12"), done("2", "2026-01-20"), done("3", "2026-01-28")] })).toEqual(["3", "2"]);
});

describe("scope", () => {
  test("speaks of one change request and of several", () => {
    expect(dimension("Scope", { changes: [change()] }).reason).toBe("1 change request waits for a decision, without a date or an impact to judge it by.");
    expect(dimension("Scope", { changes: [change(), change()] }).reason).toBe("2 change requests wait for a decision, without a date or an impact to judge them by.");
  });

  test("is not judged by change requests that cost nothing", () => {
    expect(dimension("Scope", { budget: [line({ budget: 1000 })], changes: [change({ costImpact: 0 })] }).reason).toContain("without a date or an impact");
  });
});

describe("risks", () => {
  const risks = [risk({ id: "R1", probability: 3, costImpact: 2, chance: 0.5, likelyCost: 100 }), risk({ id: "R2", probability: 2, costImpact: 3, chance: 0.5, likelyCost: 900 }), risk({ id: "R3", probability: 4, costImpact: 5 }), risk({ id: "R4", type: "Opportunity", probability: 1, costImpact: 1, chance: 0.5, likelyCost: 50 }), risk({ id: "R5", chance: 0.1, likelyCost: 0 })];

  test("behind the exposure are the largest expected costs, and no opportunity", () => {
    expect(dimension("Risks", { budget: [line({ budget: 1000 })], risks }).subjects.map(({ id }) => id)).toEqual(["R2", "R1"]);
  });

  test("stand by score, and by expected value where that is the same", () => {
    expect(told("Risk", { risks: risks.map((one) => ({ ...one, due: at("2026-02-02") })) })).toEqual(["R3", "R2", "R1", "R4", "R5"]);
  });
});

test("a task is told as late before those that follow from it", () => {
  const tasks = [task({ id: "2", duration: days(5), dependencies: after("1"), baselines: baseline("2026-02-09", "2026-02-13") }), task({ id: "1", duration: days(30), baselines: baseline("2026-01-05", "2026-02-06") })];
  expect(told("Late", { tasks })).toEqual(["1", "2"]);
});
