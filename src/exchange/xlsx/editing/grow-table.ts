/** A table part that gets more rows. */
import type { Area, GridTable } from "../../../workbook/grid";
import { areaName } from "../../../workbook/grid";
import { parseAreaName } from "../reading/references";
import { decodeXstring } from "../reading/xml-string";
import { applySplices, scanXml, withAttribute } from "./xml-spans";
import type { Splice } from "./xml-spans";

export interface TableGrowth {
  readonly table: GridTable;
  /** The last row of data, before and after. */
  readonly oldBottom: number;
  readonly newBottom: number;
  /** What fills a new row, by column of the sheet. */
  readonly formulas: ReadonlyMap<number, string>;
}

export const dataBottom = ({ area, totals }: GridTable): number => (totals ? area.bottom - 1 : area.bottom);

/** Where a table lies after it has grown. */
export const grownArea = ({ table, oldBottom, newBottom }: TableGrowth): Area => ({ ...table.area, bottom: table.area.bottom + newBottom - oldBottom });

/** The formulas of calculated columns, by column of the sheet. */
export function calculatedColumns(part: string, xml: string, left: number): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  let column = left - 1;
  let formula: string | undefined;
  scanXml(part, xml, {
    open(name) {
      if (name === "tableColumn") column++;
      else if (name === "calculatedColumnFormula") formula = "";
    },
    text(text) {
      if (formula !== undefined) formula += text;
    },
    close(name) {
      if (name !== "calculatedColumnFormula" || formula === undefined) return;
      formulas.set(column, decodeXstring(formula));
      formula = undefined;
    },
  });
  return formulas;
}

/** The table's place, and those of its filter and its sorting, with the new rows. */
export function growTable(part: string, xml: string, { oldBottom, newBottom }: TableGrowth): string {
  const splices: Splice[] = [];
  scanXml(part, xml, {
    open(name, { ref }, span) {
      const area = PLACED.has(name) && ref !== undefined ? parseAreaName(ref) : undefined;
      if (!area || area.bottom < oldBottom) return;
      const grown = areaName({ ...area, bottom: area.bottom + newBottom - oldBottom });
      splices.push({ ...span, text: withAttribute(xml.slice(span.start, span.end), "ref", grown) });
    },
  });
  return applySplices(xml, splices);
}

const PLACED = new Set(["table", "autoFilter", "sortState", "sortCondition"]);
