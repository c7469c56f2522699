import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import { editXlsx } from "../../src/exchange/xlsx/edit";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import type { Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { registers, type RegisterKey } from "../../src/workbook/registers";
import { updateWorkbook } from "../../src/workbook/update";
import { toSerial } from "../../src/workbook/value-type";

const first = projectFromGrid(templateGrid(sample));
const bytes = writeXlsx(buildWorkbook({ analysis: analyze(first.project, {}), rows: first.rows, sheets: sample.sheets }));
const grid = readXlsx(bytes);

function update(from: Grid, statusDate?: number, recordHistory = false) {
  const { project, rows, decoded } = projectFromGrid(from);
  const analysis = analyze(statusDate === undefined ? project : { ...project, statusDate }, {});
  return { edit: updateWorkbook({ grid: from, analysis, rows, decoded, recordHistory }), analysis };
}

test("a workbook that is up to date needs no change", () => {
  expect(update(grid).edit).toEqual({ cells: [], tables: [] });
});

test("at another status date the edited workbook holds what a new one would, and a second update changes nothing", () => {
  const later = dateTime(2026, 7, 31);
  const { edit, analysis } = update(grid, later);
  expect(edit.cells.length).toBeGreaterThan(50);
  const edited = readXlsx(editXlsx(bytes, edit));
  expect(update(edited).edit).toEqual({ cells: [], tables: [] });
  const fresh = readXlsx(writeXlsx(buildWorkbook({ analysis, rows: projectFromGrid(edited).rows, sheets: sample.sheets })));
  for (const name of ["Schedule", "Budget", "Ledger", "Risks", "Issues"]) {
    const values = (g: Grid) => g.sheets.find((s) => s.name === name)!.rows.map((row) => (row ?? []).map((cell) => (cell === "" ? null : typeof cell === "number" ? Number(cell.toPrecision(12)) : (cell ?? null))));
    expect(values(edited)).toEqual(values(fresh));
  }
});

test("no update touches an input cell, but for the status date that was given", () => {
  const { edit } = update(grid, dateTime(2026, 7, 31));
  const inputs = new Set([...projectFromGrid(grid).decoded].flatMap(([key, { place }]) => (place ? place.rows.flatMap((row) =>
    Object.entries(registers[key as RegisterKey].columns).flatMap(([field, column]) => (column.kind === "input" ? [`${place.sheet} ${row} ${place.columns.get(field)}`] : []))) : [])));
  expect(inputs.size).toBeGreaterThan(1000);
  const touched = edit.cells.filter((c) => inputs.has(`${c.sheet} ${c.row} ${c.column}`));
  expect(touched.map((c) => [c.sheet, c.value])).toEqual([["Charter", toSerial(dateTime(2026, 7, 31))]]);
});

test("recording the status adds one History row a status date, and refreshes it the second time", () => {
  const later = dateTime(2026, 7, 31);
  const { edit } = update(grid, later, true);
  expect(edit.tables.map((t) => t.table)).toEqual(["tblHistory"]);
  const edited = readXlsx(editXlsx(bytes, edit));
  const history = projectFromGrid(edited).project.history;
  expect(history).toHaveLength(first.project.history.length + 1);
  expect(history.at(-1)).toMatchObject({ statusDate: later });
  const again = update(edited, later, true).edit;
  expect(again.tables).toEqual([]);
});

test("a user's formula in a computed column and a value typed over a formula both stay", () => {
  const place = projectFromGrid(grid).decoded.get("schedule")!.place!;
  const row = place.rows[30]!, start = place.columns.get("start")!, health = place.columns.get("health")!;
  const sheets = grid.sheets.map((s) => {
    if (s.name !== "Schedule") return s;
    const formulas = new Map(s.formulas);
    formulas.set(`${row},${start}`, "TODAY()");
    formulas.delete(`${row},${health}`);
    return { ...s, formulas, rows: s.rows.map((r, i) => (i === row ? (r ?? []).map((c, j) => (j === start ? 1 : j === health ? "Mine" : c)) : r)) };
  });
  const { edit } = update({ ...grid, sheets });
  expect(edit.cells.filter((c) => c.sheet === "Schedule" && c.row === row && (c.column === start || c.column === health))).toEqual([]);
});
