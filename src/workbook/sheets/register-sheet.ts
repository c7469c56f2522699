/** A sheet of registers: one table below its title, or several below each other. */
import type { Analysis } from "../../core/analysis";
import type { SheetDocument } from "../document";
import type { Area } from "../grid";
import { tabColor } from "../palette";
import type { Register, RegisterRows } from "../register";
import type { CellContext } from "../value-type";
import { addRegisterTable } from "./register-table";
import { SheetBuilder } from "./sheet-builder";

const HEADER = 3;

export interface SheetInput {
  readonly registers: readonly (readonly [key: string, register: Register])[];
  readonly rows: RegisterRows;
  readonly analysis: Analysis;
  readonly context: CellContext;
}

/** `decorate` draws beside the tables, once their places are known. */
export function registerSheet(name: string, input: SheetInput, decorate?: (sheet: SheetBuilder, areas: ReadonlyMap<string, Area>) => void): { sheet: SheetDocument; areas: ReadonlyMap<string, Area> } {
  const first = input.registers[0]![1];
  const sheet = new SheetBuilder(name, tabColor[first.tab ?? "control"]);
  sheet.heading(name, first.purpose);
  const areas = new Map<string, Area>();
  let top = HEADER;
  const widths: number[] = [];
  /** Characters to a printed page's width, before its text gets too small to read. */
  const PAGE = 230;
  for (const [key, register] of input.registers) {
    if (key !== input.registers[0]![0]) {
      sheet.sectionTitle(top, 0, Math.min(Object.keys(register.columns).length, 8) - 1, sectionName(register));
      sheet.set(top + 1, 0, register.purpose, { font: { size: 9, italic: true, color: "5B6B7A" } });
      top += 2;
    }
    const area = addRegisterTable(sheet, { register, rows: input.rows[key] ?? [], analysis: input.analysis, context: input.context, top, left: 0 });
    areas.set(key, area);
    Object.values(register.columns).forEach((column, c) => { widths[c] = Math.max(widths[c] ?? 0, input.registers.length > 1 && key !== input.registers[0]![0] && c === 0 ? 0 : column.width); });
    top = area.bottom + 3;
  }
  widths.forEach((width, c) => {
    const group = input.registers.length === 1 ? Object.values(first.columns)[c]?.group : undefined;
    sheet.width(c, width, group ? { outline: 1, ...(first.folded?.includes(group) ? { hidden: true } : {}) } : {});
  });
  sheet.freeze = { rows: input.registers.length === 1 ? HEADER + 1 : 0, columns: input.registers.length === 1 ? first.frozen : 0 };
  sheet.print = { ...sheet.print, ...(input.registers.length === 1 ? { repeatRows: { from: HEADER, to: HEADER } } : {}), header: `&L&8${escapeCode(input.analysis.project.name)}` };
  const shown = sheet.columns.reduce((sum, c) => (c.hidden ? sum : sum + c.width), 0);
  sheet.print = { ...sheet.print, fitWidth: Math.max(1, Math.round(shown / PAGE)) };
  decorate?.(sheet, areas);
  return { sheet: sheet.document(), areas };
}

const sectionName = (register: Register): string => register.table.replace(/^tbl/, "");

/** In headers and footers `&` begins a code. */
const escapeCode = (text: string): string => text.replace(/&/g, "&&").slice(0, 120);
