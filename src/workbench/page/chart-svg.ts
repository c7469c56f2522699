/** A chart as a picture: bars, columns, lines and points over quiet axes. */
import type { ChartDocument, ChartSeries } from "../../workbook/document";
import { isError, type Scalar } from "../spreadsheet/book";
import { isDateFormat, shown } from "../spreadsheet/text";
import { valueScale, type Scale } from "./chart-scale";
import { dateMarks } from "./date-marks";

interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
/** Where the chart's values lie: along the categories (0 to 1) and up the values. `lying`: the categories run down, the values to the right. */
interface Plot { readonly box: Box; readonly scale: Scale; readonly lying: boolean; readonly place: (index: number) => number; readonly slot: number; /** From the first date to the last, where the categories lie as far apart as they are in time. */ readonly dates: readonly [first: number, last: number] | null }
type Type = ChartDocument["type"];

const TEXT = 12;
const TITLE = 16;
const GRAY = "#404A56";
const LETTER = 0.52;
/** The shortest, in days. */
const A_MONTH = 28;
const DASHES: Readonly<Record<string, string>> = { dash: "6 4", dot: "1.5 4" };

/** `width` and `height` in pixels. */
export function chartSvg(chart: ChartDocument, width: number, height: number): string {
  const legend = legendOf(chart, width, height);
  const titled = chart.title === "" ? 8 : 12 + TITLE + 8;
  const inner: Box = { left: 8, top: titled, width: width - 16 - legend.right, height: height - titled - 8 - legend.bottom };
  const plot = plotOf(chart, inner);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Calibri, Carlito, 'Segoe UI', sans-serif">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="#FFFFFF" stroke="#E1E4E8"/>`,
    chart.title === "" ? "" : text(width / 2, 12 + TITLE * 0.8, chart.title, "middle", TITLE, true),
    ...axes(chart, plot),
    ...bars(chart, plot), ...lines(chart, plot),
    legend.svg, "</svg>",
  ].join("");
}

const seriesType = (chart: ChartDocument, series: ChartSeries): Type => series.type ?? chart.type;
const isLine = (type: Type): boolean => type === "line" || type === "scatter";
const isStacked = (type: Type): boolean => type === "stackedBar" || type === "stackedColumn";

function plotOf(chart: ChartDocument, inner: Box): Plot {
  const lying = chart.type === "bar" || chart.type === "stackedBar";
  const categories = categoriesOf(chart);
  const [least, most] = extent(chart);
  const scale = valueScale(least, most, chart.valueAxis, Math.max(2, Math.min(8, Math.floor((lying ? inner.width / 70 : inner.height / 28)))));
  const valueLabels = Math.max(...scale.marks.map((mark) => widthOf(say(mark, chart.valueAxis.format))));
  const categoryLabels = Math.min(inner.width * 0.4, Math.max(0, ...categories.map((category) => widthOf(say(category, chart.categoryAxis.format)))));
  const left = (lying ? categoryLabels : valueLabels) + 10;
  const box = { left: inner.left + left, top: inner.top + 4, width: inner.width - left - 10, height: inner.height - 4 - TEXT - 10 };
  const continuous = chart.series.every((series) => isLine(seriesType(chart, series)));
  const numbers = categories.map((category) => (typeof category === "number" ? category : null));
  const measured = continuous && (chart.type === "scatter" || chart.categoryAxis.date === true) && numbers.some((value) => value !== null);
  const [first, last] = [Math.min(...numbers.filter((value) => value !== null)), Math.max(...numbers.filter((value) => value !== null))];
  const count = Math.max(1, categories.length);
  const place = (index: number): number => (measured ? ((numbers[index] ?? first) - first) / (last - first || 1) : continuous && count > 1 ? index / (count - 1) : (index + 0.5) / count);
  return { box, scale, lying, place, slot: 1 / count, dates: measured && chart.categoryAxis.date === true ? [first, last] : null };
}

const categoriesOf = ({ series }: ChartDocument): readonly Scalar[] => series.map(({ categories }) => categories.values).reduce((longest, values) => (values.length > longest.length ? values : longest), []);

