/** The series of a chart: one for each column (or row) of what it was made from, then those that were added. */
import { area, areaName, columnCount, quoted, rowCount, type Area } from "../spreadsheet/area";
import { isError, type Chart, type ChartSeries } from "../spreadsheet/book";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { ExcelError } from "./excel-error";
import { hostClass, type HostObject } from "./host-object";
import { rangeAddress } from "./range";
import { rangeArgument } from "./session";
import { settingsObject, type SettingsShape, type SettingsStore } from "./settings-object";

export interface SeriesTarget { readonly spreadsheet: Spreadsheet; readonly store: SettingsStore; readonly chart: () => Chart; readonly change: (part: Partial<Chart>) => void }

const LINE: SettingsShape = { Color: "value", LineStyle: "value", Weight: "value" };
const SERIES: SettingsShape = { Name: "value", ChartType: "value", AxisGroup: "value", MarkerStyle: "value", MarkerSize: "value", MarkerBackgroundColor: "value", MarkerForegroundColor: "value", Smooth: "value", GapWidth: "value", Overlap: "value", HasDataLabels: "value", Format: { Line: LINE } };

export const chartSeries = hostClass<SeriesTarget>("ChartSeriesCollection", {
  properties: { Count: (target) => seriesOf(target).length },
  items: (target) => seriesOf(target).map((_, at) => oneSeries(target, at)),
  methods: {
    GetCount: (target) => seriesOf(target).length,
    GetItemAt: (target, at: number) => {
      if (at < 0 || at >= seriesOf(target).length) throw new ExcelError("InvalidArgument", `series ${at}`);
      return oneSeries(target, at);
    },
    Add: (target, name?: string | null, index?: number | null) => {
      const known = seriesOf(target), at = index ?? known.length;
      if (at !== known.length) throw new ExcelError("UnsupportedOperation", "a series is added last");
      target.change({ series: [...known, { name: name ?? `Series${at + 1}`, categories: "", values: "" }] });
      return oneSeries(target, at);
    },
  },
});

function oneSeries(target: SeriesTarget, at: number): HostObject {
  const settings = settingsObject("ChartSeries", SERIES, target.store, `Series.${at}`);
  const take = (part: "categories" | "values") => (range: unknown): null => {
    target.change({ series: seriesOf(target).map((one, index) => (index === at ? { ...one, [part]: absolute(rangeAddress(rangeArgument(range, () => null))) } : one)) });
    return null;
  };
  const own: Readonly<Record<string, (range: unknown) => unknown>> = { SetValues: take("values"), SetXAxisValues: take("categories"), SetBubbleSizes: () => null };
  return {
    ...settings,
    call: (method, args) => (Object.hasOwn(own, method) ? own[method]!(args[0]) : settings.call(method, args)),
    child: (name) => (name === "Format" ? seriesFormat({ store: target.store, path: `Series.${at}.Format`, line: settings.child("Format")!.child("Line")! }) : settings.child(name)),
  };
}

interface FormatTarget { readonly store: SettingsStore; readonly path: string; readonly line: HostObject }

const seriesFormat = hostClass<FormatTarget>("ChartSeriesFormat", { children: { Line: ({ line }) => line, Fill: (target) => seriesFill(target) } });
const seriesFill = hostClass<FormatTarget>("ChartFill", {
  methods: {
    SetSolidColor: ({ store, path }, color: string) => store.write(`${path}.Fill.Color`, color),
    Clear: ({ store, path }) => store.write(`${path}.Fill.Color`, null),
  },
});

/** A source of one line is one series without categories; of several, the first holds the categories. */
function seriesOf({ spreadsheet, chart }: SeriesTarget): readonly ChartSeries[] {
  const { series, source, sourceSheet, seriesBy } = chart();
  if (series) return series;
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnCount(source) > rowCount(source));
  const lines = byRows ? rowCount(source) : columnCount(source);
  const range = (at: Area): string => absolute(`${quoted(spreadsheet.book.sheets.find(({ id }) => id === sourceSheet)?.name ?? "")}!${areaName(at)}`);
  if (lines === 1) return [{ name: "Series1", categories: "", values: range(source) }];
  const line = (index: number): Area => (byRows ? area(source.top + index, source.left + 1, 1, columnCount(source) - 1) : area(source.top + 1, source.left + index, rowCount(source) - 1, 1));
  return Array.from({ length: lines - 1 }, (_, at) => {
    const { value } = spreadsheet.cell(sourceSheet, byRows ? source.top + at + 1 : source.top, byRows ? source.left : source.left + at + 1);
    return { name: value === null || isError(value) ? `Series${at + 1}` : String(value), categories: range(line(0)), values: range(line(at + 1)) };
  });
}

/** `Trends!A5:A9` as `Trends!$A$5:$A$9`. */
function absolute(address: string): string {
  const at = address.lastIndexOf("!");
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
