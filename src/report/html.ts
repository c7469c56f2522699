/** A report as one self-contained HTML page: no script, nothing loaded, reads well on screen, on paper and aloud. */
import { symbols } from "./format";
import { escape } from "./html/escape";
import { drawSCurve } from "./html/s-curve";
import { drawSlips } from "./html/slips";
import { style } from "./html/style";
import type { Block, Cell, Chart, Column, Figure, Report, Row, Section, Table, Tone } from "./report";

export function renderHtml(report: Report): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${escape(`${report.title}: ${report.subject.toLowerCase()}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="subject">${escape(report.subject)}</p>
<h1>${escape(report.title)}</h1>
<dl class="facts">${report.facts.map((f) => `<div><dt>${escape(f.label)}</dt><dd>${escape(f.value)}</dd></div>`).join("")}</dl>
${report.verdict ? `<p class="verdict ${toneClass(report.verdict.mark.tone)}"><strong>${mark(report.verdict.mark)}</strong> <span>${escape(report.verdict.reason)}</span></p>\n` : ""}</header>
<main>
${report.sections.map(section).join("\n")}
</main>
</body>
</html>
`;
}

const section = ({ title, blocks }: Section): string => {
  const lists = blocks.every((block) => block.kind === "list");
  return `<section${lists && blocks.length > 1 ? ` class="many"` : ""}>\n<h2>${escape(title)}</h2>\n${lists ? `<div class="lists">\n` : ""}${blocks.map(drawBlock).join("\n")}${lists ? "\n</div>" : ""}\n</section>`;
};

function drawBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escape(block.text)}</p>`;
    case "figures":
      return `<dl class="figures">\n${block.figures.map(figure).join("\n")}\n</dl>`;
    case "list":
      return `<div class="list"><h3>${sign(block.tone)}${escape(block.title)}</h3>\n<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>${note(block.note)}</div>`;
    case "table":
      return drawTable(block.table);
    case "chart":
      return drawChart(block.chart);
  }
}

const figure = ({ label, value, note: small, tone }: Figure): string =>
  `<div><dt>${escape(label)}</dt><dd><span class="value">${sign(tone ?? "neutral")}${escape(value)}</span>${small ? `<small>${escape(small)}</small>` : ""}</dd></div>`;

function drawTable({ title, columns, rows, note: left }: Table): string {
  const head = columns.map((c) => `<th scope="col"${c.align === "right" ? ' class="number"' : ""}>${escape(c.header)}</th>`).join("");
  const body = rows.map((row) => `<tr${row.kind ? ` class="${row.kind}"` : ""}>${row.cells.map((cell, i) => drawCell(cell, row, columns[i], i === 0)).join("")}</tr>`).join("\n");
  const size = columns.length > WIDE ? "wide" : columns.length <= 2 || rows.some((row) => row.cells.some((cell) => cell.heat)) ? "small" : "";
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(title)}"><table${size ? ` class="${size}"` : ""}>\n<caption>${escape(title)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table></div>${note(left)}`;
}

/** Tables of more columns than this are set smaller. */
const WIDE = 8;

function drawCell(cell: Cell, row: Row, column: Column | undefined, first: boolean): string {
  const name = first ? "th" : "td";
  const classes = [column?.align === "right" ? "number" : "", cell.tone ? toneClass(cell.tone) : "", cell.strong ? "strong" : "", cell.heat ? "heat" : "", column?.narrow === "wrap" || column?.narrow === "cut" ? "" : "nowrap"].filter(Boolean).join(" ");
  const indent = cell.indent ? ` style="padding-left:${0.5 + cell.indent}em"` : "";
  return `<${name}${first ? ` scope="row"` : ""}${classes ? ` class="${classes}"` : ""}${indent}>${cell.tone && row.kind !== "total" ? mark(cell) : escape(cell.text)}</${name}>`;
}

const drawChart = (chart: Chart): string =>
  `<figure><figcaption>${escape(chart.title)}</figcaption>\n${chart.kind === "s-curve" ? drawSCurve(chart) : drawSlips(chart)}</figure>`;

const toneClass = (tone: Tone | undefined): string => tone ?? "neutral";
const sign = (tone: Tone): string => `<span class="sign ${tone}" aria-hidden="true">${symbols[tone]}</span> `;
const mark = (cell: Cell): string => `<span class="mark ${toneClass(cell.tone)}">${cell.tone ? sign(cell.tone) : ""}${escape(cell.text)}</span>`;
const note = (said: string | undefined): string => (said ? `\n<p class="note">${escape(said)}</p>` : "");
