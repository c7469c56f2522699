/** Each fix on the sample with one mistake in it: the finding is gone afterwards, one Undo brings the mistake back, and the rest stays. */
import { fixFinding } from "../../src/commands/fix-finding";
import { openWorkbook } from "../../src/commands/open-workbook";
import { quickFixes } from "../../src/commands/quick-fixes";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import type { CellEdit } from "../../src/workbook/document";
import type { Cell } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import { registers } from "../../src/workbook/registers";
import { sampleWorkbook } from "../host/host-contract";

type Typed = readonly [register: keyof typeof registers, id: string, field: string, value: Cell];

async function mistaken(...typed: readonly Typed[]) {
  const host = new MemoryHost(gridOfDocument(sampleWorkbook));
  const { rows, decoded } = projectFromGrid(await host.read());
  const cells = typed.map(([register, id, field, value]): CellEdit => {
    const place = decoded.get(register)!.place!, row = rows[register]!.findIndex((one) => String(one[registers[register].id]) === id);
    return { sheet: place.sheet, row: place.rows[row]!, column: place.columns.get(field)!, value };
  });
  host.change({ cells, tables: [] });
  const workbook = await openWorkbook(host), fixesOf = quickFixes(workbook);
  const cell = (grid: Awaited<ReturnType<MemoryHost["read"]>>): Cell => grid.sheets.find(({ name }) => name === cells[0]!.sheet)?.rows[cells[0]!.row]?.[cells[0]!.column] ?? null;
  return { host, workbook, fixesOf, cell };
}

test.each<readonly [string, string, readonly Typed[], string, Cell]>([
  ["a percentage typed as a whole number", "percent-as-whole", [["schedule", "30", "percentComplete", 45]], "Set to 45 %", 0.45],
  ["a percentage over a hundred", "cell-invalid", [["schedule", "30", "percentComplete", 145]], "Set to 100 %", 1],
  ["a negative percentage", "cell-invalid", [["schedule", "30", "percentComplete", -0.2]], "Set to 0 %", 0],
  ["a score beyond the scale", "cell-invalid", [["risks", "R-01", "probability", 7]], "Set to 5", 5],
  ["a word that is nearly one of the list", "cell-invalid", [["risks", "R-01", "status", "Opne"]], "Set to Open", "Open"],
  ["a date stored as text", "date-as-text", [["schedule", "30", "deadline", "2026-09-01"]], "Make it the date 1 Sep 2026", 46266],
  ["a number stored as text", "number-as-text", [["risks", "R-01", "minCost", "12 000"]], "Make it the number 12000", 12000],
  ["a link to itself", "self-link", [["schedule", "30", "predecessors", "29FS+2d, 30"]], "Remove the link to itself", "29FS+2d"],
  ["the only link, to itself", "self-link", [["schedule", "30", "predecessors", 30]], "Remove the link to itself", null],
  ["a link made twice", "duplicate-link", [["schedule", "30", "predecessors", "29; 28SS; 29FF"]], "Remove the second link", "29; 28SS"],
  ["an ID used twice", "id-duplicate", [["risks", "R-02", "id", "R-01"]], "Change it to the ID R-21", "R-21"],
  ["a row without an ID", "cell-empty", [["risks", "R-03", "id", null]], "Give it the ID R-21", "R-21"],
  ["a calendar that is not there", "unknown-calendar", [["schedule", "30", "calendar", "Nights"]], "Clear it: the project's counts", null],
  ["a constraint without its date", "constraint-without-date", [["schedule", "30", "constraint", "SNET"]], "Remove the constraint", null],
  ["a constraint without a reason", "constraint-unexplained", [["schedule", "30", "constraint", "SNET"], ["schedule", "30", "constraintDate", 46200], ["schedule", "30", "notes", null]], "Clear the constraint", null],
  ["a task without a duration", "missing-duration", [["schedule", "30", "duration", null]], "Set to 1 day", 1],
  ["a level that leaves others out", "outline-level-jump", [["schedule", "14", "level", 7]], "Close the gaps between levels", 3],
  ["levels that leave others out below another", "outline-level-jump", [["schedule", "14", "level", 7], ["schedule", "15", "level", 9]], "Close the gaps between levels", 3],
  ["a typed-over date that cannot be read", "typed-date-refused", [["schedule", "30", "start", "next week"]], "Clear it: the links set it", 46150.33333333333],
  ["a threshold below zero", "cell-invalid", [["settings", "Change undecided: amber after", "value", -3]], "Set to 0", 0],
])("%s is repaired, and can be undone", async (_, code, typed, label, value) => {
  const { host, workbook, fixesOf, cell } = await mistaken(...typed);
  const before = await host.read();
  const found = workbook.analysis.findings.find((one) => one.code === code && fixesOf(one).some((fix) => fix.label === label));
  expect(found).toBeDefined();
  const { analysis, undo, message } = await fixFinding(found!, label).perform(host, { now: 0 });
  expect(message).toContain(label);
  expect(cell(await host.read())).toBe(value);
  expect(analysis!.findings.filter((one) => one.code === code && one.message === found!.message)).toEqual([]);
  expect((await openWorkbook(host)).analysis).toEqual(analysis);
  await undo!();
  expect(await host.read()).toEqual(before);
});

