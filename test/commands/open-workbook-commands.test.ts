/** The commands of the ribbon, on workbooks in memory. */
import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import type { Command } from "../../src/commands/command";
import { commands } from "../../src/commands/commands-list";
import { checkWorkbook } from "../../src/commands/check-workbook";
import { recalculate } from "../../src/commands/recalculate";
import { setUp, setUpWith } from "../../src/commands/set-up";
import { statusReport } from "../../src/commands/status-report";
import { clearBaselineWith } from "../../src/commands/clear-baseline";
import { takeBaseline, takeBaselineWith } from "../../src/commands/take-baseline";
import { baselineNumbers } from "../../src/core/schedule/baseline-of";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { gridOfDocument } from "../../src/host/grid-of-document";
import type { Host } from "../../src/host/host";
import { MemoryHost } from "../../src/host/memory-host";
import { withSheetNames } from "../../src/host/sheet-names";
import { XlsxHost } from "../../src/host/xlsx-host";
import { sample } from "../../src/templates/sample/sample";
import { standard } from "../../src/templates/standard";
import { buildWorkbook } from "../../src/workbook/build";
import type { WorkbookDocument } from "../../src/workbook/document";
import type { Cell, Grid } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { toSerial } from "../../src/workbook/value-type";
import { sampleWorkbook } from "../host/host-contract";

const now = dateTime(2026, 7, 6, 9, 30);
const perform = (command: Command, host: Host) => command.perform(host, { now });
const opened = (document: WorkbookDocument = sampleWorkbook) => new MemoryHost(gridOfDocument(document));
const empty: Grid = { sheets: [{ name: "Sheet1", rows: [], tables: [], merges: [], formulas: new Map() }], names: new Map(), date1904: false };
const foreign: Grid = { ...empty, sheets: [{ name: "Sales", rows: [["Region", "Sum"], ["North", 12]], tables: [], merges: [], formulas: new Map() }] };

/** Types a value under a header of a register, in the row of a record. */
async function type(host: MemoryHost, register: string, id: string, field: string, value: Cell): Promise<void> {
  const { rows, decoded } = projectFromGrid(await host.read());
  const place = decoded.get(register)!.place!, row = rows[register]!.findIndex((one) => String(one["id"] ?? one["item"]) === id);
  host.change({ cells: [{ sheet: place.sheet, row: place.rows[row]!, column: place.columns.get(field)!, value }], tables: [] });
}

/** A host that counts what is asked of it. */
function counted(host: Host): { host: Host; asked: Record<"read" | "write" | "addSheets", number> } {
  const asked = { read: 0, write: 0, addSheets: 0 };
  return {
    asked,
    host: {
      read: () => { asked.read++; return host.read(); },
      write: (...of) => { asked.write++; return host.write(...of); },
      addSheets: (...of) => { asked.addSheets++; return host.addSheets(...of); },
      select: (place) => host.select(place), selection: () => host.selection(), onChanged: (listener) => host.onChanged(listener), onSelected: (listener) => host.onSelected(listener),
    },
  };
}

