import { withLook } from "../../../src/workbench/page/look-edits";
import { gridStyle } from "../../../src/workbench/page/grid-styles";
import { memorySpreadsheet } from "../../../src/workbench/spreadsheet/memory-spreadsheet";
import type { CellData, Style } from "../../../src/workbench/spreadsheet/book";

const cell: CellData = { value: 12, formula: "=A1*2", format: "0.00", style: { fill: "#FFFFFF", font: { color: "#1D4E89", size: 10 } } };

test("bold leaves the value, the formula, the number format and the rest of the look as they were, and goes again", () => {
  const bold = withLook(cell, { bl: 1 });
  expect(bold).toEqual({ ...cell, style: { ...cell.style, font: { ...cell.style!.font, bold: true } } });
  expect(withLook(bold, { bl: 0 })).toEqual(cell);
});

test("cleared of its look, a cell has what was in it", () => {
  expect(withLook(cell, null)).toEqual({ value: 12, formula: "=A1*2" });
  expect(withLook(cell, { n: null, bg: null, cl: null, fs: 0 })).toEqual({ value: 12, formula: "=A1*2" });
});

test("a pasted color is one of the workbook's, however it was written", () => {
  expect(withLook({ value: 1 }, { bg: { rgb: "rgb(29, 78, 137)" }, cl: { rgb: "#ab0c12" } }).style).toEqual({ fill: "#1D4E89", font: { color: "#AB0C12" } });
});

test("what the grid draws of a look, pasted into another cell, is that look", () => {
  const style: Style = {
    fill: "#FFEECC", horizontal: "Left", vertical: "Center", wrap: true, indent: 2, rotation: 45,
    font: { bold: true, italic: true, strikethrough: true, underline: "Single", color: "#112233", size: 9, name: "Calibri" },
    borders: { EdgeBottom: { style: "Continuous", weight: "Medium", color: "#445566" }, EdgeLeft: { style: "Dash", color: "#000000" } },
  };
  const spreadsheet = memorySpreadsheet({ sheets: [{ name: "S" }] });
  expect(withLook({ value: 2 }, gridStyle({ value: 1, format: "0%", style }, spreadsheet.book.sheets[0]!, 0, 0))).toEqual({ value: 2, format: "0%", style });
});
