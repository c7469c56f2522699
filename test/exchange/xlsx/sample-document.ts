/** A small workbook document that uses everything the writer can write. */
import type { CellDocument, SheetDocument, Style, WorkbookDocument } from "../../../src/workbook/document";
import type { Cell } from "../../../src/workbook/grid";

export const emptySheet = (name: string): SheetDocument => ({
  name, cells: new Map(), columns: [], rows: [], gridLines: true, tables: [], merges: [], validations: [], formats: [], charts: [], notes: [],
  print: { orientation: "portrait", paper: "A4", fitWidth: 0, fitHeight: 0 },
});

export const documentOf = (...sheets: SheetDocument[]): WorkbookDocument => ({
  sheets, names: [], active: 0, properties: { title: "Sample", creator: "Plumbline", created: "2026-01-05T00:00:00" },
});

/** Rows of plain values and cells, from A1. */
export function cellsOf(rows: readonly (readonly (Cell | CellDocument)[])[]): SheetDocument["cells"] {
  return new Map(rows.map((row, r) => [r, new Map(row.map((cell, c) => [c, typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell }]))]));
}

const header: Style = { font: { bold: true, color: "FFFFFF" }, fill: "1F3A5F", align: { vertical: "center", wrap: true }, border: { bottom: { style: "medium", color: "1F3A5F" } } };
const money: Style = { format: '#,##0;[Red]-#,##0;"–"', locked: true };
const input: Style = { format: "#,##0", fill: "FFF9E5", locked: false };
const head = (value: string): CellDocument => ({ value, style: header });

