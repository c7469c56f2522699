import type { Cell, Grid } from "../../src/workbook/grid";
import { compareFormulas } from "./compare";

const grid = (rows: readonly (readonly Cell[])[], formulas: Record<string, string> = {}): Grid => ({
  sheets: [{ name: "Budget", rows, tables: [], merges: [], formulas: new Map(Object.entries(formulas)) }],
  names: new Map(), date1904: false,
});
const differences = (stored: Cell, recalculated: Cell) => compareFormulas(grid([[stored]], { "0,0": "B1*2" }), grid([[recalculated]])).differences;

test("a stored value that another program computes too is no difference, to nine digits", () => {
  expect(differences(1e6, 1e6 + 1e-4)).toEqual([]);
  expect(differences("Red", "Red")).toEqual([]);
  expect(differences(null, "")).toEqual([]);
});

test("another number, another text, a missing value and an error are differences that name the cell", () => {
  expect(differences(1e6, 1e6 + 1)).toEqual(["Budget!A1: stored 1000000, recalculated 1000001   =B1*2"]);
  expect(differences("Red", "Amber")).toHaveLength(1);
  expect(differences(0, null)).toHaveLength(1);
  expect(differences({ error: "#N/A" }, { error: "#N/A" })).toHaveLength(1);
});

test("cells without a formula are not compared, and those that read today's date are counted apart", () => {
  const stored = grid([[1, 2, 3]], { "0,1": "A1+1", "0,2": "TODAY()-A1" });
  expect(compareFormulas(stored, grid([[9, 2, 9]]))).toEqual({ compared: 1, ofToday: 1, differences: [] });
});

test("a sheet that the other program lost differs in every formula cell", () => {
  expect(compareFormulas(grid([[1]], { "0,0": "1" }), { sheets: [], names: new Map(), date1904: false }).differences).toHaveLength(1);
});
