import { commands, paneCommands } from "../../../src/commands/commands-list";
import { newWorkbook } from "../../../src/commands/new";
import { dateTime } from "../../../src/core/time";
import { HostError, type Host } from "../../../src/host/host";
import { MemoryHost } from "../../../src/host/memory-host";
import { XlsxHost } from "../../../src/host/xlsx-host";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import type { WorkbookEdit } from "../../../src/workbook/document";
import type { Grid } from "../../../src/workbook/grid";
import { projectFromGrid } from "../../../src/workbook/project";
import type { EngineMethods } from "../../../src/taskpane/engine/engine";
import { makeEngine, type EngineParts } from "../../../src/taskpane/engine/make-engine";
import { inView, makeReader } from "../../../src/taskpane/engine/workbook-in-view";

function engineOf(host: Host | null, known: EngineParts["commands"] = commands): EngineMethods {
  const view = inView(host);
  return { ...makeReader(view), ...makeEngine(view, { commands: known, openHost: (content) => new XlsxHost(content) }) };
}

const started = () => engineOf(null);

async function sampled() {
  const engine = started();
  engine.sample();
  await engine.analyze();
  return { engine, project: engine.part("project") };
}

test("the sample is a workbook like any other: it is read, computed, changed and saved", async () => {
  const { engine, project } = await sampled();
  expect(engine.part("status").overall).toBe("Red");
  const { message } = await engine.perform("status-report", 0);
  expect(message).toMatch(/^Status as of 26 Jun 2026: Red/);
  expect(engine.part("project").history.length).toBe(project.history.length + 1);
  expect(readXlsx(engine.save()).sheets.map(({ name }) => name)).toContain("History");
});

test("the status report is shown where it stands, and a refusal to show it is none of the report", async () => {
  const host = new MemoryHost(readXlsx(newWorkbook({ template: "standard", sample: true, plan: null }).output)), places: string[] = [];
  host.select = ({ sheet, cell }) => { places.push(`${sheet}!${cell}`); return Promise.reject(new Error("gone")); };
  expect((await engineOf(host).perform("status-report", 0)).message).toMatch(/^Status as of/);
  expect(places).toEqual(["Status!A1"]);
});

test("the project comes in pieces that are as the whole, however many tasks it has", async () => {
  const lines = Array.from({ length: 6_000 }, (_, i) => `${i + 1},Task ${i + 1},1d`), engine = started();
  engine.open(new TextEncoder().encode(`ID,Task,Duration\n${lines.join("\n")}\n`), "large.csv");
  await engine.analyze();
  const first = engine.tasks(0), second = engine.tasks(first.some.length), third = engine.tasks(first.some.length + second.some.length);
  expect([first, second, third].map(({ some, more }) => [some.length, more])).toEqual([[2_500, true], [2_500, true], [1_000, false]]);
  expect({ ...engine.frame(), tasks: [first, second, third].flatMap(({ some }) => some) }).toEqual(engine.part("project"));
});

test("undoing a command gives back what was before", async () => {
  const { engine, project } = await sampled();
  const { undo } = await engine.perform("status-report", 0);
  expect(await engine.undo(undo!)).toBeGreaterThan(0);
  await engine.analyze();
  expect(engine.part("project").history).toEqual(project.history);
});

test("a plan becomes a workbook of its name", async () => {
  const engine = started();
  expect(engine.open(new TextEncoder().encode("ID,Task,Duration\n1,Survey,5d\n"), "plans.v2.csv")).toBe("plans.v2.xlsx");
  await engine.analyze();
  expect(engine.part("project").tasks.map(({ name }) => name)).toEqual(["Survey"]);
});

test("a file that cannot be opened is refused, and the open workbook stays", async () => {
  const { engine } = await sampled();
  expect(() => engine.open(new TextEncoder().encode("hello"), "x.xlsx")).toThrow(/\.$/);
  await engine.analyze();
  expect(engine.part("project").name).toMatch(/Aurora/);
});

test("a finding's record is shown with the cell it is about", async () => {
  const { engine } = await sampled();
  const { found, place, record } = await engine.show(engine.part("findings")[0]!.where!);
  expect(found).toBe(true);
  expect(place).toMatchObject({ sheet: "Schedule" });
  expect(record.find(({ asked }) => asked)).toMatchObject({ header: "Baseline start", value: "empty" });
  expect(record).toContainEqual({ header: "Task", value: "Interface stubs for early testing", asked: false });
});

