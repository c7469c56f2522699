/** Conditional formats of a worksheet part, in the order of their priority. */
import type { ConditionalFormat } from "../../../workbook/document";
import { areaNames } from "./area-names";
import type { StyleTable } from "./style-table";
import { element, escapeText, xstring } from "./xml";

export function conditionalFormatsXml(formats: readonly ConditionalFormat[], styles: StyleTable): string {
  return formats.map(({ areas, rule }, i) => {
    const priority = i + 1;
    return element("conditionalFormatting", { sqref: areaNames(areas) }, ruleXml(rule, priority, styles));
  }).join("");
}

/**
 * The part of a data bar that the format of 2007 cannot say: one flat colour, no frame, and a bar as long as the value.
 * It goes into the sheet's extension list; the two halves know each other by id.
 */
export function dataBarExtensionXml(formats: readonly ConditionalFormat[]): string {
  const bars = formats.flatMap(({ areas, rule }, i) => (rule.type === "dataBar" ? [extendedBarXml(areaNames(areas), rule, i + 1)] : []));
  if (bars.length === 0) return "";
  return element("extLst", {}, element("ext", { "xmlns:x14": X14, uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}" },
    element("x14:conditionalFormattings", {}, ...bars)));
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

type Rule = ConditionalFormat["rule"];
type DataBar = Extract<Rule, { type: "dataBar" }>;
type IconSet = Extract<Rule, { type: "iconSet" }>;

function ruleXml(rule: Rule, priority: number, styles: StyleTable): string {
  switch (rule.type) {
    case "formula": return element("cfRule", { type: "expression", dxfId: styles.differentialIndex(rule.style), priority, stopIfTrue: rule.stop ? true : undefined }, `<formula>${escapeText(xstring(rule.formula.replace(/^=/, "")))}</formula>`);
    case "dataBar": return dataBarXml(rule, priority);
    case "colorScale": return element("cfRule", { type: "colorScale", priority }, element("colorScale", {},
      `<cfvo type="min"/>`, rule.middle === undefined ? "" : `<cfvo type="percentile" val="50"/>`, `<cfvo type="max"/>`,
      color(rule.low), rule.middle === undefined ? "" : color(rule.middle), color(rule.high)));
    case "iconSet": return element("cfRule", { type: "iconSet", priority }, iconSetXml(rule));
  }
}

function dataBarXml({ color: rgb, min, max }: DataBar, priority: number): string {
  return element("cfRule", { type: "dataBar", priority },
    element("dataBar", {}, bound("min", min), bound("max", max), color(rgb)),
    element("extLst", {}, element("ext", { "xmlns:x14": X14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" }, `<x14:id>${barId(priority)}</x14:id>`)));
}

function extendedBarXml(sqref: string, { min, max }: DataBar, priority: number): string {
  return element("x14:conditionalFormatting", { "xmlns:xm": XM },
    element("x14:cfRule", { type: "dataBar", id: barId(priority) },
      element("x14:dataBar", { minLength: 0, maxLength: 100, gradient: false, negativeBarColorSameAsPositive: true, axisPosition: "none" },
        extendedBound("autoMin", min), extendedBound("autoMax", max))),
    `<xm:sqref>${sqref}</xm:sqref>`);
}

function iconSetXml({ icons, thresholds, reverse, showValue }: IconSet): string {
  return element("iconSet", { iconSet: icons, reverse: reverse ? true : undefined, showValue: showValue === false ? false : undefined },
    `<cfvo type="percent" val="0"/>`, ...thresholds.map(val => element("cfvo", { type: "num", val })));
}

const bound = (edge: "min" | "max", val: number | undefined) => element("cfvo", val === undefined ? { type: edge } : { type: "num", val });
const extendedBound = (edge: "autoMin" | "autoMax", value: number | undefined) =>
  value === undefined ? element("x14:cfvo", { type: edge }) : element("x14:cfvo", { type: "num" }, `<xm:f>${value}</xm:f>`);
const color = (rgb: string) => element("color", { rgb: `FF${rgb}` });
const barId = (priority: number) => `{0B1A5D60-0000-4000-8000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