describe("Recalculate", () => {
  test("asks nothing but one reading of a workbook that is up to date", async () => {
    const { host, asked } = counted(opened());
    const outcome = await perform(recalculate, host);
    expect(outcome.message).toMatch(/^Everything was up to date/);
    expect(outcome.undo).toBeNull();
    expect(asked).toEqual({ read: 1, write: 0, addSheets: 0 });
  });

  test("follows a longer task with one reading and one writing, and can be undone", async () => {
    const host = opened();
    await type(host, "schedule", "30", "duration", 60);
    const before = await host.read();
    const { host: seen, asked } = counted(host);
    const outcome = await perform(recalculate, seen);
    expect(outcome.message).toMatch(/^Recalculated: \d+ cells changed/);
    expect(asked).toEqual({ read: 1, write: 1, addSheets: 0 });
    const { project } = projectFromGrid(await host.read());
    expect(outcome.analysis!.schedule.finish).toBe(analyze(project, {}).schedule.finish);
    expect((await perform(recalculate, host)).message).toMatch(/^Everything was up to date/);
    expect(await outcome.undo!()).toBeGreaterThan(0);
    expect(await host.read()).toEqual(before);
  });

  test("gives a file what it gives a workbook in memory", async () => {
    const memory = opened(), file = new XlsxHost(writeXlsx(sampleWorkbook));
    await type(memory, "schedule", "30", "duration", 60);
    const { decoded, rows } = projectFromGrid(await file.read());
    const place = decoded.get("schedule")!.place!;
    await file.write({ cells: [{ sheet: "Schedule", row: place.rows[rows["schedule"]!.findIndex((row) => row["id"] === "30")]!, column: place.columns.get("duration")!, value: 60 }], tables: [] }, await file.read());
    for (const host of [memory, file]) await perform(recalculate, host);
    expect(projectFromGrid(await file.read()).rows["schedule"]).toEqual(projectFromGrid(await memory.read()).rows["schedule"]);
  });

  test("tells what to do in a workbook that is not ours, and leaves it alone", async () => {
    for (const command of [recalculate, checkWorkbook, statusReport, takeBaseline]) {
      const { host, asked } = counted(new MemoryHost(foreign));
      expect((await perform(command, host)).message).toContain("choose Set up workbook");
      expect(asked).toEqual({ read: 1, write: 0, addSheets: 0 });
    }
  });
});

describe("Check", () => {
  test("finds what is wrong, in its cell, and changes nothing", async () => {
    const host = opened();
    await type(host, "schedule", "30", "duration", "soon");
    const { host: seen, asked } = counted(host);
    const outcome = await perform(checkWorkbook, seen);
    expect(outcome.message).toMatch(/^Checked: \d+ error/);
    expect(outcome.analysis!.findings.find(({ code }) => code === "cell-invalid")!.where).toMatchObject({ sheet: "Schedule", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string });
    expect(asked).toEqual({ read: 1, write: 0, addSheets: 0 });
  });
});

describe("Status report", () => {
  test("adds the History row of its status date once, and says how the project stands and why", async () => {
    const host = opened();
    await type(host, "charter", "Status date", "value", toSerial(dateTime(2026, 7, 31)));
    const before = projectFromGrid(await host.read()).project.history.length;
    const outcome = await perform(statusReport, host);
    expect(outcome.message).toMatch(/^Status as of 31 Jul 2026: (Green|Amber|Red)\. .+\.$/);
    await perform(statusReport, host);
    const { history } = projectFromGrid(await host.read()).project;
    expect(history).toHaveLength(before + 1);
    expect(history.at(-1)).toMatchObject({ statusDate: dateTime(2026, 7, 31), overall: outcome.analysis!.status.overall });
  });
});

