/** The Status sheet: one page that says in a minute what state the project is in, and why. */
import type { Analysis } from "../../core/analysis";
import type { ChartDocument, SheetDocument, Style } from "../document";
import { columnName, type Area } from "../grid";
import { DAY_FORMAT, figures } from "../figures";
import { color, hair, label, ragFormats, tabColor } from "../palette";
import { statusTables, type ReportTable } from "../status-tables";
import { toSerial, type CellContext } from "../value-type";
import { SheetBuilder } from "./sheet-builder";
import { addReportTable } from "./report-table";

/** Columns of the page: the figures, chart and milestones left, the sentences right. */
const LEFT = 1, RIGHT = 7, END = 10;
/** Two lines of text. */
const ROW = 27;
const widths = [2, 33, 15, 14, 11, 15, 2.5, 16, 12, 11, 90, 12, 30, 14];

const band: Style = { fill: color.accent, font: { color: color.paper, size: 10 }, align: { vertical: "center" } };

export function statusSheet(analysis: Analysis, context: CellContext, chart: (anchor: Area) => ChartDocument | null): { sheet: SheetDocument; names: { name: string; formula: string }[] } {
  const sheet = new SheetBuilder("Status", tabColor.report);
  widths.forEach((width, c) => sheet.width(c, width));
  const names: { name: string; formula: string }[] = [];
  const name = (key: string, row: number, column: number) => names.push({ name: key, formula: `Status!$${columnName(column)}$${row + 1}` });
  const tables = new Map(statusTables(analysis, context).map((t) => [t.name, t] as const));
  const table = (key: string): ReportTable => tables.get(key)!;

  drawHead(sheet, analysis, context, name);
  sheet.sectionTitle(4, LEFT, LEFT + 4, "Key figures");
  sheet.sectionTitle(4, RIGHT, END, "How it stands, and why");
  const dimensions = addReportTable(sheet, table("tblStatusDimensions"), 5, RIGHT);
  sheet.row(5, { height: 18 });
  drawFigures(sheet, analysis, context, 6, name);
  for (let r = 6; r <= dimensions.bottom; r++) sheet.row(r, { height: 28 });

  const second = dimensions.bottom + 2;
  sheet.row(second - 1, { height: 8 });
  sheet.sectionTitle(second, LEFT, LEFT + 4, "Planned, earned and spent");
  sheet.sectionTitle(second, RIGHT, END, "What matters now");
  const highlights = addReportTable(sheet, table("tblStatusHighlights"), second + 1, RIGHT);
  const chartEnd = second + 9;
  const drawn = chart({ top: second + 1, left: LEFT, bottom: chartEnd - 1, right: LEFT + 4 });
  if (drawn) sheet.charts.push(drawn);

  sheet.sectionTitle(chartEnd, LEFT, LEFT + 4, "Milestones");
  const milestones = addReportTable(sheet, table("tblStatusMilestones"), chartEnd + 1, LEFT);
  const third = highlights.bottom + 2;
  sheet.sectionTitle(third, RIGHT, END, "Top risks");
  const risks = addReportTable(sheet, table("tblStatusRisks"), third + 1, RIGHT);
  const end = Math.max(milestones.bottom, risks.bottom);
  // What stands left and what stands right share these rows: all are as high, so that neither looks uneven.
  sheet.row(second + 1, { height: 18 });
  for (let r = second + 2; r <= end; r++) sheet.row(r, { height: ROW });
  const daysLate = LEFT + 3;
  sheet.formats.push({ areas: [{ top: milestones.top + 1, bottom: milestones.bottom, left: daysLate, right: daysLate }], rule: { type: "formula", formula: `N($${columnName(daysLate)}${milestones.top + 2})>0`, style: { font: { bold: true, color: color.red } } } });

  const below = end + 3;
  sheet.sectionTitle(below, RIGHT, END, "Data quality: what the check found (not printed)");
  const findings = addReportTable(sheet, table("tblStatusFindings"), below + 1, RIGHT);
  for (let r = findings.top + 1; r <= findings.bottom; r++) sheet.row(r, { height: ROW });
  sheet.label(below, LEFT, "Overrides stand in the columns right of the page: choose a RAG and give the reason.");
  sheet.zoom = 85;
  sheet.print = { orientation: "landscape", paper: "A4", fitWidth: 1, fitHeight: 1, area: { top: 0, left: 0, bottom: end, right: END }, footer: "&L&8&F&R&8Printed &D", margins: { left: 0.3, right: 0.3, top: 0.3, bottom: 0.45 }, centerHorizontally: true };
  return { sheet: sheet.document(), names };
}

const TITLE = "Project status", BETWEEN = "   ·   ";
/** What the Charter says of an item, as a formula. */
const charter = (item: string): string => `INDEX(tblCharter[Value],MATCH("${item}",tblCharter[Item],0))`;

