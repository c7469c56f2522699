/** The filters of a table's columns, and the rows that they hide. */
import { asCell, bodyOf, type CellData, type Line, type Scalar, type TableData } from "../spreadsheet/book";
import { shown } from "../spreadsheet/text";
import { all, attribute, child, children, flag, number, type XmlElement } from "./xml-tree";

/** The rows that a filter hides are the table's from then on, no longer among `rows`. A filter other than by texts becomes one by the texts that it leaves. */
export function withFilters(table: TableData, xml: XmlElement, cells: readonly (readonly (Scalar | CellData)[])[], rows: Record<number, Line>): TableData {
  const filters = new Map(children(child(xml, "autoFilter"), "filterColumn").filter(({ children: [criterion] }) => criterion !== undefined).map((column) => [number(column, "colId") ?? 0, child(column, "filters")]));
  if (filters.size === 0) return table;
  const { top, bottom } = bodyOf({ totals: false, ...table });
  const body = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const text = (row: number, at: number): string => shown(asCell(cells[row]?.[table.area.left + at] ?? null));
  const chosen = new Map([...filters].map(([at, criterion]) => [at, textsOf(criterion)]));
  const byText = [...chosen].flatMap(([at, texts]) => (texts ? [{ at, texts: new Set(texts.map((one) => one.toLowerCase())) }] : []));
  const isByText = byText.length === filters.size;
  // One that no filter by text hides, the user has hidden, where all filters are by text.
  const hiddenRows = body.filter((row) => rows[row]?.hidden && !(isByText && byText.every(({ at, texts }) => texts.has(text(row, at).toLowerCase()))));
  for (const row of hiddenRows) {
    const { hidden: _, ...line } = rows[row]!;
    if (Object.keys(line).length > 0) rows[row] = line;
    else delete rows[row];
  }
  const gone = new Set(hiddenRows), seen = body.filter((row) => !gone.has(row));
  const left = (at: number): string[] => [...new Set(seen.map((row) => text(row, at)))];
  return { ...table, hiddenRows, columns: table.columns?.map((column, at) => (chosen.has(at) ? { ...column, filter: chosen.get(at) ?? left(at) } : column)) };
}

function textsOf(filters: XmlElement | undefined): string[] | null {
  if (!filters || all(filters, "dateGroupItem").length > 0) return null;
  return [...children(filters, "filter").map((filter) => attribute(filter, "val") ?? ""), ...(flag(filters, "blank") ? [""] : [])];
}