const budget: SheetDocument = {
  ...emptySheet("Bud'get"),
  tabColor: "2F6DB5",
  cells: cellsOf([
    [head("ID"), head("Line & <name>"), head("Budget"), head("Actual"), head("Variance"), head("RAG")],
    ["B1", { value: "Design", style: { align: { indent: 1 } } }, { value: 1000, style: input }, { value: 800, style: input }, { value: 200, formula: "tblBudget[[#This Row],[Budget]]-tblBudget[[#This Row],[Actual]]", style: money }, { value: "Green", formula: 'IF(tblBudget[[#This Row],[Variance]]<0,"Red","Green")' }],
    ["B2", { value: "=1+1 is text", style: { align: { indent: 1 } } }, { value: 500, style: input }, { value: 700, style: input }, { value: -200, formula: "tblBudget[[#This Row],[Budget]]-tblBudget[[#This Row],[Actual]]", style: money }, { value: "Red", formula: 'IF(tblBudget[[#This Row],[Variance]]<0,"Red","Green")' }],
    [{ value: "Total", style: { font: { bold: true } } }, null, { value: 1500, formula: "SUBTOTAL(109,tblBudget[Budget])", style: money }, { value: 1500, formula: "SUBTOTAL(109,tblBudget[Actual])", style: money }, { value: 0, formula: "SUM(tblBudget[Variance])", style: money }, null],
    [{ value: "  spaces\nand lines  " }, { value: true }, { value: { error: "#N/A" }, formula: "NA()" }, { value: "", formula: 'IF(FALSE,1,"")' }, { value: true, formula: "1=1" }, { value: "bell \u0007 and _x0041_ and half \uD800" }],
    [{ value: "Project site", link: "https://example.org/?a=1&b=2", style: { font: { underline: true, color: "1F5FA8" } } }, { value: "To the curve", link: "#'S-curve'!A1" }],
  ]),
  columns: [{ from: 0, to: 0, width: 14 }, { from: 1, to: 1, width: 30, style: { align: { wrap: true } } }, { from: 2, to: 4, width: 12, outline: 1 }, { from: 5, to: 5, width: 10 }],
  rows: [{ row: 0, height: 30 }, { row: 1, outline: 1 }, { row: 2, outline: 2 }, { row: 9, hidden: true }],
  freeze: { rows: 1, columns: 2 },
  zoom: 90,
  gridLines: false,
  tables: [{
    name: "tblBudget", area: { top: 0, left: 0, bottom: 3, right: 5 }, totalsRow: true, style: "TableStyleLight1", banded: true, filter: true,
    columns: [
      { header: "ID", total: { label: "Total" } }, { header: "Line & <name>" }, { header: "Budget", total: { function: "sum" } }, { header: "Actual", total: { function: "sum" } },
      { header: "Variance", formula: "tblBudget[[#This Row],[Budget]]-tblBudget[[#This Row],[Actual]]", total: { formula: "SUM(tblBudget[Variance])" } },
      { header: "RAG", formula: 'IF(tblBudget[[#This Row],[Variance]]<0,"Red","Green")' },
    ],
  }],
  merges: [{ top: 7, left: 0, bottom: 7, right: 3 }],
  validations: [
    { areas: [{ top: 1, left: 5, bottom: 2, right: 5 }], rule: { type: "list", source: "RagWords" }, severity: "warning", title: "RAG", message: "Green or Red.\nNothing else.", prompt: "Choose" },
    { areas: [{ top: 1, left: 2, bottom: 2, right: 2 }], rule: { type: "decimal", min: 0 }, severity: "stop", title: "Budget", message: "Zero or more." },
    { areas: [{ top: 1, left: 3, bottom: 2, right: 3 }], rule: { type: "decimal" }, severity: "stop", title: "Actual", message: "A number." },
    { areas: [{ top: 1, left: 0, bottom: 2, right: 0 }], rule: { type: "custom", formula: "COUNTIF($A$2:$A$3,A2)=1" }, severity: "stop", title: "ID", message: "Once only." },
    { areas: [{ top: 5, left: 3, bottom: 5, right: 3 }], rule: { type: "date", min: 45000, max: 50000 }, severity: "stop", title: "Date", message: "A date." },
    { areas: [{ top: 5, left: 4, bottom: 5, right: 4 }], rule: { type: "textLength", max: 10 }, severity: "stop", title: "A title that is much longer than Excel allows", message: "Short." },
  ],
  formats: [
    { areas: [{ top: 1, left: 5, bottom: 2, right: 5 }], rule: { type: "formula", formula: '$F2="Red"', style: { font: { bold: true, color: "9C1C1C" }, fill: "FBE3E1" }, stop: true } },
    { areas: [{ top: 1, left: 0, bottom: 2, right: 1 }], rule: { type: "formula", formula: "$C2>900", style: { font: { italic: true, strike: true }, border: { left: { style: "thin", color: "2F6DB5" } }, format: "0.0" } } },
    { areas: [{ top: 1, left: 2, bottom: 2, right: 2 }], rule: { type: "dataBar", color: "9CC3EA", min: 0, max: 1200 } },
    { areas: [{ top: 1, left: 2, bottom: 2, right: 2 }, { top: 1, left: 4, bottom: 2, right: 4 }], rule: { type: "colorScale", low: "F8D7D4", middle: "FFFFFF", high: "D5EBDD" } },
    { areas: [{ top: 1, left: 3, bottom: 2, right: 3 }], rule: { type: "dataBar", color: "F1C08D" } },
    { areas: [{ top: 1, left: 4, bottom: 2, right: 4 }], rule: { type: "iconSet", icons: "3TrafficLights1", thresholds: [0, 100], showValue: true } },
  ],
  notes: [{ row: 0, column: 2, text: "Approved budget.\nIn thousands & <more>." }, { row: 0, column: 0, text: "Key" }],
  print: { orientation: "landscape", paper: "A4", fitWidth: 1, fitHeight: 0, area: { top: 0, left: 0, bottom: 7, right: 5 }, repeatRows: { from: 0, to: 0 }, repeatColumns: { from: 0, to: 1 }, header: "&L&B&A", footer: "&CPage &P of &N", centerHorizontally: true },
};

const weeks = Array.from({ length: 20 }, (_, i) => i);
const planned = weeks.map(i => Math.round(100_000 / (1 + Math.exp(-(i - 9) / 2.5))));
const earned = weeks.map(i => (i < 12 ? Math.round(90_000 / (1 + Math.exp(-(i - 10) / 2.5))) : null));
const actual = weeks.map(i => (i < 12 ? Math.round(98_000 / (1 + Math.exp(-(i - 9.5) / 2.5))) : null));
const dates = weeks.map(i => 46_000 + 7 * i);
const range = (column: string, to = 21) => `'S-curve'!$${column}$2:$${column}$${to}`;

