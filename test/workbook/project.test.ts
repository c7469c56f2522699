import { analyze } from "../../src/core/analyze";
import { dateTime } from "../../src/core/time";
import { templates } from "../../src/templates/templates";
import { sample } from "../../src/templates/sample/sample";
import { templateGrid } from "../../src/templates/template-grid";
import type { StarterTable } from "../../src/templates/starter";
import type { Project } from "../../src/core/model";
import { readMsProject } from "../../src/exchange/msproject/read";
import { writeMsProject } from "../../src/exchange/msproject/write";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { writeXlsx } from "../../src/exchange/xlsx/write";
import { buildWorkbook } from "../../src/workbook/build";
import { projectFromGrid, rowsFromProject } from "../../src/workbook/project";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { plan } from "../core/schedule/plan";
import type { PlanTask } from "../core/schedule/plan";

const workbookOf = (...tables: StarterTable[]) => projectFromGrid(templateGrid({ name: "x", title: "", description: "", sheets: [], tables }));
const scheduleTable = (headers: string[], ...rows: (string | number | null)[][]): StarterTable => ({ table: "tblSchedule", headers, rows });

test.each([...templates, sample].map((t) => [t.name, t] as const))("%s, written to .xlsx and read back, is the same project", (_, template) => {
  const { project, rows } = projectFromGrid(templateGrid(template));
  const again = projectFromGrid(readXlsx(writeXlsx(buildWorkbook({ analysis: analyze(project, {}), rows, sheets: template.sheets }))));
  expect(again.findings.filter((f) => f.severity === "error")).toEqual([]);
  expect({ ...again.project, overrides: [] }).toEqual({ ...project, overrides: [] });
});

test("a finish typed without a time is the end of that day's work", () => {
  const { project } = workbookOf(scheduleTable(["ID", "Task", "Duration", "Actual start", "Actual finish", "Deadline"], [1, "Dig", 2, "2026-03-02", "2026-03-03", "2026-03-06"]));
  expect(project.tasks[0]).toMatchObject({ actualStart: dateTime(2026, 3, 2), actualFinish: dateTime(2026, 3, 3, 17), deadline: dateTime(2026, 3, 6, 17), percentComplete: 1 });
});

test("a milestone that stands at the first moment of a day has no variance from its own baseline", () => {
  const charter: StarterTable = { table: "tblCharter", headers: ["Item", "Value"], rows: [["Start date", "2026-12-07"]] };
  const taken = workbookOf(charter, scheduleTable(["ID", "Task", "Duration", "Baseline start", "Baseline finish", "Baseline duration"], [1, "Lease signed", 0, "2026-12-07", "2026-12-07", 0], [2, "Dig", 2, "2026-12-07", "2026-12-08", 2]));
  expect(scheduleProject(taken.project, null).tasks.map(({ startVariance, finishVariance }) => [startVariance, finishVariance])).toEqual([[0, 0], [0, 0]]);
});

test("on a calendar that works around the clock, midnight is the end of the day before", () => {
  const { project } = workbookOf(scheduleTable(["ID", "Task", "Duration", "Calendar", "Actual finish"], [1, "Cure concrete", 2, "24 Hours", "2026-03-03"]));
  expect(project.tasks[0]!.actualFinish).toBe(dateTime(2026, 3, 3));
});

test("two tasks with one ID are both kept, and the second is found", () => {
  const { project, findings } = workbookOf(scheduleTable(["ID", "Task", "Duration"], [1, "Dig", 2], [1, "Fill", 1], [null, "Plant", 1]));
  expect(project.tasks.map((t) => t.uid)).toEqual(["1", "1 (2)", "row 3"]);
  expect(findings.map((f) => f.code)).toEqual(expect.arrayContaining(["id-duplicate", "cell-empty"]));
});

test("a predecessor that cannot be read is an error that names the task", () => {
  const { findings } = workbookOf(scheduleTable(["ID", "Task", "Duration", "Predecessors"], [1, "Dig", 2, null], [2, "Fill", 1, "1FX+2d"]));
  expect(findings.find((f) => f.code === "predecessor-unreadable")).toMatchObject({ severity: "error", where: { register: "schedule", id: "2", field: "predecessors" } });
});

