/** What Set up leaves in Excel is what the same workbook is as a file: cell by cell, look by look, but for what Excel's API cannot say. */
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { withSheetNames } from "../../src/host/sheet-names";
import { insteadOf } from "../../src/office/allowed-names";
import { memorySpreadsheet } from "../../src/workbench/spreadsheet/memory-spreadsheet";
import type { Spreadsheet } from "../../src/workbench/spreadsheet/spreadsheet";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { sheetDocument } from "../../src/workbench/xlsx/sheet-document";
import type { Area } from "../../src/workbook/grid";
import { areaName, cellName, columnName } from "../../src/workbook/grid";
import { sampleWorkbook } from "../host/host-contract";
import { openExcel } from "./open-excel";

/** What differs, and why: Excel's API has no member for it in the manifest's requirement set. */
const stated: Readonly<Record<string, string>> = {
  zoom: "how large a sheet is shown is the viewer's, not the API's",
  note: "notes came with a later requirement set: what they say is an input message",
  prompt: "which is here",
  "table style": "none at all cannot be chosen: they get the quietest of Excel's own",
  "chart description": "a chart's alternative text has no member",
};

/** The standard font of a file, which its cells have without saying so. */
const inAnyCell: Readonly<Record<string, unknown>> = { "font color": "1F2933", "font size": 11 };

/** What a workbook says, one fact a line: `Schedule | width | C` → `30`. */
function facts(spreadsheet: Spreadsheet): Map<string, string> {
  const found = new Map<string, string>();
  const names = spreadsheet.book.names.filter(({ sheet }) => sheet === null);
  for (const { name, formula } of names) found.set(`workbook | name | ${name}`, formula);
  for (const sheet of spreadsheet.book.sheets.filter(({ name }) => name !== "Sheet1")) {
    const document = sheetDocument(spreadsheet, sheet);
    const say = (kind: string, place: string, value: unknown): void => {
      if (inAnyCell[kind] !== value && value !== undefined && value !== null && value !== "") found.set(`${sheet.name} | ${kind} | ${place}`, typeof value === "string" ? value : JSON.stringify(value));
    };
    say("tab", "", document.tabColor);
    say("grid lines", "", document.gridLines);
    say("freeze", "", document.freeze);
    say("zoom", "", (document.zoom ?? 100) === 100 ? null : document.zoom);
    for (const [row, columns] of document.cells) for (const [column, { value, formula, style, link }] of columns) {
      const place = cellName(row, column);
      say("formula", place, formula);
      if (formula === undefined) say("value", place, value);
      say("link", place, link);
      for (const [part, of] of Object.entries(style ?? {})) if (typeof of === "object") for (const [key, one] of Object.entries(of)) say(`${part} ${key}`, place, one); else say(part, place, of);
    }
    for (const { from, to, width, hidden, outline } of document.columns) for (let c = from; c <= to; c++) {
      say("width", columnName(c), width.toFixed(1));
      say("hidden", columnName(c), hidden);
      say("outline", columnName(c), outline);
    }
    for (const { row, height, hidden, outline } of document.rows) {
      say("height", `${row + 1}`, height);
      say("hidden", `${row + 1}`, hidden);
      say("outline", `${row + 1}`, outline);
    }
    for (const area of document.merges) say("merge", areaName(area), true);
    for (const { name, area, columns, style, ...table } of document.tables) {
      say("table", name, [areaName(area), table]);
      say("table style", name, style);
      for (const { header, formula, total } of columns) say("table column", `${name}[${header}]`, [formula, total]);
    }
    for (const { areas, prompt, ...rule } of document.validations) for (const place of cellsOf(areas)) { say("validation", place, rule); say("prompt", place, prompt); }
    document.formats.forEach(({ areas, rule }, at) => say("conditional format", `${at} ${areas.map(areaName).join(" ")}`, rule));
    document.charts.forEach(({ description, series, ...chart }, at) => {
      say("chart", `${at}`, chart);
      say("chart description", `${at}`, description);
      series.forEach((one, n) => say("series", `${at}.${n}`, JSON.stringify({ ...one, categories: one.categories.ref, values: one.values.ref }).replace(/'(\w+)'!/g, "$1!")));
    });
    for (const { row, column, text } of document.notes) say("note", cellName(row, column), text);
    for (const [key, value] of Object.entries(document.print)) say("print", key, value);
  }
  return found;
}

const cellsOf = (areas: readonly Area[]): string[] => areas.flatMap(({ top, left, bottom, right }) => Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) => cellName(top + Math.floor(i / (right - left + 1)), left + (i % (right - left + 1)))));

/** By kind, how many facts differ, and the first. */
function differences(file: ReadonlyMap<string, string>, excel: ReadonlyMap<string, string>): Record<string, string> {
  const kinds = new Map<string, string[]>();
  for (const key of new Set([...file.keys(), ...excel.keys()])) {
    const kind = key.split(" | ")[1]!;
    if (file.get(key) !== excel.get(key)) kinds.set(kind, [...(kinds.get(kind) ?? []), `${key}: ${file.get(key) ?? "none"} in the file, ${excel.get(key) ?? "none"} in Excel`]);
  }
  return Object.fromEntries([...kinds].map(([kind, list]) => [kind, `${list.length}: ${list.slice(0, 3).join("; ")}`]));
}

test("the sample set up in Excel is the sample in a file, but for a small list of what Excel's API cannot say", async () => {
  const excel = await openExcel({ sheets: [{ name: "Sheet1" }] });
  await excel.excelHost.addSheets(sampleWorkbook, sampleWorkbook.sheets.map(({ name }) => name));
  const found = differences(facts(memorySpreadsheet(readXlsx(writeXlsx(withSheetNames(sampleWorkbook, new Map(Object.entries(insteadOf))))))), facts(excel.spreadsheet));
  for (const kind of Object.keys(stated)) delete found[kind];
  expect(found).toEqual({});
});
