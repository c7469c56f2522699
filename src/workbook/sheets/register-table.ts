/** One register as a table on a sheet: headers, rows, formulas, validation, formats and totals, all from its declaration. */
import type { Analysis } from "../../core/analysis";
import { statusCutoff } from "../../core/status-date";
import type { Column } from "../column";
import type { ConditionalFormat, Style, TableColumnDocument, ValidationDocument } from "../document";
import { columnName, type Area, type Cell } from "../grid";
import { itemInCell, itemsOf, itemType } from "../items";
import { listName } from "../lists";
import { body, color, header, ragFormats, total } from "../palette";
import type { AnyRow, Register } from "../register";
import type { CellContext } from "../value-type";
import { LAST_DAY, toSerial } from "../value-type";
import type { SheetBuilder } from "./sheet-builder";

export interface TableInput {
  readonly register: Register;
  readonly rows: readonly AnyRow[];
  readonly analysis: Analysis;
  readonly context: CellContext;
  /** From the headers to the totals, which are there where a column has one. */
  readonly area: Area;
}

/** Points: of a header of two lines that keep clear of Excel's filter button, and of one line. */
const HEADER = 36, LINE = 12;

export function addRegisterTable(sheet: SheetBuilder, input: TableInput): void {
  const { register, area } = input, { top, left } = area;
  const columns = Object.entries(register.columns);
  const totals = columns.some(([, column]) => column.total !== undefined);
  const body: Area = { ...area, top: top + 1, bottom: area.bottom - (totals ? 1 : 0) };
  columns.forEach(([, column], i) => {
    sheet.set(top, left + i, column.header, header(column.kind, column.type.horizontal, true));
    if (column.help) sheet.notes.push({ row: top, column: left + i, text: column.help });
  });
  sheet.row(top, { height: columns.some(([, { header, width }]) => header.length > width - 2) ? HEADER : HEADER - LINE });
  drawRows(sheet, input, columns, body);
  columns.forEach(([, column], i) => addRules(sheet, column, { ...body, left: left + i, right: left + i }, input.context));
  const value = columns.findIndex(([, column]) => column.type.name === "any");
  if (value >= 0) addItemRules(sheet, input, left + value);
  columns.forEach(([, { heldBy }], i) => {
    const by = columns.findIndex(([key]) => key === heldBy);
    if (by >= 0) sheet.formats.push(heldFormat({ ...body, left: left + i, right: left + i }, left + by));
  });
  const outline = columns.findIndex(([key]) => key === register.outline);
  const named = columns.findIndex(([key]) => key === "name");
  if (outline >= 0) sheet.formats.push(...indentFormats({ ...body, left: left + named, right: left + named }, left + outline), summaryFormat(body, left + outline));
  sheet.tables.push({
    name: register.table, area, totalsRow: totals, style: null, banded: false, filter: true,
    columns: columns.map(([, column], i) => tableColumn(register, column, i === firstText(columns) && totals)),
  });
  if (totals) drawTotals(sheet, input, columns);
}

/** Rows that are followed by a deeper one. */
const isSummary = (level: string, { top }: Area): string => `AND(ISNUMBER(${level}${top + 1}),N(${level}${top + 2})>${level}${top + 1})`;

const summaryFormat = (body: Area, column: number): ConditionalFormat =>
  ({ areas: [body], rule: { type: "formula", formula: isSummary(`$${columnName(column)}`, body), style: SUMMARY } });

const SUMMARY = { font: { bold: true }, fill: color.summary };
/** Levels beyond this are indented no further. */
const DEEPEST = 8;

/** Names move to the right with their level, as it is typed. LibreOffice draws only the first format that holds, so summaries have their own. */
function indentFormats(names: Area, column: number): ConditionalFormat[] {
  const level = `$${columnName(column)}`, cell = `N(${level}${names.top + 1})`;
  return Array.from({ length: DEEPEST - 1 }, (_, i) => i + 2).flatMap((deep): ConditionalFormat[] => {
    const holds = deep === DEEPEST ? `${cell}>=${deep}` : `${cell}=${deep}`, format = `"${"      ".repeat(deep - 1)}"@`;
    const rule = (formula: string, style: object): ConditionalFormat => ({ areas: [names], rule: { type: "formula", formula, style: { ...style, format } } });
    return [rule(`AND(${holds},${isSummary(level, names)})`, SUMMARY), rule(holds, {})];
  });
}

