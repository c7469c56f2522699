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
function categoryAxisXml(chart: ChartDocument, lying: boolean): string {
  const { title, format, date } = chart.categoryAxis;
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
  if (chart.type === "scatter") return element("c:valAx", {}, ...common, value("crossBetween", "midCat"));
  if (date && !hasColumns(chart)) return element("c:dateAx", {}, ...common, value("auto", 0), value("lblOffset", 100), value("baseTimeUnit", "days"), ...dateSteps(chart));
  const skip = date ? Math.ceil(Math.max(0, ...chart.series.map(s => s.categories.values.length)) / MOST_DATES) : 1;
  return element("c:catAx", {}, ...common, value("auto", 0), value("lblAlgn", "ctr"), value("lblOffset", 100), skip > 1 ? value("tickLblSkip", skip) : "", value("noMultiLvlLbl", 1));
}

/** Columns of a week or a month would be a day wide on a time scale. */
const hasColumns = ({ type, series }: ChartDocument) => series.some(s => (s.type ?? type) !== "line");

/** As many dates as fit side by side below a chart of ordinary width. */
const MOST_DATES = 9;

/** Labels at whole weeks or months, few enough to stand upright; at months where they name no days, so that none stands twice. */
function dateSteps({ series, categoryAxis: { format } }: ChartDocument): string[] {
  const dates = series.flatMap(s => s.categories.values).filter(v => typeof v === "number");
  const days = dates.reduce((a, b) => Math.max(a, b), -Infinity) - dates.reduce((a, b) => Math.min(a, b), Infinity);
  if (!(days > 0)) return [];
  const [unit, length] = !format?.includes("d") || days > 7 * 3 * MOST_DATES ? ["months", 30.4] as const : days > 2 * MOST_DATES ? ["weeks", 7] as const : ["days", 1] as const;
  const step = Math.ceil(days / length / MOST_DATES);
  return unit === "weeks" ? [value("majorUnit", 7 * step), value("majorTimeUnit", "days")] : [value("majorUnit", step), value("majorTimeUnit", unit)];
}

function valueAxisXml(chart: ChartDocument, lying: boolean): string {
  const { title, format, min, max } = chart.valueAxis;
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
    value("crossBetween", chart.type === "scatter" || !hasColumns(chart) ? "midCat" : "between"));
}

const lineXml = (rgb: string) => element("c:spPr", {}, element("a:ln", { w: 9525 }, fillXml(rgb)));

function titleXml(title: string | undefined, upright: boolean): string {
  if (title === undefined) return "";
  return element("c:title", {}, element("c:tx", {}, richTextXml(title, { size: 9, rotation: upright ? -90 : undefined })), value("overlay", 0));
}

const formatXml = (format: string | undefined) => element("c:numFmt", { formatCode: xstring(format ?? "General"), sourceLinked: format === undefined });
