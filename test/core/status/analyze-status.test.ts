/** What the status report says of small projects: verdicts with their thresholds, and sentences as a steering committee reads them. */
import { analyze } from "../../../src/core/analyze";
import type { Project } from "../../../src/core/model";
import { defaultSettings } from "../../../src/core/settings";
import type { DimensionName, HighlightKind, Status } from "../../../src/core/status/status";
import { action, at, baseline, change, days, decision, entry, history, issue, line, project, risk, task } from "../build-project";

const status = (parts: Partial<Project>, statusDate = "2026-01-30"): Status => analyze(project(parts), { statusDate: at(statusDate) }).status;
const dimension = (name: DimensionName, parts: Partial<Project>, statusDate?: string) => status(parts, statusDate).dimensions.find((one) => one.name === name)!;
const texts = (kind: HighlightKind, parts: Partial<Project>, statusDate?: string) => status(parts, statusDate).highlights.filter((one) => one.kind === kind).map(({ text }) => text);

/** A task of so many days from Monday 5 January, baselined at ten. */
const late = (length: number) => task({ id: "1", name: "Build", wbs: "1", duration: days(length), baselines: baseline("2026-01-05", "2026-01-16"), actualStart: at("2026-01-05T08:00"), percentComplete: 0.1 });

describe("Schedule", () => {
  test("is judged by the finish against the baseline, beyond the thresholds and not at them", () => {
    const settings = { ...defaultSettings, indexGreen: 0, indexAmber: 0 };
    const rag = (length: number) => dimension("Schedule", { tasks: [late(length)], settings }).rag;
    expect([15, 16, 20, 21].map(rag)).toEqual(["Green", "Amber", "Amber", "Red"]);
  });

  test("says the finish, the variance and the threshold that decided", () => {
    expect(dimension("Schedule", { tasks: [late(22)] })).toMatchObject({ rag: "Red", reason: "Finish forecast 3 Feb 2026, 12 working days after the baseline (red above 10).", subjects: [{ register: "schedule", id: "1", field: "finish" }] });
    expect(dimension("Schedule", { tasks: [late(11)] }).reason).toBe("Finish forecast 19 Jan 2026, 1 working day after the baseline (amber above 5).");
    expect(dimension("Schedule", { tasks: [late(10)] }).reason).toBe("Finish forecast 16 Jan 2026, on the baseline (amber above 5).");
  });

  test("is judged by SPI where that is worse", () => {
    const tasks = [task({ id: "1", duration: days(100), baselines: baseline("2026-01-05", "2026-05-22", 100), percentComplete: 0.1 })];
    expect(dimension("Schedule", { tasks }).reason).toBe("SPI is 0.50: less work is done than was planned by now (red below 0.90).");
  });

  test("is not judged without a baseline", () => {
    expect(dimension("Schedule", { tasks: [task()] })).toMatchObject({ rag: null, shown: null, trend: null, reason: "The schedule has no baseline to judge it by." });
  });
});