const curve: SheetDocument = {
  ...emptySheet("S-curve"),
  cells: cellsOf([["Week", "Planned", "Earned", "Actual"], ...weeks.map(i => [{ value: dates[i]!, style: { format: "d mmm yy" } }, planned[i]!, earned[i]!, actual[i]!])]),
  columns: [{ from: 0, to: 3, width: 11 }],
  charts: [
    {
      type: "line", title: "Planned, earned & actual cost", description: "Three cumulative curves: earned value runs below the plan and below cost.", anchor: { top: 1, left: 5, bottom: 18, right: 13 },
      series: [
        { name: "Planned", categories: { ref: range("A"), values: dates }, values: { ref: range("B"), values: planned }, color: "8896A6", dash: "dash" },
        { name: "Earned", categories: { ref: range("A"), values: dates }, values: { ref: range("C"), values: earned }, color: "3C8D5A" },
        { name: "Actual", categories: { ref: range("A"), values: dates }, values: { ref: range("D"), values: actual }, color: "D97A1E" },
      ],
      categoryAxis: { date: true, format: "d mmm" }, valueAxis: { title: "EUR", format: "#,##0", min: 0 }, legend: "bottom",
    },
    {
      type: "column", title: "By week", description: "Columns of planned cost with the earned value as a line.", anchor: { top: 20, left: 5, bottom: 36, right: 13 },
      series: [
        { name: "Planned", categories: { ref: range("A"), values: dates }, values: { ref: range("B"), values: planned }, color: "9CC3EA" },
        { name: "Earned", categories: { ref: range("A"), values: dates }, values: { ref: range("C"), values: earned }, color: "1F3A5F", type: "line", width: 2 },
      ],
      categoryAxis: { date: true, format: "d mmm" }, valueAxis: { format: "#,##0" }, legend: "right",
    },
    ...(["bar", "stackedBar", "stackedColumn"] as const).map((type, i) => ({
      type, title: `Budget by line (${type})`, description: "Budget and actual by budget line.", anchor: { top: 38 + 16 * i, left: 5, bottom: 52 + 16 * i, right: 13 },
      series: [
        { name: "Budget", categories: { ref: "'Bud''get'!$B$2:$B$3", values: ["Design", "=1+1 is text"] }, values: { ref: "'Bud''get'!$C$2:$C$3", values: [1000, 500] }, color: "2F6DB5" },
        { name: "Actual", categories: { ref: "'Bud''get'!$B$2:$B$3", values: ["Design", "=1+1 is text"] }, values: { ref: "'Bud''get'!$D$2:$D$3", values: [800, 700] }, color: "D97A1E" },
      ],
      categoryAxis: {}, valueAxis: { format: "#,##0" }, legend: "bottom" as const,
    })),
    {
      type: "scatter", title: "Cost against time", description: "Planned cost by date.", anchor: { top: 86, left: 5, bottom: 100, right: 13 },
      series: [{ name: "Planned", categories: { ref: range("A"), values: dates }, values: { ref: range("B"), values: planned }, color: "7A5BA6", dash: "dot", width: 1.5 }],
      categoryAxis: { title: "Week", format: "d mmm" }, valueAxis: { format: "#,##0", max: 120_000 }, legend: "none",
    },
  ],
  print: { orientation: "landscape", paper: "Letter", fitWidth: 1, fitHeight: 0 },
};

const lists: SheetDocument = { ...emptySheet("Lists"), cells: cellsOf([["Green"], ["Red"]]) };

export const sampleDocument: WorkbookDocument = {
  ...documentOf(budget, curve, lists),
  names: [{ name: "RagWords", formula: "Lists!$A$1:$A$2" }, { name: "Total", formula: "'Bud''get'!$C$4" }],
  properties: { title: "A sample & more", subject: "Everything", creator: "Plumbline", created: "2026-01-05T08:00:00" },
};
