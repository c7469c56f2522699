/** The columns of a table. */
import { bodyOf, type TableColumn } from "../spreadsheet/book";
import { enter, unusedHeader, setTable } from "../spreadsheet/enter";
import { deletion, insertion } from "../spreadsheet/shift";
import { typed } from "../spreadsheet/typed";
import { ExcelError } from "./excel-error";
import { hostClass, orNotFound, orNothing, type HostObject } from "./host-object";
import { rangeOn } from "./range";
import { eachCell, valueOf, writeContent } from "./range-content";
import { requireNoTable, requireWritable, shift, tableOf, type RangeTarget, type TableTarget } from "./session";

interface ColumnTarget extends TableTarget { readonly column: number }

export const tableColumns = hostClass<TableTarget>("TableColumnCollection", {
  properties: { Count: (target) => tableOf(target).columns.length },
  items: itemsOf,
  item: byKey,
  methods: {
    Add: add,
    GetCount: (target) => tableOf(target).columns.length,
    GetItemAt: (target, at: number) => orNotFound(itemsOf(target)[at], at),
    GetItemOrNullObject: (target, key: string | number) => orNothing(byKey(target, key)),
  },
});

const tableColumn = hostClass<ColumnTarget>("TableColumn", {
  id: ({ column }) => ({ Id: column }),
  properties: {
    Id: ({ column }) => column,
    Index: indexOf,
    Name: { get: (target) => columnOf(target).name, set: (target, name: string) => writeContent(whole(target, "header"), name) },
    Values: { get: (target) => eachCell(whole(target, "all"), valueOf), set: (target, values: unknown) => writeContent(whole(target, "all"), values) },
  },
  methods: {
    GetRange: (target) => range(target, "all"),
    GetHeaderRowRange: (target) => range(target, "header"),
    GetDataBodyRange: (target) => range(target, "body"),
    GetTotalRowRange: (target) => range(target, "totals"),
    Delete: (target) => {
      if (tableOf(target).columns.length === 1) throw new ExcelError("InvalidOperation", "a table has at least one column");
      const { area } = tableOf(target);
      const left = area.left + indexOf(target);
      shift(target, deletion({ ...area, left, right: left }, "column"));
    },
  },
});

const object = ({ session, sheet, table }: TableTarget, { id }: TableColumn): HostObject => tableColumn({ session, sheet, table, column: id });

function itemsOf(target: TableTarget): HostObject[] {
  return tableOf(target).columns.map((column) => object(target, column));
}

/** By name, in any case, or by id. */
function byKey(target: TableTarget, key: unknown): HostObject | undefined {
  const { columns } = tableOf(target);
  const found = typeof key === "number" ? columns.find(({ id }) => id === key) : columns.find(({ name, id }) => name.toLowerCase() === String(key).toLowerCase() || String(id) === key);
  return found && object(target, found);
}

function indexOf(target: ColumnTarget): number {
  const index = tableOf(target).columns.findIndex(({ id }) => id === target.column);
  if (index < 0) throw new ExcelError("ItemNotFound", "the column is gone");
  return index;
}

function columnOf(target: ColumnTarget): TableColumn {
  return tableOf(target).columns[indexOf(target)] ?? { id: target.column, name: "" };
}

function whole(target: ColumnTarget, part: "all" | "header" | "body" | "totals"): RangeTarget {
  const table = tableOf(target);
  const column = table.area.left + indexOf(target);
  if (part === "totals" && !table.totals) throw new ExcelError("InvalidOperation", "the table has no totals row");
  const rows = part === "all" ? table.area : part === "body" ? bodyOf(table) : part === "header" ? { top: table.area.top, bottom: table.area.top } : { top: table.area.bottom, bottom: table.area.bottom };
  return { session: target.session, sheet: target.sheet, area: { top: rows.top, bottom: rows.bottom, left: column, right: column } };
}

function range(target: ColumnTarget, part: "all" | "header" | "body" | "totals"): HostObject {
  const { area } = whole(target, part);
  if (!area) throw new ExcelError("InvalidReference");
  return rangeOn(target.session, target.sheet, area);
}

/** At `index`, or last where it is null; `values` with the header first, or one cell after the header for all. */
function add(target: TableTarget, index: number | null, values: unknown, name?: string): HostObject {
  const table = tableOf(target);
  requireWritable(target);
  const { spreadsheet } = target.session;
  const at = index === null || index === undefined || index < 0 ? table.columns.length : index;
  if (at > table.columns.length) throw new ExcelError("InvalidArgument", `column ${at}`);
  const column = table.area.left + at;
  const area = { ...table.area, left: column, right: column };
  if (at === table.columns.length) requireNoTable(target, area, table.id);
  shift(target, { ...insertion(area, "column"), across: [table.area.top, table.area.bottom] });
  const taken = new Set(table.columns.map((found) => found.name.toLowerCase()));
  const created: TableColumn = { id: Math.max(0, ...table.columns.map(({ id }) => id)) + 1, name: unusedHeader(name ?? `Column${table.columns.length + 1}`, taken) };
  setTable(spreadsheet, target.sheet, { ...tableOf(target), area: { ...table.area, right: table.area.right + 1 }, columns: table.columns.toSpliced(at, 0, created) });
  spreadsheet.setCells(target.sheet, [{ row: table.area.top, column, cell: { ...spreadsheet.cell(target.sheet, table.area.top, column), value: created.name } }]);
  if (Array.isArray(values)) writeContent({ ...target, area }, name === undefined ? values : values.length === table.area.bottom - table.area.top ? [[name], ...values] : values);
  else if (typeof values === "string" || typeof values === "number" || typeof values === "boolean") enter(spreadsheet, target.sheet, Array.from({ length: table.area.bottom - table.area.top }, (_, n) => ({ row: table.area.top + 1 + n, column, cell: typed(values, spreadsheet.cell(target.sheet, table.area.top + 1 + n, column)) })));
  return object(target, created);
}
