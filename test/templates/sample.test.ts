import { parseDateTime, startOfDay, dayOf, MINUTES_PER_DAY, weekday } from "../../src/core/time";
import { sample } from "../../src/templates/sample/sample";
import type { StarterCell } from "../../src/templates/starter";
import { outlineNumbers, rows, type StarterRow } from "./starter-tables";

const at = (cell: StarterCell | undefined): number => parseDateTime(String(cell)) ?? NaN;
const charter = new Map(rows(sample, "tblCharter").map((row) => [row["Item"], row["Value"]] as const));
const start = at(charter.get("Start date")), status = startOfDay(dayOf(at(charter.get("Status date"))) + 1);
const all = rows(sample, "tblSchedule");
const leaves = all.filter((task) => task["Duration"] !== null);
const summaries = new Set(outlineNumbers(all.map((task) => Number(task["Level"]))).filter((_wbs, i) => all[i]!["Duration"] === null));
const budget = rows(sample, "tblBudget"), ledger = rows(sample, "tblLedger"), risks = rows(sample, "tblRisks"), changes = rows(sample, "tblChanges");
const free = new Set(rows(sample, "tblHolidays").filter((day) => day["Calendar"] === "Standard").flatMap((day) => {
  const from = dayOf(at(day["Date"])), to = day["Until"] ? dayOf(at(day["Until"])) : from;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}));
const sum = (cells: readonly (StarterCell | undefined)[]): number => cells.reduce<number>((total, cell) => total + Number(cell ?? 0), 0);

test("the sample has as much in it as a real project half-way through", () => {
  expect(all.length).toBe(70);
  expect(new Set(all.map((task) => task["Level"]))).toEqual(new Set([1, 2, 3]));
  expect([budget.length, ledger.length, risks.length, changes.length]).toEqual([25, 70, 20, 6]);
  expect(["tblIssues", "tblActions", "tblDecisions", "tblHistory"].map((table) => rows(sample, table).length)).toEqual([12, 12, 6, 6]);
});

test("its plan uses every kind of link, lag and constraint that a reader should meet once", () => {
  const links = all.map((task) => String(task["Predecessors"] ?? "")).join(", ");
  for (const link of [/\d(,|$)/, /\dSS/, /\dFF/, /\dSF/, /\d(FS|SS|FF)\+\d+d/, /\dFS-\d+d/, /\+\d+ed/, /SS\+\d+%/, /FS-\d+%/]) expect(links).toMatch(link);
  expect(all.filter((task) => task["Mode"] === "Manual" && task["Start"] && task["Finish"]).length).toBe(1);
  expect(new Set(all.map((task) => task["Constraint"]))).toEqual(new Set([null, "SNET", "FNLT"]));
  expect(leaves.filter((task) => task["Duration"] === 0).length).toBeGreaterThanOrEqual(6);
  expect(leaves.filter((task) => task["Deadline"]).length).toBeGreaterThanOrEqual(2);
  expect(leaves.filter((task) => String(task["Duration"]).endsWith("ed")).length).toBeGreaterThanOrEqual(1);
  expect(new Set(all.map((task) => task["Calendar"]))).toEqual(new Set([null, "Vendor (UK)", "Weekend"]));
});

test("a finished task has both actual dates, one under way a start and the rest of its work, a coming one neither", () => {
  for (const task of leaves) {
    const { "% complete": done, "Actual start": from, "Actual finish": to, "Remaining duration": rest } = task;
    const state = done === 1 ? "finished" : done !== null ? "under way" : "coming";
    expect([task["Task"], from !== null, to !== null, rest !== null]).toEqual([task["Task"], state !== "coming", state === "finished", state === "under way"]);
    if (state === "under way") expect(Math.abs(Number(done) - (1 - Number(rest) / Number(task["Duration"])))).toBeLessThan(0.0051);
  }
  expect(leaves.filter((task) => task["% complete"] === 1).length).toBeGreaterThan(20);
  expect(leaves.filter((task) => task["Remaining duration"] !== null).length).toBeGreaterThan(4);
});

test("what is still to be done is estimated from optimistic to pessimistic, in that order", () => {
  const days = (cell: StarterCell | undefined) => parseFloat(String(cell));
  const coming = leaves.filter((task) => task["% complete"] !== 1 && task["Duration"] !== 0 && task["Mode"] === "Auto" && task["Task"] !== "Legacy portal support extension");
  expect(coming.filter((task) => !(days(task["Optimistic"]) <= days(task["Most likely"]) && days(task["Most likely"]) <= days(task["Pessimistic"])))).toEqual([]);
});

