/** The cost of small projects whose figures can be worked out by hand, and what must hold for any. */
import fc from "fast-check";
import { analyze } from "../../../src/core/analyze";
import type { BudgetLine, EvMethod, LedgerType, Project, Task } from "../../../src/core/model";
import type { Cost } from "../../../src/core/cost/cost";
import type { EvSums } from "../../../src/core/cost/earned-value";
import { at, baseline, change, days, entry, line, project, task } from "../build-project";

const cost = (parts: Partial<Project>, statusDate: string): Cost => analyze(project(parts), { statusDate: at(statusDate) }).cost;

describe("planned value", () => {
  const fourDays = { tasks: [task({ id: "1", wbs: "1", duration: days(4), baselines: baseline("2026-01-05", "2026-01-08", 100) })] };

  test("a status date without a time counts the whole day: Wednesday of a 4-day task of 100 is 75", () => {
    expect(cost(fourDays, "2026-01-07").total.pv).toBe(75);
  });

  test("a status date with a time is exact: Wednesday noon is 62.50", () => {
    expect(cost(fourDays, "2026-01-07T12:00").total.pv).toBe(62.5);
  });

  test("a budget line is laid over its branch by baseline duration", () => {
    const tasks = [
      task({ id: "1", wbs: "1", duration: null }), task({ id: "2", wbs: "1.1", outlineLevel: 2, baselines: baseline("2026-01-05", "2026-01-05") }),
      task({ id: "3", wbs: "1.2", outlineLevel: 2, baselines: baseline("2026-01-06", "2026-01-08") }), task({ id: "4", wbs: "2", baselines: baseline("2026-01-05", "2026-01-30") }),
    ];
    const { lines, tasks: byTask, total } = cost({ tasks, budget: [line({ id: "B1", wbs: "1", budget: 400 })] }, "2026-01-06");
    expect(lines[0]!.earned.pv).toBe(200);
    expect(byTask.map(({ earned }) => earned.bac)).toEqual([400, 100, 300, 0]);
    expect(byTask[0]!.earned.pv).toBe(200);
    expect(total.pv).toBe(200);
  });

  test("baseline costs weigh where every task states one", () => {
    const tasks = [task({ id: "1", wbs: "1", duration: null }), task({ id: "2", wbs: "1.1", outlineLevel: 2, baselines: baseline("2026-01-05", "2026-01-05", 30) }), task({ id: "3", wbs: "1.2", outlineLevel: 2, baselines: baseline("2026-01-06", "2026-01-08", 10) })];
    expect(cost({ tasks, budget: [line({ wbs: "1", budget: 400 })] }, "2026-01-05").total.pv).toBe(300);
  });

  test("milestones carry budget only where there is nothing else", () => {
    const milestone = (id: string, date: string) => task({ id, wbs: id, outlineLevel: 2, duration: 0, milestone: true, baselines: [{ start: at(`${date}T17:00`), finish: at(`${date}T17:00`), duration: 0, cost: null }] });
    const only = [task({ id: "1", wbs: "1", duration: null }), milestone("1.1", "2026-01-05"), milestone("1.2", "2026-01-30")];
    expect(cost({ tasks: only, budget: [line({ wbs: "1", budget: 400 })] }, "2026-01-05").total.pv).toBe(200);
    const mixed = [...only, task({ id: "1.3", wbs: "1.3", outlineLevel: 2, baselines: baseline("2026-01-12", "2026-01-16") })];
    expect(cost({ tasks: mixed, budget: [line({ wbs: "1", budget: 400 })] }, "2026-01-05").total.pv).toBe(0);
  });

  test("a line without a branch is spread evenly over the working time of the project's baseline", () => {
    const tasks = [task({ id: "1", baselines: baseline("2026-01-05", "2026-01-09") }), task({ id: "2", baselines: baseline("2026-01-12", "2026-01-16") })];
    expect(cost({ tasks, budget: [line({ budget: 1000 })] }, "2026-01-07").total.pv).toBeCloseTo(300, 9);
  });
});

