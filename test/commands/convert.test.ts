import { compute } from "../../src/commands/compute";
import { convert } from "../../src/commands/convert";
import { newWorkbook } from "../../src/commands/new";
import { rowsOf } from "../../src/commands/rows-of";
import { openFile, type OpenedFile } from "../../src/exchange/open";
import { registers as ours, type RegisterSet } from "../../src/workbook/registers";

const sample = openFile(newWorkbook({ template: "standard", sample: true, plan: null }).output, "sample.xlsx");

const through = (file: OpenedFile, extension: "json" | "xlsx"): OpenedFile => {
  const { output } = convert(file, extension);
  return openFile(typeof output === "string" ? new TextEncoder().encode(output) : output, `other.${extension}`);
};

/** What people typed, by register: everything but formulas and computed values, which are computed again. */
const typed = (file: OpenedFile): unknown => {
  const rows = rowsOf(file, compute(file, null));
  return Object.fromEntries(Object.entries(ours as RegisterSet).map(([key, register]) => [key, (rows[key] ?? []).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([field, value]) => register.columns[field]?.kind === "input" && value !== null && value !== "")))]));
};

describe("converting a workbook", () => {
  test("to JSON and back keeps every word that people typed", () => {
    const again = through(through(sample, "json"), "xlsx");
    // The calendars now include those that every project has; tasks have the dates that were read.
    const { calendars: _, schedule: __, ...others } = typed(sample) as Record<string, unknown>;
    expect(typed(again)).toMatchObject(others);
    expect(again.project.tasks).toEqual(sample.project.tasks);
  });

  test("to a new workbook keeps every word that people typed", () => {
    expect(typed(through(sample, "xlsx"))).toEqual(typed(sample));
  });

  test("to JSON says nothing twice: what the project states is not repeated among the registers", () => {
    const document = JSON.parse(convert(sample, "json").output as string) as { registers: Record<string, Record<string, unknown>[]> };
    expect(Object.keys(document.registers["risks"]![0]!)).toEqual(expect.arrayContaining(["id", "cause", "event", "effect"]));
    expect(document.registers["risks"]![0]).not.toHaveProperty("name");
    expect(document.registers).not.toHaveProperty("schedule");
    expect(document.registers["stakeholders"]!.length).toBeGreaterThan(3);
  });

  test("takes what the JSON's project says over what its registers say", () => {
    const document = JSON.parse(convert(sample, "json").output as string) as { project: { risks: { owner: string }[] } };
    document.project.risks[0]!.owner = "Somebody new";
    const file = openFile(new TextEncoder().encode(JSON.stringify(document)), "edited.json");
    expect(rowsOf(file, compute(file, null))["risks"]![0]).toMatchObject({ owner: "Somebody new", cause: expect.any(String) as string });
  });

  test("names a value among the registers that its column cannot hold", () => {
    const document = JSON.parse(convert(sample, "json").output as string) as { registers: Record<string, Record<string, unknown>[]> };
    document.registers["gates"]![0]!["planned"] = "some day";
    const { findings } = openFile(new TextEncoder().encode(JSON.stringify(document)), "edited.json");
    expect(findings.map((f) => f.message)).toEqual([expect.stringMatching(/^registers\.gates\[0\]\.planned: "some day" is not a date/)]);
  });

  test("to CSV with Microsoft Project's columns says the same plan in its names and words", () => {
    const text = convert(sample, "csv", "msproject").output as string;
    expect(text.slice(1).split("\r\n")[0]).toMatch(/^ID,WBS,Task_Mode,Name,Duration,Start,Finish,Predecessors,Outline_Level,Percent_Complete,/);
    expect(text).toMatch(/,Auto Scheduled,/);
    expect(text).toMatch(/,Start No Earlier Than,/);
    const plan = (tasks: OpenedFile["project"]["tasks"]) => tasks.map(({ id, name, mode, outlineLevel, duration, dependencies, constraint, constraintDate, percentComplete, actualStart, actualFinish, owner }) =>
      ({ id, name, mode, outlineLevel, duration, dependencies, constraint, constraintDate, percentComplete, actualStart, actualFinish, owner }));
    expect(plan(openFile(new TextEncoder().encode(text), "plan.csv").project.tasks)).toEqual(plan(sample.project.tasks));
  });

  test("to CSV with Microsoft Project's columns names resources as it does, without the working time of each", () => {
    const sheet = openFile(new TextEncoder().encode('ID,Task,Duration,Resources\n1,Dig,4d,"Ann, Bob[50%, 2d], Crane[12h]"\n'), "plan.csv");
    const project = { ...sheet.project, resources: ["Ann", "Bob", "Crane"].map((name) => ({ uid: name, name, type: "work" as const, maxUnits: 1, rate: null, calendar: null, group: "" })) };
    expect(convert({ ...sheet, project, grid: null, rows: {} }, "csv", "msproject").output).toContain(',"Ann, Bob[50%], Crane",');
    expect(convert({ ...sheet, project, grid: null, rows: {} }, "csv").output).toContain(',"Ann, Bob[50%, 2d], Crane[1.5d]",');
  });
});