test("constraints are understood as Microsoft Project abbreviates and as it spells them", () => {
  const { project } = workbookOf(scheduleTable(["ID", "Task", "Constraint", "Constraint date"], [1, "A", "SNET", "2026-03-02"], [2, "B", "Must Finish On", "2026-03-02"]));
  expect(project.tasks.map((t) => t.constraint)).toEqual(["SNET", "MFO"]);
  expect(project.tasks[1]!.constraintDate).toBe(dateTime(2026, 3, 2, 17));
});

test("resources with units become assignments", () => {
  const { project } = workbookOf(scheduleTable(["ID", "Task", "Resources"], [1, "A", "Ann, Bob[50%], Cy[12,5%]"]));
  expect(project.assignments.map((a) => [a.task, a.resource, a.units])).toEqual([["1", "Ann", 1], ["1", "Bob", 0.5], ["1", "Cy", 0.125]]);
});

test("how long a resource works stands in its brackets, and what else stands there is part of its name", () => {
  const { project } = workbookOf(scheduleTable(["ID", "Task", "Resources"], [1, "A", "Ann[3d], Bob[50%, 12h], Cy[2,5d; 50], Sand[4 t]"]));
  expect(project.assignments.map((a) => [a.resource, a.units, a.work])).toEqual([["Ann", 1, 1440], ["Bob", 0.5, 360], ["Cy", 0.5, 600], ["Sand[4 t]", 1, null]]);
});

test("holidays without a calendar are the project calendar's, and a holiday with hours is a working day of those hours", () => {
  const { project } = workbookOf(
    { table: "tblCharter", headers: ["Item", "Value"], rows: [["Calendar", "Site"]] },
    { table: "tblCalendars", headers: ["Calendar", "Base", "Monday"], rows: [["Site", null, "07:00-15:00"]] },
    { table: "tblHolidays", headers: ["Date", "Until", "Name", "Calendar", "Working hours"], rows: [["2026-04-03", "2026-04-06", "Easter", null, null], ["2026-12-24", null, "Half day", "Site", "07:00-11:00"]] },
  );
  const site = project.calendars.find((c) => c.name === "Site")!;
  expect(project.calendar).toBe("Site");
  expect(site.week[1]).toEqual([{ from: 420, to: 900 }]);
  expect(site.week[2]).toEqual([]);
  expect(site.exceptions.map((e) => [e.name, e.to - e.from + 1, e.spans])).toEqual([["Easter", 4, []], ["Half day", 1, [{ from: 420, to: 660 }]]]);
});

test("a Charter that names an unknown calendar is an error, and Standard is used meanwhile", () => {
  const { project, findings } = workbookOf({ table: "tblCharter", headers: ["Item", "Value"], rows: [["Calendar", "Moon"]] });
  expect(project.calendar).toBe("Standard");
  expect(findings.find((f) => f.code === "calendar-unknown")?.severity).toBe("error");
});

test("a threshold on the Settings sheet replaces the default, and one that cannot be read does not", () => {
  const { project, findings } = workbookOf({ table: "tblSettings", headers: ["Setting", "Value"], rows: [["Schedule: red above", 20], ["Cost: red above", "lots"]] });
  expect(project.settings).toMatchObject({ scheduleRedDays: 20, costRed: 0.1, scheduleAmberDays: 5 });
  expect(findings.find((f) => f.where?.id === "Cost: red above")).toBeDefined();
});

test("a workbook without any of our tables says so in one sentence", () => {
  const { findings } = projectFromGrid({ sheets: [{ name: "Sheet1", rows: [["a", 1]], tables: [], merges: [], formulas: new Map() }], names: new Map(), date1904: false });
  expect(findings.map((f) => f.code)).toEqual(["workbook-foreign"]);
});

