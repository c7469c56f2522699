import { createElement, type ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { analyze } from "../../../src/core/analyze";
import type { Analysis } from "../../../src/core/analysis";
import { compute } from "../../../src/commands/compute";
import { fromGrid } from "../../../src/exchange/from-grid";
import { sample } from "../../../src/templates/sample/sample";
import { templateGrid } from "../../../src/templates/template-grid";
import type { Step } from "../../../src/core/schedule/why";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import { ItemField } from "../../../src/taskpane/parts/ItemField";
import { matches } from "../../../src/taskpane/parts/TaskPicker";
import { trendOf } from "../../../src/taskpane/parts/TrendLine";
import { defaultPreferences } from "../../../src/taskpane/preferences";
import { Findings } from "../../../src/taskpane/views/Findings";
import { Money } from "../../../src/taskpane/views/Money";
import { Overview } from "../../../src/taskpane/views/Overview";
import { Report } from "../../../src/taskpane/views/Report";
import { Risks } from "../../../src/taskpane/views/Risks";
import { home } from "../../../src/taskpane/views/route";
import { Schedule } from "../../../src/taskpane/views/Schedule";
import { listsOf } from "../../../src/taskpane/views/schedule/Tasks";
import { Settings } from "../../../src/taskpane/views/Settings";
import { linksOf } from "../../../src/taskpane/views/schedule/WhyDate";
import type { ViewProps } from "../../../src/taskpane/views/view";
import type { Session } from "../../../src/taskpane/session";

registerPaneIcons();
const analysis = compute(fromGrid(templateGrid(sample)), null);
const { project } = analysis;
const blank: Analysis = analyze({ ...project, tasks: [], assignments: [], budget: [], ledger: [], risks: [], issues: [], actions: [], decisions: [], changes: [], history: [], overrides: [] }, {});

const never = (): void => { throw new Error("nothing is pressed here"); };
const verbs: ViewProps["verbs"] = { refresh: never, follow: never, fix: () => Promise.resolve(), release: () => Promise.resolve(), insertReport: () => Promise.resolve(), change: () => Promise.resolve(null), open: never, whySelected: () => Promise.resolve(), perform: () => Promise.reject(new Error("nothing is pressed here")), undo: never, dismiss: never, show: never, hideShown: never, say: never, replace: never };
const session = { files: null } as unknown as Session;

const words = (view: ComponentType<ViewProps>, of: Analysis): string =>
  renderToStaticMarkup(createElement(view, { analysis: of, verbs, session, commands: [], route: home, busy: false, preferences: defaultPreferences, prefer: never, openPage: null })).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").replace(/&#x27;/g, "'");

test("without a baseline the overview and the money say so, and no index is 0", () => {
  const unbaselined = analyze({ ...project, tasks: project.tasks.map((task) => ({ ...task, baselines: [] })), budget: project.budget.map((line) => ({ ...line, percentComplete: null })) }, {});
  expect(words(Overview, unbaselined)).toMatch(/Cost index \(CPI\) .{0,9}– no baseline yet Schedule index \(SPI\) .{0,9}– no baseline yet/);
  expect(words(Money, unbaselined)).toMatch(/Earned \(EV\) – no baseline yet/);
  expect(words(Money, unbaselined)).not.toMatch(/Planned, earned, spent|CPI so far/);
});

test("the overview says the rating in words, with its reason and the key figures", () => {
  const text = words(Overview, analysis);
  expect(text).toContain("Red Because of Schedule and Issues");
  expect(text).toContain("Forecast finish 1 Dec 2026 15 working days late");
  for (const { reason } of analysis.status.dimensions) expect(text).toContain(reason);
});

test("a rating that was set by hand says so, and why", () => {
  const overridden = analyze({ ...project, overrides: [{ dimension: "Cost", rag: "Green", reason: "Contingency was released" }] }, {});
  expect(words(Overview, overridden)).toContain("Set to Green by hand, computed Amber: Contingency was released");
});

test("the trend ends with what is computed now, once a date", () => {
  const points = trendOf(analysis);
  expect(points).toHaveLength(project.history.length + 1);
  expect(points.at(-1)).toMatchObject({ at: analysis.statusDate, cpi: analysis.cost.total.cpi });
  const kept = { ...project, history: [...project.history, { ...project.history[0]!, statusDate: analysis.statusDate }] };
  expect(trendOf({ ...analysis, project: kept })).toHaveLength(points.length);
});

test("a finding shows its severity, its cell and what to do", () => {
  expect(words(Findings, analysis)).toMatch(/Warning Schedule![A-Z]+\d+ and 1 more 2 tasks have no baseline .*\. Add them to the baseline\./);
});

test("the schedule's lists are the driving path, what slips latest first, the milestones and the upper levels", () => {
  const lists = listsOf(analysis), { tasks } = analysis.schedule;
  expect(lists["Driving path"].map((i) => tasks[i]!.uid)).toEqual(analysis.status.drivingPath);
  const late = lists.Slipping.map((i) => tasks[i]!.finishVariance!);
  expect(late.every((value, i) => value > 0 && (i === 0 || value <= late[i - 1]!))).toBe(true);
  expect(lists.Milestones.map((i) => tasks[i]!.uid)).toEqual(analysis.status.milestones.map(({ uid }) => uid));
  expect(words(Schedule, analysis)).toContain("Critical: Vendor: component release 2");
});

test("money shows every total, every forecast method and each line that is over", () => {
  const text = words(Money, analysis);
  for (const figure of ["2,927,000", "3,090,570", "1,953,325", "3,078,854", "3,216,236"]) expect(text).toContain(figure);
  for (const { id } of analysis.cost.lines.filter((line) => line.vac < 0)) expect(text).toContain(`${id} `);
});

test("the matrix counts every rated open risk once", () => {
  const html = renderToStaticMarkup(createElement(Risks, { analysis, verbs, session, commands: [], route: home, busy: false, preferences: defaultPreferences, prefer: never, openPage: null }));
  const counts = [...html.matchAll(/aria-label="(\d+) risks?, (High|Medium|Low)/g)].map((m) => Number(m[1]));
  expect(counts.reduce((a, b) => a + b, 0)).toBe(analysis.risks.exposure.open - analysis.risks.exposure.unrated);
});

test("the report is offered in a window where there are windows, and as a sheet where there is a workbook beside the pane", () => {
  const offered = (openPage: ViewProps["openPage"], files: object | null) => {
    const html = renderToStaticMarkup(createElement(Report, { analysis, verbs, session: { ...session, files } as Session, commands: [], route: home, busy: false, preferences: defaultPreferences, prefer: never, openPage }));
    return ["Open in a window", "Insert as a sheet"].filter((label) => html.includes(label));
  };
  const opens = () => Promise.resolve(null);
  expect(offered(opens, null)).toEqual(["Open in a window", "Insert as a sheet"]);
  expect(offered(null, null)).toEqual(["Insert as a sheet"]);
  expect(offered(opens, {})).toEqual(["Open in a window"]);
});

test("a setting is a field with its name, unit and note", () => {
  const item = { register: "settings", key: "costAmber", label: "Cost: amber above", note: "Forecast over the current budget.", unit: "of the budget", kind: "percent", choices: [], value: "5" } as const;
  const html = renderToStaticMarkup(createElement(ItemField, { item, change: () => Promise.resolve(null) }));
  const id = /<label for="([^"]+)">Cost: amber above</.exec(html)![1]!;
  expect(html).toContain(`id="${id}"`);
  expect(html).toContain(`aria-describedby="${id}-note"`);
  expect(html).toMatch(/value="5".*Percent of the budget\. Forecast over/);
});

test("a search finds the ID first, then names that begin with the words, then those that hold them", () => {
  const found = matches(project.tasks, "go");
  expect(found[0]!.name).toMatch(/^Go/);
  expect(matches(project.tasks, "30")[0]!.id).toBe("30");
  expect(matches(project.tasks, "no such task")).toEqual([]);
});

test("the steps of one task stand together", () => {
  const step = (uid: string, end: "start" | "finish"): Step => ({ uid, end, at: 0, cause: { kind: "duration" }, also: [], gap: null, levelingDelay: 0 });
  expect(linksOf([step("3", "finish"), step("3", "start"), step("1", "finish")]).map((link) => link.length)).toEqual([2, 1]);
});

test.each([[Overview, /Not judged/], [Findings, /./], [Schedule, /No tasks yet/], [Money, /No budget yet/], [Risks, /No risks yet/], [Settings, /This pane/]] as const)("%p has something to say about an empty project", (view, expected) => {
  expect(words(view, blank)).toMatch(expected);
});
