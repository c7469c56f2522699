/** The charts of a new sheet, series by series, wherever their data stand. */
import type { ChartDocument, ChartSeries, SheetDocument } from "../workbook/document";
import { cellName } from "../workbook/grid";
import type { Batch } from "./batch";

const types = { line: "Line", column: "ColumnClustered", bar: "BarClustered", stackedColumn: "ColumnStacked", stackedBar: "BarStacked", scatter: "XYScatter" } as const;
const dashes = { solid: "Continuous", dash: "Dash", dot: "Dot" } as const;

export async function drawCharts(batch: Batch, { name, charts }: SheetDocument): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(name);
  for (const chart of charts) {
    const [first, ...others] = chart.series;
    if (!first) continue;
    await batch.make(20 + 12 * chart.series.length);
    const drawn = sheet.charts.add(types[chart.type], rangeOf(batch, first.values.ref), "Columns");
    drawFrame(drawn, chart);
    drawAxes(drawn.axes, chart);
    // What the chart was made from is its first series.
    const series = drawn.series.getItemAt(0);
    series.name = first.name;
    drawSeries(batch, series, first, chart.type);
    for (const other of others) {
      const added = drawn.series.add(other.name);
      added.setValues(rangeOf(batch, other.values.ref));
      drawSeries(batch, added, other, chart.type);
    }
  }
}

function drawFrame(drawn: Excel.Chart, { title, legend, anchor: { top, left, bottom, right } }: ChartDocument): void {
  drawn.title.text = title;
  drawn.legend.visible = legend !== "none";
  if (legend !== "none") drawn.legend.position = legend === "right" ? "Right" : "Bottom";
  drawn.setPosition(cellName(top, left), cellName(bottom, right));
}

function drawAxes({ valueAxis, categoryAxis }: Excel.ChartAxes, { valueAxis: { min, max, format, title }, categoryAxis: categories }: ChartDocument): void {
  if (min !== undefined) valueAxis.minimum = min;
  if (max !== undefined) valueAxis.maximum = max;
  if (format) valueAxis.numberFormat = format;
  if (title) valueAxis.title.text = title;
  if (categories.format) categoryAxis.numberFormat = categories.format;
  if (categories.title) categoryAxis.title.text = categories.title;
  if (categories.date) categoryAxis.categoryType = "DateAxis";
}

function drawSeries(batch: Batch, series: Excel.ChartSeries, { categories, color, width, dash, type }: ChartSeries, usual: ChartDocument["type"]): void {
  series.setXAxisValues(rangeOf(batch, categories.ref));
  if (type && type !== usual) series.chartType = types[type];
  if ((type ?? usual) !== "line") {
    series.format.fill.setSolidColor(`#${color}`);
    return;
  }
  const { line } = series.format;
  line.color = `#${color}`;
  line.lineStyle = dashes[dash ?? "solid"];
  if (width !== undefined) line.weight = width;
}

/** `'Status history'!$A$5:$A$10` */
function rangeOf({ context }: Batch, ref: string): Excel.Range {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(ref) ?? [];
  return context.workbook.worksheets.getItem(quoted?.replace(/''/g, "'") ?? plain ?? "").getRange(address.replace(/\$/g, ""));
}
