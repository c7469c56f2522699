/** The rows and cells of a worksheet part. */
import type { CellDocument, RowDocument, SheetDocument } from "../../../workbook/document";
import { columnName } from "../../../workbook/grid";
import type { Budget } from "../limits";
import { mustStayReadable } from "../limits";
import { mustFit } from "./shared-strings";
import type { SharedStrings } from "./shared-strings";
import type { StyleTable } from "./style-table";
import { escapeText, xstring } from "./xml";

export interface SheetContext { readonly styles: StyleTable; readonly strings: SharedStrings; readonly budget: Budget }

export function sheetDataXml(sheet: SheetDocument, context: SheetContext): string {
  const described = new Map(sheet.rows.map(row => [row.row, row]));
  const indexes = [...new Set([...sheet.cells.keys(), ...described.keys()])].sort((a, b) => a - b);
  const names: string[] = [];
  const rows = indexes.map(row => {
    let xml = `<row r="${row + 1}"${rowAttributes(described.get(row))}>`, width = 0, formulas = 0;
    for (const [column, cell] of inOrder(sheet.cells.get(row))) {
      xml += cellXml((names[column] ??= columnName(column)) + (row + 1), cell, context);
      if (cell.value !== null || cell.formula !== undefined) width = column + 1;
      if (cell.formula !== undefined) formulas++;
    }
    context.budget.spend("cells", width + formulas);
    return `${xml}</row>`;
  });
  mustStayReadable(rows.map(row => row.length), context.budget.limits);
  return `<sheetData>${rows.join("")}</sheetData>`;
}

function inOrder(cells: ReadonlyMap<number, CellDocument> | undefined): Iterable<readonly [number, CellDocument]> {
  if (!cells) return [];
  let last = -1;
  for (const column of cells.keys()) {
    if (column < last) return [...cells].sort(([a], [b]) => a - b);
    last = column;
  }
  return cells;
}

function rowAttributes(row: RowDocument | undefined): string {
  if (!row) return "";
  return (row.height === undefined ? "" : ` ht="${row.height}"${row.fitted ? "" : ` customHeight="1"`}`)
    + (row.hidden ? ` hidden="1"` : "")
    + (row.outline ? ` outlineLevel="${row.outline}"` : "")
    + (row.collapsed ? ` collapsed="1"` : "");
}

function cellXml(name: string, { value, formula, style }: CellDocument, { styles, strings }: SheetContext): string {
  const text = typeof value === "string" && formula === undefined;
  const index = styles.index(style, text && value.startsWith("="));
  const start = index === 0 ? `<c r="${name}"` : `<c r="${name}" s="${index}"`;
  if (text) return `${start} t="s"><v>${strings.index(value)}</v></c>`;
  const f = formula === undefined ? "" : formulaXml(formula);
  if (typeof value === "number" && Number.isFinite(value)) return `${start}>${f}<v>${value}</v></c>`;
  if (value === null) return f === "" ? `${start}/>` : `${start}>${f}</c>`;
  return start + typedValue(value, f);
}

function typedValue(value: NonNullable<CellDocument["value"]>, f: string): string {
  if (typeof value === "string") {
    mustFit(value);
    return ` t="str">${f}<v>${escapeText(xstring(value))}</v></c>`;
  }
  if (typeof value === "boolean") return ` t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return ` t="e">${f}<v>${typeof value === "object" ? escapeText(value.error) : "#NUM!"}</v></c>`;
}

/** The text of a formula has no `=` in the file. */
export const formulaXml = (formula: string, name = "f"): string => `<${name}>${escapeText(xstring(formula.replace(/^=/, "")))}</${name}>`;
