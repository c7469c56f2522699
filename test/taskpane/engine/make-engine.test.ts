import { commands } from "../../../src/commands/commands-list";
import { XlsxHost } from "../../../src/host/xlsx-host";
import { readXlsx } from "../../../src/exchange/xlsx/read";
import { makeEngine } from "../../../src/taskpane/engine/make-engine";

const started = () => makeEngine({ host: null, commands, openHost: (bytes) => new XlsxHost(bytes) });

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
  expect(message).toMatch(/^Status as of 2026-06-26: Red/);
  expect(engine.part("project").history.length).toBe(project.history.length + 1);
  expect(readXlsx(engine.save()).sheets.map(({ name }) => name)).toContain("History");
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

test("a report has the sections that were asked for, and no others", async () => {
  const { engine } = await sampled();
  expect(engine.sections()).toEqual(expect.arrayContaining(["Key figures", "Milestones", "Risks"]));
  const text = engine.report(["Milestones"], "text");
  expect(text).toContain("Go-live");
  expect(text).not.toContain("Risk exposure");
  expect(engine.report(["Milestones"], "html")).toMatch(/^<!doctype html>/);
});

test("an engine without a workbook says so", async () => {
  await expect(started().analyze()).rejects.toThrow("no workbook is open");
  expect(() => started().save()).toThrow();
  expect(() => started().part("status")).toThrow("has not been read yet");
});
