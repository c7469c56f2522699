/** Which tasks, lines and entries count towards cost, and which findings they are worth. */
import { analyze } from "../../../src/core/analyze";
import type { Project } from "../../../src/core/model";
import { at, baseline, days, entry, line, project, task } from "../build-project";

const analysis = (parts: Partial<Project>, statusDate = "2026-01-07") => analyze(project(parts), { statusDate: at(statusDate) });
const codes = (parts: Partial<Project>, statusDate?: string) => analysis(parts, statusDate).cost.findings.map(({ code, where }) => `${code} ${where?.id ?? ""}`.trim());
const four = (id: string, more = {}) => task({ id, wbs: id, duration: days(4), baselines: baseline("2026-01-05", "2026-01-08", 100), ...more });

describe("planned value", () => {
  test("has no part of a task that is inactive or another project's", () => {
    const bac = (more: object) => analysis({ tasks: [four("1"), four("2", more)] }).cost.total.bac;
    expect([bac({}), bac({ active: false }), bac({ project: { external: true } })]).toEqual([200, 100, 100]);
  });

  test("grows with the working time of the task's own calendar, and of an elapsed task with all time", () => {
    const pv = (more: object) => analysis({ tasks: [four("1", more)] }, "2026-01-05T20:00").cost.total.pv;
    expect(pv({})).toBe(25);
    expect(pv({ calendar: "24 Hours" })).toBeCloseTo((100 * 12) / 81, 9);
    expect(pv({ elapsed: true })).toBeCloseTo((100 * 12) / 81, 9);
  });
});

describe("the actual cost", () => {
  test("has no part of an order, of an entry without an amount or a date, of a draft, and of a line that does not exist", () => {
    const ledger = [entry({ amount: 40 }), entry({ amount: null }), entry({ date: null }), entry({ status: "Draft" }), entry({ type: "PO", po: "P1", amount: 900 }), entry({ budgetLine: "B9" })];
    const { lines, total, periods } = analysis({ tasks: [four("1")], budget: [line({ id: "B1", budget: 100 })], ledger }, "2026-01-31").cost;
    expect([lines[0]!.actualCost, total.ac, periods.at(-1)!.ac]).toEqual([40, 40, 40]);
  });
});

describe("a finding about cost", () => {
  test("that value is earned and nothing booked speaks of the lines, or of a plan without lines", () => {
    const tasks = [four("1", { percentComplete: 0.5 })], booked = [four("1", { percentComplete: 0.5, actualCost: 30 })];
    expect(codes({ tasks, budget: [line({ id: "B1", wbs: "1", budget: 100 })] })).toContain("evm-no-actual-cost B1");
    expect(codes({ tasks, budget: [line({ id: "B1", wbs: "1", budget: 100 })], ledger: [entry({ date: at("2026-01-06") })] })).not.toContain("evm-no-actual-cost B1");
    expect(codes({ tasks })).toContain("evm-no-actual-cost");
    expect(codes({ tasks: booked })).not.toContain("evm-no-actual-cost");
  });

  test("that a line is spread evenly leaves out what is a level of effort", () => {
    const budget = [line({ id: "B1", wbs: "2", budget: 100 }), line({ id: "B2", wbs: "2", budget: 100, evMethod: "Level of effort" }), line({ id: "B3", wbs: "1", budget: 100 })];
    expect(codes({ tasks: [four("1"), task({ id: "2", wbs: "2" })], budget }).filter((code) => code.startsWith("budget-line-spread"))).toEqual(["budget-line-spread B1"]);
  });

  test("that there is no baseline says what has no answer for want of it, and nothing where every line states its own % complete and there are no tasks", () => {
    const own = line({ id: "B1", budget: 100, percentComplete: 0.5 }), silent = line({ id: "B2", budget: 100 });
    const said = (parts: Partial<Project>) => analysis(parts).cost.findings.find(({ code }) => code === "evm-no-baseline")?.message.replace(/;.*/, "");
    const tasks = [task({ id: "1" })];
    expect(said({ tasks, budget: [own, silent] })).toBe("No task has a baseline, so there is no planned or earned value, no CPI and no SPI");
    expect(said({ tasks, budget: [own] })).toBe("No task has a baseline, so there is no planned value and no SPI");
    expect(said({ tasks: [{ ...tasks[0]!, actualCost: 60 }] })).toBe("No task has a baseline, so there is no planned or earned value, no CPI and no SPI");
    expect(said({ budget: [own, silent] })).toBe("The schedule has no tasks, so there is no planned or earned value, no CPI and no SPI");
    expect([said({ budget: [own] }), said({ tasks, budget: [line({ id: "B1" })] }), said({ tasks })]).toEqual([undefined, undefined, undefined]);
  });

  test("that WBS codes lead nowhere is one for all lines, and none where there are no tasks to name", () => {
    const budget = ["B1", "B2", "B3"].map((id, i) => line({ id, wbs: `7.${i}`, budget: 100 }));
    const unknown = (parts: Partial<Project>) => analysis({ ...parts, budget }).cost.findings.filter(({ code }) => code === "budget-wbs-unknown");
    expect(unknown({ tasks: [four("1")] }).map(({ message, others }) => [message, others?.length])).toEqual([["Budget lines B1 (WBS 7.0), B2 (WBS 7.1) and B3 (WBS 7.2) name WBS codes that no task has, so their budgets follow the whole project; correct the WBS codes.", 2]]);
    expect(unknown({})).toEqual([]);
  });

  test("that nothing says what is still to come tells what was spent, and of how much", () => {
    const silent = (parts: Partial<Project>) => analysis(parts).cost.findings.filter(({ code }) => code === "budget-forecast-missing").map(({ message }) => message);
    const budget = [line({ id: "B1", wbs: "1", budget: 60_000 }), line({ id: "B2", wbs: "1", budget: 40_000 })], ledger = [entry({ date: at("2026-01-06"), amount: 30_000 })];
    expect(silent({ tasks: [four("1", { percentComplete: 0.5 })], budget, ledger })).toEqual(["Budget lines B1 and B2 have nothing on order and nothing under To commit, though nothing says that the work is done, so their forecasts are only what was spent, EUR 30,000 of EUR 100,000; enter under To commit what is still to be ordered, or 0 where nothing is."]);
    expect(silent({ tasks: [task({ percentComplete: 0.5 })], budget: [budget[0]!] })).toEqual([expect.stringMatching(/^Budget line B1 has .* its forecast is only what was spent, EUR 0 of EUR 60,000;/)]);
    expect(silent({ tasks: [task({ percentComplete: 1 }), task({ actualFinish: at("2026-01-06T17:00") })], budget })).toEqual([]);
  });

  test("that an invoice is booked twice wants an invoice with the same vendor, document and amount", () => {
    const twice = (more: object) => codes({ budget: [line({ id: "B1", budget: 1000 })], ledger: ["L1", "L2"].map((id) => entry({ id, vendor: "V", document: "D1", ...more })) }).includes("invoice-duplicate L2");
    expect([{}, { document: "" }, { amount: null }, { type: "Other" }].map(twice)).toEqual([true, false, false, false]);
  });

  test("that an order is over-invoiced waits for a cent too much", () => {
    const over = (amount: number) => codes({ budget: [line({ id: "B1", budget: 1000 })], ledger: [entry({ id: "P", type: "PO", po: "P1", date: at("2026-01-05"), amount: 100 }), entry({ po: "P1", date: at("2026-01-06"), amount })] }).includes("po-over-invoiced P");
    expect([99, 100, 100.01].map(over)).toEqual([false, false, true]);
  });
});
