import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import { contextOf, projectFromGrid } from "../../src/workbook/project";
import { curveTable } from "../../src/workbook/sheets/trends-sheet";
import { fromSerial } from "../../src/workbook/value-type";

const { project, rows } = projectFromGrid(templateGrid(sample));
const analysis = analyze(project, {});
const workbook = buildWorkbook({ analysis, rows, sheets: sample.sheets });

test("the report comes first, then the plan, the money and the risks; what is set once comes last", () => {
  const names = workbook.sheets.map((s) => s.name);
  expect(names.slice(0, 7)).toEqual(["Status", "Charter", "Schedule", "Gantt", "Budget", "Ledger", "Risks"]);
  expect(names.slice(-4)).toEqual(["Trends", "Holidays", "Settings", "Lists"]);
});

test("the S-curve's rows are month ends, with the status date among them", () => {
  const ends = curveTable(analysis, contextOf(project)).rows.map(([end]) => fromSerial(end as number));
  expect(ends.slice(0, 2)).toEqual([dateTime(2026, 1, 31), dateTime(2026, 2, 28)]);
  expect(ends).toContain(dateTime(2026, 6, 26));
});

test("every formula has a stored value, so that previewers and scripts see numbers", () => {
  const bare = workbook.sheets.flatMap((s) => [...s.cells].flatMap(([r, cells]) => [...cells].filter(([, c]) => c.formula !== undefined && c.value === null).map(([c]) => `${s.name} ${r},${c}`)));
  expect(bare).toEqual([]);
});

test("no formula depends on today, or on a function that Excel 2016 lacks", () => {
  const formulas = workbook.sheets.flatMap((s) => [...s.cells.values()].flatMap((cells) => [...cells.values()].flatMap((c) => c.formula ?? [])));
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter((f) => /\b(TODAY|NOW|XLOOKUP|FILTER|LET|LAMBDA|TEXTJOIN|IFS|SWITCH|MAXIFS|MINIFS|SORT|UNIQUE)\(/.test(f))).toEqual([]);
});

test("every drop-down points to a name that the workbook has", () => {
  const names = new Set(workbook.names.map((n) => n.name));
  const sources = workbook.sheets.flatMap((s) => s.validations.flatMap((v) => (v.rule.type === "list" ? [v.rule.source] : [])));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((source) => !names.has(source))).toEqual([]);
});

test("a setting with a list of words offers it in its own cell", () => {
  const { cells, validations } = workbook.sheets.find(({ name }) => name === "Settings")!;
  const offered = new Map(validations.flatMap(({ areas: [area], title, rule }) => (rule.type === "list" && cells.get(area!.top)?.get(0)?.value === title ? [[title, rule.source] as const] : [])));
  expect(offered.get("Progress logic")).toBe("List_Retainedlogic_Progressoverride_2");
  for (const label of ["Honor constraint dates", "Multiple critical paths", "Move completed parts back", "Move remaining parts back too", "Move remaining parts forward", "Move completed parts forward too"]) expect(offered.get(label)).toBe("List_Yes_No_2");
});
