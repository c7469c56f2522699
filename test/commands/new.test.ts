import { newWorkbook, preparePlan } from "../../src/commands/new";
import { prepareTemplate, templateNames } from "../../src/commands/prepared-workbook";
import { openWorkbook } from "../../src/commands/open-workbook";
import { isUpToDate } from "../../src/commands/recalculate";
import { compute } from "../../src/commands/compute";
import { formatDateTime } from "../../src/core/time";
import { openFile } from "../../src/exchange/open";
import { XlsxHost } from "../../src/host/xlsx-host";
import { buildWorkbook } from "../../src/workbook/build";
import { updateWorkbook } from "../../src/workbook/update";

const plan = (body: string) => openFile(new TextEncoder().encode(`<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><StartDate>2026-03-02T08:00:00</StartDate>${body}</Project>`), "plan.xml");
const task = (uid: number, name: string, rest: string) => `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>1</OutlineLevel>${rest}</Task>`;
const made = (from: ReturnType<typeof plan>) => newWorkbook({ template: "standard", sample: false, plan: from });
const priced = plan(`<Tasks>${
  task(1, "Dig", "<Duration>PT16H0M0S</Duration><Cost>120000</Cost><ActualCost>50000</ActualCost><ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>50</PercentComplete><Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish><Duration>PT16H0M0S</Duration><Cost>100000</Cost></Baseline>")
}${task(2, "Fill", "<Duration>PT8H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink>")}</Tasks>`);

test("a plan with costs becomes a workbook with a budget line a branch, and its spending in the ledger", () => {
  const { project } = openFile(made(priced).output, "x.xlsx");
  expect(project.budget).toMatchObject([{ id: "B01", wbs: "1", description: "Dig", budget: 1000, toCommit: 700 }]);
  expect(project.ledger).toMatchObject([{ type: "Other", budgetLine: "B01", amount: 500, status: "Posted" }]);
});

test("what is stored in a workbook made from a plan is what recalculating it gives", () => {
  const file = openFile(made(priced).output, "x.xlsx");
  expect(updateWorkbook({ grid: file.grid!, analysis: compute(file, null), rows: file.rows, decoded: file.decoded })).toEqual({ cells: [], tables: [] });
});

test("the sample as it is written is up to date: what its report says of cells is true of this workbook", () => {
  const file = openFile(newWorkbook({ template: "standard", sample: true, plan: null }).output, "x.xlsx");
  expect(updateWorkbook({ grid: file.grid!, analysis: compute(file, null), rows: file.rows, decoded: file.decoded })).toEqual({ cells: [], tables: [] });
});

test("a plan whose dates rest on work broken off says which tasks the workbook dates otherwise", () => {
  const { lost } = made(plan(`<Tasks>${task(1, "Dig", "<Duration>PT16H0M0S</Duration><PercentComplete>50</PercentComplete><ActualStart>2026-03-02T08:00:00</ActualStart><Stop>2026-03-02T17:00:00</Stop><Resume>2026-03-05T08:00:00</Resume>")}</Tasks>`));
  expect(lost[0]).toMatchObject({ code: "plan-dates-differ", message: expect.stringContaining("1 task gets other dates") });
});

test("a workbook made from a plan keeps what levelling puts a task off, and how long each resource works", () => {
  const calendars = `<Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar><Calendar><UID>2</UID><Name>Mornings</Name><BaseCalendarUID>1</BaseCalendarUID><WeekDays>${
    [2, 3, 4, 5, 6].map((day) => `<WeekDay><DayType>${day}</DayType><DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime></WorkingTimes></WeekDay>`).join("")}</WeekDays></Calendar></Calendars>`;
  const { output, lost } = made(plan(`<CalendarUID>1</CalendarUID>${calendars}<Tasks>${
    task(1, "Dig", "<Duration>PT8H0M0S</Duration><LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>7</LevelingDelayFormat>")
  }${task(2, "Fill", "<Duration>PT24H0M0S</Duration>")}</Tasks><Resources><Resource><UID>1</UID><Name>Ann</Name></Resource><Resource><UID>2</UID><Name>Bob</Name><CalendarUID>2</CalendarUID></Resource></Resources><Assignments>${
    [[1, "PT24H0M0S", 1], [2, "PT4H0M0S", 0.5]].map(([resource, work, units]) => `<Assignment><UID>${resource}</UID><TaskUID>2</TaskUID><ResourceUID>${resource}</ResourceUID><Units>${units}</Units><Work>${work}</Work></Assignment>`).join("")}</Assignments>`));
  const file = openFile(output, "x.xlsx");
  expect(lost).toEqual([]);
  expect(file.rows["schedule"]).toMatchObject([{ constraint: "SNET" }, { resources: "Ann, Bob[50%, 1d]" }]);
  expect(compute(file, null).schedule.tasks.map(({ start, finish }) => [formatDateTime(start!), formatDateTime(finish!)])).toEqual([["2026-03-03T08:00", "2026-03-03T17:00"], ["2026-03-02T08:00", "2026-03-04T17:00"]]);
});

test("two resources of one name in a plan are told apart in the workbook", () => {
  const { output } = made(plan("<Resources><Resource><UID>1</UID><Name>Crane</Name></Resource><Resource><UID>2</UID><Name>Crane</Name></Resource></Resources>"));
  const { project, findings } = openFile(output, "x.xlsx");
  expect(project.resources.map((r) => r.name)).toEqual(["Crane", "Crane (2)"]);
  expect(findings.filter((f) => f.severity === "error")).toEqual([]);
});

test.each([...templateNames.map((template) => ({ template, sample: false })), { template: "standard", sample: true }])("what is known of a workbook before it is drawn is what reading it gives: $template, sample $sample", async ({ template, sample }) => {
  const { analysis, input } = prepareTemplate(template, sample);
  const read = await openWorkbook(new XlsxHost(buildWorkbook(input)));
  expect(analysis).toEqual(read.analysis);
  expect(isUpToDate(read)).toBe(true);
});

test("the findings of a workbook that is made from a plan name the cells that it will have", async () => {
  const { analysis, input } = preparePlan("standard", priced);
  expect(analysis.findings).toEqual((await openWorkbook(new XlsxHost(buildWorkbook(input)))).analysis.findings);
});

test("a plan from a CSV file, with a duration that is none and no start, is a workbook that is up to date, and what is known of it is what reading it gives", async () => {
  const csv = openFile(new TextEncoder().encode("ID,Task,Duration,Predecessors\n1,Dig,5d,\n2,Fill,soon,9\n"), "plan.csv");
  const { analysis, findings, input } = preparePlan("standard", csv);
  const read = await openWorkbook(new XlsxHost(buildWorkbook(input)));
  expect(analysis).toEqual(read.analysis);
  expect(isUpToDate(read)).toBe(true);
  expect(findings.map(({ code }) => code)).toContain("cell-invalid");
});