describe("earned value", () => {
  const earned = (evMethod: EvMethod, taskParts: Partial<Task>, lineParts: Partial<BudgetLine> = {}): number | null =>
    cost({ tasks: [task({ id: "1", wbs: "1", duration: days(10), baselines: baseline("2026-01-05", "2026-01-16"), ...taskParts })], budget: [line({ wbs: "1", budget: 1000, evMethod, ...lineParts })] }, "2026-01-09").total.ev;

  test("Schedule: by the task's % complete; physical % complete wins where it is stated", () => {
    expect(earned("Schedule", { percentComplete: 0.3 })).toBeCloseTo(300, 9);
    expect(earned("Schedule", { percentComplete: 0.3, physicalPercentComplete: 0.2 })).toBeCloseTo(200, 9);
  });

  test("% complete: by the line's own", () => expect(earned("% complete", { percentComplete: 0.3 }, { percentComplete: 0.45 })).toBe(450));

  test("0/100: all at the finish, 50/50: half at the start", () => {
    expect(earned("0/100", { percentComplete: 0.99 })).toBe(0);
    expect(earned("0/100", { percentComplete: 1 })).toBe(1000);
    expect(earned("50/50", { percentComplete: 0 })).toBe(0);
    expect(earned("50/50", { percentComplete: 0.01 })).toBe(500);
    expect(earned("50/50", { percentComplete: 1 })).toBe(1000);
  });

  test("Level of effort earns what is planned, and so does a level-of-effort task", () => {
    expect(earned("Level of effort", { percentComplete: 0.9 })).toBe(500);
    expect(earned("Schedule", { percentComplete: 0.9, levelOfEffort: true })).toBe(500);
  });

  test("a task without a baseline earns nothing while others have one", () => {
    const tasks = [task({ id: "1", wbs: "1" }), task({ id: "2", wbs: "1.1", outlineLevel: 2, percentComplete: 1 }), task({ id: "3", wbs: "1.2", outlineLevel: 2, percentComplete: 0.5, baselines: baseline("2026-01-05", "2026-01-16") })];
    expect(cost({ tasks, budget: [line({ wbs: "1", budget: 1000 })] }, "2026-01-09").total).toMatchObject({ pv: 500, ev: 500 });
  });
});

describe("without a baseline", () => {
  const tasks = [task({ id: "1", wbs: "1", percentComplete: 0.5 })], ledger = [entry({ amount: 300 })];
  const none = { pv: null, ev: null, cv: null, sv: null, cpi: null, spi: null, eac: null, tcpi: null, spiT: null };

  test("nothing is planned or earned, so no index has an answer, of the whole, of a line, of a task or by WBS", () => {
    const { total, lines, tasks: byTask, wbs, forecasts, periods } = cost({ tasks, budget: [line({ id: "B1", wbs: "1", budget: 1000, toCommit: 500 })], ledger }, "2026-01-31");
    expect(total).toMatchObject({ ...none, bac: 1000, ac: 300 });
    expect(lines[0]).toMatchObject({ percentComplete: null, eac: 800, earned: { ...none, bac: 1000, ac: 300 } });
    expect([byTask[0]!.earned, wbs[0]!.earned]).toMatchObject([none, none]);
    expect(forecasts).toEqual({ atBudget: null, atCpi: null, composite: null, bottomUp: 800 });
    expect(periods.at(-1)).toMatchObject({ pv: null, ev: null, ac: 300 });
  });

  test("a plan with its own costs is not dearer than planned", () => {
    const { total, tasks: byTask } = cost({ tasks: [task({ id: "1", percentComplete: 0.5, actualCost: 60, cost: 120 })] }, "2026-01-31");
    expect([total, byTask[0]!.earned]).toMatchObject([{ ...none, ac: 60 }, { ...none, ac: 60 }]);
  });

  test("lines that state their own % complete have a CPI; the whole has one when all with a budget do", () => {
    const own = line({ id: "B1", budget: 1000, percentComplete: 0.45 }), silent = line({ id: "B2", wbs: "1", budget: 500 });
    const of = (...budget: BudgetLine[]) => cost({ tasks, budget, ledger }, "2026-01-31");
    expect(of(own).total).toMatchObject({ pv: null, spi: null, ev: 450, cpi: 1.5 });
    expect(of(own, { ...silent, budget: null }).total).toMatchObject({ ev: 450, cpi: 1.5 });
    expect(of(own, silent)).toMatchObject({ total: { ev: null, cpi: null }, lines: [{ earned: { ev: 450, cpi: 1.5 } }, { earned: { ev: null } }] });
  });

  test("the cost is judged by its forecast alone, and the schedule not at all", () => {
    const judged = (toCommit: number | null) => analyze(project({ tasks, budget: [line({ id: "B1", wbs: "1", budget: 1000, toCommit })], ledger }), { statusDate: at("2026-01-31") }).status.dimensions.map(({ rag }) => rag).slice(0, 2);
    expect([judged(700), judged(900)]).toEqual([[null, "Green"], [null, "Red"]]);
  });
});

