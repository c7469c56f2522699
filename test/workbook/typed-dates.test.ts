/** Dates typed over computed ones, on the sample's workbook in memory. */
import { recalculate } from "../../src/commands/recalculate";
import { releaseDateOf } from "../../src/commands/release-date";
import { dateTime, formatDateTime, parseDateTime } from "../../src/core/time";
import { gridOfDocument } from "../../src/host/grid-of-document";
import { MemoryHost } from "../../src/host/memory-host";
import { cellName, type Cell } from "../../src/workbook/grid";
import { projectFromGrid } from "../../src/workbook/project";
import type { Row } from "../../src/workbook/registers";
import { toSerial } from "../../src/workbook/value-type";
import { sampleWorkbook, withoutColumns } from "../host/host-contract";

const opened = () => new MemoryHost(gridOfDocument(sampleWorkbook));
const serial = (text: string) => toSerial(parseDateTime(text)!);

async function type(host: MemoryHost, id: string, values: Readonly<Record<string, Cell>>): Promise<void> {
  const { rows, decoded } = projectFromGrid(await host.read());
  const place = decoded.get("schedule")!.place!, row = place.rows[rows["schedule"]!.findIndex((one) => one["id"] === id)]!;
  host.change({ cells: Object.entries(values).map(([key, value]) => ({ sheet: place.sheet, row, column: place.columns.get(key)!, value })), tables: [] });
}

const perform = (host: MemoryHost, command = recalculate) => command.perform(host, { now: dateTime(2026, 7, 6) });
const read = async (host: MemoryHost) => projectFromGrid(await host.read());
const task = async (host: MemoryHost, id: string) => (await read(host)).rows["schedule"]!.find((row) => row["id"] === id) as Row<"schedule">;
const shown = (at: number | null) => at && formatDateTime(at);

