import fc from "fast-check";
import { analyze } from "../../src/core/analyze";
import { scheduleDocument, statusDocument } from "../../src/report/json";
import { formats } from "../../src/report/formats";
import { statusReport } from "../../src/report/reports";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import type { Cell, Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { updateWorkbook } from "../../src/workbook/update";

/** How many workbooks of wrong cells are computed; PLUMBLINE_FUZZ_RUNS=10000 takes some minutes. */
const runs = Math.min(Number(process.env["PLUMBLINE_FUZZ_RUNS"] ?? 60), 10_000);
const ROWS = 12;

/** The sample's first rows: every register, small enough to be computed many times. */
const small: Grid = { ...templateGrid(sample), sheets: templateGrid(sample).sheets.map((s) => ({ ...s, rows: s.rows.slice(0, ROWS + 1), tables: s.tables.map((t) => ({ ...t, area: { ...t.area, bottom: Math.min(t.area.bottom, ROWS) } })) })) };

const wrongCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", " ", true, false, 0, -1, 50, 1e9, -1e9, 1e300, 0.1, 46000, 2958465.99, { error: "#REF!" }, { error: "#DIV/0!" }, "__proto__", "=1+1", "12h", "-5d", "1e308d", "5ed", "1FS+10d, 2SS-2ed", "1,1,1", "99FF+50%", "Red", "Closed", "2026-02-31", "1900-01-01", "9999-12-31", "08:00-07:00", "24 Hours"),
  fc.string({ maxLength: 40 }), fc.double(), fc.integer(),
);

test("whatever stands in the cells, the workbook is computed, reported and written without a throw, and no figure is NaN or infinite", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), wrongCell), { minLength: 1, maxLength: 25 }), (edits) => {
    const sheets = small.sheets.map((s) => ({ ...s, rows: s.rows.map((row) => [...(row ?? [])]) }));
    for (const [s, r, c, cell] of edits) {
      const rows = sheets[s % sheets.length]!.rows;
      const row = rows[r % rows.length]!;
      row[c % Math.max(1, row.length)] = cell;
    }
    const grid: Grid = { ...small, sheets };
    const { project, rows, decoded, findings } = projectFromGrid(grid);
    const analysis = analyze(project, {});
    expect([...findings, ...analysis.findings].filter(({ message }) => message.trim() === "")).toEqual([]);
    expect(JSON.stringify([scheduleDocument(analysis), statusDocument(analysis)])).not.toContain("NaN");
    for (const render of Object.values(formats)) expect(render(statusReport(analysis, { since: null, rows }))).not.toMatch(/NaN|Infinity|undefined|\[object/);
    updateWorkbook({ grid, analysis, rows, decoded });
    // One expectation a workbook: one a cell took longer than all the rest.
    const values = buildWorkbook({ analysis, rows }).sheets.flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()].map(({ value }) => value)));
    expect(values.filter((value) => typeof value === "number" && !Number.isFinite(value))).toEqual([]);
  }), { numRuns: runs });
});
