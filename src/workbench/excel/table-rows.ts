/** The rows of a table's body. */
import { rowCount } from "../spreadsheet/area";
import { bodyOf } from "../spreadsheet/book";
import { deletion, insertion } from "../spreadsheet/shift";
import { resizeTable } from "../spreadsheet/enter";
import { ExcelError } from "./excel-error";
import { hostClass, orNotFound, type HostObject } from "./host-object";
import { rangeOn } from "./range";
import { eachCell, valueOf, writeContent } from "./range-content";
import { requireNumber, requireWritable, shift, tableOf, type RangeTarget, type TableTarget } from "./session";

interface RowTarget extends TableTarget { readonly row: number }

const count = (target: TableTarget): number => rowCount(bodyOf(tableOf(target)));

export const tableRows = hostClass<TableTarget>("TableRowCollection", {
  properties: { Count: count },
  items: (target) => Array.from({ length: count(target) }, (_, row) => tableRow({ ...target, row })),
  item: (target, key) => itemAt(target, Number(key)),
  methods: {
    Add: add,
    GetCount: count,
    GetItemAt: (target, at: number) => orNotFound(itemAt(target, at), at),
    DeleteRowsAt: (target, index: number, howMany?: number) => removeRows(target, index, howMany ?? 1),
    DeleteRows: (target, rows: readonly (number | HostObject)[]) => {
      const indexes = rows.map((row) => (typeof row === "number" ? row : (row.target as RowTarget).row)).sort((a, b) => b - a);
      indexes.forEach((index) => removeRows(target, index, 1));
    },
  },
});

const tableRow = hostClass<RowTarget>("TableRow", {
  properties: {
    Index: ({ row }) => row,
    Values: { get: (target) => eachCell(rangeTarget(target), valueOf), set: (target, values: unknown) => writeContent(rangeTarget(target), values) },
  },
  methods: {
    GetRange: (target) => rangeOn(target.session, target.sheet, areaOfRow(target)),
    Delete: (target) => removeRows(target, target.row, 1),
  },
});

const itemAt = (target: TableTarget, row: number): HostObject | undefined => (row >= 0 && row < count(target) ? tableRow({ ...target, row }) : undefined);
const rangeTarget = (target: RowTarget): RangeTarget => ({ session: target.session, sheet: target.sheet, area: areaOfRow(target) });

function areaOfRow(target: RowTarget): { top: number; bottom: number; left: number; right: number } {
  const body = bodyOf(tableOf(target));
  return { ...body, top: body.top + target.row, bottom: body.top + target.row };
}

/** At `index`, or last where it is null: cells below the table move down. `values` may be left out. */
function add(target: TableTarget, index: number | null, values?: unknown): HostObject {
  requireWritable(target);
  const table = tableOf(target);
  const body = bodyOf(table);
  const rows = Array.isArray(values) ? values.length : 1;
  const at = index === null || index === undefined || index < 0 ? count(target) : index;
  if (at > count(target)) throw new ExcelError("InvalidArgument", `row ${at}`);
  const top = body.top + at;
  const bottom = top + rows - 1;
  shift(target, insertion({ ...table.area, top, bottom }, "row"));
  if (tableOf(target).area.bottom === table.area.bottom) resizeTable(target.session.spreadsheet, target.sheet, target.table, { ...table.area, bottom: table.area.bottom + rows });
  const { spreadsheet } = target.session;
  if (at === count(target) - rows) {
    spreadsheet.setCells(target.sheet, table.columns.flatMap(({ formula }, offset) => Array.from({ length: rows }, (_, n) => ({ row: top + n, column: body.left + offset, cell: { ...spreadsheet.cell(target.sheet, top - 1, body.left + offset), value: null, formula } }))).map(({ row, column, cell: { formula, ...cell } }) => ({ row, column, cell: formula === undefined ? cell : { ...cell, formula } })));
  }
  if (values !== null && values !== undefined) writeContent({ ...target, area: { ...body, top, bottom } }, values);
  return tableRow({ ...target, row: at });
}

function removeRows(target: TableTarget, index: number, howMany: number): void {
  const table = tableOf(target);
  const body = bodyOf(table);
  if (requireNumber(index, "index", 0) + howMany > count(target)) throw new ExcelError("InvalidArgument", `row ${index}`);
  shift(target, deletion({ ...table.area, top: body.top + index, bottom: body.top + index + howMany - 1 }, "row"));
}
