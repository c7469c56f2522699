/** A table of the Status sheet: fixed size, drawn from its rows, with empty rows where there is nothing to say. */
import type { Style } from "../document";
import { columnName, type Area } from "../grid";
import { body, header, ragFormats } from "../palette";
import type { ReportTable } from "../status-tables";
import { fileFormula } from "./register-table";
import type { SheetBuilder } from "./sheet-builder";

export function addReportTable(sheet: SheetBuilder, table: ReportTable, top: number, left: number, style: Partial<Style> = {}): Area {
  const area: Area = { top, left, bottom: top + table.capacity, right: left + table.columns.length - 1 };
  table.columns.forEach((column, c) => {
    const horizontal = column.horizontal ?? "left";
    sheet.set(top, left + c, column.header, header(column.kind, horizontal));
    const base = body(column.kind, { horizontal, vertical: "center", wrap: true }, column.format ?? "General");
    // On a report the computed cells are the page itself: no grey.
    const { fill: _, ...paper } = base;
    const drawn = column.kind === "input" ? base : { ...paper, ...style };
    const formula = column.formula ? fileFormula(column.formula, table.name) : undefined;
    for (let r = 0; r < table.capacity; r++) sheet.set(top + 1 + r, left + c, table.rows[r]?.[c] ?? (formula ? "" : null), drawn, formula);
    const cells: Area = { top: top + 1, bottom: area.bottom, left: left + c, right: left + c };
    if (column.rag) sheet.formats.push(...ragFormats(cells, `$${columnName(left + c)}${top + 2}`));
    if (column.list) sheet.validations.push({ areas: [cells], rule: { type: "list", source: column.list }, severity: "stop", title: column.header, message: "Choose one of the list." });
  });
  sheet.tables.push({
    name: table.name, area, totalsRow: false, style: null, banded: false, filter: false,
    columns: table.columns.map((c) => ({ header: c.header, ...(c.formula ? { formula: fileFormula(c.formula, table.name) } : {}) })),
  });
  return area;
}
