import { newWorkbook } from "../../../src/commands/new";
import { readXlsx as readGrid } from "../../../src/exchange/xlsx/read";
import { enter } from "../../../src/workbench/spreadsheet/enter";
import { filterTable } from "../../../src/workbench/spreadsheet/filter";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import { folded, groupsOf, unfoldedTo, type Lines } from "../../../src/workbench/spreadsheet/outline";
import { sheetById, type Spreadsheet } from "../../../src/workbench/spreadsheet/spreadsheet";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { saveXlsx } from "../../../src/workbench/xlsx/save-xlsx";

const bytes = newWorkbook({ template: "standard", sample: true, plan: null }).output;
const data = readXlsx(bytes);
const created = "2026-01-01T00:00:00Z";
const id = ({ book }: Spreadsheet, name: string): string => book.sheets.find((sheet) => sheet.name === name)!.id;

describe("a workbook opened from a file", () => {
  test("is that file to the byte while nothing has changed", () => {
    expect(Buffer.from(saveXlsx(memorySpreadsheet(data), { bytes, data }, created)).equals(Buffer.from(bytes))).toBe(true);
  });

  test("keeps all else of the file where only cells changed: values, formulas, formulas taken out", () => {
    const spreadsheet = memorySpreadsheet(data);
    const sheet = id(spreadsheet, "Schedule");
    const change = (row: number, column: number, content: { readonly value: string | number; readonly formula?: string }): void => {
      const { formula: _, ...kept } = spreadsheet.cell(sheet, row, column);
      enter(spreadsheet, sheet, [{ row, column, cell: { ...kept, ...content } }]);
    };
    change(4, 2, { value: "Begin" });
    change(5, 20, { value: 7, formula: "=[@ID]+6" });
    change(5, 18, { value: "Typed over" });
    const saved = readXlsx(saveXlsx(spreadsheet, { bytes, data }, created));
    const rows = saved.sheets[2]!.cells!;
    expect(rows[4]![2]).toMatchObject({ value: "Begin" });
    expect(rows[5]![20]).toMatchObject({ value: 7, formula: "=tblSchedule[[#This Row],[ID]]+6" });
    expect(rows[5]![18]).not.toHaveProperty("formula");
    expect(saved.sheets[0]!.charts).toEqual(data.sheets[0]!.charts);
    expect(saved.sheets[3]!.conditionalFormats).toEqual(data.sheets[3]!.conditionalFormats);
  });

  test("has the rows that were typed below a table in the table", () => {
    const spreadsheet = memorySpreadsheet(data);
    const sheet = id(spreadsheet, "Issues");
    const { area } = spreadsheet.book.sheets.find((found) => found.id === sheet)!.tables[0]!;
    enter(spreadsheet, sheet, [{ row: area.bottom + 1, column: area.left, cell: { ...spreadsheet.cell(sheet, area.bottom, area.left), value: "I-99" } }]);
    const saved = saveXlsx(spreadsheet, { bytes, data }, created);
    expect(readGrid(saved).sheets.find(({ name }) => name === "Issues")!.tables[0]!.area.bottom).toBe(area.bottom + 1);
  });
});

describe("a workbook written anew", () => {
  const written = saveXlsx(memorySpreadsheet(data), null, created);

  test("reads back as the workbook it was: cells, looks, tables, rules, charts, notes, print", () => {
    expect(readXlsx(written)).toEqual(data);
  });

  test("has what filters and folded groups hide, and what they are", () => {
    const spreadsheet = memorySpreadsheet(data);
    const [sheet] = spreadsheet.book.sheets.filter(({ name }) => name === "Schedule"), table = sheet!.tables[0]!;
    const mode = table.columns.findIndex(({ name }) => name === "Mode");
    filterTable(spreadsheet, sheet!.id, table, mode, ["Manual", ""]);
    const rows = folded(sheet!.rows, groupsOf(sheet!.rows, sheet!.summary.below)[0]!);
    spreadsheet.setSheet(sheet!.id, { rows, columns: unfoldedTo(sheet!.columns, 2, sheet!.summary.right) });
    const now = sheetById(spreadsheet, sheet!.id)!;
    expect(now.tables[0]!.hiddenRows.length).toBeGreaterThan(10);
    const again = readXlsx(saveXlsx(spreadsheet, { bytes, data }, created)).sheets.find(({ name }) => name === "Schedule")!;
    const unseen = ({ rows: all = {}, tables: [first] = [] }: { readonly rows?: Lines; readonly tables?: readonly { readonly hiddenRows?: readonly number[] }[] }): number[] => [...new Set([...Object.keys(all).map(Number).filter((row) => all[row]!.hidden), ...first!.hiddenRows!])].sort((a, b) => a - b);
    expect(unseen(again)).toEqual(unseen(now));
    expect(again.rows![groupsOf(sheet!.rows, false)[0]!.summary]).toMatchObject({ collapsed: true });
    expect(again.tables![0]!.columns).toEqual(now.tables[0]!.columns.map(({ id: _, ...column }) => column));
    expect(Object.values(again.columns!).some(({ hidden }) => hidden)).toBe(false);
    expect(again.summary).toEqual({ below: false, right: false });
  });

  test("has a sheet that was added, and hides those that are hidden", () => {
    const spreadsheet = memorySpreadsheet({ sheets: [{ name: "One", cells: [["Cost"], [2], [3]], tables: [{ name: "tblOne", area: { top: 0, left: 0, bottom: 2, right: 0 } }] }, { name: "Two", visibility: "Hidden", cells: [[{ value: 5, formula: "=SUM(tblOne[Cost])" }]] }] });
    const again = readXlsx(saveXlsx(spreadsheet, null, created));
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["One", "Visible"], ["Two", "Hidden"]]);
    expect(again.sheets[0]!.tables).toMatchObject([{ name: "tblOne" }]);
    expect(again.sheets[1]!.cells![0]![0]).toMatchObject({ value: 5, formula: "=SUM(tblOne[Cost])" });
  });
});
