/** A table part. */
import type { SheetDocument, TableColumnDocument, TableDocument } from "../../../workbook/document";
import { areaName, cellName } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import { MAIN } from "./namespaces";
import { formulaXml } from "./sheet-data";
import { element, xstring } from "./xml";

/** Throws ExchangeError where a header differs from its cell, as Excel would call the file damaged. */
export function tableXml(table: TableDocument, id: number, sheet: SheetDocument): string {
  const { name, area, totalsRow, columns, style, banded, filter } = table;
  columns.forEach(({ header }, i) => {
    const cell = sheet.cells.get(area.top)?.get(area.left + i)?.value;
    if (cell !== header) throw new ExchangeError(`The table ${name} cannot be written: its column "${header}" has another header in ${sheet.name}!${cellName(area.top, area.left + i)}.`);
  });
  return element("table", {
    xmlns: MAIN, id, name, displayName: name, ref: areaName(area),
    totalsRowCount: totalsRow ? 1 : undefined, totalsRowShown: totalsRow ? undefined : false,
  },
  filter ? element("autoFilter", { ref: areaName(totalsRow ? { ...area, bottom: area.bottom - 1 } : area) }, ...columns.map(filterXml)) : "",
  element("tableColumns", { count: columns.length }, ...columns.map((column, i) => columnXml(column, i + 1))),
  style === null
    ? element("tableStyleInfo", { showFirstColumn: false, showLastColumn: false, showRowStripes: banded, showColumnStripes: false })
    : element("tableStyleInfo", { name: style, showFirstColumn: false, showLastColumn: false, showRowStripes: banded, showColumnStripes: false }));
}

function filterXml({ filter }: TableColumnDocument, colId: number): string {
  if (!filter) return "";
  const texts = filter.filter((text) => text !== "");
  return element("filterColumn", { colId }, element("filters", { blank: texts.length < filter.length ? true : undefined }, ...texts.map((val) => element("filter", { val: xstring(val) }))));
}

function columnXml({ header, formula, total }: TableColumnDocument, id: number): string {
  return element("tableColumn", {
    id, name: xstring(header).replaceAll("\n", "_x000a_"),
    totalsRowFunction: total === undefined || "label" in total ? undefined : "formula" in total ? "custom" : total.function,
    totalsRowLabel: total !== undefined && "label" in total ? xstring(total.label) : undefined,
  },
  formula === undefined ? "" : formulaXml(formula, "calculatedColumnFormula"),
  total !== undefined && "formula" in total ? formulaXml(total.formula, "totalsRowFormula") : "");
}