test("money spent where no budget is stated has no CPI", () => {
  const tasks = [task({ id: "1", wbs: "1", baselines: baseline("2026-01-05", "2026-01-16"), percentComplete: 0.5 })];
  expect(cost({ tasks, budget: [line({ id: "B1", wbs: "1" })], ledger: [entry({ amount: 300 })] }, "2026-01-31").total).toMatchObject({ bac: 0, pv: null, ev: null, ac: 300, cpi: null });
});

describe("budget lines", () => {
  const ledger = [
    entry({ type: "PO", po: "P1", amount: 500 }), entry({ type: "PO change", po: "P1", amount: 100 }), entry({ type: "Invoice", po: "P1", amount: 250 }),
    entry({ type: "Credit note", po: "P1", amount: 50 }), entry({ type: "Accrual", po: "P1", amount: 80 }), entry({ type: "Accrual reversal", po: "P1", amount: 30 }),
    entry({ type: "Timesheet", amount: 40 }), entry({ type: "Other", amount: 100, currency: "USD", rate: 0.9 }), entry({ amount: 9_999, status: "Draft" }), entry({ amount: 9_999, status: "Cancelled" }), entry({ amount: 9_999, date: at("2026-02-01") }),
  ];
  const parts = { budget: [line({ id: "B1", budget: 800, toCommit: 150 })], changes: [change({ status: "Approved", budgetLine: "b1", costImpact: 100 }), change({ status: "Submitted", budgetLine: "B1", costImpact: 500 })], ledger };

  test("every column is what its definition says", () => {
    expect(cost(parts, "2026-01-31").lines[0]).toMatchObject({
      approvedChanges: 100, currentBudget: 900, committed: 600, invoiced: 330, accrued: 50, actualCost: 380, openCommitment: 350, etc: 500, eac: 880, vac: 20, variancePercent: 20 / 900, rag: "Green",
    });
  });

  test("an entry counts on its day and not the day before", () => {
    expect(cost(parts, "2026-01-14").lines[0]!.actualCost).toBe(0);
    expect(cost(parts, "2026-01-15").lines[0]!.actualCost).toBe(380);
  });

  test("credit notes and reversals reduce whatever sign they are typed with", () => {
    expect(cost({ budget: parts.budget, ledger: [entry({ type: "Credit note", amount: -50 }), entry({ type: "Accrual reversal", amount: -5 })] }, "2026-01-31").lines[0]).toMatchObject({ invoiced: -50, accrued: -5 });
  });

  test("an over-invoiced or a closed order has nothing open", () => {
    expect(cost({ budget: parts.budget, ledger: [entry({ type: "PO", po: "P1", amount: 100 }), entry({ po: "P1", amount: 120 })] }, "2026-01-31").entries[0]!.openCommitment).toBe(0);
    expect(cost({ budget: parts.budget, ledger: [entry({ type: "PO", po: "P1", amount: 100, status: "Closed" })] }, "2026-01-31").lines[0]).toMatchObject({ committed: 100, openCommitment: 0 });
  });

  test("two rows of the same order and line share what is open, so that the sum is right", () => {
    const { entries, lines } = cost({ budget: parts.budget, ledger: [entry({ type: "PO", po: "P1", amount: 100 }), entry({ type: "PO", po: "p1", amount: 60 }), entry({ po: "P1", amount: 30 })] }, "2026-01-31");
    expect(entries.map((e) => e.openCommitment)).toEqual([65, 65, null]);
    expect(lines[0]!.openCommitment).toBe(130);
  });

  test("the RAG of a line turns beyond the thresholds, not at them", () => {
    const rag = (eac: number) => cost({ budget: [line({ id: "B1", budget: 100, toCommit: eac })] }, "2026-01-31").lines[0]!.rag;
    expect([105, 105.01, 110, 110.01].map(rag)).toEqual(["Green", "Amber", "Amber", "Red"]);
  });
});

test("a plan with its own costs and no budget lines has earned value by task", () => {
  const tasks = [
    task({ id: "1", duration: null }), task({ id: "2", outlineLevel: 2, baselines: baseline("2026-01-05", "2026-01-09", 100), percentComplete: 1, actualCost: 120, cost: 120 }),
    task({ id: "3", outlineLevel: 2, duration: days(5), baselines: baseline("2026-01-12", "2026-01-16", 300), percentComplete: 0.2, actualCost: 60, cost: 330 }),
  ];
  const { total, tasks: byTask, forecasts } = cost({ tasks }, "2026-01-13");
  expect(total).toMatchObject({ bac: 400, pv: 220, ev: 160, ac: 180 });
  expect(byTask[0]!.earned).toMatchObject({ bac: 400, pv: 220, ev: 160, ac: 180 });
  expect(forecasts.bottomUp).toBe(450);
});

