/** The Gantt sheet: bars drawn by conditional formats over a date scale, live from the schedule's table. */
import type { Analysis } from "../../core/analysis";
import type { ConditionalFormat, DifferentialStyle, SheetDocument, Style } from "../document";
import { columnName, type Cell } from "../grid";
import { body, color, hair, header, label, tabColor } from "../palette";
import { DATE_FORMAT, LAST_DAY, toSerial, type CellContext } from "../value-type";
import { FITTED, scaleFormulas, scaleOf, type GanttView } from "./gantt-scale";
import { SheetBuilder } from "./sheet-builder";

const HEADER = 5, FIRST = 6, SCALE = 9, COLUMNS = 80;
/** More rows of bars than this make Excel slow to scroll. */
const MOST = 2000;
/** Levels beyond this are indented no further. */
const DEEPEST = 20;
/** Every so many columns the scale shows its date. */
const LABELLED = 2;
/** Rows beyond the tasks of today, so that new ones show up. */
const ROOM = 20;

const indexed = (column: string) => `INDEX(tblSchedule[${column}],$A#)`;
const orBlank = (column: string) => `IFERROR(IF(${indexed(column)}="","",${indexed(column)}),"")`;
const columns: readonly { header: string; width: number; formula: string; format: string; align: "left" | "right" | "center"; hidden?: true }[] = [
  { header: "ID", width: 6, formula: `IFERROR(${indexed("ID")}&"","")`, format: "General", align: "left" },
  { header: "Task", width: 44, formula: `IFERROR(REPT("    ",MAX(0,MIN(${DEEPEST},N(${indexed("Level")})-1)))&${indexed("Task")},"")`, format: "General", align: "left" },
  { header: "Start", width: 12, formula: orBlank("Start"), format: DATE_FORMAT, align: "left" },
  { header: "Finish", width: 12, formula: orBlank("Finish"), format: DATE_FORMAT, align: "left" },
  { header: "Done", width: 7, formula: orBlank("Progress"), format: "0%", align: "right" },
  { header: "Baseline start", width: 10, formula: orBlank("Baseline start"), format: "dd mmm yy", align: "left", hidden: true },
  { header: "Baseline finish", width: 10, formula: orBlank("Baseline finish"), format: "dd mmm yy", align: "left", hidden: true },
  {
    header: "Kind", width: 10, format: "General", align: "left", hidden: true,
    formula: `IF($C#="","",IF(IFERROR(N(INDEX(tblSchedule[Level],$A#+1)),0)>N(${indexed("Level")}),"Summary",IF($D#=$E#,"Milestone",IF(${indexed("Critical")}="Yes","Critical","Task"))))`,
  },
];

/** Where the choices of the zoom stand, and what follows from them. */
const CELLS = { zoom: "$D$4", from: "$E$4", base: "$G$3", step: "$D$3", start: "$E$3" } as const;

export function ganttSheet(analysis: Analysis, context: CellContext, view: GanttView = FITTED): { sheet: SheetDocument; names: { name: string; formula: string }[] } {
  const sheet = new SheetBuilder("Gantt", tabColor.plan);
  const { length } = analysis.project.tasks;
  const scale = scaleOf(analysis, view, COLUMNS, context.date1904), formulaOf = scaleFormulas(CELLS, COLUMNS);
  const cut = length > MOST ? `The first ${MOST} of ${length} tasks. ` : "";
  sheet.heading("Gantt", `${cut}Drawn from the Schedule, live. Dark: done · blue: to do · red: critical · black: milestone or summary · line below: baseline · red line: status date · dotted line: today.`, 1);
  sheet.label(3, 2, "Zoom or days a column · first day, or empty");
  const choice: Style = { ...body("input", { horizontal: "center" }, "General"), border: { top: hair, bottom: hair, left: hair, right: hair } };
  sheet.set(3, 3, view.zoom, choice);
  sheet.set(3, 4, view.from, { ...choice, format: DATE_FORMAT });
  sheet.validations.push(
    { areas: [{ top: 3, bottom: 3, left: 3, right: 3 }], rule: { type: "list", source: "GanttZooms" }, severity: "warning", title: "Zoom", message: "Neither a zoom of the list nor a number of days a column: keep it all the same?" },
    { areas: [{ top: 3, bottom: 3, left: 4, right: 4 }], rule: { type: "date", min: 1, max: toSerial(LAST_DAY, context.date1904) }, severity: "stop", title: "From", message: "Type a date, or leave the cell empty." },
  );
  const hidden: Style = { font: { size: 9, color: color.soft }, format: DATE_FORMAT, align: { horizontal: "center" } };
  sheet.set(2, 6, scale.base, hidden, formulaOf.base);
  sheet.set(2, 3, scale.step, { ...hidden, format: "0" }, formulaOf.step);
  sheet.set(2, 4, scale.start, hidden, formulaOf.start);
  sheet.label(2, 2, "Now: days a column · first day");

  sheet.width(0, 4, { hidden: true });
  columns.forEach((column, c) => {
    sheet.width(c + 1, column.width, column.hidden ? { hidden: true, outline: 1 } : {});
    sheet.set(HEADER, c + 1, column.header, header("formula", column.align));
  });
  sheet.columns.push({ from: SCALE, to: SCALE + COLUMNS - 1, width: 2.4 });
  const dates: Style = { font: { size: 8, color: color.soft }, format: "d mmm yy", align: { rotation: 90, horizontal: "center", vertical: "bottom" }, border: { bottom: { style: "thin", color: color.accent } } };
  const unlabelled: Style = { ...dates, format: ";;;" }, end: Style = { format: ";;;" };
  for (let c = 0; c <= COLUMNS; c++) {
    const style = c === COLUMNS ? end : c % LABELLED === 0 ? dates : unlabelled;
    sheet.set(HEADER, SCALE + c, scale.dates[c]!, style, c === 0 ? CELLS.start : formulaOf.next(`${columnName(SCALE + c - 1)}$${HEADER + 1}`));
  }
  sheet.row(HEADER, { height: 52 });

  const count = Math.min(MOST, length + ROOM);
  const plain = columns.map((column): Style => ({ font: { size: 9, color: color.ink }, ...(column.format === "General" ? {} : { format: column.format }), align: { horizontal: column.align, vertical: "center", ...(column.align === "center" ? {} : { indent: 1 }) }, border: { bottom: hair } }));
  const formulas = columns.map((column) => column.formula.split("#"));
  for (let i = 0; i < count; i++) {
    const values = rowValues(analysis, context, i);
    sheet.set(FIRST + i, 0, i + 1, label);
    for (let c = 0; c < columns.length; c++) sheet.set(FIRST + i, c + 1, values[c]!, plain[c]!, formulas[c]!.join(String(FIRST + i + 1)));
  }
  sheet.formats.push(...bars(FIRST + count - 1));
  sheet.freeze = { rows: FIRST, columns: 4 };
  sheet.print = { ...sheet.print, paper: "A4", repeatRows: { from: HEADER, to: HEADER }, area: { top: 0, left: 0, bottom: FIRST + Math.min(Math.max(length, 1), count) - 1, right: SCALE + COLUMNS - 1 } };
  return { sheet: sheet.document(), names: [{ name: "GanttStart", formula: "Gantt!$E$3" }, { name: "GanttStep", formula: "Gantt!$D$3" }, { name: "GanttZoom", formula: "Gantt!$D$4" }, { name: "GanttFrom", formula: "Gantt!$E$4" }] };
}

