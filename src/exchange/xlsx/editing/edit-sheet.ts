/** A worksheet part with some cells changed: everything else stays as it was written, to the byte. */
import type { Area } from "../../../workbook/grid";
import { areaName } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import { parseAreaName, parseCellName } from "../reading/references";
import type { Attributes } from "../reading/xml-reader";
import { shortAreaName } from "../writing/area-names";
import { validationXml } from "../writing/validations";
import type { StoredCell } from "./cell-xml";
import { grownArea } from "./grow-table";
import { RowEditor } from "./row-editor";
import type { SheetPlan } from "./sheet-plan";
import { applySplices, scanXml, withAttribute } from "./xml-spans";
import type { Span, SpanHandler, Splice } from "./xml-spans";

export function editSheet(part: string, xml: string, plan: SheetPlan): string {
  const editor = new SheetEditor(xml, plan);
  scanXml(part, xml, editor);
  return applySplices(xml, [...editor.splices, ...extendedRanges(xml, plan)]);
}

class SheetEditor implements SpanHandler {
  readonly splices: Splice[] = [];
  private readonly pending: number[];
  private readonly rows: RowEditor;
  private next = 0;
  private row = -1;
  private column = -1;
  private rowOpen: Span = { start: 0, end: 0 };
  private cells: StoredCell[] = [];
  private cell: { open: Span; attributes: Attributes; formula: string; empty: boolean } | undefined;
  private formulaStart = 0;
  private dataOpen: Span = { start: 0, end: 0 };
  private rulesOpen: Span = { start: 0, end: 0 };
  /** The places of each rule, as they will be. */
  private readonly ruled: string[] = [];

  constructor(private readonly xml: string, private readonly plan: SheetPlan) {
    this.pending = [...plan.changes.keys()].sort((a, b) => a - b);
    this.rows = new RowEditor(plan);
  }

  open(name: string, attributes: Attributes, span: Span): void {
    switch (name) {
      case "dimension": return this.growDimension(attributes.ref, span);
      case "col": return this.rows.column(attributes);
      case "sheetData":
        this.dataOpen = span;
        this.rows.prefix = this.prefixOf(span);
        return;
      case "row":
        this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
        this.column = -1;
        this.cells = [];
        this.rowOpen = span;
        return this.insertRowsBefore(this.row, span.start);
      case "c":
        this.column = attributes.r === undefined ? this.column + 1 : parseCellName(attributes.r)?.column ?? this.column + 1;
        this.cell = { open: span, attributes, formula: "", empty: true };
        return;
      case "f":
        this.formulaStart = span.start;
        return;
      case "v": case "is":
        if (this.cell) this.cell.empty = false;
        return;
      case "mergeCell": return this.refuseMerge(attributes.ref ?? "");
      case "dataValidations":
        this.rulesOpen = span;
        return;
      case "dataValidation":
        this.ruled.push(grownRanges(attributes.sqref ?? "", this.plan));
        return this.growRange(attributes.sqref, span);
      case "conditionalFormatting": return this.growRange(attributes.sqref, span);
    }
  }

  close(name: string, span: Span): void {
    switch (name) {
      case "f":
        if (this.cell) this.cell.formula = this.xml.slice(this.formulaStart, span.end);
        return;
      case "c": return this.closeCell(span);
      case "row": return this.closeRow(span);
      case "sheetData": return this.closeData(span);
      case "dataValidations": return this.addRules(span);
    }
  }

  private closeCell({ end }: Span): void {
    if (!this.cell) return;
    const { open, attributes, formula, empty } = this.cell;
    this.cell = undefined;
    if (!this.rows.concerns(this.row)) return;
    this.cells.push({ column: this.column, raw: this.xml.slice(open.start, end), attributes, formula, empty: empty && formula === "" });
  }

  private closeRow(span: Span): void {
    if (!this.rows.concerns(this.row)) return;
    const changed = this.rows.edit(this.row, this.cells);
    if (this.pending[this.next] === this.row) this.next++;
    if (changed === undefined) return;
    const tag = this.xml.slice(this.rowOpen.start, this.rowOpen.end);
    const open = withAttribute(tag, "spans", undefined).replace(/\s*\/>$/, ">");
    this.splices.push({ start: this.rowOpen.start, end: span.end, text: `${open}${changed}</${this.rows.prefix}row>` });
  }

