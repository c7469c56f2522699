import { openFile } from "../../src/exchange/open";
import { readXlsx } from "../../src/exchange/xlsx/read";
import { formatDateTime, parseDateTime } from "../../src/core/time";
import { compute } from "../../src/commands/compute";
import { workbookOf } from "../../src/commands/workbook-of";
import { toSerial } from "../../src/workbook/value-type";
import { workbookOfRows } from "../exchange/xlsx/hand-made";

const day = (text: string): number => toSerial(parseDateTime(text)!);
const opened = (...rows: (string | number | null)[][]) => openFile(workbookOfRows("Schedule", rows), "plan.xlsx");
const datesOf = (file: ReturnType<typeof opened>) => compute(file, null).schedule.tasks.map(({ start, finish }) => [formatDateTime(start!), formatDateTime(finish!)]);

describe("a sheet that someone else has made", () => {
  const file = opened(["ID", "Task", "Level", "Duration", "Predecessors", "Start"], [1, "Phase", 1, null, null, day("2026-03-02")], [2, "Dig", 2, 5, null, day("2026-03-02")], [3, "Fill", 2, 3, "2", day("2027-01-04")], [4, "Plant", 2, 1, null, null]);

  test("starts the tasks that follow no other when it says, and the others by their links", () => {
    expect(file.project.tasks.map(({ constraint }) => constraint)).toEqual(["ASAP", "SNET", "ASAP", "ASAP"]);
    expect(datesOf(file)).toEqual([["2026-03-02T08:00", "2026-03-11T17:00"], ["2026-03-02T08:00", "2026-03-06T17:00"], ["2026-03-09T08:00", "2026-03-11T17:00"], ["2026-03-02T08:00", "2026-03-02T17:00"]]);
    expect(compute(file, null).findings.map(({ code }) => code)).toContain("starts-kept");
    expect(compute(file, null).findings.map(({ code }) => code)).not.toContain("project-without-start");
  });

  test("keeps these dates when it is computed and written", () => {
    const again = openFile(workbookOf(file, compute(file, null)).output, "plan.xlsx");
    expect(datesOf(again)).toEqual(datesOf(file));
    expect(readXlsx(again.bytes).sheets[0]!.rows[0]).toEqual(["ID", "Task", "Level", "Duration", "Predecessors", "Start"]);
  });

  test("without durations has its tasks between the dates it gives", () => {
    const dated = opened(["ID", "Task", "Start", "Finish"], [1, "Dig", day("2026-03-02"), day("2026-03-04")], [2, "Fill", day("2026-03-10"), null]);
    expect(dated.project.tasks.map(({ mode, constraint }) => [mode, constraint])).toEqual([["manual", "ASAP"], ["auto", "SNET"]]);
    expect(datesOf(dated)[0]).toEqual(["2026-03-02T00:00", "2026-03-04T17:00"]);
  });

  test("with a column for constraints means what it says there", () => {
    const held = opened(["ID", "Task", "Duration", "Start", "Constraint"], [1, "Dig", 5, day("2026-03-02"), null]);
    expect([held.project.tasks[0]!.constraint, held.findings.map(({ code }) => code)]).toEqual(["ASAP", expect.not.arrayContaining(["starts-kept"])]);
  });
});
