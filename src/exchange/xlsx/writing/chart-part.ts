/** A chart part: flat, with light grid lines and quiet text, drawn from the cells it names. */
import type { ChartDocument, ChartSeries } from "../../../workbook/document";
import { axesXml } from "./chart-axes";
import { seriesXml } from "./chart-series";
import { fillXml, NO_FILL, richTextXml, textStyleXml } from "./chart-text";
import { CHART, DRAWING, RELATIONSHIPS } from "./namespaces";
import { element } from "./xml";

export function chartXml(chart: ChartDocument): string {
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
    value("roundedCorners", 0),
    element("c:chart", {},
      element("c:title", {}, element("c:tx", {}, richTextXml(chart.title, { size: 12, bold: true })), value("overlay", 0)),
      value("autoTitleDeleted", 0),
      element("c:plotArea", {}, "<c:layout/>", ...plotsXml(chart), axesXml(chart), element("c:spPr", {}, NO_FILL, `<a:ln>${NO_FILL}</a:ln>`)),
      chart.legend === "none" ? "" : element("c:legend", {}, value("legendPos", chart.legend === "right" ? "r" : "b"), value("overlay", 0), textStyleXml({ size: 9 })),
      value("plotVisOnly", 0),
      value("dispBlanksAs", "gap")),
    element("c:spPr", {}, fillXml("FFFFFF"), element("a:ln", { w: 9525 }, fillXml("E1E4E8"))),
    textStyleXml({ size: 9 }));
}

const value = (name: string, val: string | number) => element(`c:${name}`, { val });
const AXES = value("axId", 1) + value("axId", 2);

/** Series that name a type of their own are a second plot on the same axes; columns first, so that lines are drawn over them. */
function plotsXml({ type, series }: ChartDocument): string[] {
  const numbered = series.map((one, index) => ({ one, index, type: one.type ?? type }));
  const types = [...new Set(numbered.map(s => s.type))].sort((a, b) => Number(a === "line") - Number(b === "line"));
  return types.map(plot => plotXml(plot, numbered.filter(s => s.type === plot)));
}

function plotXml(type: ChartDocument["type"], series: readonly { one: ChartSeries; index: number }[]): string {
  const drawn = series.map(({ one, index }) => seriesXml(one, index, type));
  if (type === "line") return element("c:lineChart", {}, value("grouping", "standard"), value("varyColors", 0), ...drawn, value("marker", 1), AXES);
  if (type === "scatter") return element("c:scatterChart", {}, value("scatterStyle", "lineMarker"), value("varyColors", 0), ...drawn, AXES);
  const stacked = type === "stackedBar" || type === "stackedColumn";
  return element("c:barChart", {},
    value("barDir", type === "bar" || type === "stackedBar" ? "bar" : "col"), value("grouping", stacked ? "stacked" : "clustered"), value("varyColors", 0),
    ...drawn, value("gapWidth", stacked ? 50 : 60), value("overlap", stacked ? 100 : 0), AXES);
}
