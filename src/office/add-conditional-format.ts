/** What is drawn by condition on a new sheet: formulas, bars, colours by size, icons. */
import type { ConditionalFormat } from "../workbook/document";
import { areaName } from "../workbook/grid";
import type { Batch } from "./batch";

type Rule = ConditionalFormat["rule"];
type Kind<T extends Rule["type"]> = Extract<Rule, { readonly type: T }>;

export async function addConditionalFormat(batch: Batch, sheet: string, { areas, rule }: ConditionalFormat): Promise<void> {
  for (const area of areas) {
    await batch.make(12, rule);
    const { conditionalFormats } = batch.range(sheet, areaName(area));
    if (rule.type === "formula") drawByFormula(conditionalFormats.add("Custom"), rule);
    else if (rule.type === "dataBar") drawBar(conditionalFormats.add("DataBar").dataBar, rule);
    else if (rule.type === "colorScale") drawScale(conditionalFormats.add("ColorScale").colorScale, rule);
    else drawIcons(conditionalFormats.add("IconSet").iconSet, rule);
  }
}

function drawByFormula(added: Excel.ConditionalFormat, { formula, style: { font, fill, border, format: numberFormat }, stop }: Kind<"formula">): void {
  const { rule, format } = added.custom;
  rule.formula = `=${formula}`;
  if (stop) added.stopIfTrue = true;
  if (fill) format.fill.color = `#${fill}`;
  if (font?.color) format.font.color = `#${font.color}`;
  if (font?.bold) format.font.bold = true;
  if (font?.italic) format.font.italic = true;
  if (font?.strike) format.font.strikethrough = true;
  if (numberFormat) format.numberFormat = numberFormat;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = border?.[side];
    if (!line) continue;
    format.borders[side].style = line.style === "dotted" ? "Dot" : line.style === "dashed" ? "Dash" : "Continuous";
    format.borders[side].color = `#${line.color}`;
  }
}

function drawBar(bar: Excel.DataBarConditionalFormat, { color, min, max }: Kind<"dataBar">): void {
  bar.positiveFormat.fillColor = `#${color}`;
  if (min !== undefined) bar.lowerBoundRule = { type: "Number", formula: String(min) };
  if (max !== undefined) bar.upperBoundRule = { type: "Number", formula: String(max) };
}

function drawScale(scale: Excel.ColorScaleConditionalFormat, { low, middle, high }: Kind<"colorScale">): void {
  scale.criteria = {
    minimum: { type: "LowestValue", color: `#${low}` },
    ...(middle ? { midpoint: { type: "Percentile", formula: "50", color: `#${middle}` } } : {}),
    maximum: { type: "HighestValue", color: `#${high}` },
  };
}

const icons = { "3TrafficLights1": "ThreeTrafficLights1", "3Arrows": "ThreeArrows", "3Symbols2": "ThreeSymbols2", "3Flags": "ThreeFlags" } as const;

function drawIcons(set: Excel.IconSetConditionalFormat, rule: Kind<"iconSet">): void {
  set.style = icons[rule.icons];
  // The first icon is for all that is below the first threshold.
  set.criteria = [{} as Excel.ConditionalIconCriterion, ...rule.thresholds.map((threshold): Excel.ConditionalIconCriterion => ({ type: "Number", operator: "GreaterThanOrEqual", formula: String(threshold) }))];
  if (rule.reverse) set.reverseIconOrder = true;
  if (rule.showValue === false) set.showIconOnly = true;
}
