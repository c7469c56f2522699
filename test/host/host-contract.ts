/** What every host promises, whatever the workbook lives in; run over each adapter by its own test. */
import { analyze } from "../../src/core/analyze";
import { HostError, type Host } from "../../src/host/host";
import { withSheetNames } from "../../src/host/sheet-names";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import { buildWorkbook } from "../../src/workbook/build";
import type { CellEdit, SheetDocument, WorkbookDocument, WorkbookEdit } from "../../src/workbook/document";
import { areaName, isCellError, type Cell, type Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";

export interface HostUnderTest {
  readonly host: Host;
  /** What someone else does to the workbook meanwhile. */
  others(edit: WorkbookEdit): Promise<void>;
}

export type OpenHost = (document: WorkbookDocument) => Promise<HostUnderTest>;

const { project, rows } = projectFromGrid(templateGrid(sample));
export const sampleWorkbook = buildWorkbook({ analysis: analyze(project, {}), rows, sheets: sample.sheets });

/** A workbook whose Schedule sheet calls columns otherwise, so that they are none of ours. */
export const withoutColumns = (grid: Grid, headers: readonly string[]): Grid => ({
  ...grid,
  sheets: grid.sheets.map((one) => (one.name !== "Schedule" ? one : {
    ...one,
    rows: one.rows.map((cells) => cells?.map((value) => (headers.includes(String(value)) ? `My ${String(value)}` : value))),
    tables: one.tables.map((known) => ({ ...known, columns: known.columns.map((header) => (headers.includes(header) ? `My ${header}` : header)) })),
  })),
});

const sheet = (grid: Grid, name: string) => grid.sheets.find((one) => one.name === name)!;
const table = (grid: Grid, name: string) => grid.sheets.flatMap((one) => one.tables).find((one) => one.name === name)!;
const cell = (grid: Grid, { sheet: name, row, column }: Omit<CellEdit, "value">): Cell => sheet(grid, name).rows[row]?.[column] ?? null;
const columnOf = (grid: Grid, name: string, header: string) => table(grid, name).area.left + table(grid, name).columns.indexOf(header);
const at = (grid: Grid, header: string, index: number, value: Cell): CellEdit => ({ sheet: "Schedule", row: table(grid, "tblSchedule").area.top + 1 + index, column: columnOf(grid, "tblSchedule", header), value });
const cells = (...list: CellEdit[]): WorkbookEdit => ({ cells: list, tables: [] });

/** Every cell of the sheets with our tables, as text, by place; formulas apart: their values follow from the others. */
function contents(grid: Grid): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { name, rows: lines, formulas, tables } of grid.sheets.filter((one) => one.tables.length > 0)) {
    lines.forEach((line, r) => line?.forEach((value, c) => { if (value !== null && value !== "" && !formulas.has(`${r},${c}`)) all[`${name} ${r},${c}`] = isCellError(value) ? value.error : `${typeof value} ${String(value)}`; }));
    for (const { name: of, area } of tables) all[of] = areaName(area);
  }
  return all;
}

const differences = (before: Grid, after: Grid): string[] => {
  const a = contents(before), b = contents(after);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]).sort();
};

/** Two rows of the schedule have changed places. */
function moved(grid: Grid, from: number, to: number): WorkbookEdit {
  const { area } = table(grid, "tblSchedule");
  const row = (index: number) => area.top + 1 + index;
  const copy = (source: number, target: number) => Array.from({ length: area.right - area.left + 1 }, (_, c) => ({ source: row(source), target: row(target), column: area.left + c }))
    .filter(({ target: r, column }) => !sheet(grid, "Schedule").formulas.has(`${r},${column}`))
    .map(({ source: r, target: t, column }): CellEdit => ({ sheet: "Schedule", row: t, column, value: cell(grid, { sheet: "Schedule", row: r, column }) }));
  return cells(...copy(from, to), ...copy(to, from));
}