describe("earned schedule", () => {
  const tenWeeks = Array.from({ length: 10 }, (_, i) => task({ id: `${i + 1}`, duration: days(5), baselines: [{ start: at("2026-01-05T08:00") + i * 10_080, finish: at("2026-01-09T17:00") + i * 10_080, duration: days(5), cost: 100 }], percentComplete: i < 3 ? 1 : i === 3 ? 0.5 : 0 }));

  test("three and a half weeks' work done after five weeks: ES 3.5, AT 5, SPI(t) 0.7", () => {
    const { earnedSchedule, spiT, svT } = cost({ tasks: tenWeeks }, "2026-02-06").total;
    expect(earnedSchedule).toBe(days(17.5));
    expect(spiT).toBe(0.7);
    expect(svT).toBe(days(-7.5));
  });

  test("SPI(t) of a late project that is finished stays what it was, while SPI returns to 1", () => {
    const done = tenWeeks.map((one, i) => ({ ...one, percentComplete: 1, actualStart: one.baselines[0]!.start, actualFinish: at("2026-01-09T17:00") + i * 10_080 + (i === 9 ? 50_400 : 0) }));
    const { spi, spiT } = cost({ tasks: done }, "2026-08-31").total;
    expect(spi).toBe(1);
    expect(spiT).toBeCloseTo(10 / 15, 9);
  });
});

describe("periods", () => {
  const tasks = (finish: string) => [task({ id: "1", wbs: "1", baselines: baseline("2026-01-05", finish, 100), percentComplete: 0.5, actualStart: at("2026-01-05T08:00") })];

  test("a plan under half a year has weeks, a longer one months; the status date stands between them", () => {
    expect(cost({ tasks: tasks("2026-02-13") }, "2026-01-14").periods.slice(0, 3).map(({ end }) => end)).toEqual([at("2026-01-11"), at("2026-01-14"), at("2026-01-18")]);
    expect(cost({ tasks: tasks("2026-12-31") }, "2026-02-28").periods.slice(0, 3).map(({ end }) => end)).toEqual([at("2026-01-31"), at("2026-02-28"), at("2026-03-31")]);
  });

  test("the planned curve ends at BAC; the actual ones end at the status date with its EV and AC", () => {
    const { periods, total } = cost({ tasks: tasks("2026-12-31"), budget: [line({ id: "B1", wbs: "1", budget: 5000 })], ledger: [entry({ amount: 70 }), entry({ amount: 30, date: at("2026-02-10") })] }, "2026-02-28");
    expect(periods.at(-1)!.pv).toBeCloseTo(5000, 6);
    expect(periods[0]!.ac).toBe(70);
    expect(periods[1]).toMatchObject({ ac: 100 });
    expect(periods[1]!.ev).toBeCloseTo(total.ev!, 6);
    expect(periods[1]!.pv).toBeCloseTo(total.pv!, 6);
    expect(periods[2]).toMatchObject({ ev: null, ac: null });
  });
});