describe("Cost", () => {
  test("is judged by the forecast against the budget, and names the lines that are over", () => {
    const parts = { budget: [line({ id: "B1", budget: 1000, toCommit: 1080 }), line({ id: "B2", budget: 1000, toCommit: 980 })] };
    expect(dimension("Cost", parts)).toMatchObject({ rag: "Green", reason: "Forecast cost EUR 2,060, EUR 60 (3%) over the budget of EUR 2,000 (amber above 5%).", subjects: [{ register: "budget", id: "B1" }] });
    expect(dimension("Cost", { budget: [line({ budget: 1_000_000, toCommit: 1_250_000 })] }).reason).toBe("Forecast cost EUR 1,250,000, EUR 250,000 (25%) over the budget of EUR 1,000,000 (red above 10%).");
  });

  test("is judged by CPI where that is worse", () => {
    const tasks = [task({ id: "1", wbs: "1", duration: days(20), baselines: baseline("2026-01-05", "2026-01-30"), percentComplete: 0.5 })];
    expect(dimension("Cost", { tasks, budget: [line({ id: "B1", wbs: "1", budget: 1000 })], ledger: [entry({ amount: 625 })] })).toMatchObject({ rag: "Red", reason: "CPI is 0.80: each EUR 1.00 spent has earned EUR 0.80 of planned work (red below 0.90)." });
  });

  test("is not judged without a budget", () => expect(dimension("Cost", {}).rag).toBeNull());

  test("says how many lines count only what was spent, because nothing says what is still to come", () => {
    const budget = [line({ id: "B1", wbs: "1", budget: 1000 }), line({ id: "B2", wbs: "1", budget: 1000 }), line({ id: "B3", wbs: "1", budget: 500, toCommit: 500 })];
    expect(dimension("Cost", { tasks: [late(10)], budget }).reason).toBe("Forecast cost EUR 500, EUR 2,000 (80%) under the budget of EUR 2,500 (amber above 5%); 2 of 3 budget lines count only what was spent.");
    expect(dimension("Cost", { tasks: [late(10)], budget: budget.slice(1) }).reason).toMatch(/; 1 of 2 budget lines counts only what was spent\.$/);
  });
});

describe("Scope", () => {
  test("turns amber when a change request waits longer than the setting, red at more than twice that", () => {
    const rag = (raised: string) => dimension("Scope", { changes: [change({ id: "C1", raised: at(raised) })] }).rag;
    expect(["2026-01-16", "2026-01-15", "2026-01-02", "2026-01-01"].map(rag)).toEqual(["Green", "Amber", "Amber", "Red"]);
  });

  test("weighs what pending change requests would cost", () => {
    const parts = { budget: [line({ budget: 1000 })], changes: [change({ raised: at("2026-01-29"), costImpact: 120 }), change({ status: "Rejected" as const, costImpact: 900 })] };
    expect(dimension("Scope", parts)).toMatchObject({ rag: "Red", reason: "Pending change requests would add EUR 120, 12% of the budget (red above 10%)." });
  });

  test("is green when nothing is pending and not judged without a register", () => {
    expect(dimension("Scope", { changes: [change({ status: "Approved" })] })).toMatchObject({ rag: "Green", reason: "No change request is waiting for a decision." });
    expect(dimension("Scope", {}).rag).toBeNull();
  });
});

describe("Risks", () => {
  test("are judged by the net exposure against the budget", () => {
    const parts = { budget: [line({ budget: 10_000 })], risks: [risk({ id: "R1", chance: 0.5, likelyCost: 3_000 }), risk({ id: "R2", type: "Opportunity", chance: 0.5, likelyCost: 1_000 }), risk({ status: "Closed", chance: 1, likelyCost: 9_999 })] };
    expect(dimension("Risks", parts)).toMatchObject({ rag: "Amber", reason: "Net exposure of 2 open risks is EUR 1,000, 10% of the budget (amber above 5%)." });
  });

  test("a High threat is amber at least", () => {
    expect(dimension("Risks", { risks: [risk({ probability: 5, costImpact: 3 })] })).toMatchObject({ rag: "Amber", reason: "1 open threat is rated High (amber with a score of 15 or more)." });
  });
});

describe("Issues", () => {
  test("turn amber when one is overdue, red when it is critical", () => {
    expect(dimension("Issues", { issues: [issue({ due: at("2026-01-30") })] }).rag).toBe("Green");
    expect(dimension("Issues", { issues: [issue({ due: at("2026-01-29") })], actions: [action({ due: at("2026-01-20") }), action({ due: at("2026-01-20") })] })).toMatchObject({ rag: "Amber", reason: "1 issue and 2 actions are overdue (amber from 1)." });
    expect(dimension("Issues", { issues: [issue({ due: at("2026-01-29"), priority: "Critical" })] })).toMatchObject({ rag: "Red", reason: "1 critical or escalated item is overdue (red from 1)." });
  });
});