/** From the Charter by formula, so that it is true as soon as the Charter is filled in. */
function drawHead(sheet: SheetBuilder, { project, status }: Analysis, { date1904 }: CellContext, name: (key: string, row: number, column: number) => void): void {
  for (let r = 0; r < 3; r++) for (let c = 0; c <= END; c++) sheet.set(r, c, null, band);
  sheet.set(0, LEFT, project.name || TITLE, { ...band, font: { bold: true, size: 20, color: color.paper } }, `IFERROR(IF(${charter("Project name")}="","${TITLE}",${charter("Project name")}&""),"${TITLE}")`);
  const facts = [["", "Project ID", project.id], ["Project manager: ", "Project manager", project.manager], ["Sponsor: ", "Sponsor", project.sponsor], ["Amounts in ", "Currency", project.currency]] as const;
  sheet.set(1, LEFT, facts.flatMap(([before, , value]) => (value ? [before + value] : [])).join(BETWEEN), band,
    `MID(${facts.map(([before, item]) => `IFERROR(IF(${charter(item)}="","","${BETWEEN}${before}"&${charter(item)}),"")`).join("&")},${BETWEEN.length + 1},255)`);
  sheet.set(2, LEFT, "Status date", { ...band, font: { color: "BFD6DF", size: 10 } });
  const at = charter("Status date");
  sheet.set(2, LEFT + 1, project.statusDate === null ? "" : toSerial(project.statusDate, date1904), { ...band, font: { bold: true, size: 11, color: color.paper }, format: DAY_FORMAT, align: { horizontal: "left", vertical: "center" } }, `IF(${at}="","",${at})`);
  name("StatusDate", 2, LEFT + 1);
  sheet.set(0, RIGHT, "Overall", { ...band, font: { size: 12, color: "BFD6DF" }, align: { horizontal: "right", vertical: "center", indent: 1 } });
  const worst = (rag: string) => `COUNTIF(tblStatusDimensions[RAG],"${rag}")>0`;
  sheet.set(0, RIGHT + 1, status.overall ?? "", { ...band, fill: color.paper, font: { bold: true, size: 14, color: color.ink }, align: { horizontal: "center", vertical: "center" } }, `IF(${worst("Red")},"Red",IF(${worst("Amber")},"Amber",IF(${worst("Green")},"Green","")))`);
  sheet.merges.push({ top: 0, bottom: 0, left: RIGHT + 1, right: RIGHT + 2 });
  sheet.formats.push(...ragFormats({ top: 0, bottom: 0, left: RIGHT + 1, right: RIGHT + 2 }, `$${columnName(RIGHT + 1)}$1`));
  name("OverallRag", 0, RIGHT + 1);
  sheet.set(1, RIGHT, status.overallReason, { ...band, font: { size: 11, color: color.paper }, align: { wrap: true, vertical: "center" } });
  sheet.merges.push({ top: 1, bottom: 2, left: RIGHT, right: END });
  name("OverallReason", 1, RIGHT);
  sheet.row(0, { height: 34 });
  sheet.row(1, { height: 20 });
  sheet.row(2, { height: 20 });
  sheet.row(3, { height: 6 });
}

function drawFigures(sheet: SheetBuilder, analysis: Analysis, context: CellContext, top: number, name: (key: string, row: number, column: number) => void): void {
  const value = (format: string): Style => ({ font: { bold: true, size: 14, color: color.ink }, format, align: { horizontal: "right", vertical: "center" }, border: { bottom: hair } });
  const caption: Style = { ...label, font: { size: 10, color: color.soft }, border: { bottom: hair } };
  figures.forEach(([one, other], i) => {
    const row = top + i;
    sheet.set(row, LEFT, one.label, caption);
    sheet.set(row, LEFT + 1, one.value(analysis, context), value(one.format), one.formula);
    sheet.set(row, LEFT + 2, other.label, { ...caption, align: { horizontal: "left", vertical: "center", indent: 3 } });
    sheet.set(row, LEFT + 3, null, caption);
    sheet.merges.push({ top: row, bottom: row, left: LEFT + 2, right: LEFT + 3 });
    sheet.set(row, LEFT + 4, other.value(analysis, context), value(other.format), other.formula);
    name(one.name, row, LEFT + 1);
    name(other.name, row, LEFT + 4);
  });
  const cell = (row: number, column: number) => `$${columnName(column)}$${top + row + 1}`;
  const bad = { font: { bold: true, color: color.red } };
  const rules: readonly [row: number, column: number, formula: string][] = [
    [0, LEFT + 4, `AND(ISNUMBER(${cell(0, LEFT + 4)}),${cell(0, LEFT + 4)}<IndexAmber)`],
    [1, LEFT + 4, `AND(ISNUMBER(${cell(1, LEFT + 4)}),${cell(1, LEFT + 4)}<IndexAmber)`],
    [2, LEFT + 1, `N(${cell(2, LEFT + 1)})>ScheduleRedDays`],
    [4, LEFT + 4, `N(${cell(4, LEFT + 4)})<0`],
  ];
  for (const [row, column, formula] of rules) sheet.formats.push({ areas: [{ top: top + row, bottom: top + row, left: column, right: column }], rule: { type: "formula", formula, style: bad } });
}
