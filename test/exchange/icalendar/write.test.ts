import fc from "fast-check";
import { writeICalendar } from "../../../src/exchange/icalendar/write";
import { exampleAnalysis, named } from "../../report/example-analysis";

const analysis = exampleAnalysis();
const withMilestone = (of = analysis): string => {
  const tasks = of.schedule.tasks.map((task) => ({ ...task, milestone: task.uid === "3" }));
  return writeICalendar(of.project, { ...of.schedule, tasks }, of.statusDate);
};
const unfolded = (calendar: string): string[] => calendar.replace(/\r\n /g, "").split("\r\n");

describe("milestones as a calendar", () => {
  test("a milestone is an all-day event on its day, ending the day after", () => {
    expect(unfolded(withMilestone())).toEqual(expect.arrayContaining(["SUMMARY:Go live", "DTSTART;VALUE=DATE:20260626", "DTEND;VALUE=DATE:20260627", "UID:3.P-104@plumbline", "DTSTAMP:20260430T170000Z"]));
  });

  test("other tasks, and inactive milestones, are no events", () => {
    expect(withMilestone().match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const tasks = analysis.project.tasks.map((task) => ({ ...task, active: false }));
    expect(withMilestone({ ...analysis, project: { ...analysis.project, tasks } })).not.toContain("VEVENT");
  });

  test("the same plan gives the same bytes", () => {
    expect(withMilestone()).toBe(withMilestone());
  });

  test("commas, semicolons, backslashes and line feeds are escaped", () => {
    expect(unfolded(withMilestone(named("a, b; c\\d\ne")))).toContain("SUMMARY:a\\, b\\; c\\\\d\\ne");
  });

  test("whatever a name holds, lines keep to 75 octets, end in CR LF, and the name reads back", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const calendar = withMilestone(named(name));
      const lines = calendar.split("\r\n");
      expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
      const summary = unfolded(calendar).find((line) => line.startsWith("SUMMARY:"))!.slice(8);
      const read = summary.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c));
      expect(read).toBe(name.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ").replace(/\p{Surrogate}/gu, "\ufffd"));
      expect(unfolded(calendar).filter((line) => line.startsWith("BEGIN:"))).toHaveLength(2);
    }));
  });
});
