import { finding, type Subject } from "../../src/core/finding";
import { formats } from "../../src/report/formats";
import { renderText } from "../../src/report/text";
import { widthOf } from "../../src/report/text-width";
import { checkReport, evmReport, risksReport, scheduleReport, statusReport } from "../../src/report/reports";
import type { Report } from "../../src/report/report";
import { exampleAnalysis } from "./example-analysis";

const analysis = exampleAnalysis();
const everyReport: readonly (readonly [string, Report])[] = [["status", statusReport(analysis)], ["schedule", scheduleReport(analysis)], ["evm", evmReport(analysis)], ["risks", risksReport(analysis)], ["check", checkReport(analysis)]];

describe.each(Object.entries(formats))("the status report as %s", (_, render) => {
  const page = render(statusReport(analysis));

  test.each(["Customer portal", "30 Apr 2026", "Amber", "Manager", "612,000", "0.91", "0.83", "Go live", "17 Jun 2026", "+7 d", "Licences", "The vendor is late", "Test data is missing", "Choose the hosting", "Single sign-on", "Schedule!G4"])(
    "says %s", (said) => expect(page.replaceAll("\\", "")).toContain(said));

  test("names the verdict beside its symbol, so that nobody needs the colour", () => {
    expect(page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")).toContain("▲ Amber");
  });

  test("lists no more highlights of a kind than the settings say, and says how many it leaves out", () => {
    expect(page).toContain("Late, number 5, is a sentence.");
    expect(page).not.toContain("Late, number 6");
    expect(page).toContain("and 2 more");
  });

  test("tells an override and its reason", () => {
    expect(page.replace(/\s+/g, " ")).toContain("Set to Amber by hand, computed ■ Red: The board has accepted it.");
  });

  test("shows a figure without an answer as a dash", () => {
    expect(page.replaceAll("\\", "")).toContain("in time, SPI(t) –");
    expect(page).not.toMatch(/NaN|undefined|null|Infinity/);
  });
});

describe("the report as text", () => {
  test.each([80, 100, 120])("keeps to %i columns", (width) => {
    for (const [, report] of everyReport) {
      expect(renderText(report, width).split("\n").filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  test("leaves out what follows from its neighbours before names get too little room, and says so", () => {
    const [narrow, wide] = [80, 120].map((width) => renderText(evmReport(analysis), width));
    expect(narrow).toMatch(/^WBS +BAC .* CPI +SPI +EAC$/m);
    expect(narrow).toMatch(/^Left out for lack of room: .*VAC\.$/m);
    expect(wide).not.toContain("Left out");
  });

  test("indents the tasks of a summary", () => {
    expect(renderText(scheduleReport(analysis), 120)).toMatch(/^ 1 {2}Build .*\n 2 {4}Design the service/m);
  });

  test("keeps columns aligned when names are as wide as Chinese", () => {
    const tasks = analysis.project.tasks.map((task) => ({ ...task, name: "設計サービス" }));
    const lines = renderText(scheduleReport({ ...analysis, project: { ...analysis.project, tasks } }), 120).split("\n").filter((line) => line.includes("設計"));
    const positions = lines.map((line) => widthOf(line.slice(0, line.indexOf("Jan 2026"))));
    expect(lines).toHaveLength(3);
    expect(new Set(positions).size).toBe(1);
  });
});

describe("what changed", () => {
  test("comes from the earlier file where one is given", () => {
    const page = formats.text(statusReport(analysis, { rows: {}, since: [{ kind: "Changed", text: "Go live moved by 3 days.", subjects: [] }] }));
    expect(page).toContain("Go live moved by 3 days.");
    expect(page).not.toContain("Changed, number 1");
  });

  test("is said to be nothing when the files agree", () => {
    expect(formats.text(statusReport(analysis, { rows: {}, since: [] }))).toContain("Nothing has changed since the earlier file.");
  });
});

test("a project without costs, risks or findings still gives every report", () => {
  const { project, cost, risks, status } = analysis;
  const bare = { ...analysis, findings: [], project: { ...project, budget: [], risks: [], issues: [], decisions: [], changes: [] },
    cost: { ...cost, lines: [], wbs: [], periods: [], total: { ...cost.total, bac: 0, ac: 0, cpi: null } }, risks: { ...risks, risks: [] }, status: { ...status, highlights: [], milestones: [], drivingPath: [], topRisks: [] } };
  expect(formats.text(evmReport(bare))).toContain("nothing can be earned");
  expect(formats.text(risksReport(bare))).toContain("no risks");
  expect(formats.text(checkReport(bare))).toContain("Nothing to report");
  expect(formats.html(statusReport(bare))).toContain("Key figures");
});

test("a finding that stands in no cell names its record as the sheets do", () => {
  const missing = (where: Subject): string => formats.text(checkReport({ ...analysis, findings: [finding("warning", "x", "Something is missing.", where)] }), 200);
  expect(missing({ register: "charter" })).toMatch(/warning +Charter +Something/);
  expect(missing({ register: "schedule", id: "39", field: "baselineStart" })).toMatch(/warning +Schedule 39 Baseline start +Something/);
  expect(missing({ register: "elsewhere", field: "x" })).toMatch(/warning +elsewhere x +Something/);
});