const heldFormat = (area: Area, by: number): ConditionalFormat =>
  ({ areas: [area], rule: { type: "formula", formula: `$${columnName(by)}${area.top + 1}<>""`, style: { font: { italic: true, color: color.accent } } } });

/** A structured reference in file form: `[@Name]` becomes `tbl[[#This Row],[Name]]`. */
export const fileFormula = (formula: string, table: string): string => formula.replace(/\[@(?:\[([^\]]+)\]|([^\]]+))\]/g, (_, long: string | undefined, short: string | undefined) => `${table}[[#This Row],[${long ?? short!}]]`);

/** The cells of a register's rows: what each column holds, by row and column, as they are stored. */
export function cellOf(column: Column<unknown>, key: string, row: AnyRow, index: number, analysis: Analysis, cutoff: number, context: CellContext): Cell {
  if (column.kind === "input" || column.kept) {
    const value = row[key];
    return value === undefined ? null : column.type.toCell(value, context);
  }
  const value = column.twin?.({ row, index, analysis, cutoff }) ?? null;
  const cell = value === null ? null : column.type.toCell(value, context);
  return cell === null && column.kind === "formula" ? "" : cell;
}

function drawRows(sheet: SheetBuilder, { register, rows, analysis, context }: TableInput, columns: readonly (readonly [string, Column<unknown>])[], { top, bottom, left }: Area): void {
  const cutoff = statusCutoff(analysis.statusDate);
  const styles = columns.map(([, column]) => bodyStyle(column));
  const formulas = columns.map(([, column]) => (column.formula ? fileFormula(column.formula, register.table) : undefined));
  for (let i = 0; top + i <= bottom; i++) {
    const row = rows[i];
    const level = row && register.outline ? Math.max(0, Number(row[register.outline] ?? 1) - 1) : 0;
    columns.forEach(([key, column], c) => {
      let value = row ? cellOf(column, key, row, i, analysis, cutoff, context) : column.formula ? "" : null, style = styles[c]!;
      if (row && column.type.name === "any") {
        const type = itemType(itemsOf(register.table), row[register.id]);
        value = itemInCell(type, value, context);
        const written = type && row[key] !== null && typeof row[key] !== "string" ? { ...style, format: type.format } : style;
        style = { ...written, align: { ...style.align, horizontal: "left" } };
      }
      sheet.set(top + i, left + c, value, style, formulas[c]);
    });
    const lines = row ? Math.max(1, ...columns.map(([key, column]) => (column.type.wrap ? linesOf(row[key], column.width) : 1))) : 1;
    if (lines > 1) sheet.row(top + i, { height: 4 + 13 * Math.min(lines, 30), fitted: true });
    if (level > 0) sheet.row(top + i, { outline: Math.min(7, level) });
  }
}

/** How many lines a text takes in a column of this width, in the sheet's 10-point type. */
const linesOf = (text: unknown, width: number): number =>
  typeof text === "string" && text.length > width * 0.8 ? text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / (width * 1.2))), 0) : 1;

const bodyStyle = (column: Column<unknown>): Style =>
  body(column.kind, { horizontal: column.type.horizontal, ...(column.type.wrap ? { wrap: true } : {}) }, column.type.format);

const firstText = (columns: readonly (readonly [string, Column<unknown>])[]): number => Math.max(0, columns.findIndex(([, c]) => c.total === undefined && c.type.name === "text"));

function tableColumn(register: Register, column: Column<unknown>, labelled: boolean): TableColumnDocument {
  return {
    header: column.header,
    ...(column.formula ? { formula: fileFormula(column.formula, register.table) } : {}),
    ...(column.total === "sum" ? { total: { function: "sum" as const } } : labelled ? { total: { label: "Total" } } : {}),
  };
}

