import { gridOfDocument } from "../../src/host/grid-of-document";
import { dependsOn } from "../../src/workbook/depends-on";
import { cellName } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { sampleWorkbook } from "../host/host-contract";

const grid = gridOfDocument(sampleWorkbook);
const { decoded } = projectFromGrid(grid);
const cell = (register: string, field: string, row = 0) => {
  const place = decoded.get(register)!.place!;
  return { sheet: place.sheet, at: cellName(place.rows[row]!, place.columns.get(field)!) };
};
const depends = (register: string, field: string) => { const { sheet, at } = cell(register, field); return dependsOn(grid, sheet, at); };

describe("What is computed depends on", () => {
  test("inputs, baselines, and dates that may be typed over", () => {
    for (const [register, field] of [["schedule", "duration"], ["schedule", "start"], ["schedule", "baselineFinish"], ["budget", "toCommit"], ["charter", "value"], ["settings", "value"], ["holidays", "date"]] as const) expect([register, field, depends(register, field)]).toEqual([register, field, true]);
  });

  test("no formulas, no column that someone added, and no sheet without our tables", () => {
    for (const [register, field] of [["schedule", "health"], ["schedule", "totalFloat"], ["budget", "eac"]] as const) expect([field, depends(register, field)]).toEqual([field, false]);
    for (const sheet of ["Gantt", "Trends", "Lists", "Schedule quality"]) expect([sheet, dependsOn(grid, sheet, "A1:Z500")]).toEqual([sheet, false]);
    const { area } = grid.sheets.find(({ name }) => name === "Schedule")!.tables[0]!;
    expect(dependsOn(grid, "Schedule", cellName(area.top + 3, area.right + 1))).toBe(false);
    const widened = { ...grid, sheets: grid.sheets.map((one) => (one.name !== "Schedule" ? one : { ...one, tables: one.tables.map((table) => ({ ...table, area: { ...table.area, right: area.right + 1 }, columns: [...table.columns, "Ours"] })) })) };
    expect(dependsOn(widened, "Schedule", cellName(area.top + 3, area.right + 1))).toBe(false);
  });

  test("the row below a table, a renamed header, whole rows and columns, and anything that is not known", () => {
    const { area } = grid.sheets.find(({ name }) => name === "Schedule")!.tables[0]!;
    expect(dependsOn(grid, "Schedule", cellName(area.bottom + 1, area.left))).toBe(true);
    expect(dependsOn(grid, "Schedule", cellName(area.bottom + 2, area.left))).toBe(false);
    expect(dependsOn(grid, "Schedule", cellName(area.top, area.left + 1))).toBe(true);
    expect([dependsOn(grid, "Schedule", "9:9"), dependsOn(grid, "Schedule", "C:C"), dependsOn(grid, "Schedule", ""), dependsOn(grid, "New", "A1")]).toEqual([true, true, true, true]);
  });

  test("the overrides of the ratings on the report", () => {
    const table = grid.sheets.find(({ name }) => name === "Status")!.tables.find(({ name }) => name === "tblStatusDimensions")!;
    expect(dependsOn(grid, "Status", cellName(table.area.top + 1, table.area.right - 1))).toBe(true);
  });
});