test("no actual lies after the status date or before the start, and nothing finishes before it starts", () => {
  for (const task of leaves) {
    for (const header of ["Actual start", "Actual finish"]) if (task[header] !== null) expect(at(task[header]) >= start && at(task[header]) <= status).toBe(true);
    for (const [from, to] of [["Actual start", "Actual finish"], ["Baseline start", "Baseline finish"], ["Start", "Finish"]] as const) if (task[from] !== null && task[to] !== null) expect(at(task[from])).toBeLessThanOrEqual(at(task[to]));
  }
});

test("every task but those that a change added has a baseline, on a day of its calendar", () => {
  expect(leaves.filter((task) => task["Baseline start"] === null).map((task) => [task["Task"], task["Baseline finish"], task["Baseline duration"]])).toEqual([
    ["Interface stubs for early testing", null, null], ["Parallel integration test on stubs", null, null],
  ]);
  const holiday = (cell: StarterCell | undefined) => free.has(dayOf(at(cell))) || weekday(dayOf(at(cell))) % 6 === 0;
  const usual = leaves.filter((task) => task["Baseline start"] !== null && task["Calendar"] === null && !String(task["Duration"]).endsWith("ed"));
  expect(usual.filter((task) => holiday(task["Baseline start"]) || holiday(task["Baseline finish"]))).toEqual([]);
  const weekend = leaves.filter((task) => task["Calendar"] === "Weekend");
  expect(weekend.map((task) => [weekday(dayOf(at(task["Baseline start"]))), weekday(dayOf(at(task["Baseline finish"])))])).toEqual([[6, 0]]);
});

test("the baseline costs of the tasks are the budget, and the funding covers it", () => {
  expect(sum(leaves.map((task) => task["Baseline cost"]))).toBe(sum(budget.map((line) => line["Budget"])));
  expect(sum(budget.map((line) => line["Budget"]))).toBeLessThan(Number(charter.get("Authorized funding")));
});

test("a budget line pays for a summary task, or for the whole project", () => {
  expect(budget.filter((line) => line["WBS"] !== null && !summaries.has(String(line["WBS"])))).toEqual([]);
});

test("a ledger entry belongs to a budget line, and to an order of the same line and vendor where it names one", () => {
  const lines = new Set(budget.map((line) => line["ID"]));
  const orders = new Map(ledger.filter((entry) => entry["Type"] === "PO").map((entry) => [entry["PO"], entry] as const));
  for (const entry of ledger) {
    expect(lines).toContain(entry["Budget line"]);
    if (entry["PO"] === null) expect(["Timesheet", "Accrual"]).toContain(entry["Type"]);
    else expect([entry["Budget line"], entry["Vendor"], entry["Currency"]]).toEqual(["Budget line", "Vendor", "Currency"].map((header) => orders.get(entry["PO"]!)?.[header]));
    expect(at(entry["Date"]) >= start && at(entry["Date"]) <= status && weekday(dayOf(at(entry["Date"]))) % 6 !== 0).toBe(true);
    expect(entry["Amount"]).toBeGreaterThan(0);
  }
  expect(ledger.map((entry) => at(entry["Date"]))).toEqual([...ledger.map((entry) => at(entry["Date"]))].sort((a, b) => a - b));
});

test("what is invoiced and accrued never exceeds its order and the order's changes", () => {
  const counts = ledger.filter((entry) => entry["Status"] !== "Draft" && entry["Status"] !== "Cancelled");
  for (const order of counts.filter((entry) => entry["Type"] === "PO")) {
    const own = counts.filter((entry) => entry["PO"] === order["PO"]);
    const total = (...types: string[]) => sum(own.filter((entry) => types.includes(String(entry["Type"]))).map((entry) => entry["Amount"]));
    const used = total("Invoice", "Accrual") - total("Credit note", "Accrual reversal");
    expect([order["PO"], used <= total("PO", "PO change"), used >= 0]).toEqual([order["PO"], true, true]);
  }
});

