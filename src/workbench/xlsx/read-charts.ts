/** The charts of a drawing part: bars, columns, lines and points, with the cells they are drawn from. */
import type { Chart, ChartSeries } from "../spreadsheet/book";
import { all, attribute, child, children, number, relationshipId, type XmlElement } from "./xml-tree";

/** Where a corner stands: its cell, and how far into it, in points. */
export interface Corner { readonly row: number; readonly column: number; readonly down: number; readonly right: number }
/** A chart as a file has it: its place is still in cells. */
export interface ChartRead { readonly chart: Omit<Chart, "id" | "sourceSheet">; readonly from: Corner; readonly to: Corner }

const EMU_A_POINT = 12_700;
const LINES: Readonly<Record<string, string>> = { dash: "Dash", sysDash: "Dash", lgDash: "Dash", dot: "Dot", sysDot: "Dot" };
const LEGENDS: Readonly<Record<string, string>> = { b: "Bottom", r: "Right", t: "Top", l: "Left", tr: "Corner" };

/** `chartPart` gives the part behind a relationship of the drawing. Pictures and shapes are left out. */
export function readCharts(drawing: XmlElement | null, chartPart: (id: string) => XmlElement | null): ChartRead[] {
  return children(drawing, "twoCellAnchor").flatMap((anchor) => {
    const part = chartPart(relationshipId(all(anchor, "chart")[0]));
    const from = corner(child(anchor, "from"));
    const to = corner(child(anchor, "to"));
    const properties = all(anchor, "cNvPr")[0];
    const chart = part && readChart(part, attribute(properties, "name") ?? "Chart", attribute(properties, "descr") ?? "");
    return chart ? [{ chart, from, to }] : [];
  });
}

function corner(element: XmlElement | undefined): Corner {
  const value = (name: string): number => Number(child(element, name)?.text ?? 0);
  return { row: value("row"), column: value("col"), down: value("rowOff") / EMU_A_POINT, right: value("colOff") / EMU_A_POINT };
}

function readChart(part: XmlElement, name: string, description: string): ChartRead["chart"] | null {
  const space = child(part, "chart");
  const plots = child(space, "plotArea")?.children.filter((plot) => /^(line|bar|scatter)Chart$/.test(plot.name)) ?? [];
  const [first] = plots;
  if (!first) return null;
  const drawn = plots.flatMap((plot) => children(plot, "ser").map((series) => ({ series, type: typeOf(plot), order: number(child(series, "order"), "val") ?? 0 }))).sort((a, b) => a.order - b.order);
  const type = drawn.every((one) => one.type === drawn[0]?.type) ? typeOf(first) : (drawn.find((one) => one.type !== "Line")?.type ?? "Line");
  return {
    name, type, source: { top: 0, left: 0, bottom: 0, right: 0 }, seriesBy: "Columns",
    series: drawn.map(({ series }) => readSeries(series)),
    settings: { Description: description, ...titles(space), ...axes(child(space, "plotArea")), ...Object.assign({}, ...drawn.map((one, at) => look(one.series, at, one.type === type ? undefined : one.type))) as object },
  };
}

function typeOf(plot: XmlElement): string {
  if (plot.name === "lineChart") return "Line";
  if (plot.name === "scatterChart") return "XYScatter";
  const lying = attribute(child(plot, "barDir"), "val") === "bar";
  const stacked = attribute(child(plot, "grouping"), "val") === "stacked";
  return `${lying ? "Bar" : "Column"}${stacked ? "Stacked" : "Clustered"}`;
}

function readSeries(series: XmlElement): ChartSeries {
  const ref = (...names: readonly string[]): string => names.map((name) => all(child(series, name), "f")[0]?.text).find((text) => text !== undefined) ?? "";
  const title = child(series, "tx");
  return { name: all(title, "v")[0]?.text ?? "", categories: ref("cat", "xVal"), values: ref("val", "yVal") };
}

function titles(space: XmlElement | undefined): Record<string, unknown> {
  const title = all(child(space, "title"), "t").map(({ text }) => text).join("");
  const legend = child(space, "legend");
  return { "Title.Text": title, "Title.Visible": title !== "", "Legend.Visible": legend !== undefined, ...(legend && { "Legend.Position": LEGENDS[attribute(child(legend, "legendPos"), "val") ?? "r"] ?? "Right" }) };
}

function axes(area: XmlElement | undefined): Record<string, unknown> {
  const found = area?.children.filter(({ name }) => /^(cat|date|val)Ax$/.test(name)) ?? [];
  const values = found.findLast(({ name }) => name === "valAx");
  const categories = found.find((axis) => axis !== values);
  const settings: Record<string, unknown> = {};
  for (const [name, axis] of [["CategoryAxis", categories], ["ValueAxis", values]] as const) {
    const set = (path: string, value: unknown): void => { if (value !== undefined) settings[`Axes.${name}.${path}`] = value; };
    const format = child(axis, "numFmt");
    const title = all(child(axis, "title"), "t").map(({ text }) => text).join("");
    if (attribute(format, "sourceLinked") !== "1") set("NumberFormat", attribute(format, "formatCode"));
    set("Minimum", number(child(child(axis, "scaling"), "min"), "val"));
    set("Maximum", number(child(child(axis, "scaling"), "max"), "val"));
    if (title !== "") set("Title.Text", title);
    if (axis?.name === "dateAx") set("CategoryType", "DateAxis");
  }
  return settings;
}

function look(series: XmlElement, at: number, type: string | undefined): Record<string, unknown> {
  const shape = child(series, "spPr");
  const line = child(shape, "ln");
  const color = (within: XmlElement | undefined): string | undefined => attribute(child(child(within, "solidFill"), "srgbClr"), "val");
  const [stroke, fill] = [color(line), color(shape)];
  const dash = LINES[attribute(child(line, "prstDash"), "val") ?? ""];
  const width = number(line, "w");
  return Object.fromEntries(Object.entries({
    ChartType: type, "Format.Line.Color": stroke && `#${stroke}`, "Format.Fill.Color": fill && `#${fill}`, "Format.Line.LineStyle": dash, "Format.Line.Weight": width && width / EMU_A_POINT,
  }).filter(([, value]) => value !== undefined).map(([path, value]) => [`Series.${at}.${path}`, value]));
}