  private closeData(span: Span): void {
    const rows = this.newRowsBefore(Infinity);
    if (rows === "") return;
    if (span.start !== this.dataOpen.start) this.splices.push({ start: span.start, end: span.start, text: rows });
    else this.splices.push({ ...span, text: `${this.xml.slice(span.start, span.end).replace(/\s*\/>$/, ">")}${rows}</${this.rows.prefix}sheetData>` });
  }

  private insertRowsBefore(row: number, at: number): void {
    const rows = this.newRowsBefore(row);
    if (rows !== "") this.splices.push({ start: at, end: at, text: rows });
  }

  private newRowsBefore(row: number): string {
    let rows = "";
    for (; this.next < this.pending.length && this.pending[this.next]! < row; this.next++) {
      const added = this.pending[this.next]!;
      const cells = this.rows.edit(added, []);
      if (cells) rows += `<${this.rows.prefix}row r="${added + 1}">${cells}</${this.rows.prefix}row>`;
    }
    return rows;
  }

  private addRules({ start }: Span): void {
    const taken = this.ruled.flatMap(sqref => sqref.split(/\s+/).flatMap(ref => parseAreaName(ref) ?? []));
    const added = this.plan.validations.filter(({ areas }) => !taken.some(area => overlap(area, areas[0]!)));
    if (added.length === 0 || start === this.rulesOpen.start) return;
    const tag = this.xml.slice(this.rulesOpen.start, this.rulesOpen.end);
    this.splices.push({ ...this.rulesOpen, text: withAttribute(tag, "count", String(this.ruled.length + added.length)) });
    this.splices.push({ start, end: start, text: added.map(validationXml).join("").replace(/<(\/?)(?=\w)/g, `<$1${this.rows.prefix}`) });
  }

  private growDimension(ref: string | undefined, span: Span): void {
    const area = ref === undefined ? undefined : parseAreaName(ref);
    if (!area) return;
    let { top, left, bottom, right } = area;
    for (const [row, columns] of this.plan.changes) for (const column of columns.keys()) {
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    this.splices.push({ ...span, text: withAttribute(this.xml.slice(span.start, span.end), "ref", shortAreaName({ top, left, bottom, right })) });
  }

  private refuseMerge(ref: string): void {
    const merge = parseAreaName(ref);
    for (const growth of this.plan.growths) {
      const area = grownArea(growth);
      const added = { ...area, top: growth.oldBottom + 1 };
      if (merge && overlap(merge, added)) throw new ExchangeError(`The table ${growth.table.name} cannot grow over the merged cells ${areaName(merge)} below it; move them and try again.`);
    }
  }

  private growRange(sqref: string | undefined, span: Span): void {
    const grown = sqref === undefined ? undefined : grownRanges(sqref, this.plan);
    if (grown !== undefined && grown !== sqref) this.splices.push({ ...span, text: withAttribute(this.xml.slice(span.start, span.end), "sqref", grown) });
  }

  private prefixOf({ start }: Span): string {
    return /^<([^\s:/>]+:)?/.exec(this.xml.slice(start, start + 100))?.[1] ?? "";
  }
}

/** What Excel does itself when a table grows: formats and validations of its rows that reached the last one reach the new last row; those of the last row alone stay. */
function grownRanges(sqref: string, { growths }: SheetPlan): string {
  return sqref.split(/\s+/).map(ref => {
    const area = parseAreaName(ref);
    const growth = area && growths.find(({ table, oldBottom }) => area.bottom === oldBottom && area.top >= table.area.top && (area.top < oldBottom || oldBottom === table.area.top + 1) && area.left >= table.area.left && area.right <= table.area.right);
    return growth ? shortAreaName({ ...area, bottom: growth.newBottom }) : ref;
  }).join(" ");
}

/** The same for the formats that later versions of Excel keep in the extension list. */
function extendedRanges(xml: string, plan: SheetPlan): Splice[] {
  if (plan.growths.length === 0) return [];
  return [...xml.matchAll(/(?<=<[\w.-]+:sqref(?:\s[^<>]*)?>)[^<]+(?=<\/)/g)].map(({ index, 0: sqref }) => ({ start: index, end: index + sqref.length, text: grownRanges(sqref, plan) }));
}

const overlap = (a: Area, b: Area) => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
