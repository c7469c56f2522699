import { decode } from "../../src/workbook/decode";
import type { Cell, Grid, GridSheet } from "../../src/workbook/grid";
import { registers } from "../../src/workbook/registers";

const context = { units: { minutesPerDay: 480, minutesPerWeek: 2400, daysPerMonth: 20 }, date1904: false };
const sheet = (name: string, rows: Cell[][], table?: string, rest: Partial<GridSheet> = {}): GridSheet => ({
  name, rows, merges: [], formulas: new Map(),
  tables: table ? [{ name: table, area: { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 }, totals: false, columns: (rows[0] ?? []).map(String) }] : [], ...rest,
});
const gridOf = (...sheets: GridSheet[]): Grid => ({ sheets, names: new Map(), date1904: false });
const issues = (rows: Cell[][], table: string | undefined = "tblIssues", rest: Partial<GridSheet> = {}) =>
  decode(gridOf(sheet("Issues", [["ID", "Issue", "Priority", "Raised"], ...rows], table, rest)), "issues", registers.issues, context);

test("a row is read by its headers, in any order, case and spacing", () => {
  const { rows, findings } = decode(gridOf(sheet("Anything", [["priority", "  ISSUE ", "id"], ["High", "Late vendor", 7]], "tblIssues")), "issues", registers.issues, context);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ id: "7", name: "Late vendor", priority: "High", raised: null });
  expect(findings).toEqual([]);
});

test("the table may be renamed in case and stand on any sheet", () => {
  expect(decode(gridOf(sheet("Log", [["ID", "Issue"], ["I1", "x"]], "TBLISSUES")), "issues", registers.issues, context).rows).toHaveLength(1);
});

test("without the table the rows below the headers are read, with a finding that says how to repair it", () => {
  const { rows, findings } = issues([["I1", "x", "Low", null]], "");
  expect(rows).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: "table-missing", severity: "warning", where: { sheet: "Issues" } });
});

test("text where a date belongs is a finding with sheet, cell and a sentence, and the row still counts", () => {
  const { rows, findings } = issues([["I1", "x", "Low", "yesterday"]]);
  expect(rows).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: "cell-invalid", severity: "error", where: { sheet: "Issues", cell: "D2", id: "I1", field: "raised" } });
  expect(findings[0]!.message).toBe('Issues!D2: Raised: "yesterday" is not a date; type one, such as 2026-03-31.');
});

test("an error cell is a finding that names the error", () => {
  expect(issues([["I1", { error: "#REF!" }, "Low", null]]).findings[0]).toMatchObject({ code: "cell-error", message: expect.stringContaining("#REF!"), where: { cell: "B2" } });
});

test("a duplicate ID names both cells", () => {
  expect(issues([["I1", "x", "Low", null], ["I1", "y", "Low", null]]).findings[0]).toMatchObject({ code: "id-duplicate", where: { cell: "A3" }, message: expect.stringContaining("A2") });
});

test("a missing column that rows need is an error; one that may be absent is not", () => {
  const { findings } = decode(gridOf(sheet("Issues", [["Issue", "Owner"], ["x", "y"]], "tblIssues")), "issues", registers.issues, context);
  expect(findings.map((f) => f.code)).toEqual(["column-missing"]);
  expect(findings[0]!.message).toContain('"ID"');
});

test("an ID that is missing in a filled row is an error; an empty row is none", () => {
  const { rows, findings } = issues([[null, "x", null, null], [null, null, null, null], ["", " ", null, null]]);
  expect(rows).toHaveLength(1);
  expect(findings.map((f) => f.code)).toEqual(["cell-empty"]);
});

test("formulas in an input column are used and reported once for the column", () => {
  const { rows, findings } = issues([["I1", "x", "Low", 46000], ["I2", "y", "Low", 46001]], "tblIssues", { formulas: new Map([["1,3", "A1"], ["2,3", "A2"]]) });
  expect(rows).toHaveLength(2);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: "formula-in-input", severity: "info", where: { cell: "D2" } });
});

test("a value typed over a formula, and a row without formulas, are told once for the table, with the first cell", () => {
  const rows: Cell[][] = [["ID", "Issue", "Age"], ["I1", "x", 3], ["I2", "y", 99], ["I3", "z", null]];
  const withFormulas = (...at: readonly string[]) =>
    decode(gridOf(sheet("Issues", rows, "tblIssues", { formulas: new Map(at.map((where) => [where, "TODAY()-1"])) })), "issues", registers.issues, context).findings;
  expect(withFormulas("1,2", "2,2", "3,2")).toEqual([]);
  expect(withFormulas("1,2", "3,2")).toMatchObject([{ code: "formula-lost", severity: "warning", where: { field: "age", cell: "C3" }, message: expect.stringMatching(/^Issues!C3: Age has no formula in this row, /) }]);
  expect(withFormulas("1,2")).toMatchObject([{ message: expect.stringContaining("in 2 rows") }]);
  expect(withFormulas()).toEqual([]);
});

test("merged cells inside a table are reported", () => {
  expect(issues([["I1", "x", "Low", null]], "tblIssues", { merges: [{ top: 1, bottom: 1, left: 1, right: 2 }] }).findings.map((f) => f.code)).toContain("merged-cells");
});

test("a table that claims a million rows costs what its cells cost", () => {
  const rows: Cell[][] = [["ID", "Issue"], ["I1", "x"]];
  const huge: GridSheet = { name: "Issues", rows, merges: [], formulas: new Map(), tables: [{ name: "tblIssues", area: { top: 0, left: 0, bottom: 1048575, right: 1 }, totals: false, columns: ["ID", "Issue"] }] };
  expect(decode(gridOf(huge), "issues", registers.issues, context).rows).toHaveLength(1);
});

test("a column full of unreadable cells names the first five and counts the rest", () => {
  const { findings } = issues(Array.from({ length: 40 }, (_, i) => [`I${i}`, "x", "Low", "soon"]));
  expect(findings).toHaveLength(6);
  expect(findings.at(-1)).toMatchObject({ code: "cells-invalid", message: expect.stringContaining("35 more") });
});

test("headers and values named __proto__ or constructor are ordinary text", () => {
  const { rows } = decode(gridOf(sheet("__proto__", [["ID", "Issue", "__proto__", "constructor"], ["__proto__", "constructor", "x", "y"]], "tblIssues")), "issues", registers.issues, context);
  expect(rows[0]).toMatchObject({ id: "__proto__", name: "constructor" });
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});