describe("A date typed over a computed one", () => {
  test("in the future is a constraint of the task, visibly, with a finding, and everything follows it", async () => {
    const host = opened(), before = await task(host, "59");
    await type(host, "59", { start: serial("2026-09-21") });
    const outcome = await perform(host);
    expect(outcome.analysis!.findings.find(({ code }) => code === "typed-date")).toMatchObject({ severity: "warning", where: { register: "schedule", id: "59", field: "start", sheet: "Schedule" } });
    const after = await task(host, "59");
    expect([after.constraint, shown(after.constraintDate), shown(after.start)]).toEqual(["SNET", "2026-09-21T00:00", "2026-09-21T08:00"]);
    expect(after.finish).toBeGreaterThan(before.finish!);
    expect((await perform(host)).message).toMatch(/^Everything was up to date/);
    expect((await read(host)).findings.filter(({ code }) => code === "typed-date")).toEqual([]);
  });

  test("is not kept, and a finding says why, where the table has no column for what it would become", async () => {
    const host = new MemoryHost(withoutColumns(gridOfDocument(sampleWorkbook), ["Constraint", "Constraint date"]));
    await perform(host);
    const before = await task(host, "59");
    await type(host, "59", { start: serial("2026-09-21") });
    const { analysis } = await perform(host);
    expect(analysis!.findings.find(({ code }) => code === "typed-date-refused")!.message).toMatch(/the start 21 Sep 2026, typed over the computed date, is not kept, because the table has no columns Constraint and Constraint date to keep it in: add them and type the date again\.$/);
    expect(await task(host, "59")).toEqual(before);
  });

  test("is let go again by one command, and the links set what they set before", async () => {
    const host = opened(), before = await task(host, "59");
    await type(host, "59", { start: serial("2026-09-21") });
    await perform(host);
    expect((await perform(host, releaseDateOf({ task: "59", end: "start" }))).message).toContain("Cleared the constraint SNET of task 59");
    expect(await task(host, "59")).toEqual(before);
    expect((await perform(host, releaseDateOf({ task: "59", end: "start" }))).message).toContain("so nothing was changed");
    expect((await perform(host, releaseDateOf({ task: "999", end: "start" }))).message).toContain("There is no task 999");
  });

  test("as a finish is finish no earlier than; of a task whose start is held, its duration", async () => {
    const host = opened();
    await type(host, "59", { finish: serial("2026-10-16") });
    await type(host, "54", { finish: serial("2026-09-25") });
    await perform(host);
    const [material, penetration] = [await task(host, "59"), await task(host, "54")];
    expect([material.constraint, shown(material.finish)]).toEqual(["FNET", "2026-10-16T17:00"]);
    expect([penetration.constraint, penetration.duration!.minutes, shown(penetration.finish)]).toEqual(["SNET", 10 * 480, "2026-09-25T17:00"]);
  });

  test("as start and finish together is a start and a duration", async () => {
    const host = opened();
    await type(host, "59", { start: serial("2026-09-21T08:00"), finish: serial("2026-09-25T17:00") });
    await perform(host);
    const after = await task(host, "59");
    expect([after.constraint, after.duration!.minutes, shown(after.finish)]).toEqual(["SNET", 5 * 480, "2026-09-25T17:00"]);
  });

  test("that has happened by the status date is an actual, and 100% where it is a finish", async () => {
    const host = opened();
    await type(host, "46", { finish: serial("2026-06-25") });
    await type(host, "45", { start: serial("2026-04-09") });
    await perform(host);
    const [trial, cleansing] = [await task(host, "46"), await task(host, "45")];
    expect([shown(trial.actualFinish), trial.percentComplete, shown(trial.finish)]).toEqual(["2026-06-25T00:00", 1, "2026-06-25T17:00"]);
    expect([shown(cleansing.actualStart), cleansing.constraint]).toEqual(["2026-04-09T00:00", "ASAP"]);
    await perform(host, releaseDateOf({ task: "46", end: "finish" }));
    expect((await task(host, "46")).actualFinish).toBeNull();
  });

  test("is refused with the reason where a constraint of another kind stands, and on a summary", async () => {
    const host = opened();
    await type(host, "59", { constraint: "FNLT", constraintDate: serial("2026-10-30") });
    await perform(host);
    const before = await task(host, "59"), summary = await task(host, "57");
    await type(host, "59", { start: serial("2026-09-21") });
    await type(host, "57", { start: serial("2026-09-21") });
    const outcome = await perform(host);
    const refused = outcome.analysis!.findings.filter(({ code }) => code === "typed-date-refused");
    expect(refused.map(({ message }) => message)).toEqual([
      expect.stringContaining("it is a summary, whose dates come from the tasks below it"), expect.stringContaining("has the constraint FNLT of 30 Oct 2026: change that"),
    ]);
    expect([await task(host, "59"), await task(host, "57")]).toEqual([before, summary]);
  });

  test("is nobody's wish where a formula stands, where the day is the computed one, and on a sheet that was never computed", async () => {
    const host = opened(), computed = (await task(host, "59")).start!;
    await type(host, "59", { start: toSerial(Math.floor(computed / 1440) * 1440) });
    expect((await read(host)).findings.filter(({ code }) => code.startsWith("typed-date"))).toEqual([]);
    const { rows, decoded } = await read(host), place = decoded.get("schedule")!.place!;
    const row = place.rows[rows["schedule"]!.findIndex((one) => one["id"] === "59")]!, column = place.columns.get("start")!;
    const grid = await host.read();
    const withFormula = { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name !== "Schedule" ? sheet : { ...sheet, formulas: new Map([...sheet.formulas, [`${row},${column}`, "TODAY()"]]), rows: sheet.rows.map((cells, r) => (r === row ? cells!.map((cell, c) => (c === column ? 47000 : cell)) : cells)) })) };
    expect(projectFromGrid(withFormula).findings.filter(({ code }) => code.startsWith("typed-date"))).toEqual([]);
    const never = { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name !== "Schedule" ? sheet : { ...sheet, rows: sheet.rows.map((cells, r) => (r > place.header ? cells!.map((cell, c) => ([...["earlyStart", "earlyFinish", "lateStart", "lateFinish"]].some((key) => place.columns.get(key) === c) ? null : cell)) : cells)) })) };
    expect(projectFromGrid(never).findings.filter(({ code }) => code.startsWith("typed-date"))).toEqual([]);
  });

  test("is told with its cell where it cannot be read, and the computed one takes its place; a formula is left alone", async () => {
    const host = opened(), before = await task(host, "59");
    await type(host, "59", { start: "next week", finish: -3 });
    const { decoded } = await read(host), place = decoded.get("schedule")!.place!, row = place.rows[(await read(host)).rows["schedule"]!.findIndex((one) => one["id"] === "59")]!;
    const cell = (key: string) => cellName(row, place.columns.get(key)!);
    const typed = async () => (await read(host)).findings.filter(({ code }) => code === "typed-date-refused");
    expect((await typed()).map(({ message }) => message)).toEqual([
      `Schedule!${cell("start")}: Start: "next week" is not a date, so the computed date takes its place; type one, such as 2026-03-31.`,
      `Schedule!${cell("finish")}: Finish: -3 is not a date from March 1900 to 9999, so the computed date takes its place; type a date.`,
    ]);
    expect((await typed()).map(({ severity, where }) => [severity, where])).toEqual(["start", "finish"].map((field) => ["warning", { register: "schedule", id: "59", field, sheet: "Schedule", cell: cell(field) }]));
    expect((await perform(host)).analysis!.findings.filter(({ code }) => code === "typed-date-refused")).toHaveLength(2);
    expect([await task(host, "59"), await typed()]).toEqual([before, []]);
    const grid = await host.read();
    const withFormula = { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name !== "Schedule" ? sheet : { ...sheet, formulas: new Map([...sheet.formulas, [`${row},${place.columns.get("start")!}`, '"next week"']]), rows: sheet.rows.map((cells, r) => (r === row ? cells!.map((one, c) => (c === place.columns.get("start") ? "next week" : one)) : cells)) })) };
    expect(projectFromGrid(withFormula).findings.filter(({ code }) => code.startsWith("typed-date"))).toEqual([]);
  });

  test("of a new row among computed ones is kept too", async () => {
    const host = opened(), { decoded } = await read(host), place = decoded.get("schedule")!.place!;
    const cells = { id: 71, name: "Audit", level: 1, duration: 2, start: serial("2026-10-05") };
    host.change({ cells: Object.entries(cells).map(([key, value]) => ({ sheet: place.sheet, row: place.bottom + 1, column: place.columns.get(key)!, value })), tables: [{ sheet: "Schedule", table: "tblSchedule", bottom: place.bottom + 1 }] });
    await perform(host);
    expect([(await task(host, "71")).constraint, shown((await task(host, "71")).start)]).toEqual(["SNET", "2026-10-05T08:00"]);
  });
});
