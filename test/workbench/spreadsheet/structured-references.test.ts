import { asShown, asStored, withoutTables } from "../../../src/workbench/spreadsheet/structured-references";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";

const { book } = memorySpreadsheet({
  sheets: [
    { name: "My tasks", cells: [["WBS", "Days", "% Complete"], ["1", 2, 0.5], ["2", 3, 0]], tables: [{ name: "tblTask", area: { top: 0, left: 0, bottom: 3, right: 2 }, totals: true }] },
    { name: "Status" },
  ],
  names: [{ name: "StatusDate", formula: "=Status!$B$2" }, { name: "AllDays", formula: "=tblTask[Days]" }, { name: "Late", formula: "=StatusDate+1" }, { name: "Endless", formula: "=Endless+1" }],
});
const inTable = { sheet: book.sheets[0]?.id ?? "", row: 1, column: 1 };
const elsewhere = { sheet: book.sheets[1]?.id ?? "", row: 0, column: 0 };

test.each([
  ["=[@Days]*2", inTable, "=$B$2*2"],
  ["=tblTask[[#This Row],[Days]]", inTable, "=$B$2"],
  ["=[@[% Complete]]+1", inTable, "=$C$2+1"],
  ["=SUM(tblTask[Days])", elsewhere, "=SUM('My tasks'!$B$2:$B$3)"],
  ["=ROWS(tblTask)", elsewhere, "=ROWS('My tasks'!$A$2:$C$3)"],
  ["=tblTask[[#All],[Days]]", elsewhere, "='My tasks'!$B$1:$B$4"],
  ["=COUNTA(tblTask[#Headers])", elsewhere, "=COUNTA('My tasks'!$A$1:$C$1)"],
  ["=tblTask[[#Totals],[Days]]", elsewhere, "='My tasks'!$B$4"],
  ["=SUM(tblTask[[WBS]:[Days]])", elsewhere, "=SUM('My tasks'!$A$2:$B$3)"],
  ["=IF(A1=\"tblTask[Days]\",1,'My tasks'!A1)", elsewhere, "=IF(A1=\"tblTask[Days]\",1,'My tasks'!A1)"],
  ["=tblTask[Nope]", elsewhere, "=#REF!"],
  ["=[@Days]", elsewhere, "=[@Days]"],
  ["=statusdate+1", elsewhere, "=Status!$B$2+1"],
  ["=SUM(AllDays)*Late", elsewhere, "=SUM('My tasks'!$B$2:$B$3)*(Status!$B$2+1)"],
  ["=Endless", elsewhere, "=((((((((Endless+1)+1)+1)+1)+1)+1)+1)+1)"],
])("%s reads as ranges", (formula, place, plain) => {
  expect(withoutTables(formula, book, place)).toBe(plain);
});

test.each([
  ["=[@Days]*2", inTable, "=tblTask[[#This Row],[Days]]*2", "=[@Days]*2"],
  ["=tblTask[[#This Row],[% Complete]]", inTable, "=tblTask[[#This Row],[% Complete]]", "=[@[% Complete]]"],
  ["=SUBTOTAL(109,[Days])", inTable, "=SUBTOTAL(109,tblTask[Days])", "=SUBTOTAL(109,[Days])"],
  ["=SUM(tblTask[[WBS]:[Days]])", elsewhere, "=SUM(tblTask[[WBS]:[Days]])", "=SUM(tblTask[[WBS]:[Days]])"],
  ["=tblTask[[#Totals],[Days]]+ROWS(tblTask)", elsewhere, "=tblTask[[#Totals],[Days]]+ROWS(tblTask)", "=tblTask[[#Totals],[Days]]+ROWS(tblTask)"],
  ["=COUNTA(tblTask[#Headers])+StatusDate", elsewhere, "=COUNTA(tblTask[#Headers])+StatusDate", "=COUNTA(tblTask[#Headers])+StatusDate"],
])("%s is stored with the table's name and shown as short as it can be", (formula, place, stored, shown) => {
  expect(asStored(formula, book, place)).toBe(stored);
  expect(asShown(formula, book, place)).toBe(shown);
  expect(asShown(stored, book, place)).toBe(shown);
});
