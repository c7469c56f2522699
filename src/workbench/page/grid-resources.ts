/** What Univer's plugins draw over a workbook's cells: conditional formats, data validation, notes, charts. One plain record a plugin. */
import type { IRange, IWorkbookData } from "@univerjs/core";
import { chartDocument } from "../xlsx/chart-document";
import type { Area } from "../spreadsheet/area";
import type { Book, Chart, ConditionalFormat, Sheet, Validation } from "../spreadsheet/book";
import { conditionFrom } from "../spreadsheet/condition";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, lineAt } from "../spreadsheet/places";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { withoutTables } from "../spreadsheet/structured-references";
import { chartSvg } from "./chart-svg";
import { changeOf, conditionFormula } from "./conditional-looks";
import { POINTS_TO_PIXELS } from "./grid-styles";

const OPERATORS: Readonly<Record<string, string>> = { Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" };
const BOUNDS: Readonly<Record<string, string>> = { LowestValue: "min", HighestValue: "max", Automatic: "min", Number: "num", Percent: "percent", Percentile: "percentile", Formula: "formula" };
const ICONS: Readonly<Record<string, readonly [set: string, ids: readonly string[]]>> = {
  ThreeTrafficLights1: ["3TrafficLights1", ["roundness-red", "roundness-gold", "roundness-greed"]], ThreeArrows: ["3Arrows", ["down-red", "right-gold", "up-green"]],
  ThreeSymbols2: ["3Symbols2", ["mistake2", "warn2", "correct2"]], ThreeFlags: ["3Flags", ["flag-red", "flag-gold", "flag-green"]],
};
/** A drop-down appears in the cell that is edited, as in Excel, not in all of them. */
const AS_TEXT = 0;
const ERROR_STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };

export function gridResources(spreadsheet: Spreadsheet): NonNullable<IWorkbookData["resources"]> {
  const { book } = spreadsheet;
  const every = (draw: (sheet: Sheet) => unknown): string => JSON.stringify(Object.fromEntries(book.sheets.map((sheet) => [sheet.id, draw(sheet)])));
  return [
    { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: every((sheet) => sheet.conditionalFormats.flatMap((format) => formatRule(format, book, sheet))) },
    { name: "SHEET_DATA_VALIDATION_PLUGIN", data: every((sheet) => sheet.validations.map((validation, at) => validationRule(validation, at, book, sheet))) },
    { name: "SHEET_NOTE_PLUGIN", data: every(noteRecords) },
    { name: "SHEET_DRAWING_PLUGIN", data: every((sheet) => drawings(spreadsheet, sheet)) },
  ];
}

export const ranges = (areas: readonly Area[]): IRange[] => areas.map(({ top, left, bottom, right }) => ({ startRow: top, endRow: bottom, startColumn: left, endColumn: right }));

interface Bound { readonly type?: string; readonly formula?: string; readonly color?: string }

/** Conditions that we work out ourselves, cell by cell as they come into view, are not among them. */
export function formatRule(format: ConditionalFormat, book: Book, sheet: Sheet): unknown[] {
  const { id, type, areas, settings } = format;
  const formula = conditionFormula(format, book, sheet);
  if (formula !== null && conditionFrom(formula)) return [];
  const value = (bound: Bound | undefined, automatic: string): unknown => ({ type: bound?.type === undefined || bound.type === "Automatic" ? automatic : (BOUNDS[bound.type] ?? automatic), ...(bound?.formula !== undefined && { value: Number(bound.formula.replace(/^=/, "")) }) });
  const rule = ((): unknown => {
    if (formula !== null) return { type: "highlightCell", subType: "formula", value: formula, style: changeOf(settings) };
    if (type === "DataBar") return { type: "dataBar", isShowValue: settings.ShowDataBarOnly !== true, config: { min: value(settings.LowerBoundRule as Bound, "min"), max: value(settings.UpperBoundRule as Bound, "max"), isGradient: settings["PositiveFormat.GradientFill"] !== false, positiveColor: settings["PositiveFormat.FillColor"] ?? "#638EC6", nativeColor: settings["PositiveFormat.FillColor"] ?? "#FF555A" } };
    if (type === "ColorScale") {
      const { minimum, midpoint, maximum } = (settings.Criteria ?? {}) as { readonly minimum?: Bound; readonly midpoint?: Bound; readonly maximum?: Bound };
      return { type: "colorScale", config: [[minimum, "min"] as const, ...(midpoint ? [[midpoint, "percentile"] as const] : []), [maximum, "max"] as const].map(([bound, usual], index) => ({ index, color: bound?.color ?? "#FFFFFF", value: value(bound, usual) })) };
    }
    const [set, icons] = ICONS[String(settings.Style)] ?? [];
    if (type !== "IconSet" || !icons) return null;
    const criteria = (settings.Criteria ?? []) as readonly Bound[];
    const shownIcons = settings.ReverseIconOrder === true ? icons.toReversed() : icons;
    return { type: "iconSet", isShowValue: settings.ShowIconOnly !== true, config: shownIcons.toReversed().map((iconId, at) => ({ iconType: set, iconId, operator: "greaterThanOrEqual", value: value(criteria[shownIcons.length - 1 - at], "min") })) };
  })();
  return rule === null ? [] : [{ cfId: id, ranges: ranges(areas), stopIfTrue: settings.StopIfTrue === true, rule }];
}