test("a record that is not in the workbook is not found", async () => {
  const { engine } = await sampled();
  expect(await engine.show({ register: "nothing", id: "7" })).toEqual({ found: false, place: null, record: [] });
});

test.each(["set-up", "try-sample"])("a workbook that is not ours is up to date, and so are the sheets that %s adds", async (command) => {
  const engine = engineOf(new MemoryHost({ sheets: [], names: new Map(), date1904: false }), paneCommands);
  await engine.analyze();
  expect(engine.upToDate()).toBe(true);
  await engine.perform(command, 0);
  expect(engine.part("project").tasks).not.toHaveLength(0);
  expect(engine.upToDate()).toBe(true);
});

test.each(["take-baseline", "status-report"])("the sheets show what was computed after %s", async (command) => {
  const { engine } = await sampled();
  expect(engine.upToDate()).toBe(true);
  await engine.perform(command, 0);
  expect(engine.upToDate()).toBe(true);
});

test("a report has the sections that were asked for, and no others", async () => {
  const { engine } = await sampled();
  expect(await engine.sections()).toEqual(expect.arrayContaining(["Key figures", "Milestones", "Risks"]));
  const text = await engine.report(["Milestones"], "text");
  expect(text).toContain("Go-live");
  expect(text).not.toContain("Risk exposure");
  expect(await engine.report(["Milestones"], "html")).toMatch(/^<!doctype html>/);
});

test("only changes that something computed depends on are followed; before the first reading, all are", async () => {
  expect(started().dependsOn("Gantt", "D4")).toBe(true);
  const { engine } = await sampled();
  await engine.items();
  expect([engine.dependsOn("Schedule", "E9"), engine.dependsOn("Gantt", "D4")]).toEqual([true, false]);
});

test("an engine without a workbook says so", async () => {
  await expect(started().analyze()).rejects.toThrow("no workbook is open");
  expect(() => started().save()).toThrow();
  expect(() => started().part("status")).toThrow("has not been read yet");
});

test("a task's dates are explained, and what moved them since the baseline or an earlier file", async () => {
  const { engine } = await sampled();
  const uid = engine.part("status").drivingPath.at(-1)!;
  expect(engine.why(uid)!.finish.steps.at(-1)!.cause.kind).toMatch(/projectStart|actual|constraint/);
  expect(engine.why("nobody")).toBeNull();
  expect(engine.moved(uid)).toMatchObject({ since: "the baseline" });
  engine.compareWith({ bytes: engine.save(), name: "last week.xlsx" });
  expect(engine.moved(uid)).toMatchObject({ since: "last week.xlsx", minutes: 0, moves: [] });
  engine.compareWith(null);
  expect(engine.moved(uid)!.since).toBe("the baseline");
});

test("the selected cell says which task is meant", async () => {
  const host = new MemoryHost(readXlsx(newWorkbook({ template: "standard", sample: true, plan: null }).output));
  const engine = engineOf(host);
  await engine.analyze();
  expect(await engine.selectedTask()).toBeNull();
  await engine.show({ register: "schedule", id: "30", field: "finish" });
  expect(await engine.selectedTask()).toBe("30");
  await engine.show({ register: "risks", id: "R-01", field: "name" });
  expect(await engine.selectedTask()).toBeNull();
});

test("a finding is fixed by the label of its fix", async () => {
  const { engine } = await sampled();
  await engine.change("settings", "changeDays", "14", 0);
  expect(await engine.fixes()).toHaveLength(engine.part("findings").length);
  const { message } = await engine.fix(engine.part("findings")[0]!, "Set to 5", 0);
  expect(message).toMatch(/nothing was done/);
});

test("items are shown as they are typed, and what is typed is kept in the workbook", async () => {
  const { engine } = await sampled();
  const shown = async (key: string) => (await engine.items()).find((item) => item.key === key);
  expect((await shown("statusDate"))).toMatchObject({ kind: "date", value: "2026-06-26", register: "charter" });
  expect((await shown("costAmber"))).toMatchObject({ kind: "percent", value: "5", unit: "of the budget" });
  expect((await shown("calendar"))!.choices).toContain("Standard");
  const { undo } = await engine.change("settings", "costAmber", "2.5", 0);
  expect(engine.part("project").settings.costAmber).toBe(0.025);
  await engine.change("charter", "statusDate", "2026-07-03", 0);
  expect(engine.part("project").statusDate).toBe(dateTime(2026, 7, 3));
  expect((await shown("statusDate"))!.value).toBe("2026-07-03");
  await engine.undo(undo!);
  await engine.analyze();
  expect(engine.part("project").settings.costAmber).toBe(0.05);
});

