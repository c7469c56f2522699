import { checkDocument, evmDocument, risksDocument, scheduleDocument, statusDocument } from "../../src/report/json";
import { exampleAnalysis } from "./example-analysis";

const analysis = exampleAnalysis();

describe("the documents for programs", () => {
  test("the schedule has wall-clock dates, working minutes and numeric ids", () => {
    const { project, tasks } = scheduleDocument(analysis);
    expect(project).toEqual({ name: "Customer portal", start: "2026-01-05T08:00", finish: "2026-06-26T17:00", statusDate: "2026-04-30T17:00", minutesPerDay: 480 });
    expect(tasks[2]).toMatchObject({ uid: 3, id: 3, name: "Go live", outlineLevel: 2, summary: false, critical: true, drivingPredecessors: [2], totalFloat: 0, lateStart: null, finishVariance: 3360 });
  });

  test("an id that is not a whole number stays text", () => {
    expect(risksDocument(analysis).risks.map((r) => r.id)).toEqual(["R1", "R2"]);
  });

  test("a finding carries its sheet and cell", () => {
    expect(checkDocument(analysis).findings[0]).toMatchObject({ code: "unknown-predecessor", severity: "error", sheet: "Schedule", cell: "G4" });
    expect(checkDocument(analysis).counts).toEqual({ error: 1, warning: 1, info: 1 });
  });

  test("earned value is unrounded at every level, and null where there is no answer", () => {
    const { total, lines, tasks, periods } = evmDocument(analysis);
    expect(total.cpi).toBe(300 / 330);
    expect(total.spiT).toBeNull();
    expect([lines[0]!.id, tasks[0]!.uid]).toEqual(["B1", 1]);
    expect(periods.at(-1)).toEqual({ end: "2026-06-28T17:00", pv: 600000, ev: null, ac: null });
  });

  test("the status report holds all of it", () => {
    const document = statusDocument(analysis);
    expect(document).toMatchObject({ overall: "Amber", forecastFinish: "2026-06-26T17:00", finishVariance: 3360, evm: { total: { bac: 600000 } }, risks: { exposure: { net: 34000 } } });
    expect(document.highlights.filter((h) => h.kind === "Late")).toHaveLength(7);
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