describe("the whole", () => {
  const red = { tasks: [late(22)], changes: [change({ status: "Approved" as const })] };

  test("is the worst dimension shown, with its reason", () => {
    expect(status(red)).toMatchObject({ overall: "Red", overallReason: "Because of Schedule: finish forecast 3 Feb 2026, 12 working days after the baseline (red above 10)." });
  });

  test("an override with a reason stands, and the computed RAG stays visible beside it", () => {
    const overrides = [{ dimension: "schedule", rag: "Amber" as const, reason: "The vendor has confirmed the recovery plan" }];
    const { dimensions, overall, overallReason } = status({ ...red, overrides });
    expect(dimensions[0]).toMatchObject({ rag: "Red", shown: "Amber", override: "Amber", overrideReason: "The vendor has confirmed the recovery plan." });
    expect(overall).toBe("Amber");
    expect(overallReason).toBe("Because of Schedule: set by the project manager: The vendor has confirmed the recovery plan.");
  });

  test("an override without a reason has no effect", () => {
    expect(status({ ...red, overrides: [{ dimension: "Schedule", rag: "Green", reason: "" }] }).dimensions[0]).toMatchObject({ shown: "Red", override: null });
  });

  test("an empty project is not judged, and says nothing", () => {
    const empty = status({});
    expect(empty).toMatchObject({ overall: null, overallReason: "There is nothing yet to judge the project by.", highlights: [], milestones: [], drivingPath: [] });
  });
});

describe("the trend", () => {
  const trend = (before: Parameters<typeof history>[0]) => dimension("Schedule", { tasks: [late(22)], history: [history({ statusDate: at("2025-12-01"), schedule: "Green" }), history(before)] }).trend;

  test("compares with the last report before the status date: by RAG, then by the figure", () => {
    expect(trend({ schedule: "Amber" })).toBe("Worse");
    expect(trend({ schedule: "Red", finishVariance: days(20) })).toBe("Better");
    expect(trend({ schedule: "Red", finishVariance: days(12) })).toBe("Same");
    expect(trend({ schedule: "Red" })).toBe("Same");
    expect(trend({ schedule: "Amber", statusDate: at("2026-01-30") })).toBe("Worse");
    expect(trend({ schedule: null })).toBeNull();
  });
});