/** The lowest and the highest that is drawn; stacked values count together. */
function extent(chart: ChartDocument): readonly [number, number] {
  const stacked = chart.series.filter((series) => isStacked(seriesType(chart, series)));
  const sums = Array.from({ length: Math.max(0, ...stacked.map(({ values }) => values.values.length)) }, (_, at) => stacked.map(({ values }) => values.values[at] ?? 0)).flatMap((parts) => [parts.filter((part) => part > 0).reduce((a, b) => a + b, 0), parts.filter((part) => part < 0).reduce((a, b) => a + b, 0)]);
  const values = [...sums, ...chart.series.filter((series) => !stacked.includes(series)).flatMap((series) => series.values.values.filter((value) => value !== null))];
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

const up = ({ scale }: Plot, value: number): number => (value - scale.low) / (scale.high - scale.low);
/** A point of the picture, from how far along the categories and how far up the values it lies. */
const point = ({ box, lying }: Plot, along: number, high: number): readonly [number, number] => (lying ? [box.left + high * box.width, box.top + along * box.height] : [box.left + along * box.width, box.top + (1 - high) * box.height]);

function axes(chart: ChartDocument, plot: Plot): string[] {
  const { box, lying, scale } = plot;
  const grid = scale.marks.flatMap((mark) => {
    const [x, y] = point(plot, 0, up(plot, mark));
    const said = say(mark, chart.valueAxis.format);
    return lying
      ? [`<path d="M${x} ${box.top}V${box.top + box.height}" stroke="#E6E9ED"/>`, text(x, box.top + box.height + TEXT + 4, said, "middle")]
      : [`<path d="M${box.left} ${y}H${box.left + box.width}" stroke="#E6E9ED"/>`, text(box.left - 6, y + TEXT * 0.33, said, "end")];
  });
  const labels = labelsOf(chart, plot).map(({ said, along }) => {
    const [x, y] = point(plot, along, 0);
    return lying ? text(box.left - 6, y + TEXT * 0.33, shortened(said, box.left - 16), "end") : text(x, box.top + box.height + TEXT + 4, said, "middle");
  });
  const [zeroX, zeroY] = point(plot, 0, Math.max(0, Math.min(1, up(plot, 0))));
  return [...grid, lying ? `<path d="M${zeroX} ${box.top}V${box.top + box.height}" stroke="#B8C0CA"/>` : `<path d="M${box.left} ${zeroY}H${box.left + box.width}" stroke="#B8C0CA"/>`, ...labels];
}

interface Label { readonly said: string; readonly along: number }

/** Of the categories: those that have room. */
function labelsOf(chart: ChartDocument, { box, lying, place, dates }: Plot): readonly Label[] {
  const format = chart.categoryAxis.format ?? (chart.categoryAxis.date ? "mmm yy" : undefined);
  const categories = categoriesOf(chart).map((category, at): Label => ({ said: say(category, format), along: place(at) })).filter(({ said }) => said !== "");
  if (lying) return categories;
  const room = (Math.max(1, ...categories.map(({ said }) => widthOf(said))) + 8) / box.width;
  if (dates) {
    const [first, last] = dates;
    const span = last - first || 1;
    // Where they name no days, at months: none stands twice.
    const least = format?.includes("d") ? 0 : A_MONTH;
    return dateMarks(first, last, Math.max(least, room * span)).map((date) => ({ said: say(date, format), along: (date - first) / span }));
  }
  let free = -Infinity;
  return categories.filter(({ along }) => {
    if (along < free) return false;
    free = along + room;
    return true;
  });
}

function bars(chart: ChartDocument, plot: Plot): string[] {
  const drawn = chart.series.filter((series) => !isLine(seriesType(chart, series)));
  const stacked = drawn.some((series) => isStacked(seriesType(chart, series)));
  const side = plot.slot / (stacked ? 1.5 : 1 + 0.6 / Math.max(1, drawn.length));
  const thick = stacked ? side : side / Math.max(1, drawn.length);
  const heights = new Map<string, number>();
  return drawn.flatMap((series, order) => series.values.values.map((value, at) => {
    if (value === null || value === 0) return "";
    const key = `${at} ${value < 0}`;
    const from = stacked ? (heights.get(key) ?? 0) : 0;
    heights.set(key, from + value);
    const start = plot.place(at) - side / 2 + (stacked ? 0 : order * thick);
    const [[x1, y1], [x2, y2]] = [point(plot, start, up(plot, from)), point(plot, start + thick, up(plot, from + value))];
    return `<rect x="${Math.min(x1, x2)}" y="${Math.min(y1, y2)}" width="${Math.abs(x2 - x1)}" height="${Math.abs(y2 - y1)}" fill="#${series.color}"/>`;
  }));
}

/** A gap where there is no value. */
function lines(chart: ChartDocument, plot: Plot): string[] {
  return chart.series.filter((series) => isLine(seriesType(chart, series))).map((series) => {
    let path = "";
    let down = false;
    series.values.values.forEach((value, at) => {
      if (value !== null) path += `${down ? "L" : "M"}${point(plot, plot.place(at), up(plot, value)).map((number) => Math.round(number * 10) / 10).join(" ")}`;
      down = value !== null;
    });
    return path === "" ? "" : stroke(path, series);
  });
}

const stroke = (path: string, { color, width = 2.25, dash }: ChartSeries): string => `<path d="${path}" fill="none" stroke="#${color}" stroke-width="${(width * 4) / 3}" stroke-linecap="round" stroke-linejoin="round"${dash && dash !== "solid" ? ` stroke-dasharray="${DASHES[dash] ?? ""}"` : ""}/>`;

function legendOf(chart: ChartDocument, width: number, height: number): { readonly svg: string; readonly bottom: number; readonly right: number } {
  if (chart.legend === "none") return { svg: "", bottom: 0, right: 0 };
  const widths = chart.series.map(({ name }) => widthOf(name) + 44);
  const key = (series: ChartSeries, x: number, y: number): string => (isLine(seriesType(chart, series)) ? stroke(`M${x} ${y}h24`, series) : `<rect x="${x + 7}" y="${y - 5}" width="10" height="10" fill="#${series.color}"/>`) + text(x + 30, y + TEXT * 0.33, series.name, "start");
  if (chart.legend === "right") {
    const right = Math.max(0, ...widths);
    return { svg: chart.series.map((series, at) => key(series, width - right, height / 2 + (at - (chart.series.length - 1) / 2) * 20)).join(""), bottom: 0, right };
  }
  let x = Math.max(8, (width - widths.reduce((a, b) => a + b, 0)) / 2);
  return { svg: chart.series.map((series, at) => { const drawn = key(series, x, height - 16); x += widths[at]!; return drawn; }).join(""), bottom: 26, right: 0 };
}

function say(value: Scalar, format = "General"): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return shown({ value, format: typeof value === "string" || (isDateFormat(format) && typeof value !== "number") ? "General" : format });
}

/** About: the letters of the font differ little in the average. */
const widthOf = (words: string): number => words.length * TEXT * LETTER;
const shortened = (words: string, most: number): string => (widthOf(words) <= most ? words : `${words.slice(0, Math.max(1, Math.floor(most / TEXT / LETTER) - 1))}…`);
const text = (x: number, y: number, words: string, anchor: "start" | "middle" | "end", size = TEXT, bold = false): string => `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${GRAY}"${bold ? ` font-weight="bold"` : ""}>${words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</text>`;
