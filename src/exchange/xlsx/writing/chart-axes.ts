/** The axes of a chart. Axis 1 carries the categories, axis 2 the values. */
import type { ChartDocument } from "../../../workbook/document";
import { fillXml, NO_FILL, richTextXml, textStyleXml } from "./chart-text";
import { element, xstring } from "./xml";

export function axesXml(chart: ChartDocument): string {
  const lying = chart.type === "bar" || chart.type === "stackedBar";
  return categoryAxisXml(chart, lying) + valueAxisXml(chart, lying);
}

const value = (name: string, val: string | number) => element(`c:${name}`, { val });

/** Bars begin at the top with the first category, as the table beside them does. */
function categoryAxisXml({ type, categoryAxis }: ChartDocument, lying: boolean): string {
  const { title, format, date } = categoryAxis;
  const position = lying ? "l" : "b";
  const common = [
    value("axId", 1),
    element("c:scaling", {}, value("orientation", lying ? "maxMin" : "minMax")),
    value("delete", 0), value("axPos", position),
    titleXml(title, lying),
    formatXml(format ?? (date ? "mmm yy" : undefined)),
    value("majorTickMark", "none"), value("minorTickMark", "none"), value("tickLblPos", "low"),
    lineXml("B8C0CA"), textStyleXml({ size: 9, rotation: date ? 0 : undefined }),
    value("crossAx", 2), value("crosses", "autoZero"),
  ];
  if (type === "scatter") return element("c:valAx", {}, ...common, value("crossBetween", "midCat"));
  if (date) return element("c:dateAx", {}, ...common, value("auto", 0), value("lblOffset", 100), value("baseTimeUnit", "days"));
  return element("c:catAx", {}, ...common, value("auto", 0), value("lblAlgn", "ctr"), value("lblOffset", 100), value("noMultiLvlLbl", 1));
}

function valueAxisXml({ type, valueAxis }: ChartDocument, lying: boolean): string {
  const { title, format, min, max } = valueAxis;
  return element("c:valAx", {},
    value("axId", 2),
    element("c:scaling", {}, value("orientation", "minMax"), max === undefined ? "" : value("max", max), min === undefined ? "" : value("min", min)),
    value("delete", 0), value("axPos", lying ? "b" : "l"),
    element("c:majorGridlines", {}, lineXml("E6E9ED")),
    titleXml(title, !lying),
    formatXml(format),
    value("majorTickMark", "none"), value("minorTickMark", "none"), value("tickLblPos", "nextTo"),
    element("c:spPr", {}, `<a:ln>${NO_FILL}</a:ln>`), textStyleXml({ size: 9 }),
    value("crossAx", 1), value("crosses", lying ? "max" : "autoZero"),
    value("crossBetween", type === "line" || type === "scatter" ? "midCat" : "between"));
}

const lineXml = (rgb: string) => element("c:spPr", {}, element("a:ln", { w: 9525 }, fillXml(rgb)));

function titleXml(title: string | undefined, upright: boolean): string {
  if (title === undefined) return "";
  return element("c:title", {}, element("c:tx", {}, richTextXml(title, { size: 9, rotation: upright ? -90 : undefined })), value("overlay", 0));
}

const formatXml = (format: string | undefined) => element("c:numFmt", { formatCode: xstring(format ?? "General"), sourceLinked: format === undefined });
