/** Workbooks whose dates count from 1904: as many Macs made them for years. */
import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import { compute } from "../../src/commands/compute";
import { convert } from "../../src/commands/convert";
import { openFile } from "../../src/exchange/open";
import { editXlsx } from "../../src/exchange/xlsx/edit";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import type { WorkbookDocument } from "../../src/workbook/document";
import type { Cell, Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { updateWorkbook } from "../../src/workbook/update";
import { as1904, DAYS_1904, isDate } from "./as-1904";

const first = projectFromGrid(templateGrid(sample));
const input = { analysis: analyze(first.project, {}), rows: first.rows, sheets: sample.sheets };
const usual = buildWorkbook({ ...input, gantt: { zoom: "Month", from: 46188 } });
const shifted = as1904(usual);

const cells = (document: WorkbookDocument): Record<string, Cell> => Object.fromEntries(document.sheets.flatMap(({ name, cells: rows }) => [...rows].flatMap(([row, columns]) => [...columns].map(([column, { value }]) => [`${name} ${row},${column}`, value] as const))));

function updated(grid: Grid, statusDate: number | null, recordHistory = false) {
  const { project, rows, decoded } = projectFromGrid(grid);
  const analysis = analyze(statusDate === null ? project : { ...project, statusDate }, {});
  return { analysis, edit: updateWorkbook({ grid, analysis, rows, decoded, recordHistory }) };
}

/** By place: a date's number is that of 1900. */
const byPlace = (edit: ReturnType<typeof updated>["edit"], date1904: boolean) => edit.cells.map(({ sheet, row, column, value }) => {
  const cell = usual.sheets.find(({ name }) => name === sheet)!.cells.get(row)?.get(column);
  // Its new row: there money counts in millions.
  const history = sheet === "History" && typeof value === "number" && value > 40_000 && value < 50_000;
  return [`${sheet} ${row},${column}`, typeof value === "number" && date1904 && ((cell && isDate({ ...cell, value })) || history) ? value + DAYS_1904 : value];
}).sort();

describe("A workbook that counts from 1904", () => {
  test("is made with every date, and nothing else, 1,462 days less", () => {
    const made = buildWorkbook({ ...input, gantt: { zoom: "Month", from: 46188 - DAYS_1904 }, date1904: true });
    expect(made.date1904).toBe(true);
    const [wanted, are] = [cells(shifted), cells(made)];
    expect(Object.keys(are).filter((key) => are[key] !== wanted[key]).map((key) => `${key}: ${String(are[key])} for ${String(wanted[key])}`)).toEqual([]);
    expect(Object.keys(are)).toHaveLength(Object.keys(wanted).length);
    const dates = made.sheets.flatMap(({ validations }) => validations.flatMap(({ rule }) => (rule.type === "date" ? [rule] : [])));
    expect(dates.length).toBeGreaterThan(10);
    for (const { min, max } of dates) expect([min! >= 0, max! <= 2_957_003]).toEqual([true, true]);
    for (const { charts } of made.sheets) for (const { series } of charts) for (const { categories } of series) for (const value of categories?.values ?? []) if (typeof value === "number") expect(value).toBeLessThan(46_000 - DAYS_1904 + 1000);
  });

  test("says so in its file, and is read as the same project", () => {
    const grid = readXlsx(writeXlsx(shifted));
    expect(grid.date1904).toBe(true);
    expect(readXlsx(writeXlsx(usual)).date1904).toBe(false);
    expect(projectFromGrid(grid).project).toEqual(projectFromGrid(readXlsx(writeXlsx(usual))).project);
    expect(projectFromGrid(gridOfDocument(shifted)).rows).toEqual(projectFromGrid(gridOfDocument(usual)).rows);
  });

  test("needs no change when it is up to date", () => {
    expect(updated(readXlsx(writeXlsx(shifted)), null).edit).toEqual({ cells: [], tables: [] });
  });

  test("gets the same dates as any other when it is reported on at a later date", () => {
    const later = dateTime(2026, 7, 31), bytes = writeXlsx(shifted), grid = readXlsx(bytes);
    const here = updated(grid, later, true), there = updated(readXlsx(writeXlsx(usual)), later, true);
    expect(here.analysis).toEqual(there.analysis);
    expect(byPlace(here.edit, true)).toEqual(byPlace(there.edit, false));
    expect(here.edit.tables).toEqual(there.edit.tables);
    const edited = readXlsx(editXlsx(bytes, here.edit));
    expect(edited.date1904).toBe(true);
    expect(projectFromGrid(edited).project).toEqual(projectFromGrid(readXlsx(editXlsx(writeXlsx(usual), there.edit))).project);
    expect(updated(edited, later, true).edit).toEqual({ cells: [], tables: [] });
  });

  test.each(["xlsx", "json", "xml"] as const)("is converted to %s with its dates", (extension) => {
    const [here, there] = [shifted, usual].map((document) => {
      const { output } = convert(openFile(writeXlsx(document), "sample.xlsx"), extension);
      return compute(openFile(typeof output === "string" ? new TextEncoder().encode(output) : output, `sample.${extension}`), null);
    });
    expect(here!.project).toEqual(there!.project);
    expect(here!.schedule).toEqual(there!.schedule);
  });
});