export const validationId = (at: number): string => `validation-${at + 1}`;

function validationRule({ areas, rule, alert = {}, prompt, ignoreBlanks }: Validation, at: number, book: Book, { id: sheet }: Sheet): unknown {
  const [first] = areas;
  // One that only prompts has no rule.
  const [kind = "any"] = Object.keys(rule);
  const details = (rule[kind] ?? {}) as Readonly<Record<string, unknown>>;
  const formula = (said: unknown): string | undefined => (said === undefined || said === null ? undefined : first ? withoutTables(String(said), book, { sheet, row: first.top, column: first.left }) : String(said));
  const plain = (said: unknown): string | undefined => formula(said)?.replace(/^=(?=-?[\d.]+$)/, "");
  const content = kind === "list" ? { type: "list", formula1: formula(details.source), renderMode: AS_TEXT } : kind === "custom" ? { type: "custom", formula1: formula(details.formula) }
    : { type: kind === "wholeNumber" ? "whole" : kind, formula1: plain(details.formula1), formula2: plain(details.formula2), operator: OPERATORS[String(details.operator)] ?? "between" };
  return {
    uid: validationId(at), ranges: ranges(areas), allowBlank: ignoreBlanks, ...content,
    showErrorMessage: alert.showAlert !== false, error: alert.message, errorTitle: alert.title, errorStyle: ERROR_STYLES[String(alert.style)] ?? ERROR_STYLES.Stop,
    ...(prompt && { showInputMessage: true, prompt: prompt.message, promptTitle: prompt.title }),
  };
}

/** By row and column. */
function noteRecords({ notes }: Sheet): Record<number, Record<number, unknown>> {
  const records: Record<number, Record<number, unknown>> = {};
  for (const { row, column, text } of notes) (records[row] ??= {})[column] = { id: `note-${row}-${column}`, row, col: column, width: 220, height: Math.min(240, 40 + Math.ceil(text.length / 30) * 18), note: text, show: false };
  return records;
}

function drawings(spreadsheet: Spreadsheet, sheet: Sheet): unknown {
  const pictures = sheet.charts.map((chart) => chartPicture(spreadsheet, sheet, chart));
  return { data: Object.fromEntries(pictures.map((picture) => [picture.drawingId, picture])), order: pictures.map(({ drawingId }) => drawingId) };
}

export interface Picture { readonly drawingId: string; readonly source: string; readonly [other: string]: unknown }

/** A chart as a picture over the cells, as large as the file says. */
export function chartPicture(spreadsheet: Spreadsheet, sheet: Sheet, chart: Chart): Picture {
  const [left, top, width, height] = (["Left", "Top", "Width", "Height"] as const).map((name, at) => Number(chart.settings[name] ?? [0, 0, 360, 216][at])) as [number, number, number, number];
  const corner = (x: number, y: number): unknown => {
    const [column, row] = [lineAt(sheet.columns, DEFAULT_WIDTH, x), lineAt(sheet.rows, DEFAULT_HEIGHT, y)];
    return { column: column.index, columnOffset: column.into * POINTS_TO_PIXELS, row: row.index, rowOffset: row.into * POINTS_TO_PIXELS };
  };
  const place = { from: corner(left, top), to: corner(left + width, top + height) };
  const [w, h] = [Math.round(width * POINTS_TO_PIXELS), Math.round(height * POINTS_TO_PIXELS)];
  return {
    unitId: "workbook", subUnitId: sheet.id, drawingId: `${sheet.id} ${chart.id}`, drawingType: 0, imageSourceType: "BASE64", source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chartDocument(spreadsheet, sheet, chart), w, h))}`,
    transform: { left: left * POINTS_TO_PIXELS, top: top * POINTS_TO_PIXELS, width: w, height: h, angle: 0 }, sheetTransform: place, axisAlignSheetTransform: place,
  };
}
