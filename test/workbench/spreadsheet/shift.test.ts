import { area } from "../../../src/workbench/spreadsheet/area";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import { removeSheet, renameSheet } from "../../../src/workbench/spreadsheet/sheets";
import { renamedInFormula, shiftedFormula } from "../../../src/workbench/spreadsheet/formula-addresses";
import { deletion, insertion, shiftCells } from "../../../src/workbench/spreadsheet/shift";
import type { Spreadsheet } from "../../../src/workbench/spreadsheet/spreadsheet";
import { wholeSheet } from "../../../src/workbench/spreadsheet/area";

const rows = { ...wholeSheet, top: 2, bottom: 3 };

test.each([
  ["=A1+A3", "=A1+A5"],
  ["=SUM($A$1:$A$9)", "=SUM($A$1:$A$11)"],
  ["='My plan'!B3&\"B3\"", "='My plan'!B5&\"B3\""],
  ["=Other!B3+B:B+3:4", "=Other!B3+B:B+5:6"],
  ["=tblTask[B3]+LOG10(B3)+B3x", "=tblTask[B3]+LOG10(B5)+B3x"],
])("two rows before row 3 make %s into %s", (before, after) => {
  expect(shiftedFormula(before, true, "My plan", insertion(rows, "row"))).toBe(after);
});

test.each([
  ["=A3", "=#REF!"],
  ["=SUM(A1:A9)", "=SUM(A1:A7)"],
  ["=A5*Status!A3", "=A3*Status!A3"],
])("without rows 3 and 4, %s is %s", (before, after) => {
  expect(shiftedFormula(before, true, "My plan", deletion(rows, "row"))).toBe(after);
});

test("a sheet's new name stands in the formulas that point to it, and a sheet that goes leaves errors", () => {
  expect(renamedInFormula("=SUM('My plan'!A1:A3)+\"'My plan'!A1\"+Plan!A1", "My plan", "Plan 2")).toBe("=SUM('Plan 2'!A1:A3)+\"'My plan'!A1\"+Plan!A1");
  expect(renamedInFormula("=Plan!A1+1", "plan", null)).toBe("=#REF!+1");
});

describe("a workbook with a table", () => {
  let spreadsheet: Spreadsheet;
  let [plan, status]: string[] = [];
  beforeEach(() => {
    spreadsheet = memorySpreadsheet({
      sheets: [
        { name: "Plan", cells: [["Days", "Twice"], [1, { value: 2, formula: "=[@Days]*2" }], [3, { value: 6, formula: "=[@Days]*2" }]], tables: [{ name: "tblPlan", area: area(0, 0, 3, 2), columns: [{ name: "Days" }, { name: "Twice", formula: "=[@Days]*2" }] }], notes: [{ row: 2, column: 0, text: "Three" }], conditionalFormats: [{ id: "one", type: "Custom", areas: [area(1, 0, 2, 1)], settings: { "Rule.Formula": "=$A2>1" } }] },
        { name: "Status", cells: [[{ value: 3, formula: "=Plan!A3" }]] },
      ],
      names: [{ name: "Last", formula: "=Plan!$A$3" }],
    });
    [plan, status] = spreadsheet.book.sheets.map(({ id }) => id);
  });

  test("takes a row in the middle: the table grows, its formulas fill, all that points below follows, and undo puts it back", async () => {
    const before = spreadsheet.book;
    shiftCells(spreadsheet, plan!, insertion({ ...wholeSheet, top: 2, bottom: 2 }, "row"));
    await spreadsheet.commit("user");
    const [sheet] = spreadsheet.book.sheets;
    expect(sheet!.tables[0]!.area).toEqual(area(0, 0, 4, 2));
    expect(spreadsheet.cell(plan!, 2, 1).formula).toBe("=[@Days]*2");
    expect(spreadsheet.cell(status!, 0, 0).formula).toBe("=Plan!A4");
    expect(spreadsheet.book.names[0]!.formula).toBe("=Plan!$A$4");
    expect(sheet!.notes[0]!.row).toBe(3);
    expect(sheet!.conditionalFormats[0]).toMatchObject({ areas: [area(1, 0, 3, 1)], settings: { "Rule.Formula": "=$A2>1" } });
    await spreadsheet.undo();
    expect(spreadsheet.book).toEqual(before);
    expect(spreadsheet.cell(status!, 0, 0).formula).toBe("=Plan!A3");
  });

  test("takes a column: it joins the table under a name of its own", () => {
    shiftCells(spreadsheet, plan!, insertion({ ...wholeSheet, left: 1, right: 1 }, "column"));
    const [table] = spreadsheet.book.sheets[0]!.tables;
    expect(table!.columns.map(({ name }) => name)).toEqual(["Days", "Column3", "Twice"]);
    expect(spreadsheet.cell(plan!, 0, 1).value).toBe("Column3");
  });

  test("follows a renamed sheet, and says what is lost with one that goes", () => {
    renameSheet(spreadsheet, plan!, "The plan");
    expect(spreadsheet.cell(status!, 0, 0).formula).toBe("='The plan'!A3");
    removeSheet(spreadsheet, plan!);
    expect(spreadsheet.cell(status!, 0, 0).formula).toBe("=#REF!");
    expect(spreadsheet.book.active).toBe(status);
  });
});