test("the ledger shows what a controller meets: order changes, an accrual and its reversal, a credit note, three currencies, a draft", () => {
  expect(new Set(ledger.map((entry) => entry["Type"]))).toEqual(new Set(["PO", "PO change", "Invoice", "Credit note", "Accrual", "Accrual reversal", "Timesheet"]));
  expect(new Set(ledger.map((entry) => entry["Currency"]))).toEqual(new Set(["EUR", "GBP", "USD"]));
  expect(ledger.filter((entry) => entry["Status"] === "Draft").length).toBeGreaterThan(0);
  const reversals = ledger.filter((entry) => entry["Type"] === "Accrual reversal");
  const reversed = (entry: StarterRow) => ledger.find((other) => other["Type"] === "Accrual" && entry["Document"] === `${other["Document"]}R`);
  expect(reversals.map((entry) => reversed(entry)?.["Amount"])).toEqual(reversals.map((entry) => entry["Amount"]));
});

test("the registers point to each other: risks, issues and changes by id, owners by name", () => {
  const riskIds = new Set(risks.map((risk) => risk["ID"])), changeIds = new Set(changes.map((change) => change["ID"])), lines = new Set(budget.map((line) => line["ID"]));
  const issueIds = new Set(rows(sample, "tblIssues").map((issue) => issue["ID"]));
  expect(rows(sample, "tblIssues").filter((issue) => issue["Related risk"] !== null && !riskIds.has(issue["Related risk"]!))).toEqual([]);
  expect(rows(sample, "tblActions").filter((action) => ![riskIds, changeIds, issueIds].some((ids) => ids.has(action["Source"]!)))).toEqual([]);
  expect(changes.filter((change) => !lines.has(change["Budget line"]!))).toEqual([]);
  const mentioned = sample.tables.flatMap((table) => table.rows.flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? cell.match(/\b(CR|R|I)-\d\d\b/g) ?? [] : []))));
  expect(mentioned.filter((id) => ![riskIds, changeIds, issueIds].some((ids) => ids.has(id)))).toEqual([]);
});

test("registers are dated in order: raised before due and done, nothing raised or done after the status date", () => {
  for (const [table, ends] of [["tblRisks", ["Closed"]], ["tblIssues", ["Resolved"]], ["tblActions", ["Done"]], ["tblChanges", ["Decided"]]] as const) {
    for (const row of rows(sample, table)) {
      expect(at(row["Raised"]) <= status).toBe(true);
      for (const end of ends) if (row[end] !== null) expect([row["ID"], at(row[end]) >= at(row["Raised"]) && at(row[end]) <= status]).toEqual([row["ID"], true]);
      if (row["Due"]) expect([row["ID"], at(row["Due"]) >= at(row["Raised"])]).toEqual([row["ID"], true]);
    }
  }
  const ended = { tblIssues: ["Resolved", "Resolved|Closed"], tblActions: ["Done", "Done"], tblRisks: ["Closed", "Closed|Occurred"] } as const;
  for (const [table, [header, words]] of Object.entries(ended)) expect(rows(sample, table).filter((row) => (row[header] !== null) !== new RegExp(`^(${words})$`).test(String(row["Status"])))).toEqual([]);
});

test("risks are quantified from least to most, and there are threats, opportunities, closed ones and one that occurred", () => {
  expect(risks.filter((risk) => !(Number(risk["Min cost"]) <= Number(risk["Likely cost"]) && Number(risk["Likely cost"]) <= Number(risk["Max cost"])))).toEqual([]);
  expect(risks.filter((risk) => risk["Min days"] !== null && !(Number(risk["Min days"]) <= Number(risk["Likely days"]) && Number(risk["Likely days"]) <= Number(risk["Max days"])))).toEqual([]);
  expect(risks.filter((risk) => risk["Type"] === "Opportunity").length).toBeGreaterThanOrEqual(3);
  expect(new Set(risks.map((risk) => risk["Status"]))).toEqual(new Set(["Open", "Closed", "Occurred"]));
});

test("the history is earlier than the status date, in order, and its indices are its own figures divided", () => {
  const history = rows(sample, "tblHistory"), dates = history.map((row) => at(row["Status date"]));
  expect(dates).toEqual([...dates].sort((a, b) => a - b));
  expect(dates.filter((date) => date + MINUTES_PER_DAY >= status)).toEqual([]);
  for (const row of history) {
    expect(Number(row["CPI"])).toBeCloseTo(Number(row["EV"]) / Number(row["AC"]), 3);
    expect(Number(row["SPI"])).toBeCloseTo(Number(row["EV"]) / Number(row["PV"]), 3);
  }
  for (const header of ["PV", "EV", "AC"]) expect(history.map((row) => Number(row[header]))).toEqual([...history.map((row) => Number(row[header]))].sort((a, b) => a - b));
});
