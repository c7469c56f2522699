/** Conditional formats and data validations, from the words of Excel's API to those of the writer. */
import type { ConditionalFormat as FormatDocument, DifferentialStyle, Line, ValidationDocument } from "../../workbook/document";
import { columnName } from "../spreadsheet/area";
import type { ConditionalFormat, Validation } from "../spreadsheet/book";

type Rule = FormatDocument["rule"];
interface Bound { readonly type?: string; readonly formula?: string; readonly color?: string }

const ICONS: Readonly<Record<string, Extract<Rule, { type: "iconSet" }>["icons"]>> = { ThreeTrafficLights1: "3TrafficLights1", ThreeArrows: "3Arrows", ThreeSymbols2: "3Symbols2", ThreeFlags: "3Flags" };
const OPERATORS: Readonly<Record<string, string>> = { EqualTo: "=", NotEqualTo: "<>", GreaterThan: ">", LessThan: "<", GreaterThanOrEqual: ">=", GreaterThanOrEqualTo: ">=", LessThanOrEqual: "<=", LessThanOrEqualTo: "<=" };

/** Kinds that the writer does not know are left out. */
export function formatDocuments(formats: readonly ConditionalFormat[]): FormatDocument[] {
  return formats.flatMap((format) => {
    const rule = format.areas.length > 0 ? ruleOf(format) : null;
    return rule ? [{ areas: format.areas, rule }] : [];
  });
}

/** The formula by which a format chooses its cells, as seen from the first of them; null where it colours by size. */
export function conditionOf({ type, areas: [first], settings }: ConditionalFormat): string | null {
  const cell = first ? `${columnName(first.left)}${first.top + 1}` : "";
  const rule = settings.Rule as { readonly formula1?: string; readonly formula2?: string; readonly operator?: string; readonly text?: string } | undefined;
  if (type === "Custom") return typeof settings["Rule.Formula"] === "string" ? settings["Rule.Formula"] : null;
  if (type === "CellValue") return `=${comparison(cell, rule?.operator, rule?.formula1, rule?.formula2)}`;
  if (type !== "ContainsText") return null;
  const found = `ISNUMBER(SEARCH(${JSON.stringify(rule?.text ?? "")},${cell}))`;
  return rule?.operator === "NotContains" ? `=NOT(${found})` : `=${found}`;
}

function ruleOf(format: ConditionalFormat): Rule | null {
  const { type, settings } = format;
  const formula = conditionOf(format);
  if (formula !== null) return { type: "formula", formula, style: changeOf(settings), ...(settings.StopIfTrue === true && { stop: true }) };
  if (type === "DataBar") return { type: "dataBar", color: hex(settings["PositiveFormat.FillColor"]) ?? "638EC6", ...limits(settings) };
  if (type === "ColorScale") {
    const { minimum, midpoint, maximum } = settings.Criteria as { readonly minimum?: Bound; readonly midpoint?: Bound; readonly maximum?: Bound };
    const middle = hex(midpoint?.color);
    return { type: "colorScale", low: hex(minimum?.color) ?? "FFFFFF", high: hex(maximum?.color) ?? "FFFFFF", ...(middle !== undefined && { middle }) };
  }
  const icons = ICONS[String(settings.Style)];
  const thresholds = ((settings.Criteria ?? []) as readonly Bound[]).slice(1).map((bound) => numberOf(bound.formula) ?? 0);
  return type === "IconSet" && icons ? { type: "iconSet", icons, thresholds, ...(settings.ReverseIconOrder === true && { reverse: true }), ...(settings.ShowIconOnly === true && { showValue: false }) } : null;
}

