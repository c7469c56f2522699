/** One palette and one set of styles for every sheet: light, quiet, and still readable printed in grey. */
import type { ColumnKind } from "./column";
import type { ConditionalFormat, DifferentialStyle, Line, Style } from "./document";
import type { Area } from "./grid";

export const color = {
  ink: "1B2A3A", soft: "5B6B7A", faint: "8A97A3", line: "D5DBE1", hair: "E6EAEE", paper: "FFFFFF",
  accent: "0B4F6C", accentLight: "E3EEF2", computed: "F3F5F7", computedHead: "D9E0E6", formulaHead: "A9BCC8",
  input: "1D4E89", summary: "EDF1F4",
  green: "1E6B3A", greenFill: "DFF0E3", amber: "7A4F00", amberFill: "FFEFC4", red: "9B1C1C", redFill: "F8D9D6", grey: "5B6B7A", greyFill: "E9ECEF",
  bar: "4F8FB3", barCritical: "B5483A", barSummary: "3A4A59", barDone: "24577A", milestone: "1B2A3A", baseline: "8A97A3",
} as const;

/** Tab colours by what a sheet is about. */
export const tabColor = { plan: "2E7D9A", money: "3F7D4E", risk: "B5672B", control: "6B7785", report: "0B4F6C" } as const;

export const hair: Line = { style: "thin", color: color.hair };

export const title: Style = { font: { bold: true, size: 18, color: color.accent }, align: { vertical: "center" } };
export const subtitle: Style = { font: { size: 10, color: color.soft }, align: { vertical: "center" } };
export const section: Style = { font: { bold: true, size: 11, color: color.accent }, align: { vertical: "bottom" }, border: { bottom: { style: "medium", color: color.accent } } };
export const label: Style = { font: { size: 9, color: color.soft }, align: { vertical: "center" } };

/** Texts and numbers keep clear of each other across the edge between two cells. */
const padding = (horizontal: "left" | "center" | "right" | undefined, indent = 1) => (horizontal === "center" || horizontal === undefined ? {} : { indent });

/** Headers: the user's columns dark, formulas and computed ones lighter, so that the difference survives a grey print. With `filter`, words at the right keep clear of Excel's button. */
export function header(kind: ColumnKind, horizontal: "left" | "center" | "right", filter = false): Style {
  const fill = kind === "input" ? color.accent : kind === "formula" ? color.formulaHead : color.computedHead;
  return { font: { bold: true, size: 10, color: kind === "input" ? color.paper : color.ink, italic: kind === "computed" }, fill, align: { horizontal, vertical: "center", wrap: true, ...padding(horizontal, filter && horizontal === "right" ? 2 : 1) }, border: { bottom: { style: "thin", color: color.accent } } };
}

/** Body cells: input on white in blue ink, what the workbook fills on light grey in dark ink. */
export function body(kind: ColumnKind, align: Style["align"], format: string): Style {
  const plain = kind === "input";
  return {
    font: { size: 10, color: plain ? color.input : color.ink }, ...(plain ? {} : { fill: color.computed }),
    ...(format === "General" ? {} : { format }), align: { vertical: "center", ...padding(align?.horizontal), ...align }, border: { bottom: hair }, locked: !plain,
  };
}

export const total: Style = { font: { bold: true, size: 10, color: color.ink }, align: { vertical: "center" }, fill: color.accentLight, border: { top: { style: "thin", color: color.accent }, bottom: { style: "thin", color: color.accent } } };

/** Words that are drawn as red-amber-green, each with a symbol of its own shape: never by colour alone. */
const ragWords: readonly (readonly [words: readonly string[], symbol: string, style: DifferentialStyle])[] = [
  [["Red", "High", "Overdue", "Late", "Critical", "Escalated", "Fail"], "■", { font: { bold: true, color: color.red }, fill: color.redFill }],
  [["Amber", "Medium", "Slipping"], "▲", { font: { bold: true, color: color.amber }, fill: color.amberFill }],
  [["Green", "Low", "On track", "Pass"], "●", { font: { bold: true, color: color.green }, fill: color.greenFill }],
  [["Complete", "Done"], "✓", { font: { color: color.grey }, fill: color.greyFill }],
  [["Not baselined"], "○", { font: { color: color.grey }, fill: color.greyFill }],
];

/** Formats for a column of RAG words; `first` is the relative address of the area's first cell, such as `$Q6`. */
export const ragFormats = (area: Area, first: string): ConditionalFormat[] =>
  ragWords.map(([words, symbol, style]) => ({
    areas: [area],
    rule: { type: "formula", formula: words.length === 1 ? `${first}="${words[0]!}"` : `OR(${words.map((w) => `${first}="${w}"`).join(",")})`, style: { ...style, format: `"${symbol} "@` } },
  }));
