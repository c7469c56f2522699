/** A report as plain text for a terminal, in aligned columns no wider than asked. */
import { clean, marked, symbols } from "./format";
import type { Block, Cell, Column, Report, Row, Table } from "./report";
import { fit, lines, pad, widthOf } from "./text-width";

/** `width`: characters a line. Charts are left out: their tables stand beside them. */
export function renderText(report: Report, width = 100): string {
  const head = [`${clean(report.title)} · ${report.subject}`, report.facts.map((f) => unbroken(`${f.label}: ${clean(f.value)}`)).join(`${NO_BREAK}· `)].filter(Boolean).flatMap((line) => lines(line, width)).map((line) => line.replaceAll(NO_BREAK, " "));
  const verdict = report.verdict ? ["", ...lines(`${marked(report.verdict.mark)}. ${clean(report.verdict.reason)}`, width)] : [];
  const sections = report.sections.flatMap((section) => ["", underlined(section.title.toUpperCase()), ...section.blocks.flatMap((block) => blockLines(block, width))]);
  return [...head, ...verdict, ...sections].map((line) => line.trimEnd()).join("\n") + "\n";
}

const NO_BREAK = "\u00a0";
const unbroken = (text: string): string => text.replaceAll(" ", NO_BREAK);

function blockLines(block: Block, width: number): string[] {
  switch (block.kind) {
    case "paragraph":
      return lines(clean(block.text), width);
    case "figures": {
      const label = Math.max(...block.figures.map((f) => f.label.length));
      const value = Math.max(...block.figures.map((f) => widthOf(f.value)));
      return block.figures.map((f) => fit(`${symbols[f.tone ?? "neutral"]} ${pad(f.label, label)}  ${pad(f.value, value, "right")}  ${f.note ?? ""}`, width));
    }
    case "list":
      return [`${symbols[block.tone]} ${block.title}`, ...[...block.items, ...(block.note ? [block.note] : [])].flatMap((item) => hanging("  - ", clean(item), width))];
    case "table":
      return ["", block.table.title, ...tableLines(block.table, width), ...(block.table.note ? lines(block.table.note, width) : [])];
    case "chart":
      return [];
  }
}

function tableLines(table: Table, width: number): string[] {
  const { columns, rows } = withRoom(table, width);
  const body = rows.map((row) => row.cells.map(shown));
  const widths = columnWidths(columns, body, width);
  const rule = widths.map((w) => "─".repeat(w)).join(GAP);
  return [
    ...rowLines(columns.map((c) => c.header), columns.map((c) => ({ ...c, narrow: "wrap" })), widths),
    rule,
    ...body.flatMap((cells, i) => [...(isTotal(rows[i]!) ? [rule] : []), ...rowLines(cells, columns, widths)]),
    ...(columns.length < table.columns.length ? lines(`Left out for lack of room: ${table.columns.filter((column) => !columns.includes(column)).map(({ header }) => header).join(", ")}.`, width) : []),
  ];
}

/** Without its last columns that can be left out, until the others have the room that they need. */
function withRoom(table: Table, width: number): Table {
  const last = table.columns.findLastIndex(({ narrow }) => narrow === "drop");
  if (last < 0 || leastWidth(table) <= width) return table;
  const without = <T>(list: readonly T[]): T[] => list.filter((_, i) => i !== last);
  return withRoom({ ...table, columns: without(table.columns), rows: table.rows.map((row) => ({ ...row, cells: without(row.cells) })) }, width);
}

const leastWidth = ({ columns, rows }: Table): number =>
  columns.reduce((sum, column, i) => sum + (givesWay(column) ? WANTED : Math.max(longestWord(column.header), ...rows.map(({ cells }) => widthOf(shown(cells[i]!))))), GAP.length * (columns.length - 1));

const GAP = "  ";
/** What a column of names should have where others can be left out for it. */
const WANTED = 20;
const isTotal = (row: Row): boolean => row.kind === "total";
const shown = (cell: Cell): string => "  ".repeat(cell.indent ?? 0) + marked({ ...cell, text: clean(cell.text) });

/** Every column as wide as its widest cell; the columns that can give way share what is then missing. */
function columnWidths(columns: readonly Column[], body: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map((column, i) => body.reduce((most, cells) => Math.max(most, widthOf(cells[i] ?? "")), givesWay(column) ? widthOf(column.header) : longestWord(column.header)));
  const sum = (of: readonly number[]): number => of.reduce((total, i) => total + natural[i]!, 0);
  const over = sum([...natural.keys()]) + GAP.length * (columns.length - 1) - width;
  const giving = columns.flatMap((column, i) => (givesWay(column) ? [i] : [])).sort((a, b) => natural[a]! - natural[b]!);
  if (over <= 0) return natural;
  let room = sum(giving) - over;
  giving.forEach((i, k) => {
    natural[i] = Math.min(natural[i]!, Math.max(LEAST, Math.floor(room / (giving.length - k))));
    room -= natural[i]!;
  });
  return natural;
}

const givesWay = ({ narrow }: Column): boolean => narrow === "wrap" || narrow === "cut";

/** A column that gives way keeps at least this many characters. */
const LEAST = 12;

const longestWord = (header: string): number => Math.max(...header.split(" ").map(widthOf));

function rowLines(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string[] {
  const wrapped = columns.map((column, i) => {
    const content = cells[i] ?? "";
    return widthOf(content) <= widths[i]! ? [content] : column.narrow === "cut" ? [fit(content, widths[i]!)] : lines(content, widths[i]!);
  });
  const height = Math.max(...wrapped.map((w) => w.length));
  return Array.from({ length: height }, (_, k) => columns.map((column, i) => pad(wrapped[i]![k] ?? "", widths[i]!, column.align)).join(GAP));
}

const hanging = (bullet: string, content: string, width: number): string[] =>
  lines(content, width - bullet.length).map((line, i) => (i === 0 ? bullet : " ".repeat(bullet.length)) + line);

const underlined = (title: string): string => `${title}\n${"═".repeat(title.length)}`;