test("what an item cannot be is refused in one sentence, and nothing changes", async () => {
  const { engine } = await sampled();
  await expect(engine.change("settings", "costAmber", "lots", 0)).rejects.toThrow(/^Cost: amber above: "lots" is not a percentage/);
  await expect(engine.change("charter", "statusDate", "soon", 0)).rejects.toThrow(/is not a date/);
  expect(engine.part("project").settings.costAmber).toBe(0.05);
});

test("of a workbook that is not ours it says what setting up would add", async () => {
  const engine = engineOf(new MemoryHost({ sheets: [], names: new Map(), date1904: false }));
  await engine.analyze();
  expect(await engine.setUpPlan()).toMatchObject({ taken: "", sheets: expect.arrayContaining(["Charter", "Schedule", "Status"]) as unknown });
});

test("the schedule's quality is assessed with its tasks", async () => {
  const { engine } = await sampled();
  expect(engine.quality()!.checks.filter(({ point }) => point !== null)).toHaveLength(14);
});

describe("Following a change", () => {
  async function followed() {
    const host = new MemoryHost(readXlsx(newWorkbook({ template: "standard", sample: true, plan: null }).output));
    const writes: WorkbookEdit[] = [];
    const watched: Host = Object.assign(Object.create(host) as Host, { write: (edit: WorkbookEdit, basis: Grid) => { writes.push(edit); return host.write(edit, basis); } });
    const engine = engineOf(watched);
    await engine.analyze();
    const { rows, decoded } = projectFromGrid(await host.read()), place = decoded.get("schedule")!.place!;
    const type = (field: string, value: number): void => host.change({ cells: [{ sheet: place.sheet, row: place.rows[rows["schedule"]!.findIndex((row) => row["id"] === "30")]!, column: place.columns.get(field)!, value }], tables: [] });
    return { host, engine, writes, type };
  }

  test("recalculates once what a person changed, and not what is up to date", async () => {
    const { engine, writes, type } = await followed();
    await engine.follow(0);
    expect(writes).toHaveLength(0);
    type("duration", 60);
    await engine.follow(0);
    await engine.follow(0);
    expect(writes).toHaveLength(1);
  });

  test("knows that the sheets wait for Recalculate from a change until it is done, or is taken back", async () => {
    const { engine, type } = await followed();
    const upToDate = async (): Promise<boolean> => { await engine.analyze(); return engine.upToDate(); };
    expect(await upToDate()).toBe(true);
    type("duration", 60);
    expect(await upToDate()).toBe(false);
    const { undo } = await engine.perform("recalculate", 0);
    expect(engine.upToDate()).toBe(true);
    await engine.undo(undo!);
    expect(await upToDate()).toBe(false);
  });

  test("leaves a recalculation alone that someone takes back", async () => {
    const { host, engine, writes, type } = await followed();
    type("duration", 60);
    const before = await host.read();
    await engine.follow(0);
    host.change({ cells: writes[0]!.cells.map((cell) => ({ ...cell, value: before.sheets.find(({ name }) => name === cell.sheet)!.rows[cell.row]?.[cell.column] ?? null })), tables: [] });
    await engine.follow(0);
    expect(writes).toHaveLength(1);
  });

  test("does with the next change what was refused because someone was typing, and tells of other refusals", async () => {
    const { host, engine, writes, type } = await followed();
    for (const [code, duration, told] of [["editing", 61, false], ["changed", 62, false], ["protected", 63, true]] as const) {
      const write = jest.spyOn(host, "write").mockRejectedValueOnce(new HostError(code, "No."));
      type("duration", duration);
      const asked = engine.follow(0);
      await (told ? expect(asked).rejects.toThrow("No.") : asked);
      write.mockRestore();
      const before = writes.length;
      await engine.follow(0);
      expect(writes).toHaveLength(before + 1);
    }
  });
});
