/** The charts of a new sheet whose data are one block: headers above, categories left, a column a series. */
import type { ChartDocument, SheetDocument } from "../workbook/document";
import { cellName, columnName } from "../workbook/grid";
import type { Batch } from "./batch";

const types = { line: "Line", column: "ColumnClustered", bar: "BarClustered", stackedColumn: "ColumnStacked", stackedBar: "BarStacked", scatter: "XYScatter" } as const;
const dashes = { solid: "Continuous", dash: "Dash", dot: "Dot" } as const;

export async function drawCharts(batch: Batch, document: SheetDocument): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(document.name);
  for (const chart of document.charts) {
    const source = blockOf(chart);
    if (!source) continue;
    await batch.make(16 + 5 * chart.series.length);
    drawChart(sheet, chart, batch.context.workbook.worksheets.getItem(source.sheet).getRange(source.address));
  }
}

function drawChart(sheet: Excel.Worksheet, chart: ChartDocument, source: Excel.Range): void {
  const drawn = sheet.charts.add(types[chart.type], source, "Columns");
  drawn.title.text = chart.title;
  drawn.legend.visible = chart.legend !== "none";
  if (chart.legend !== "none") drawn.legend.position = chart.legend === "right" ? "Right" : "Bottom";
  const { top, left, bottom, right } = chart.anchor;
  drawn.setPosition(cellName(top, left), cellName(bottom, right));
  chart.series.forEach(({ color, width, dash, type = chart.type }, i) => {
    if (type !== "line") return;
    const { line } = drawn.series.getItemAt(i).format;
    line.color = `#${color}`;
    line.lineStyle = dashes[dash ?? "solid"];
    if (width !== undefined) line.weight = width;
  });
  const { min, max, format } = chart.valueAxis, { valueAxis, categoryAxis } = drawn.axes;
  if (min !== undefined) valueAxis.minimum = min;
  if (max !== undefined) valueAxis.maximum = max;
  if (format) valueAxis.numberFormat = format;
  if (chart.categoryAxis.format) categoryAxis.numberFormat = chart.categoryAxis.format;
}

/** Null where the columns do not stand beside each other. */
function blockOf({ series }: ChartDocument): { readonly sheet: string; readonly address: string } | null {
  const refs = [series[0]?.categories.ref, ...series.map(({ values }) => values.ref)].map((ref) => /^'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(ref ?? ""));
  const [first] = refs;
  if (!first) return null;
  const start = columnNumber(first[2]!), top = Number(first[3]), bottom = first[5]!;
  const adjoin = refs.every((ref, i) => ref !== null && ref[1] === first[1] && ref[2] === ref[4] && columnNumber(ref[2]!) === start + i && ref[3] === first[3] && ref[5] === bottom);
  return adjoin && top > 1 ? { sheet: first[1]!, address: `${first[2]!}${top - 1}:${columnName(start + refs.length - 1)}${bottom}` } : null;
}

const columnNumber = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
