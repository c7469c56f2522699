/** A report as a sheet of its own: plain cells, as wide as its widest table, ready to be printed or changed by hand. */
import type { SheetDocument, Style } from "../workbook/document";
import { color, hair, subtitle, tabColor } from "../workbook/palette";
import { SheetBuilder } from "../workbook/sheets/sheet-builder";
import { marked } from "./format";
import type { Block, Cell, Report, Table, Tone } from "./report";

/** In characters: a column for IDs, one for names, and the others. What is longer than an ID takes the first two. */
const ID = 8, NAME = 44, OTHERS = 15;
/** The least number of columns that sentences have. */
const LEAST = 7;
/** Characters of our size in one of the column's, and points a line. */
const CHARACTERS = 1.2, LINE = 14;

export function reportSheet(report: Report, name: string): SheetDocument {
  const sheet = new SheetBuilder(name, tabColor.report);
  const tables = report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])));
  const last = Math.max(LEAST, ...tables.map((one) => one.columns.length + Number(beginsWithName(one))));
  [2, ID, NAME].forEach((width, column) => sheet.width(column, width));
  for (let column = 3; column <= last; column++) sheet.width(column, OTHERS);
  sheet.heading(report.title, [report.subject, ...report.facts.map((fact) => `${fact.label} ${fact.value}`)].join(" · "), 1);
  let row = 3;
  if (report.verdict) {
    span(marked(report.verdict.mark), 1, 2, { ...text(report.verdict.mark.tone), font: { bold: true, size: 14, color: TONES[report.verdict.mark.tone ?? "neutral"] } });
    sentence(report.verdict.reason, 3);
    row++;
  }
  for (const { title, blocks } of report.sections) {
    sheet.sectionTitle(row++, 1, last, title);
    for (const block of blocks) {
      draw(block);
      row++;
    }
  }
  return sheet.document();

  function draw(block: Block): void {
    switch (block.kind) {
      case "paragraph": return sentence(block.text);
      case "figures":
        for (const { label, value, note, tone } of block.figures) {
          span(label, 1, 2, text());
          sheet.set(row, 3, marked({ text: value, ...(tone && tone !== "neutral" ? { tone } : {}) }), { ...text(tone), font: { bold: true, size: 10, color: TONES[tone ?? "neutral"] } });
          sentence(note ?? "", 4, { font: { size: 10, color: color.soft } });
        }
        return undefined;
      case "list":
        heading(block.title, block.tone);
        for (const item of [...block.items, ...(block.note ? [block.note] : [])]) sentence(`•  ${item}`);
        return undefined;
      case "table": return table(block.table);
      case "chart":
        heading(block.chart.title, "neutral");
        return sentence(block.chart.description);
    }
  }

  function heading(title: string, tone: Tone): void {
    if (title !== "") sheet.set(row++, 1, title, { font: { bold: true, size: 10, color: TONES[tone] } });
  }

  /** To the end of the row, which is done with it. */
  function sentence(words: string, from = 1, style: Style = {}): void {
    span(words, from, last, { ...text(), ...style });
    sheet.row(row++, { height: LINE * linesOf(words, from, last) });
  }

  function span(words: string, from: number, to: number, style: Style): void {
    for (let column = from; column <= to; column++) sheet.set(row, column, column === from ? words : null, style);
    if (to > from) sheet.merges.push({ top: row, left: from, bottom: row, right: to });
  }

  function table(one: Table): void {
    const { title, columns, rows, note } = one, shift = Number(beginsWithName(one));
    const from = (i: number): number => 1 + i + (i > 0 ? shift : 0);
    // The last column has what the others leave, if it is one of words.
    const to = (i: number): number => (i === columns.length - 1 && columns[i]!.align === "left" ? last : i === 0 ? 1 + shift : from(i));
    heading(title, "neutral");
    columns.forEach(({ header, align }, i) => span(header, from(i), to(i), { font: { bold: true, size: 10, color: color.ink }, fill: color.computedHead, align: { horizontal: align, vertical: "center", wrap: true, ...(align === "right" ? { indent: 1 } : {}) } }));
    row++;
    for (const { cells, kind } of rows) {
      cells.forEach((cell, i) => span(marked(cell), from(i), to(i), cellStyle(cell, columns[i]?.align ?? "left", kind !== undefined)));
      sheet.row(row++, { height: LINE * Math.max(...cells.map((cell, i) => linesOf(cell.text, from(i), to(i)))) });
    }
    if (note) sentence(note, 1, { font: { size: 10, italic: true, color: color.soft } });
  }
}

const beginsWithName = ({ columns: [first], rows }: Table): boolean => [first?.header ?? "", ...rows.map(({ cells }) => cells[0]?.text ?? "")].some((words) => words.length > ID);

function linesOf(words: string, from: number, to: number): number {
  let width = 0;
  for (let column = from; column <= to; column++) width += column === 1 ? ID : column === 2 ? NAME : OTHERS;
  return Math.max(1, Math.ceil(words.length / (width * CHARACTERS)));
}

const TONES: Readonly<Record<Tone, string>> = { good: color.green, warning: color.amber, bad: color.red, neutral: color.ink };

const text = (tone: Tone = "neutral"): Style => ({ ...subtitle, font: { size: 10, color: TONES[tone] }, align: { vertical: "center", wrap: true } });

const cellStyle = ({ tone, strong, indent }: Cell, horizontal: "left" | "right", bold: boolean): Style => ({
  font: { size: 10, color: TONES[tone ?? "neutral"], ...(strong || bold ? { bold: true } : {}) },
  align: { horizontal, vertical: "top", wrap: true, ...(horizontal === "right" ? { indent: 1 } : indent ? { indent } : {}) }, border: { bottom: hair },
});
