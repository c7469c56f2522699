/**
 * Bad luck on demand: what the page's address says is to go wrong, such as `?fault=recalculate.2:InvalidOperationInCellEditMode`.
 *
 *     fault  = [button "."] request ":" what      several are parted by commas
 *     button = the id of a ribbon button; requests are then counted from each press of it, otherwise from the opening of the workbook
 *     what   = editMode        Excel refuses because a cell is being edited
 *            | sessionLost     Excel refuses this request and all that follow
 *            | late            the answer comes after three seconds
 *            | otherAuthor     before the request is carried out, another author swaps two rows of the largest table
 *            | an Excel error code, with which the request fails, such as AccessDenied
 */
import type { ExcelHost, Fault } from "../excel/excel-host";
import { bodyOf } from "../spreadsheet/book";
import { rowCount } from "../spreadsheet/area";
import type { CellEdit, Spreadsheet } from "../spreadsheet/spreadsheet";

interface Planned { readonly button: string | null; readonly request: number; readonly what: string }

export interface Faults {
  /** A ribbon button was pressed. */
  pressed(button: string): void;
}

/** How late a late answer is, in milliseconds. */
const LATE = 3_000;

export function readFaults(text: string): Planned[] {
  return text.split(",").flatMap((one) => {
    const [, button = null, request, what = ""] = /^\s*(?:([a-z][\w-]*)\.)?(\d+):(\w+)\s*$/.exec(one) ?? [];
    return request === undefined ? [] : [{ button, request: Number(request), what }];
  });
}

export function plan(host: ExcelHost, planned: readonly Planned[]): Faults {
  let last = 0;
  let press: { readonly button: string; readonly after: number } | null = null;
  const due = (request: number): string[] => planned.filter(({ button, request: wanted }) => (button === null ? wanted === request : press?.button === button && wanted === request - press.after)).map(({ what }) => what);
  host.before = async (request) => {
    last = request;
    if (due(request).includes("otherAuthor")) await swapRows(host.spreadsheet);
  };
  host.fault = (request) => due(request).map(faultOf).find((fault) => fault !== null) ?? null;
  return { pressed(button) { press = { button, after: last }; } };
}

function faultOf(what: string): Fault | null {
  if (what === "otherAuthor") return null;
  if (what === "late") return { type: "late", until: new Promise((resolve) => setTimeout(resolve, LATE)) };
  if (what === "editMode" || what === "sessionLost") return { type: what };
  return { type: "error", code: what };
}

/** As a sort by another author would: the first two rows of the largest table change places. */
async function swapRows(spreadsheet: Spreadsheet): Promise<void> {
  const [largest] = spreadsheet.book.sheets.flatMap(({ id, tables }) => tables.map((table) => ({ sheet: id, body: bodyOf(table) }))).sort((a, b) => rowCount(b.body) - rowCount(a.body));
  if (!largest || rowCount(largest.body) < 2) return;
  const { sheet, body: { top, left, right } } = largest;
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  spreadsheet.setCells(sheet, columns.flatMap((column): CellEdit[] => [
    { row: top, column, cell: spreadsheet.cell(sheet, top + 1, column) },
    { row: top + 1, column, cell: spreadsheet.cell(sheet, top, column) },
  ]));
  await spreadsheet.commit("remote");
}