const refusal = async (work: Promise<unknown>): Promise<HostError> => {
  const error = await work.then(() => null, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
};

export function hostContract(name: string, open: OpenHost): void {
  const opened = async () => {
    const under = await open(sampleWorkbook);
    return { ...under, grid: await under.host.read() };
  };

  describe(`${name}: a host`, () => {
    test("reads the tables by name and place, values, formulas and names", async () => {
      const { grid } = await opened();
      const schedule = sampleWorkbook.sheets.find((one) => one.name === "Schedule")!.tables[0]!;
      expect(table(grid, "tblSchedule")).toMatchObject({ area: schedule.area, columns: schedule.columns.map(({ header }) => header), totals: false });
      expect(table(grid, "tblBudget").totals).toBe(true);
      const read = projectFromGrid(grid);
      expect(read.project.history).toEqual(project.history);
      expect(read.project.tasks.map((task) => [task.id, task.name, task.duration])).toEqual(project.tasks.map((task) => [task.id, task.name, task.duration]));
      const health = at(grid, "Health", 0, null);
      expect(sheet(grid, "Schedule").formulas.get(`${health.row},${health.column}`)).toContain("IF(");
      expect(grid.names.get("StatusDate")).toBe("Status!$C$3");
      expect(grid.date1904).toBe(false);
    });

    test("writes the cells of an edit and touches no other", async () => {
      const { host, grid } = await opened();
      const edit = [at(grid, "Start", 3, 46100), at(grid, "Start", 9, 46200), at(grid, "WBS", 3, "1.10"), at(grid, "Critical", 4, null), at(grid, "Critical", 5, "=1+1"), at(grid, "Total float", 6, 2.5)];
      await host.write(cells(...edit), grid);
      const after = await host.read();
      expect(edit.map((one) => cell(after, one) ?? "")).toEqual(edit.map(({ value }) => value ?? ""));
      const touched = new Set(edit.map(({ row, column }) => `Schedule ${row},${column}`));
      expect(differences(grid, after).filter((key) => !touched.has(key))).toEqual([]);
      for (const { row, column } of edit) expect(sheet(after, "Schedule").formulas.has(`${row},${column}`)).toBe(false);
    });

    test("leaves formulas where they are", async () => {
      const { host, grid } = await opened();
      await host.write(cells(at(grid, "Health", 3, "Late"), at(grid, "Start", 3, 46100)), grid);
      const after = await host.read();
      for (const { name: of, formulas } of grid.sheets.filter((one) => one.tables.length > 0)) expect([...sheet(after, of).formulas.keys()].sort()).toEqual([...formulas.keys()].sort());
    });

    test("lets a table grow, and writes into its new row", async () => {
      const { host, grid } = await opened();
      const { area } = table(grid, "tblHistory"), bottom = area.bottom + 1;
      const added: CellEdit = { sheet: "History", row: bottom, column: area.left, value: 46300 };
      await host.write({ cells: [added], tables: [{ sheet: "History", table: "tblHistory", bottom }] }, grid);
      const after = await host.read();
      expect(table(after, "tblHistory").area).toEqual({ ...area, bottom });
      expect(cell(after, added)).toBe(46300);
      expect(differences(grid, after)).toEqual([`History ${bottom},${area.left}`, "tblHistory"].sort());
    });

    test.each([["moved by one", 5], ["sorted", 20]] as const)("refuses to write where rows were %s since they were read", async (_, other) => {
      const { host, others, grid } = await opened();
      await others(moved(grid, 4, other));
      const between = await host.read();
      const error = await refusal(host.write(cells(at(grid, "Start", 3, 46100), at(grid, "Start", other, 46200), at(grid, "Start", 30, 46300)), grid));
      expect(error.code).toBe("changed");
      expect(error.message).toMatch(/nothing was written; run it again/);
      expect(differences(between, await host.read())).toEqual([]);
    });

    test("refuses to write into a table that has got more rows, or over a cell that someone has changed", async () => {
      const one = await opened();
      const { area } = table(one.grid, "tblHistory");
      await one.others({ cells: [{ sheet: "History", row: area.bottom + 1, column: area.left, value: 46290 }], tables: [{ sheet: "History", table: "tblHistory", bottom: area.bottom + 1 }] });
      const grown = await one.host.read();
      expect((await refusal(one.host.write(cells({ sheet: "History", row: area.bottom, column: area.left + 2, value: "Red" }), one.grid))).code).toBe("changed");
      expect(differences(grown, await one.host.read())).toEqual([]);
      const two = await opened();
      await two.others(cells(at(two.grid, "Start", 3, 46111)));
      const typed = await two.host.read();
      expect((await refusal(two.host.write(cells(at(two.grid, "Start", 2, 46100), at(two.grid, "Start", 3, 46100)), two.grid))).code).toBe("changed");
      expect(differences(typed, await two.host.read())).toEqual([]);
    });

    test("writes all of an edit or nothing", async () => {
      const { host, grid } = await opened();
      await refusal(host.write(cells(at(grid, "Start", 3, 46100), { sheet: "Nowhere", row: 1, column: 1, value: 1 }), grid));
      expect(differences(grid, await host.read())).toEqual([]);
    });

    test("undoes a write, but not what others have written since", async () => {
      const { host, others, grid } = await opened();
      const edit = [at(grid, "Start", 3, 46100), at(grid, "Start", 9, 46200), at(grid, "Critical", 5, "x")];
      const undo = await host.write(cells(...edit), grid);
      expect(await undo()).toBe(3);
      expect(differences(grid, await host.read())).toEqual([]);
      const again = await host.write(cells(...edit), await host.read());
      await others(cells(at(grid, "Start", 9, 46999)));
      expect(await again()).toBe(2);
      expect(differences(grid, await host.read())).toEqual([`Schedule ${edit[1]!.row},${edit[1]!.column}`]);
    });

    test("does nothing for an edit of nothing", async () => {
      const { host, grid } = await opened();
      expect(await (await host.write(cells(), grid))()).toBe(0);
      expect(differences(grid, await host.read())).toEqual([]);
    });

    test("says whether a cell to be shown is there, and what is selected then", async () => {
      const { host } = await opened();
      expect(await host.select({ sheet: "Schedule", cell: "C6" })).toBe(true);
      const selected = () => host.selection().then((place) => place && `${place.sheet}!${place.cell} of ${place.cells}`);
      expect([null, "Schedule!C6 of C6"]).toContain(await selected());
      expect(await host.select({ sheet: "Schedule", cell: "C6:D9" })).toBe(true);
      expect([null, "Schedule!C6 of C6:D9"]).toContain(await selected());
      expect(await host.select({ sheet: "Nowhere", cell: "A1" })).toBe(false);
    });

    test("adds sheets with their tables, and takes them away again", async () => {
      const missing = ["Lessons", "Benefits"];
      const { host } = await open({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name: one }) => !missing.includes(one)) });
      const grid = await host.read();
      const undo = await host.addSheets(sampleWorkbook, missing);
      const after = await host.read();
      expect(after.sheets.map(({ name: one }) => one).sort()).toEqual([...grid.sheets.map(({ name: one }) => one), ...missing].sort());
      for (const one of missing) expect(sheet(after, one).tables.map((made) => made.name)).toEqual(sampleWorkbook.sheets.find((made) => made.name === one)!.tables.map((made) => made.name));
      expect(differences(grid, { ...after, sheets: after.sheets.filter(({ name: one }) => !missing.includes(one)) })).toEqual([]);
      await undo();
      expect((await host.read()).sheets.map(({ name: one }) => one)).toEqual(grid.sheets.map(({ name: one }) => one));
      await refusal(host.addSheets(sampleWorkbook, ["Schedule"]));
    });

    test("adds a sheet that computes from another by the name that someone has given that one", async () => {
      const { host } = await open(withSheetNames({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter((one) => one.name !== "Lessons") }, new Map([["Schedule", "The plan's"]])));
      const counting = (cells: SheetDocument["cells"]): SheetDocument["cells"] => new Map([...cells, [0, new Map([[20, { value: 1, formula: "COUNTA(Schedule!$C$6)" }]])]]);
      await host.addSheets({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.map((one) => (one.name === "Lessons" ? { ...one, cells: counting(one.cells) } : one)) }, ["Lessons"]);
      expect(sheet(await host.read(), "Lessons").formulas.get("0,20")).toBe("COUNTA('The plan''s'!$C$6)");
    });
  });

  describe(`${name}: an empty workbook`, () => {
    test("becomes ours when all sheets are added", async () => {
      const { host } = await open({ ...sampleWorkbook, names: [], sheets: [{ ...sampleWorkbook.sheets[0]!, name: "Sheet1", cells: new Map(), tables: [], merges: [], validations: [], formats: [], charts: [], notes: [], rows: [], columns: [], print: { orientation: "portrait", paper: "A4", fitWidth: 0, fitHeight: 0 } }] });
      await host.addSheets(sampleWorkbook, sampleWorkbook.sheets.map(({ name: one }) => one));
      const grid = await host.read();
      expect(projectFromGrid(grid).project.tasks.map((task) => task.name)).toEqual(project.tasks.map((task) => task.name));
      expect(grid.names.get("StatusDate")).toBe("Status!$C$3");
    });
  });
}
