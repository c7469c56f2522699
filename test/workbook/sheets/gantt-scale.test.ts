import { analyze } from "../../../src/core/analyze";
import { formatDate } from "../../../src/core/time";
import { recalculate } from "../../../src/commands/recalculate";
import { gridOfDocument } from "../../../src/host/grid-of-document";
import { MemoryHost } from "../../../src/host/memory-host";
import { scaleOf, type GanttView } from "../../../src/workbook/sheets/gantt-scale";
import { fromSerial, toSerial } from "../../../src/workbook/value-type";
import { plan } from "../../core/schedule/plan";
import { parseDateTime } from "../../../src/core/time";
import { sampleWorkbook } from "../../host/host-contract";

const analysis = analyze(plan([{ duration: "100d" }], { start: "2026-11-12T08:00" }), {});
const dates = (view: GanttView, count = 4) => scaleOf(analysis, view, 80).dates.slice(0, count).map((serial) => formatDate(fromSerial(Number(serial))));

describe("The Gantt's scale", () => {
  test("fits the plan from the Monday before it, in whole days", () => {
    expect(dates({ zoom: null, from: null })).toEqual(["2026-11-09", "2026-11-11", "2026-11-13", "2026-11-15"]);
    expect(scaleOf(analysis, { zoom: "Fit", from: null }, 80)).toEqual(scaleOf(analysis, { zoom: null, from: null }, 80));
  });

  test("goes by days, weeks, months and quarters, across the end of a year", () => {
    expect(dates({ zoom: "Day", from: null })).toEqual(["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"]);
    expect(dates({ zoom: "week", from: null })).toEqual(["2026-11-09", "2026-11-16", "2026-11-23", "2026-11-30"]);
    expect(dates({ zoom: "Month", from: null })).toEqual(["2026-11-01", "2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(dates({ zoom: "Quarter", from: null })).toEqual(["2026-10-01", "2027-01-01", "2027-04-01", "2027-07-01"]);
    expect(dates({ zoom: 10, from: null }, 2)).toEqual(["2026-11-09", "2026-11-19"]);
  });

  test("begins where it is told to", () => {
    expect(dates({ zoom: "Month", from: toSerial(parseDateTime("2027-01-20")!) }, 2)).toEqual(["2027-01-01", "2027-02-01"]);
    expect(dates({ zoom: "Day", from: toSerial(parseDateTime("2027-01-20")!) }, 1)).toEqual(["2027-01-18"]);
  });

  test("of a plan without dates is empty", () => {
    expect(scaleOf(analyze(plan([]), {}), { zoom: "Month", from: null }, 3)).toEqual({ base: "", start: "", step: 7, dates: ["", "", "", ""] });
  });

  test("on the sheet follows the choice there, and a recalculation stores what its formulas give", async () => {
    const host = new MemoryHost(gridOfDocument(sampleWorkbook));
    host.change({ cells: [{ sheet: "Gantt", row: 3, column: 3, value: "Month" }], tables: [] });
    await recalculate.perform(host, { now: 0 });
    const gantt = (await host.read()).sheets.find(({ name }) => name === "Gantt")!;
    expect(gantt.rows[5]!.slice(9, 12).map((serial) => formatDate(fromSerial(Number(serial))))).toEqual(["2026-01-01", "2026-02-01", "2026-03-01"]);
  });
});
