/** Excel's charts, kept as data: what they are made from, where they stand, what they say. Nothing is drawn here. */
import type { Chart } from "../spreadsheet/book";
import { chartSeries } from "./chart-series";
import { ExcelError } from "./excel-error";
import { hostClass, orNotFound, orNothing, type HostObject, type Property } from "./host-object";
import { rangeOn, readAddress } from "./range";
import { areaOf, rangeArgument, requireWritable, sheetOf, type SheetTarget } from "./session";
import { recordStore, settingsObject, type SettingsShape } from "./settings-object";

interface ChartTarget extends SheetTarget { readonly chart: string }

const FONT: SettingsShape = { Bold: "value", Color: "value", Italic: "value", Name: "value", Size: "value", Underline: "value" };
const LINE: SettingsShape = { Color: "value", LineStyle: "value", Weight: "value" };
const TITLE: SettingsShape = { Text: "value", Visible: "value", Overlay: "value", Position: "value", Format: { Font: FONT } };
const AXIS: SettingsShape = {
  Visible: "value", NumberFormat: "value", LinkNumberFormat: "value", Minimum: "value", Maximum: "value", MajorUnit: "value", MinorUnit: "value", CategoryType: "value", BaseTimeUnit: "value",
  ReversePlotOrder: "value", TickLabelPosition: "value", Title: { Text: "value", Visible: "value" }, MajorGridlines: { Visible: "value", Format: { Line: LINE } }, Format: { Font: FONT, Line: LINE },
};
const PARTS: Readonly<Record<string, SettingsShape>> = {
  Title: TITLE,
  Legend: { Visible: "value", Position: "value", Overlay: "value", Format: { Font: FONT } },
  Axes: { CategoryAxis: AXIS, ValueAxis: AXIS, SeriesAxis: AXIS },
  DataLabels: { ShowValue: "value", ShowCategoryName: "value", ShowSeriesName: "value", Position: "value", NumberFormat: "value" },
  Format: { Font: FONT, RoundedCorners: "value" },
};

export const charts = hostClass<SheetTarget>("ChartCollection", {
  properties: { Count: (target) => sheetOf(target).charts.length },
  items: itemsOf,
  item: byKey,
  methods: {
    Add: add,
    GetCount: (target) => sheetOf(target).charts.length,
    GetItem: (target, name: string) => orNotFound(byKey(target, name), name),
    GetItemAt: (target, at: number) => orNotFound(itemsOf(target)[at], at),
    GetItemOrNullObject: (target, name: string) => orNothing(byKey(target, name)),
  },
});

const chartClass = hostClass<ChartTarget>("Chart", {
  id: ({ chart }) => ({ Id: chart }),
  properties: {
    Id: ({ chart }) => chart,
    Name: { get: (target) => chartOf(target).name, set: (target, name: string) => change(target, { name }) },
    ChartType: { get: (target) => chartOf(target).type, set: (target, type: string) => change(target, { type }) },
    PlotBy: { get: (target) => chartOf(target).seriesBy, set: (target, seriesBy: string) => change(target, { seriesBy }) },
    Left: setting("Left", 0), Top: setting("Top", 0), Width: setting("Width", 360), Height: setting("Height", 216),
    Style: setting("Style", 2), DisplayBlanksAs: setting("DisplayBlanksAs", "NotPlotted"), PlotVisibleOnly: setting("PlotVisibleOnly", true),
  },
  children: {
    ...Object.fromEntries(Object.entries(PARTS).map(([part, shape]) => [part, (target: ChartTarget) => settingsObject(`Chart${part}`, shape, store(target), part)])),
    Series: (target) => chartSeries({ spreadsheet: target.session.spreadsheet, store: store(target), chart: () => chartOf(target), change: (part) => change(target, part) }),
    Worksheet: ({ session, sheet }) => session.objects.worksheet(session, sheet),
  },
  methods: {
    Delete: (target) => {
      requireWritable(target);
      target.session.spreadsheet.setSheet(target.sheet, { charts: sheetOf(target).charts.filter(({ id }) => id !== target.chart) });
    },
    SetData: (target, source: unknown, seriesBy?: string) => {
      const found = rangeArgument(source, () => null);
      change(target, { source: areaOf(found), sourceSheet: found.sheet, seriesBy: seriesBy ?? "Auto" });
    },
    SetPosition: (target, start: unknown, end?: unknown) => {
      const at = (cell: unknown): HostObject => position(target, cell);
      const first = at(start);
      const last = end === undefined || end === null ? null : at(end);
      const [left, top] = [Number(first.read("Left")), Number(first.read("Top"))];
      const size = last && { Width: Number(last.read("Left")) + Number(last.read("Width")) - left, Height: Number(last.read("Top")) + Number(last.read("Height")) - top };
      change(target, { settings: { ...chartOf(target).settings, Left: left, Top: top, ...size } });
    },
    Activate: () => undefined,
  },
});

function itemsOf({ session, sheet }: SheetTarget): HostObject[] {
  return sheetOf({ session, sheet }).charts.map(({ id }) => chartClass({ session, sheet, chart: id }));
}

function byKey(target: SheetTarget, key: unknown): HostObject | undefined {
  const found = sheetOf(target).charts.find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return found && chartClass({ session: target.session, sheet: target.sheet, chart: found.id });
}

function chartOf(target: ChartTarget): Chart {
  const found = sheetOf(target).charts.find(({ id }) => id === target.chart);
  if (!found) throw new ExcelError("ItemNotFound", "the chart is gone");
  return found;
}

function change(target: ChartTarget, part: Partial<Chart>): void {
  requireWritable(target);
  target.session.spreadsheet.setSheet(target.sheet, { charts: sheetOf(target).charts.map((chart) => (chart.id === target.chart ? { ...chart, ...part } : chart)) });
}

const store = (target: ChartTarget): ReturnType<typeof recordStore> => recordStore(() => chartOf(target).settings, (settings) => change(target, { settings }));

function setting(name: string, usual: unknown): Property<ChartTarget> {
  return { get: (target) => chartOf(target).settings[name] ?? usual, set: (target, value: unknown) => change(target, { settings: { ...chartOf(target).settings, [name]: value } }) };
}

function add(target: SheetTarget, type: string, source: unknown, seriesBy?: string): HostObject {
  const found = rangeArgument(source, () => null);
  requireWritable(target);
  const { spreadsheet } = target.session;
  const list = sheetOf(target).charts;
  const chart: Chart = { id: spreadsheet.nextId(), name: `Chart ${list.length + 1}`, type, source: areaOf(found), sourceSheet: found.sheet, seriesBy: seriesBy ?? "Auto", settings: {} };
  spreadsheet.setSheet(target.sheet, { charts: [...list, chart] });
  return chartClass({ ...target, chart: chart.id });
}

function position(target: ChartTarget, cell: unknown): HostObject {
  const { sheet, area } = rangeArgument(cell, (address) => readAddress(target.session, target.sheet, address));
  if (!area) throw new ExcelError("InvalidReference");
  return rangeOn(target.session, sheet, area);
}
