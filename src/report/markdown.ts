/** A report as Markdown (GitHub's tables), ready for a wiki, a mail or a pull request. */
import { clean, marked, symbols } from "./format";
import type { Block, Cell, Column, Report, Row, Table } from "./report";

/** Whatever a name holds is shown as it is: nothing of it is taken for Markdown or HTML. Charts are left out. */
export function renderMarkdown(report: Report): string {
  const facts = report.facts.map((f) => `**${f.label}:** ${escape(f.value)}`).join(" · ");
  const verdict = report.verdict ? [`**${escape(marked(report.verdict.mark))}.** ${escape(report.verdict.reason)}`] : [];
  const sections = report.sections.flatMap((section) => [`## ${escape(section.title)}`, ...section.blocks.flatMap(blockParts)]);
  return [`# ${escape(report.title)}: ${escape(report.subject.toLowerCase())}`, facts, ...verdict, ...sections].filter(Boolean).join("\n\n") + "\n";
}

function blockParts(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [escape(block.text)];
    case "figures":
      return [tableText([LEFT, RIGHT, LEFT], ["Figure", "Value", "Note"], block.figures.map((f) => [escape(marked({ text: f.label, tone: f.tone ?? "neutral" })), escape(f.value), escape(f.note ?? "")]))];
    case "list":
      return [`### ${symbols[block.tone]} ${escape(block.title)}`, [...block.items.map((item) => `- ${escape(item)}`), ...(block.note ? [`- *${escape(block.note)}*`] : [])].join("\n")];
    case "table":
      return [`### ${escape(block.table.title)}`, drawn(block.table), ...(block.table.note ? [`*${escape(block.table.note)}*`] : [])];
    case "chart":
      return [];
  }
}

const LEFT = ":---";
const RIGHT = "---:";

const drawn = ({ columns, rows }: Table): string =>
  tableText(columns.map((c: Column) => (c.align === "right" ? RIGHT : LEFT)), columns.map((c) => escape(c.header)), rows.map((row) => row.cells.map((cell) => cellText(cell, row))));

function cellText(cell: Cell, row: Row): string {
  const content = escape(marked(cell));
  const strong = (cell.strong || row.kind === "total") && content !== "";
  return "&emsp;".repeat(cell.indent ?? 0) + (strong ? `**${content}**` : content);
}

const tableText = (aligned: readonly string[], headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, aligned, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** Characters that Markdown or HTML would act on, made plain. A number's dot and a dash inside a line need nothing. */
const escape = (text: string): string =>
  clean(text).replace(/[\\`*_{}[\]<>|~#!&$@]/g, (c) => ENTITIES[c] ?? `\\${c}`).replace(/^([-+=]|\d+[.)])(?=\s|$)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);

/** As entities, since a backslash does not stop GitHub from reading these. */
const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", "@": "&#64;", "|": "\\|" };