function limits(settings: ConditionalFormat["settings"]): { readonly min?: number; readonly max?: number } {
  const [min, max] = [settings.LowerBoundRule, settings.UpperBoundRule].map((bound) => ((bound as Bound | undefined)?.type === "Number" ? numberOf((bound as Bound).formula) : undefined));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function changeOf(settings: ConditionalFormat["settings"]): DifferentialStyle {
  const at = (path: string): unknown => settings[`Format.${path}`] ?? undefined;
  const color = hex(at("Font.Color"));
  const font = { ...(at("Font.Bold") === true && { bold: true }), ...(at("Font.Italic") === true && { italic: true }), ...(at("Font.Strikethrough") === true && { strike: true }), ...(color !== undefined && { color }) };
  const border = Object.fromEntries(["left", "right", "top", "bottom"].flatMap((side) => {
    const name = `Borders.${side.slice(0, 1).toUpperCase()}${side.slice(1)}`;
    const style = at(`${name}.Style`);
    return style === undefined || style === "None" ? [] : [[side, { style: style === "Dot" ? "dotted" : style === "Dash" ? "dashed" : "thin", color: hex(at(`${name}.Color`)) ?? "000000" } satisfies Line]];
  }));
  const fill = hex(at("Fill.Color"));
  const format = at("NumberFormat");
  return { ...(Object.keys(font).length > 0 && { font }), ...(fill !== undefined && { fill }), ...(Object.keys(border).length > 0 && { border }), ...(typeof format === "string" && { format }) };
}

export function validationDocuments(validations: readonly Validation[]): ValidationDocument[] {
  return validations.flatMap(({ areas, rule, alert = {}, prompt }): ValidationDocument[] => {
    const [kind] = Object.keys(rule);
    const said = prompt?.message;
    const common = { areas, severity: alert.style === "Stop" || alert.style === undefined ? "stop" as const : "warning" as const, title: String(alert.title ?? ""), message: String(alert.message ?? ""), ...(typeof said === "string" && said !== "" && { prompt: said }) };
    const first = areas[0];
    return kind === undefined || !first ? [] : [{ ...common, rule: allowed(kind, rule[kind] as Readonly<Record<string, unknown>>, `${columnName(first.left)}${first.top + 1}`) }];
  });
}

/** Limits that are not plain numbers become a formula. */
function allowed(kind: string, details: Readonly<Record<string, unknown>>, cell: string): ValidationDocument["rule"] {
  if (kind === "list") {
    const source = String(details.source);
    return { type: "list", source: source.startsWith("=") ? source.slice(1) : JSON.stringify(source) };
  }
  if (kind === "custom") return { type: "custom", formula: String(details.formula).replace(/^=/, "") };
  const [low, high] = [numberOf(details.formula1), numberOf(details.formula2)];
  const type = kind === "wholeNumber" ? "whole" : kind === "decimal" || kind === "textLength" ? kind : "date";
  if (details.operator === "Between" && low !== undefined && high !== undefined) return { type, min: low, max: high };
  if (details.operator === "GreaterThanOrEqualTo" && low !== undefined) return { type, min: low };
  if (details.operator === "LessThanOrEqualTo" && low !== undefined) return { type, max: low };
  const measured = kind === "textLength" ? `LEN(${cell})` : cell;
  return { type: "custom", formula: comparison(measured, String(details.operator), text(details.formula1), text(details.formula2)) };
}

function comparison(cell: string, operator: string | undefined, first: string | undefined, second: string | undefined): string {
  const [low, high] = [first, second].map((formula) => (formula ?? "0").replace(/^=/, ""));
  if (operator === "Between") return `AND(${cell}>=${low!},${cell}<=${high!})`;
  if (operator === "NotBetween") return `OR(${cell}<${low!},${cell}>${high!})`;
  return `${cell}${OPERATORS[operator ?? ""] ?? "="}${low!}`;
}

const text = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : String(value));
const numberOf = (value: unknown): number | undefined => (value === undefined || value === null || value === "" || Number.isNaN(Number(String(value).replace(/^=/, ""))) ? undefined : Number(String(value).replace(/^=/, "")));
const hex = (color: unknown): string | undefined => (typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : undefined);
