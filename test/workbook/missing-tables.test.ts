import { openFile } from "../../src/exchange/open";
import { gridOfDocument } from "../../src/host/grid-of-document";
import type { Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { registers } from "../../src/workbook/registers";
import { workbookOfRows } from "../exchange/xlsx/hand-made";
import { sampleWorkbook } from "../host/host-contract";

const sample = gridOfDocument(sampleWorkbook);
const tables = (grid: Grid, change: (name: string) => string | null): Grid => ({
  ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.flatMap((table) => { const name = change(table.name); return name === null ? [] : [{ ...table, name }]; }) })),
});
const found = (grid: Grid) => projectFromGrid(grid).findings.filter(({ code }) => /^(table-renamed|sheet-missing|workbook-foreign)$/.test(code));

test("the sample misses no table", () => expect(found(sample)).toEqual([]));

test.each(Object.entries(registers).filter(([, { table }]) => sample.sheets.some((sheet) => sheet.tables.some(({ name }) => name === table))))("%s under another name is told as renamed, and as nothing else", (key, { table, sheet }) => {
  const [one, ...others] = found(tables(sample, (name) => (name === table ? "Mine" : name)));
  expect(others).toEqual([]);
  expect(one).toMatchObject({ code: "table-renamed", severity: /^(charter|schedule|budget|ledger|risks)$/.test(key) ? "error" : "warning", where: { register: key }, message: expect.stringMatching(new RegExp(`^The table Mine on the sheet (${sheet}|.*) has the columns of ${table} and another name, .*: name it ${table} `)) as string });
});

test("a table that looks alike does not stand for one that is there, and one of other columns for none", () => {
  expect(found({ ...sample, sheets: [...sample.sheets, { ...sample.sheets.find(({ name }) => name === "Risks")!, name: "Old risks", tables: sample.sheets.find(({ name }) => name === "Risks")!.tables.map((table) => ({ ...table, name: `${table.name}Old` })) }] })).toEqual([]);
  const gone = found(tables(sample, (name) => (name === registers.risks.table ? null : name)));
  expect(gone.map(({ code }) => code)).not.toContain("table-renamed");
});

test("a workbook of others is told as such, once", () => {
  const { findings } = openFile(workbookOfRows("Sales", [["ID", "Value"], [1, 2]]), "sales.xlsx");
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([["workbook-foreign", "error"]]);
});