test("a plan's inactive tasks stay inactive, its multiple critical paths stay a setting, and a task held by another project is held by a constraint", () => {
  const from = plan([{ duration: "5d", active: false }, { duration: "1d", predecessors: "1" }, { duration: "1d", project: { heldFrom: dateTime(2026, 3, 9, 8) } }], { multipleCriticalPaths: true });
  const { project } = projectFromGrid(readXlsx(writeXlsx(buildWorkbook({ analysis: analyze(from, {}), rows: rowsFromProject(from, scheduleProject(from, null)) }))));
  expect(project.tasks.map(({ active, constraint, constraintDate }) => [active, constraint, constraintDate])).toEqual([[false, "ASAP", null], [true, "ASAP", null], [true, "SNET", dateTime(2026, 3, 9, 8)]]);
  expect(project.multipleCriticalPaths).toBe(true);
});

describe("How tasks under way go on", () => {
  const labels = ["Move completed parts back", "Move remaining parts back too", "Move remaining parts forward", "Move completed parts forward too"];
  const keys = ["completedEndsBack", "remainingStartsBack", "remainingStartsForward", "completedEndsForward"] as const;
  const settings = (...rows: [string, string][]) => workbookOf({ table: "tblSettings", headers: ["Setting", "Value"], rows });

  test("is said on the Settings sheet, in the words it offers or their short forms", () => {
    expect(settings(["Progress logic", "Progress override"]).project.progressLogic).toBe("override");
    expect(settings(["Progress logic", "override"]).project.progressLogic).toBe("override");
    labels.forEach((label, i) => expect(settings([label, "Yes"]).project.moveParts).toEqual(Object.fromEntries(keys.map((key, k) => [key, k === i]))));
  });

  test("is by retained logic, with nothing moved, where the sheet says nothing, no, or what cannot be read", () => {
    for (const rows of [[], [["Progress logic", "Retained logic"], ...labels.map((label) => [label, "No"] as [string, string])], [["Progress logic", "Whatever"], [labels[0]!, "perhaps"]]] as [string, string][][]) {
      const { project, findings } = settings(...rows);
      expect([project.progressLogic, project.moveParts]).toEqual([undefined, undefined]);
      expect(findings.filter(({ where }) => where?.register === "settings").map(({ where }) => where!.id)).toEqual(rows.filter(([, value]) => /Whatever|perhaps/.test(value)).map(([label]) => label));
    }
  });

  test("survives the way from Microsoft Project's XML to a workbook and back, with the dates it gives", () => {
    const rows: PlanTask[] = [
      { duration: "5d" },
      { duration: "4d", predecessors: "1", actualStart: "2026-03-03T08:00", percentComplete: 0.25 },
      { duration: "4d", actualStart: "2026-03-16T08:00", percentComplete: 0.5 },
    ];
    for (const bits of [0, 1, 2, 3, 12, 16, 31]) {
      const moveParts = { completedEndsBack: bits % 2 > 0, remainingStartsBack: (bits & 2) > 0, remainingStartsForward: (bits & 4) > 0, completedEndsForward: (bits & 8) > 0 };
      const stated = { ...plan(rows, { progressLogic: bits & 16 ? "override" : "retained" }), statusDate: dateTime(2026, 3, 11, 17), moveParts };
      const from = viaXml(stated), { project } = projectFromGrid(readXlsx(writeXlsx(buildWorkbook({ analysis: analyze(from, {}), rows: rowsFromProject(from, scheduleProject(from, from.statusDate)) }))));
      const dates = (one: Project) => scheduleProject(one, one.statusDate).tasks.map(({ start, finish }) => [start, finish]);
      expect([viaXml(project).progressLogic, viaXml(project).moveParts, dates(project)]).toEqual([from.progressLogic, from.moveParts, dates(from)]);
      expect([from.progressLogic, from.moveParts]).toEqual([bits & 16 ? "override" : undefined, bits % 16 ? moveParts : undefined]);
    }
  });

  const viaXml = (project: Project): Project => readMsProject(new TextEncoder().encode(writeMsProject(project, scheduleProject(project, project.statusDate)))).project;
});