describe("highlights", () => {
  test("late: what was due and what is forecast, the cause before its consequences, without summaries", () => {
    const tasks = [
      task({ id: "1", name: "Phase", duration: null }),
      task({ id: "2", name: "Build", outlineLevel: 2, duration: days(14), baselines: baseline("2026-01-05", "2026-01-16"), actualStart: at("2026-01-05T08:00"), percentComplete: 0.6 }),
      task({ id: "3", name: "Test", outlineLevel: 2, duration: days(5), baselines: baseline("2026-01-19", "2026-01-23"), dependencies: [{ predecessor: "2", type: "FS", lag: { value: 0, unit: "working" } }] }),
    ];
    expect(texts("Late", { tasks }, "2026-01-19")).toEqual([
      "Build (1.1) was due on 16 Jan 2026, is 60% complete and is now forecast for 22 Jan 2026, 4 working days late; it is on the critical path.",
      "Test (1.2) is forecast to finish on 29 Jan 2026, 4 working days after the baseline of 23 Jan 2026; it is on the critical path.",
    ]);
  });

  test("over budget: the largest overrun first, with amount, share and budget", () => {
    expect(texts("Over budget", { budget: [line({ id: "B1", description: "Licenses", budget: 100, toCommit: 101 }), line({ id: "B2", description: "Integration services", budget: 100_000, toCommit: 120_000 }), line({ id: "B3", description: "Travel", toCommit: 50 })] })).toEqual([
      "Integration services (B2) is forecast at EUR 120,000, EUR 20,000 (20%) over its budget of EUR 100,000.",
      "Travel (B3) is forecast at EUR 50, without a budget.",
      "Licenses (B1) is forecast at EUR 101, EUR 1 (1%) over its budget of EUR 100.",
    ]);
  });

  test("changed: figures against the last History row, and what was raised, closed and decided since", () => {
    const parts = {
      tasks: [late(22), task({ id: "2", duration: days(1), actualStart: at("2026-01-19T08:00"), actualFinish: at("2026-01-19T17:00"), percentComplete: 1 })], budget: [line({ id: "B1", budget: 1000, toCommit: 1100 })],
      risks: [risk({ id: "R1", raised: at("2026-01-20") }), risk({ id: "R2", raised: at("2026-01-20") }), risk({ id: "R3", status: "Closed" as const, closed: at("2026-01-30") })],
      changes: [change({ id: "C1", status: "Approved" as const, decided: at("2026-01-17") })], history: [history({ overall: "Green", cost: "Amber", forecastFinish: at("2026-01-27"), eac: 1000 })],
    };
    expect(texts("Changed", parts)).toEqual([
      "The overall status has gone from Green to Red since 16 Jan 2026.",
      "The forecast finish has moved from 27 Jan 2026 to 3 Feb 2026, 5 working days later, since 16 Jan 2026.",
      "The forecast cost has risen by EUR 100 to EUR 1,100 since 16 Jan 2026.",
      "1 task has been finished since 16 Jan 2026.",
      "2 risks have been raised since 16 Jan 2026: R1 and R2.",
      "1 risk has been closed since 16 Jan 2026: R3.",
      "1 change request has been decided since 16 Jan 2026: C1.",
    ]);
  });

  test("nothing has changed where there is no earlier report", () => expect(texts("Changed", { tasks: [late(22)] })).toEqual([]));

  test("due soon: milestones, then finishes, starts and actions, within the days that the report looks ahead", () => {
    const tasks = [
      task({ id: "1", name: "Build", duration: days(24), percentComplete: 0.5, actualStart: at("2026-01-05T08:00") }),
      task({ id: "2", name: "Ready", duration: 0, milestone: true, constraint: "SNET", constraintDate: at("2026-02-06T17:00") }),
      task({ id: "3", name: "Roll out", duration: days(60), constraint: "SNET", constraintDate: at("2026-02-10T08:00") }),
      task({ id: "4", name: "Much later", duration: days(6), constraint: "SNET", constraintDate: at("2026-02-16T08:00") }),
    ];
    expect(texts("Due soon", { tasks, actions: [action({ id: "A1", name: "Order servers", owner: "B. Buyer", due: at("2026-02-02") })] })).toEqual([
      "Ready (2) is due on 6 Feb 2026.",
      "Build (1) is due to finish on 5 Feb 2026 and is 50% complete.",
      "Roll out (3) is due to start on 10 Feb 2026; it is on the critical path.",
      "Action “Order servers” (A1) is due from B. Buyer on 2 Feb 2026.",
    ]);
  });

  test("achieved: what was finished since the last report, milestones first", () => {
    const done = (id: string, name: string, date: string, more = {}) => task({ id, name, percentComplete: 1, actualStart: at(`${date}T08:00`), actualFinish: at(`${date}T17:00`), duration: days(1), ...more });
    const tasks = [done("1", "Early work", "2026-01-12"), done("2", "Design", "2026-01-26", { baselines: baseline("2026-01-23", "2026-01-23") }), done("3", "Design approved", "2026-01-20", { duration: 0, milestone: true })];
    expect(texts("Achieved", { tasks, history: [history()] })).toEqual(["Design approved (3) was reached on 20 Jan 2026.", "Design (2) was finished on 26 Jan 2026, 1 working day late."]);
  });

  test("decisions needed: by date, then the change requests that wait", () => {
    const parts = {
      decisions: [decision({ id: "D1", name: "Hosting" }), decision({ id: "D2", name: "Vendor", needed: at("2026-01-20"), owner: "S. Sponsor" }), decision({ id: "D3", status: "Decided" as const })],
      changes: [change({ id: "C1", name: "Second portal", raised: at("2026-01-09"), costImpact: 20_000, scheduleImpact: days(3) })],
    };
    expect(texts("Decision needed", parts)).toEqual([
      "Decision “Vendor” (D2) was needed by 20 Jan 2026 and is still open (owner: S. Sponsor).",
      "Decision “Hosting” (D1) is needed, but no date is set for it.",
      "Change request “Second portal” (C1) has waited 21 days for a decision; it would add EUR 20,000 and take 3 working days more.",
    ]);
  });

  test("risks: High ones first, then those whose action is due", () => {
    const parts = { risks: [risk({ id: "R1", name: "Small", probability: 1, costImpact: 1, due: at("2026-02-03") }), risk({ id: "R2", name: "Vendor slips", probability: 5, costImpact: 4, chance: 0.5, likelyCost: 24_000, due: at("2026-01-10") })] };
    expect(texts("Risk", parts)).toEqual([
      "Risk “Vendor slips” (R2) is rated High with a score of 20 and has an expected cost of EUR 12,000; its action was due on 10 Jan 2026 (owner: A. Owner).",
      "Risk “Small” (R1) is open and its action is due on 3 Feb 2026 (owner: A. Owner).",
    ]);
  });

  test("issues: critical and escalated ones, then what is overdue", () => {
    const parts = { issues: [issue({ id: "I1", name: "Slow", due: at("2026-01-29") }), issue({ id: "I2", name: "Down", priority: "Critical" as const, status: "Escalated" as const, escalatedTo: "the board" })], actions: [action({ id: "A1", name: "Fix it", due: at("2026-01-20") })] };
    expect(texts("Issue", parts)).toEqual(["Issue “Down” (I2) is critical and escalated to the board.", "Issue “Slow” (I1) was due on 29 Jan 2026, 1 day ago.", "Action “Fix it” (A1) was due on 20 Jan 2026, 10 days ago."]);
  });
});

