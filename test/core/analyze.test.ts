/** The whole analysis of a project in one call. */
import { analyze } from "../../src/core/analyze";
import { at, baseline, entry, line, project, risk, task } from "./build-project";

test("an empty project is analyzed without an error", () => {
  const { cost, risks, status, findings } = analyze(project({ start: null }), {});
  expect(cost.total).toMatchObject({ bac: 0, pv: null, ev: null, ac: 0, cpi: null, spi: null, eac: null });
  expect(risks.exposure.open).toBe(0);
  expect(status.overall).toBeNull();
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("findings of all parts are there, the worst first", () => {
  const broken = project({
    tasks: [task({ id: "1", wbs: "1", baselines: baseline("2026-01-05", "2026-01-09") })], budget: [line({ id: "B1" })],
    ledger: [entry({ amount: null })], risks: [risk({ owner: "" })], overrides: [{ dimension: "Cost", rag: "Red", reason: "" }],
  });
  const { findings } = analyze(broken, { statusDate: at("2026-01-30") });
  expect(findings.map(({ severity }) => severity)).toEqual([...findings.map(({ severity }) => severity)].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["ledger-amount-missing", "risk-owner-missing", "override-reason-missing", "budget-line-spread"]));
});

test("the same project and status date give the same analysis", () => {
  const one = project({ tasks: [task({ id: "1", baselines: baseline("2026-01-05", "2026-01-09", 100) })], ledger: [entry({ id: "L1" })] });
  expect(analyze(one, { statusDate: at("2026-01-07") })).toEqual(analyze(one, { statusDate: at("2026-01-07") }));
});

const order = ["error", "warning", "info"];