describe("Take baseline", () => {
  test("makes the present plan the baseline, so that nothing is late against it, and keeps what it replaces", async () => {
    const host = opened();
    const earlier = projectFromGrid(await host.read()).project.tasks;
    const outcome = await perform(takeBaseline, host);
    const { project, rows } = projectFromGrid(await host.read());
    const { schedule } = analyze(project, {});
    expect(schedule.tasks.map((task) => task.finishVariance ?? 0)).toEqual(schedule.tasks.map(() => 0));
    const kept = rows["baselines"]!, had = earlier.filter((task) => task.baselines.length > 0);
    expect(kept).toHaveLength(had.length);
    expect(kept[0]).toMatchObject({ number: 1, replaced: dateTime(2026, 7, 6), task: had[0]!.id, name: had[0]!.name, start: had[0]!.baselines[0]!.start });
    expect(outcome.message).toContain(`the earlier baseline of ${had.length} tasks is kept as number 1`);
    expect((await perform(recalculate, host)).message).toMatch(/^Everything was up to date/);
  });

  test("keeps the first and the second when a third is taken", async () => {
    const host = opened();
    await perform(takeBaseline, host);
    await type(host, "schedule", "30", "duration", 60);
    await perform(takeBaseline, host);
    const { rows, project } = projectFromGrid(await host.read());
    expect(new Set(rows["baselines"]!.map((row) => row["number"]))).toEqual(new Set([1, 2]));
    expect(rows["baselines"]!.filter((row) => row["number"] === 2)).toHaveLength(project.tasks.length);
    expect(projectFromGrid(await host.read()).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("keeps at most ten earlier ones, and says so, until one is cleared whose number is then free again", async () => {
    const host = opened();
    for (let number = 1; number <= 10; number++) expect((await perform(takeBaseline, host)).message).toContain(`number ${number} `);
    expect((await perform(takeBaseline, host)).message).toBe("All 10 numbers for earlier baselines are in use, so none was taken: clear one of them first.");
    const { project } = projectFromGrid(await host.read());
    expect(baselineNumbers({ project })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await perform(clearBaselineWith(3), host)).message).toMatch(/^Cleared baseline 3 of \d+ tasks\.$/);
    expect((await perform(clearBaselineWith(3), host)).message).toBe("There is no baseline 3, so nothing was cleared.");
    expect((await perform(takeBaselineWith({ reason: "Again", change: "CR-9" }), host)).message).toContain("number 3 ");
    const { rows } = projectFromGrid(await host.read());
    expect(rows["baselines"]!.filter((row) => row["number"] === 3).every((row) => row["reason"] === "Again" && row["change"] === "CR-9")).toBe(true);
  }, 60_000);

  test("cleared leaves every task without a variance, and can be undone", async () => {
    const host = opened(), before = await host.read();
    const outcome = await perform(clearBaselineWith(0), host);
    expect(outcome.analysis!.schedule.tasks.every((task) => task.finishVariance === null)).toBe(true);
    expect(projectFromGrid(await host.read()).project.tasks.every((task) => task.baselines[0] == null)).toBe(true);
    expect((await perform(recalculate, host)).message).toMatch(/^Everything was up to date/);
    await perform(clearBaselineWith(0), host).then(({ message }) => expect(message).toBe("There is no current baseline, so nothing was cleared."));
    await outcome.undo!();
    expect(await host.read()).toEqual(before);
  });

  test("is undone as a whole, the copy of the earlier one too", async () => {
    const host = opened(), before = await host.read();
    const outcome = await perform(takeBaseline, host);
    await outcome.undo!();
    expect(await host.read()).toEqual(before);
  });

  test("of a plan that has none keeps nothing", async () => {
    const contents = projectFromGrid(gridOfDocument(sampleWorkbook));
    const schedule = contents.rows["schedule"]!.map((row) => ({ ...row, baselineStart: null, baselineFinish: null, baselineDuration: null, baselineCost: null }));
    const host = opened(buildWorkbook({ analysis: analyze(contents.project, {}), rows: { ...contents.rows, schedule }, sheets: sample.sheets }));
    expect((await perform(takeBaseline, host)).message).toMatch(/^Baseline taken of \d+ tasks\.$/);
    expect(projectFromGrid(await host.read()).rows["baselines"]).toEqual([]);
  });

  test("is refused where there is no sheet to keep the earlier one in, until Set up has added it", async () => {
    const host = opened({ ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => name !== "Baselines") }), before = await host.read();
    expect((await perform(takeBaseline, host)).message).toMatch(/so none was taken: choose Set up workbook/);
    expect(await host.read()).toEqual(before);
    expect((await perform(setUp, host)).message).toBe("Added 1 sheet: Baselines.");
    expect((await perform(takeBaseline, host)).message).toContain("is kept as number 1");
  });
});

describe("Set up workbook", () => {
  test("gives an empty workbook the sheets and the starter rows of the template, ready to compute", async () => {
    const host = new MemoryHost(empty);
    const outcome = await perform(setUp, host);
    const grid = await host.read();
    expect(grid.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Sheet1", ...standard.sheets]));
    expect(projectFromGrid(grid).project.tasks.length).toBeGreaterThan(30);
    expect(outcome.message).toMatch(/^Added \d+ sheets: Status, /);
    expect((await perform(recalculate, host)).message).toMatch(/^Everything was up to date/);
    await outcome.undo!();
    expect(await host.read()).toEqual(empty);
  });

  test("leaves what is there as it is, and adds to a plan only the sheets it lacks, without starter rows", async () => {
    const some = { ...sampleWorkbook, sheets: sampleWorkbook.sheets.filter(({ name }) => ["Schedule", "Charter", "Holidays", "Settings"].includes(name)) };
    const names = some.names.filter(({ formula }) => /^(INDEX\()?(Settings|Holidays)!/.test(formula));
    const host = opened({ ...some, names }), before = await host.read();
    await perform(setUp, host);
    const after = await host.read();
    for (const sheet of before.sheets) expect(after.sheets.find(({ name }) => name === sheet.name)).toEqual(sheet);
    expect(projectFromGrid(after).project.tasks).toEqual(projectFromGrid(before).project.tasks);
    expect(projectFromGrid(after).project.budget).toEqual([]);
    expect(after.names.get("StatusDate")).toBe("Status!$C$3");
    expect((await perform(setUp, host)).message).toMatch(/nothing was added/);
  });

  test("takes a sheet for there that has been given another name, or has lost one of its tables", async () => {
    const lacking = (grid: Grid): Grid => ({ ...grid, sheets: grid.sheets.map((one) => (one.name === "Trends" ? { ...one, tables: one.tables.slice(1) } : one)) });
    for (const names of [{ Gantt: "Time line" }, { Lists: "My lists", Schedule: "The plan's" }]) {
      const host = new MemoryHost(lacking(gridOfDocument(withSheetNames(sampleWorkbook, new Map(Object.entries(names)))))), before = await host.read();
      expect((await perform(setUp, host)).message).toBe("The workbook has every sheet of the template already; nothing was added.");
      expect(await host.read()).toBe(before);
    }
  });

  test.each([["Gantt"], ["Lists"]])("takes no other's sheet %s for ours", async (name) => {
    const host = new MemoryHost({ ...foreign, sheets: [{ ...foreign.sheets[0]!, name }], names: new Map([["Mine", `${name}!$A$1`]]) });
    expect((await perform(setUp, host)).message).toMatch(new RegExp(`^The sheet ${name} is in use in this workbook already, so nothing was added`));
  });

  test("adds nothing where a table of ours would be called as a cell is", async () => {
    const host = new MemoryHost({ ...foreign, names: new Map([["TBLRISKS", "Sales!$A$1"]]) });
    expect((await perform(setUp, host)).message).toMatch(/^The name tblRisks is in use in this workbook already/);
  });

  test("with the sample gives a project half-way through", async () => {
    const host = new MemoryHost(foreign);
    await perform(setUpWith(sample), host);
    const grid = await host.read();
    expect(grid.sheets.find(({ name }) => name === "Sales")).toEqual(foreign.sheets[0]);
    expect(projectFromGrid(grid).project.risks.length).toBeGreaterThanOrEqual(20);
  });

  test("adds nothing where a sheet or a name of ours means something else", async () => {
    const host = new MemoryHost({ ...foreign, sheets: [{ ...foreign.sheets[0]!, name: "budget" }], names: new Map([["cpi", "budget!$A$1"]]) });
    const before = await host.read();
    expect((await perform(setUp, host)).message).toBe("The sheet Budget and the name Cpi are in use in this workbook already, so nothing was added: rename what is yours, delete what an interrupted set-up has left, and set up again.");
    expect(await host.read()).toEqual(before);
  });
});

test("every command of the list has an id, a label and a tip of one sentence of its own", () => {
  expect(commands.map(({ id }) => id)).toEqual(["set-up", "recalculate", "check", "take-baseline", "status-report"]);
  expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length);
  for (const { tip } of commands) expect(tip).toMatch(/^[A-Z].+\.$/);
});