test("milestones: done, on track, slipping, late, overdue or not baselined", () => {
  const milestone = (id: string, on: string, planned: string | null, more = {}) => task({
    id, duration: 0, milestone: true, constraint: "SNET", constraintDate: at(`${on}T17:00`), baselines: planned === null ? [] : [{ start: at(`${planned}T17:00`), finish: at(`${planned}T17:00`), duration: 0, cost: null }], ...more,
  });
  const tasks = [
    milestone("1", "2026-01-12", "2026-01-12", { percentComplete: 1, actualStart: at("2026-01-12T17:00"), actualFinish: at("2026-01-12T17:00") }),
    milestone("2", "2026-02-20", "2026-02-20"), milestone("3", "2026-02-20", "2026-02-18"), milestone("4", "2026-02-20", "2026-02-06"), milestone("5", "2026-02-20", "2026-01-20"), milestone("6", "2026-02-20", null),
  ];
  expect(status({ tasks }).milestones.map(({ state }) => state)).toEqual(["Done", "On track", "Slipping", "Late", "Overdue", "Not baselined"]);
});

test("the driving path leads from the first task to the one that finishes last", () => {
  const after = (predecessor: string) => [{ predecessor, type: "FS" as const, lag: { value: 0, unit: "working" as const } }];
  const tasks = [task({ id: "1" }), task({ id: "2", duration: days(2) }), task({ id: "3", dependencies: [...after("1"), ...after("2")] }), task({ id: "4", duration: 0, milestone: true, dependencies: after("3") })];
  expect(status({ tasks }, "2026-01-05").drivingPath).toEqual(["1", "3", "4"]);
});