/** What the row's formulas give. */
function rowValues({ project, schedule }: Analysis, { date1904 }: CellContext, i: number): readonly Cell[] {
  const task = project.tasks[i], computed = schedule.tasks[i];
  if (!task || !computed) return columns.map(() => "");
  const at = (value: number | null | undefined): Cell => (value === null || value === undefined ? "" : toSerial(value, date1904));
  const deeper = (project.tasks[i + 1]?.outlineLevel ?? 0) > task.outlineLevel;
  const kind = deeper ? "Summary" : computed.start === computed.finish ? "Milestone" : computed.critical ? "Critical" : "Task";
  const baseline = task.baselines[0] ?? null;
  return [task.id, "    ".repeat(Math.max(0, Math.min(DEEPEST, task.outlineLevel - 1))) + task.name, at(computed.start), at(computed.finish), computed.percentComplete, at(baseline?.start), at(baseline?.finish), task.name === "" ? "" : kind];
}

/**
 * The rules of the bars, strongest first. Excel draws all that hold and do not clash; LibreOffice only the first, so there
 * the baseline and the status line show beside the bars, not on them.
 */
function bars(bottom: number): ConditionalFormat[] {
  const areas = [{ top: FIRST, bottom, left: SCALE, right: SCALE + COLUMNS - 1 }];
  const row = FIRST + 1, from = `${columnName(SCALE)}$${HEADER + 1}`, to = `${columnName(SCALE + 1)}$${HEADER + 1}`;
  const within = `ISNUMBER($D${row}),$D${row}<${to},$E${row}>${from}`;
  const rule = (formula: string, style: DifferentialStyle): ConditionalFormat => ({ areas, rule: { type: "formula", formula, style } });
  const status = `AND(StatusDate<>"",N(StatusDate)>=${from},N(StatusDate)<${to})`;
  return [
    rule(`AND($I${row}="Milestone",$D${row}<${to},$D${row}>=${from})`, { fill: color.milestone }),
    rule(`AND($I${row}="Summary",${within})`, { fill: color.barSummary }),
    rule(`AND(${within},MAX(${from},$D${row})<$D${row}+N($F${row})*($E${row}-$D${row}))`, { fill: color.barDone }),
    rule(`AND($I${row}="Critical",${within})`, { fill: color.barCritical }),
    rule(`AND($I${row}="Task",${within})`, { fill: color.bar }),
    rule(`AND(ISNUMBER($G${row}),$G${row}<${to},$H${row}>${from})`, { border: { bottom: { style: "thin", color: color.ink } } }),
    rule(status, { border: { left: { style: "thin", color: color.red } } }),
    rule(`AND(ISNUMBER(${from}),TODAY()>=${from},TODAY()<${to})`, { border: { left: { style: "dotted", color: color.bar } } }),
    rule(`AND($C${row}<>"",ISNUMBER(${from}),MOD(MONTH(${from}),2)=0)`, { fill: "F6F8FA" }),
    { areas: [{ top: HEADER, bottom: HEADER, left: SCALE, right: SCALE + COLUMNS - 1 }], rule: { type: "formula", formula: status, style: { fill: color.redFill, font: { bold: true, color: color.red }, format: "d mmm yy" } } },
    { areas: [{ top: FIRST, bottom, left: 1, right: 5 }], rule: { type: "formula", formula: `$I${row}="Summary"`, style: { font: { bold: true }, fill: color.summary } } },
  ];
}