test("a fix leaves nothing out of date: what follows from it is written in the same step", async () => {
  const { host, workbook, fixesOf } = await mistaken(["schedule", "30", "percentComplete", 145]);
  const found = workbook.analysis.findings.find((one) => fixesOf(one).length > 0)!;
  await fixFinding(found, fixesOf(found)[0]!.label).perform(host, { now: 0 });
  const { recalculate } = await import("../../src/commands/recalculate");
  expect((await recalculate.perform(host, { now: 0 })).message).toMatch(/^Everything was up to date/);
});

test("a date typed over a computed one is kept as its finding says, or cleared so that the links set it again", async () => {
  const typed = ["schedule", "51", "start", 46400] as const;
  for (const [label, constraint] of [["Keep it", "SNET"], ["Clear it: the links set it", "ASAP"]] as const) {
    const { host, workbook, fixesOf, cell } = await mistaken(typed);
    const found = workbook.analysis.findings.find(({ code }) => code === "typed-date")!;
    expect(fixesOf(found).map((fix) => fix.label)).toContain(label);
    await fixFinding(found, label).perform(host, { now: 0 });
    const after = await openWorkbook(host), task = after.analysis.project.tasks.find(({ uid }) => uid === "51")!;
    expect(after.analysis.findings.filter(({ code }) => code === "typed-date")).toEqual([]);
    expect(task.constraint).toBe(constraint);
    expect(Math.floor(cell(await host.read()) as number) === 46400).toBe(label === "Keep it");
  }
});

test("a word that is like none or like several of the list has no fix, and the sample's own findings have none", async () => {
  for (const word of ["Whatever", "x"]) {
    const { workbook, fixesOf } = await mistaken(["risks", "R-01", "status", word]);
    expect(workbook.analysis.findings.filter(({ code }) => code === "cell-invalid").flatMap(fixesOf)).toEqual([]);
  }
});

test("a finding that is gone by now is left alone", async () => {
  const { host, workbook, fixesOf } = await mistaken(["schedule", "30", "percentComplete", 145]);
  const found = workbook.analysis.findings.find((one) => fixesOf(one).length > 0)!, { label } = fixesOf(found)[0]!;
  await fixFinding(found, label).perform(host, { now: 0 });
  const before = await host.read(), again = await fixFinding(found, label).perform(host, { now: 0 });
  expect(again.message).toMatch(/nothing was done/);
  expect(again.undo).toBeNull();
  expect(await host.read()).toBe(before);
});

test("a cell with a formula has no fix: it is the user's", async () => {
  const { host, workbook } = await mistaken(["schedule", "30", "percentComplete", 145]);
  const grid = await host.read(), place = workbook.decoded.get("schedule")!.place!;
  const index = workbook.rows["schedule"]!.findIndex((row) => row["id"] === "30");
  const sheets = grid.sheets.map((sheet) => (sheet.name === place.sheet ? { ...sheet, formulas: new Map([...sheet.formulas, [`${place.rows[index]!},${place.columns.get("percentComplete")!}`, "A1"] as const]) } : sheet));
  const changed = await openWorkbook(new MemoryHost({ ...grid, sheets }));
  expect(changed.analysis.findings.filter(({ code }) => code === "cell-invalid").flatMap(quickFixes(changed))).toEqual([]);
});
