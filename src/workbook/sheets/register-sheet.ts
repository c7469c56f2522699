/** A sheet of registers: one table below its title, or several below each other. */
import type { Analysis } from "../../core/analysis";
import type { Column } from "../column";
import type { Area } from "../grid";
import { tabColor } from "../palette";
import type { Register, RegisterRows } from "../register";
import type { CellContext } from "../value-type";
import { addRegisterTable } from "./register-table";
import { SheetBuilder } from "./sheet-builder";

/** Characters to a printed page's width, before its text gets too small to read. */
const PAGE = 260;

export interface SheetInput {
  readonly registers: readonly (readonly [key: string, register: Register])[];
  readonly rows: RegisterRows;
  /** Where each table stands, by register key. */
  readonly areas: ReadonlyMap<string, Area>;
  readonly analysis: Analysis;
  readonly context: CellContext;
}

export function registerSheet(name: string, { registers, rows, areas, analysis, context }: SheetInput): SheetBuilder {
  const first = registers[0]![1], several = registers.length > 1;
  const sheet = new SheetBuilder(name, tabColor[first.tab ?? "control"]);
  sheet.heading(name, first.purpose);
  const widths: number[] = [];
  for (const [key, register] of registers) {
    const area = areas.get(key)!;
    if (register !== first) {
      sheet.sectionTitle(area.top - 2, 0, Math.min(Object.keys(register.columns).length, 8) - 1, sectionName(register));
      sheet.set(area.top - 1, 0, register.purpose, { font: { size: 9, italic: true, color: "5B6B7A" } });
    }
    addRegisterTable(sheet, { register, rows: rows[key] ?? [], analysis, context, area });
    Object.values(register.columns).forEach((column, c) => { widths[c] = Math.max(widths[c] ?? 0, register !== first && c === 0 ? 0 : widthOf(column)); });
  }
  widths.forEach((width, c) => {
    const group = several ? undefined : Object.values(first.columns)[c]?.group;
    sheet.width(c, width, group ? { outline: 1, ...(first.folded?.includes(group) ? { hidden: true } : {}) } : {});
  });
  const header = areas.get(registers[0]![0])!.top;
  sheet.freeze = several ? { rows: 0, columns: 0 } : { rows: header + 1, columns: first.frozen };
  sheet.print = { ...sheet.print, ...(several ? {} : { repeatRows: { from: header, to: header } }), header: `&L&8${escapeCode(analysis.project.name)}` };
  const shown = sheet.columns.reduce((sum, c) => (c.hidden ? sum : sum + c.width), 0);
  const pages = Math.max(1, Math.ceil(shown / PAGE));
  sheet.print = { ...sheet.print, fitWidth: pages, ...(pages > 1 && first.frozen > 0 && !several ? { repeatColumns: { from: 0, to: first.frozen - 1 } } : {}) };
  return sheet;
}

/** As wide as it is declared, and as the longest word of its header takes beside its margins. */
const widthOf = ({ width, header, type }: Column<unknown>): number => Math.max(width, Math.ceil(0.9 * Math.max(...header.split(" ").map((word) => word.length)) + (type.horizontal === "right" ? 3.3 : 2)));

const sectionName = (register: Register): string => register.table.replace(/^tbl/, "");

/** In headers and footers `&` begins a code. */
const escapeCode = (text: string): string => text.replace(/&/g, "&&").slice(0, 120);