describe("any project", () => {
  const methods: EvMethod[] = ["Schedule", "% complete", "0/100", "50/50", "Level of effort"];
  const types: LedgerType[] = ["PO", "PO change", "Invoice", "Credit note", "Accrual", "Accrual reversal", "Timesheet", "Other"];
  const plan = fc.record({
    tasks: fc.array(fc.record({ level: fc.integer({ min: 1, max: 3 }), start: fc.nat(100), length: fc.integer({ min: 0, max: 20 }), percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 12 }),
    lines: fc.array(fc.record({ wbs: fc.constantFrom<string[]>("", "1", "1.1", "2", "2.1", "9"), budget: fc.nat(1000), method: fc.constantFrom(...methods), percent: fc.integer({ min: 0, max: 100 }) }), { minLength: 1, maxLength: 6 }),
    ledger: fc.array(fc.record({ type: fc.constantFrom(...types), line: fc.nat(6), amount: fc.nat(500), day: fc.nat(100), po: fc.constantFrom("", "P1", "P2") }), { maxLength: 12 }),
  });
  type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
  const build = (p: Plan, scale = 1): Partial<Project> => ({
    tasks: p.tasks.map((t, i) => task({
      id: `${i + 1}`, outlineLevel: i === 0 ? 1 : t.level, duration: days(t.length), percentComplete: t.percent / 100,
      baselines: [{ start: at("2026-01-05T08:00") + t.start * 1440, finish: at("2026-01-05T17:00") + (t.start + t.length) * 1440, duration: null, cost: null }],
    })),
    budget: p.lines.map((l, i) => line({ id: `B${i}`, wbs: l.wbs, budget: l.budget * scale, evMethod: l.method, percentComplete: l.percent / 100 })),
    ledger: p.ledger.map((l, i) => entry({ id: `L${i}`, type: l.type, budgetLine: `B${l.line}`, amount: l.amount * scale, date: at("2026-01-05") + l.day * 1440, po: l.po })),
  });
  const sumOf = (parts: readonly { earned: EvSums }[]) =>
    parts.reduce((s, { earned: e }) => [s[0]! + e.bac, s[1]! + (e.pv ?? 0), s[2]! + (e.ev ?? 0), s[3]! + e.ac], [0, 0, 0, 0]);
  const near = (a: readonly (number | null)[], b: readonly (number | null)[]) => a.forEach((value, i) => expect(value ?? 0).toBeCloseTo(b[i] ?? 0, 6));

  test("lines, WBS codes and tasks add up to the total", () => {
    fc.assert(fc.property(plan, (p) => {
      const c = cost(build(p), "2026-03-01");
      const { bac, pv, ev, ac } = c.total;
      near(sumOf(c.lines), [bac, pv, ev, ac]);
      near(sumOf(c.wbs), [bac, pv, ev, ac]);
      expect(ev ?? 0).toBeLessThanOrEqual(bac + 1e-6);
      expect(pv ?? 0).toBeLessThanOrEqual(bac + 1e-6);
    }), { numRuns: 150 });
  });

  test("what tasks have of lines with tasks is what those lines have", () => {
    fc.assert(fc.property(plan, (p) => {
      const placed = { ...p, lines: p.lines.map((l) => ({ ...l, wbs: "1" })) };
      const built = build(placed);
      const c = cost({ ...built, tasks: built.tasks!.map((t, i) => ({ ...t, outlineLevel: i === 0 ? 1 : t.outlineLevel + 1 })) }, "2026-03-01");
      const { bac, pv, ev, ac } = c.total;
      const top = c.tasks[0]!.earned;
      near([top.bac, top.pv, top.ev, top.ac], [bac, pv, ev, ac]);
    }), { numRuns: 150 });
  });

  test("planned value never falls over time and ends at BAC", () => {
    fc.assert(fc.property(plan, (p) => {
      const { periods, total } = cost(build(p), "2026-03-01");
      periods.forEach((period, i) => i > 0 && expect(period.pv ?? 0).toBeGreaterThanOrEqual((periods[i - 1]!.pv ?? 0) - 1e-6));
      expect(periods.at(-1)!.pv ?? 0).toBeCloseTo(total.bac, 6);
    }), { numRuns: 100 });
  });

  test("the order of ledger rows and budget lines changes no figure", () => {
    fc.assert(fc.property(plan, (p) => {
      const built = build(p);
      const c = cost(built, "2026-03-01");
      const turned = cost({ ...built, budget: [...built.budget!].reverse(), ledger: [...built.ledger!].reverse() }, "2026-03-01");
      for (const one of c.lines) {
        const other = turned.lines.find(({ id }) => id === one.id)!;
        near([one.eac, one.openCommitment, one.earned.ev, one.earned.pv], [other.eac, other.openCommitment, other.earned.ev, other.earned.pv]);
      }
    }), { numRuns: 100 });
  });

  test("in a currency worth a tenth, every amount is tenfold and every index the same", () => {
    fc.assert(fc.property(plan, (p) => {
      const one = cost(build(p), "2026-03-01").total;
      const ten = cost(build(p, 10), "2026-03-01").total;
      near([ten.bac, ten.pv, ten.ev, ten.ac], [one.bac, one.pv, one.ev, one.ac].map((amount) => (amount ?? 0) * 10));
      expect(ten.cpi ?? -1).toBeCloseTo(one.cpi ?? -1, 9);
      expect(ten.spiT ?? -1).toBeCloseTo(one.spiT ?? -1, 6);
    }), { numRuns: 100 });
  });
});
