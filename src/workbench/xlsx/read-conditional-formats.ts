/** The conditional formats of a worksheet part, in the words of Excel's API. */
import { parseAddress, type Area } from "../spreadsheet/area";
import type { ConditionalFormat } from "../spreadsheet/book";
import type { Colors } from "./colors";
import { all, attribute, child, children, flag, number, type XmlElement } from "./xml-tree";

type Settings = Readonly<Record<string, unknown>>;

const BOUNDS: Readonly<Record<string, string>> = { min: "LowestValue", max: "HighestValue", num: "Number", percent: "Percent", percentile: "Percentile", formula: "Formula", autoMin: "Automatic", autoMax: "Automatic" };
const OPERATORS: Readonly<Record<string, string>> = { between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual" };
const ICONS: Readonly<Record<string, string>> = { "3TrafficLights1": "ThreeTrafficLights1", "3Arrows": "ThreeArrows", "3Symbols2": "ThreeSymbols2", "3Flags": "ThreeFlags" };

/** Strongest first. `changes` are the differential styles of the workbook. */
export function readConditionalFormats(sheet: XmlElement | null, changes: readonly Settings[], colors: Colors): ConditionalFormat[] {
  const flat = new Set(all(child(sheet, "extLst"), "cfRule").filter((rule) => attribute(child(rule, "dataBar"), "gradient") === "0").map((rule) => attribute(rule, "id")));
  return children(sheet, "conditionalFormatting").flatMap((group) => {
    const areas = areasOf(group);
    return children(group, "cfRule").map((rule) => ({ rule, areas, priority: number(rule, "priority") ?? 0 }));
  }).sort((a, b) => a.priority - b.priority).flatMap(({ rule, areas }, at): ConditionalFormat[] => {
    const read = readRule(rule, changes[number(rule, "dxfId") ?? -1] ?? {}, colors, flat);
    return read ? [{ id: `format-${at + 1}`, type: read.type, areas, settings: { ...read.settings, ...(flag(rule, "stopIfTrue") && { StopIfTrue: true }) } }] : [];
  });
}

export const areasOf = (element: XmlElement): Area[] => (attribute(element, "sqref") ?? "").split(/\s+/).flatMap((address) => parseAddress(address)?.area ?? []);

function readRule(rule: XmlElement, change: Settings, colors: Colors, flat: ReadonlySet<string | undefined>): { readonly type: string; readonly settings: Settings } | null {
  const formulas = children(rule, "formula").map(({ text }) => `=${text}`);
  switch (attribute(rule, "type")) {
    case "expression": case "containsText": case "notContainsText": case "beginsWith": case "endsWith": case "containsBlanks": case "notContainsBlanks": case "containsErrors": case "notContainsErrors":
      return formulas[0] === undefined ? null : { type: "Custom", settings: { "Rule.Formula": formulas[0], ...change } };
    case "cellIs": return { type: "CellValue", settings: { Rule: { formula1: formulas[0], formula2: formulas[1], operator: OPERATORS[attribute(rule, "operator") ?? ""] ?? "EqualTo" }, ...change } };
    case "dataBar": return readBar(rule, colors, flat);
    case "colorScale": return readScale(rule, colors);
    case "iconSet": return readIcons(rule);
    default: return null;
  }
}

const readBound = (cfvo: XmlElement | undefined): { readonly type: string; readonly formula?: string } => ({ type: BOUNDS[attribute(cfvo, "type") ?? ""] ?? "Automatic", ...(attribute(cfvo, "val") !== undefined && { formula: attribute(cfvo, "val")! }) });

function readBar(rule: XmlElement, colors: Colors, flat: ReadonlySet<string | undefined>): { readonly type: string; readonly settings: Settings } {
  const bar = child(rule, "dataBar");
  const [low, high] = children(bar, "cfvo");
  return { type: "DataBar", settings: { LowerBoundRule: readBound(low), UpperBoundRule: readBound(high), "PositiveFormat.FillColor": colors(child(bar, "color")) ?? "#638EC6", "PositiveFormat.GradientFill": !flat.has(all(rule, "id")[0]?.text), ShowDataBarOnly: attribute(bar, "showValue") === "0" } };
}

function readScale(rule: XmlElement, colors: Colors): { readonly type: string; readonly settings: Settings } {
  const scale = child(rule, "colorScale");
  const shades = children(scale, "color").map(colors);
  const stops = children(scale, "cfvo").map((cfvo, at) => ({ ...readBound(cfvo), color: shades[at] ?? "#FFFFFF" }));
  const [minimum, second, third] = stops;
  return { type: "ColorScale", settings: { ThreeColorScale: third !== undefined, Criteria: third === undefined ? { minimum, maximum: second } : { minimum, midpoint: second, maximum: third } } };
}

function readIcons(rule: XmlElement): { readonly type: string; readonly settings: Settings } | null {
  const icons = child(rule, "iconSet");
  const style = ICONS[attribute(icons, "iconSet") ?? "3TrafficLights1"];
  if (style === undefined) return null;
  return { type: "IconSet", settings: { Style: style, ReverseIconOrder: flag(icons, "reverse"), ShowIconOnly: attribute(icons, "showValue") === "0", Criteria: children(icons, "cfvo").map((cfvo, at) => (at === 0 ? {} : { ...readBound(cfvo), operator: attribute(cfvo, "gte") === "0" ? "GreaterThan" : "GreaterThanOrEqual" })) } };
}
