/** A chart as it is drawn and written: its series with the values that their cells hold now. */
import type { ChartDocument } from "../../workbook/document";
import { area, columnCount, columnName, parseAddress, quoted, rowCount, type Area } from "../spreadsheet/area";
import { isError, type Chart, type ChartSeries, type Scalar, type Sheet } from "../spreadsheet/book";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, lineAt } from "../spreadsheet/places";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";

type Document = ChartDocument["series"][number];
const TYPES: readonly (readonly [words: RegExp, type: ChartDocument["type"]])[] = [[/^Line/, "line"], [/^XYScatter/, "scatter"], [/^BarStacked/, "stackedBar"], [/^Bar/, "bar"], [/^ColumnStacked/, "stackedColumn"]];
const DASHES: Readonly<Record<string, NonNullable<Document["dash"]>>> = { Dash: "dash", DashDot: "dash", DashDotDot: "dash", Dot: "dot", RoundDot: "dot" };
/** Of Office's own theme, for series without a colour. */
const COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

export function chartDocument(spreadsheet: Spreadsheet, sheet: Sheet, chart: Chart): ChartDocument {
  const { settings } = chart;
  const text = (path: string): string | undefined => (typeof settings[path] === "string" && settings[path] !== "" ? settings[path] : undefined);
  const number = (path: string): number | undefined => (typeof settings[path] === "number" ? settings[path] : undefined);
  const type = typeOf(chart.type);
  const legend = text("Legend.Position") === "Right" ? "right" : "bottom";
  const axis = (name: string): { readonly title?: string; readonly format?: string } => defined({ title: text(`Axes.${name}.Title.Text`), format: text(`Axes.${name}.NumberFormat`) });
  return {
    type, title: settings["Title.Visible"] === false ? "" : (text("Title.Text") ?? ""), description: text("Description") ?? "", anchor: anchorOf(sheet, chart),
    legend: settings["Legend.Visible"] === false ? "none" : legend,
    categoryAxis: { ...axis("CategoryAxis"), ...(settings["Axes.CategoryAxis.CategoryType"] === "DateAxis" && { date: true }) },
    valueAxis: { ...axis("ValueAxis"), ...defined({ min: number("Axes.ValueAxis.Minimum"), max: number("Axes.ValueAxis.Maximum") }) },
    series: seriesOf(spreadsheet, chart).map(({ name, categories, values }, at): Document => {
      const own = (path: string): string | undefined => text(`Series.${at}.${path}`);
      const color = own("Format.Line.Color") ?? own("Format.Fill.Color") ?? COLORS[at % COLORS.length]!;
      const drawn = own("ChartType") === undefined ? type : typeOf(own("ChartType")!);
      return {
        name: own("Name") ?? name, categories: { ref: categories, values: valuesOf(spreadsheet, categories) },
        values: { ref: values, values: valuesOf(spreadsheet, values).map((value) => (typeof value === "number" ? value : null)) },
        color: color.replace("#", ""),
        ...defined({ dash: DASHES[own("Format.Line.LineStyle") ?? ""], width: number(`Series.${at}.Format.Line.Weight`) }),
        ...(drawn !== type && { type: drawn === "line" ? "line" as const : "column" as const }),
      };
    }),
  };
}

const typeOf = (words: string): ChartDocument["type"] => TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? "column";
const defined = <T extends object>(record: T): { [K in keyof T]?: NonNullable<T[K]> } => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };

/** The cells under the chart. */
function anchorOf(sheet: Sheet, { settings }: Chart): Area {
  const [left, top, width, height] = ["Left", "Top", "Width", "Height"].map((name) => Number(settings[name] ?? (name === "Width" ? 360 : name === "Height" ? 216 : 0))) as [number, number, number, number];
  return {
    left: lineAt(sheet.columns, DEFAULT_WIDTH, left).index, top: lineAt(sheet.rows, DEFAULT_HEIGHT, top).index,
    right: lineAt(sheet.columns, DEFAULT_WIDTH, left + width - 1).index, bottom: lineAt(sheet.rows, DEFAULT_HEIGHT, top + height - 1).index,
  };
}

/** As the file names them, or one for each column (or row) of the source but the first, which holds the categories. */
function seriesOf(spreadsheet: Spreadsheet, { series, source, sourceSheet, seriesBy }: Chart): readonly ChartSeries[] {
  if (series) return series;
  const sheet = sheetById(spreadsheet, sourceSheet);
  if (!sheet) return [];
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnCount(source) > rowCount(source));
  const range = (at: Area): string => `${quoted(sheet.name)}!$${columnName(at.left)}$${at.top + 1}:$${columnName(at.right)}$${at.bottom + 1}`;
  const line = (index: number): Area => (byRows ? area(source.top + index, source.left + 1, 1, columnCount(source) - 1) : area(source.top + 1, source.left + index, rowCount(source) - 1, 1));
  return Array.from({ length: Math.max(0, (byRows ? rowCount(source) : columnCount(source)) - 1) }, (_, at) => {
    const { value } = spreadsheet.cell(sourceSheet, byRows ? source.top + at + 1 : source.top, byRows ? source.left : source.left + at + 1);
    return { name: value === null || isError(value) ? `Series${at + 1}` : String(value), categories: range(line(0)), values: range(line(at + 1)) };
  });
}

function valuesOf(spreadsheet: Spreadsheet, ref: string): Scalar[] {
  const found = parseAddress(ref);
  const sheet = found && spreadsheet.book.sheets.find(({ name }) => name.toLowerCase() === found.sheet?.toLowerCase());
  if (!found || !sheet) return [];
  const { top, left, bottom, right } = found.area;
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, at) => spreadsheet.cell(sheet.id, top + Math.floor(at / (right - left + 1)), left + (at % (right - left + 1))).value).map((value) => (value === "" ? null : value));
}
