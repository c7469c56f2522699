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

  test("that an invoice is booked twice wants an invoice with the same vendor, document and amount", () => {
    const twice = (more: object) => codes({ budget: [line({ id: "B1", budget: 1000 })], ledger: ["L1", "L2"].map((id) => entry({ id, vendor: "V", document: "D1", ...more })) }).includes("invoice-duplicate L2");
    expect([{}, { document: "" }, { amount: null }, { type: "Other" }].map(twice)).toEqual([true, false, false, false]);
  });

  test("that an order is over-invoiced waits for a cent too much", () => {
    const over = (amount: number) => codes({ budget: [line({ id: "B1", budget: 1000 })], ledger: [entry({ id: "P", type: "PO", po: "P1", date: at("2026-01-05"), amount: 100 }), entry({ po: "P1", date: at("2026-01-06"), amount })] }).includes("po-over-invoiced P");
    expect([99, 100, 100.01].map(over)).toEqual([false, false, true]);
  });
});