function drawTotals(sheet: SheetBuilder, { register, rows, analysis, context, area: { bottom: at, left } }: TableInput, columns: readonly (readonly [string, Column<unknown>])[]): void {
  const cutoff = statusCutoff(analysis.statusDate);
  columns.forEach(([key, column], c) => {
    if (column.total !== "sum") return sheet.set(at, left + c, c === firstText(columns) ? "Total" : null, total);
    const sum = rows.reduce((s, row, i) => { const cell = cellOf(column, key, row, i, analysis, cutoff, context); return s + (typeof cell === "number" ? cell : 0); }, 0);
    sheet.set(at, left + c, sum, { ...total, format: column.type.format, align: { horizontal: "right", vertical: "center", indent: 1 } }, `SUBTOTAL(109,${register.table}[${column.header}])`);
  });
}

/** Validation for what people type, and the formats that make a column's meaning visible. */
function addRules(sheet: SheetBuilder, column: Column<unknown>, area: Area, context: CellContext): void {
  const first = `$${columnName(area.left)}${area.top + 1}`;
  if (column.kind === "input") {
    const rule = validation(column, column.header, context);
    if (rule) sheet.validations.push({ ...rule, areas: [area] });
  }
  if (column.rag || (column.type.values?.includes("Critical") ?? false)) sheet.formats.push(...ragFormats(area, first));
  if (column.type.name === "percent" && column.kind === "computed") sheet.formats.push({ areas: [area], rule: { type: "dataBar", color: "9CC3D5", min: 0, max: 1 } });
  if (/variance$|^Variance/i.test(column.header)) {
    // Late is positive for time, over budget negative for money: both are drawn red.
    const bad = column.type.name === "days" ? `N(${first})>0` : `N(${first})<0`;
    sheet.formats.push({ areas: [area], rule: { type: "formula", formula: bad, style: { font: { bold: true, color: color.red } } } });
  }
  if (column.header === "Critical") sheet.formats.push({ areas: [area], rule: { type: "formula", formula: `${first}="Yes"`, style: { font: { bold: true, color: color.barCritical } } } });
}

/** Each item's value by the item's own type. Rules stay where they are when a table is sorted, so they only warn. */
function addItemRules(sheet: SheetBuilder, { register, rows, context, area: { top } }: TableInput, column: number): void {
  rows.forEach((row, i) => {
    const at = top + 1 + i, rule = itemRule(register, row[register.id], context);
    if (rule) sheet.validations.push({ ...rule, areas: [{ top: at, bottom: at, left: column, right: column }] });
  });
}

/** Null: anything may be typed. */
export function itemRule(register: Register, label: unknown, context: CellContext): Rule | null {
  const type = itemType(itemsOf(register.table), label), rule = type && validation({ type }, String(label), context);
  return rule && { ...rule, severity: "warning" };
}

type Rule = Omit<ValidationDocument, "areas">;

function validation({ type, list }: Pick<Column<unknown>, "type" | "list">, title: string, { date1904 }: CellContext): Rule | null {
  if (type.values) return { title, severity: "stop", rule: { type: "list", source: listName(type.values) }, message: "Choose one of the list." };
  if (list) return { title, severity: "warning", rule: { type: "list", source: list }, message: list === "Levels" ? "Type a whole number from 1 to 5." : "Not in the list: keep it all the same?" };
  if (type.name === "date") return { title, severity: "stop", rule: { type: "date", min: Math.max(0, toSerial(-36524160, date1904)), max: toSerial(LAST_DAY, date1904) }, message: "Type a date." };
  if (type.name === "percent") return { title, severity: "stop", rule: { type: "decimal", min: 0, max: 1 }, message: "Type a percentage from 0% to 100%." };
  if (type.name === "number" && type.min !== undefined) return { title, severity: "stop", rule: { type: type.whole ? "whole" : "decimal", min: type.min, max: type.max ?? 1e12 }, message: type.max === undefined ? `Type a number of at least ${type.min}.` : `Type a number from ${type.min} to ${type.max}.` };
  return type.name === "money" ? { title, severity: "stop", rule: { type: "decimal", min: -1e12, max: 1e12 }, message: "Type an amount." } : null;
}

/** Where a column of a table stands, as an absolute range of its body. */
export const columnRange = (sheetName: string, area: Area, index: number, totals: boolean): string => {
  const c = area.left + index;
  return `'${sheetName}'!$${columnName(c)}$${area.top + 2}:$${columnName(c)}$${area.bottom + (totals ? 0 : 1)}`;
};
