/** Starter tables as a grid, so that templates pass through the same door as any workbook. */
import { parseDateTime } from "../core/time";
import type { Cell, Grid, GridSheet } from "../workbook/grid";
import { toSerial } from "../workbook/value-type";
import type { StarterCell, StarterTable, Template } from "./starter";

/** One sheet a table; text that is an ISO date becomes the date. */
export function templateGrid(template: Template): Grid {
  return { sheets: template.tables.map(sheetOf), names: new Map(), date1904: false };
}

function sheetOf({ table, headers, rows }: StarterTable): GridSheet {
  return {
    name: table.replace(/^tbl/, ""),
    rows: [headers, ...rows.map((row) => row.map(toCell))],
    tables: [{ name: table, area: { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 }, totals: false, columns: headers }],
    merges: [], formulas: new Map(),
  };
}

function toCell(cell: StarterCell): Cell {
  const at = typeof cell === "string" ? parseDateTime(cell) : null;
  return at === null ? cell : toSerial(at);
}
