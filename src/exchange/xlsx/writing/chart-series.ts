/** One series of a chart: the cells it draws, with the values they hold now, so that the chart is right before anything is calculated. */
import type { ChartDocument, ChartSeries } from "../../../workbook/document";
import type { Cell } from "../../../workbook/grid";
import { isCellError } from "../../../workbook/grid";
import { fillXml, NO_FILL } from "./chart-text";
import { element, escapeText } from "./xml";

export function seriesXml(series: ChartSeries, index: number, type: ChartDocument["type"]): string {
  const isLine = type === "line" || type === "scatter";
  const scatter = type === "scatter";
  return element("c:ser", {},
    element("c:idx", { val: index }), element("c:order", { val: index }),
    `<c:tx><c:v>${escapeText(series.name)}</c:v></c:tx>`,
    element("c:spPr", {}, isLine ? lineXml(series) : fillXml(series.color) + `<a:ln>${NO_FILL}</a:ln>`),
    isLine ? `<c:marker><c:symbol val="none"/></c:marker>` : `<c:invertIfNegative val="0"/>`,
    element(scatter ? "c:xVal" : "c:cat", {}, categoriesXml(series.categories)),
    element(scatter ? "c:yVal" : "c:val", {}, numbersXml(series.values)),
    isLine ? `<c:smooth val="0"/>` : "");
}

const EMU_PER_POINT = 12_700;
const DASHES = { solid: "solid", dash: "dash", dot: "sysDot" } as const;

function lineXml({ color, dash, width }: ChartSeries): string {
  return element("a:ln", { w: Math.round((width ?? 2.25) * EMU_PER_POINT), cap: "rnd" }, fillXml(color), element("a:prstDash", { val: DASHES[dash ?? "solid"] }), "<a:round/>");
}

/** Dates and numbers stay numbers, so that an axis can be a time scale. */
function categoriesXml({ ref, values }: ChartSeries["categories"]): string {
  const numbers = values.every((value): value is number | null => value === null || typeof value === "number");
  if (numbers && values.length > 0) return numbersXml({ ref, values });
  return element("c:strRef", {}, formulaXml(ref), element("c:strCache", {}, pointsXml(values, textOf)));
}

function numbersXml({ ref, values }: { readonly ref: string; readonly values: readonly (number | null)[] }): string {
  return element("c:numRef", {}, formulaXml(ref), element("c:numCache", {}, "<c:formatCode>General</c:formatCode>", pointsXml(values, String)));
}

function pointsXml<T extends Cell>(values: readonly T[], text: (value: NonNullable<T>) => string): string {
  return element("c:ptCount", { val: values.length })
    + values.map((value, idx) => (value === null ? "" : element("c:pt", { idx }, `<c:v>${escapeText(text(value))}</c:v>`))).join("");
}

const formulaXml = (ref: string) => `<c:f>${escapeText(ref)}</c:f>`;
const textOf = (value: NonNullable<Cell>): string => (isCellError(value) ? value.error : String(value));
