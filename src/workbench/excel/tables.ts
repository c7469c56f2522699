/** Excel's tables: the collections of a workbook and of a sheet, the table, its columns and rows. */
import { columnCount, rowCount, type Area } from "../spreadsheet/area";
import { bodyOf, type Table } from "../spreadsheet/book";
import { resizeTable, setTable, unusedHeader } from "../spreadsheet/enter";
import { definedNameFault, unusedName } from "../spreadsheet/names";
import { ExcelError } from "./excel-error";
import { clearFilters, filterOfTable, reapply } from "./filters";
import { hostClass, orNotFound, orNothing, type HostObject } from "./host-object";
import { rangeOn, readAddress } from "./range";
import { registrations } from "./events";
import { areaOf, EVENT, headerRow, rangeArgument, requireNoTable, requireWritable, sheetOf, tableOf, WORKBOOK_ID, type Session, type TableTarget } from "./session";
import { tableColumns } from "./table-columns";
import { tableRows } from "./table-rows";

/** `sheet` is null for the workbook's collection. */
interface TablesTarget { readonly session: Session; readonly sheet: string | null }

export const tables = hostClass<TablesTarget>("TableCollection", {
  properties: { Count: (target) => all(target).length },
  items: all,
  item: byKey,
  methods: {
    Add: addTable,
    GetCount: (target) => all(target).length,
    GetItemAt: (target, at: number) => orNotFound(all(target)[at], at),
    GetItemOrNullObject: (target, key: string) => orNothing(byKey(target, key)),
    ...registrations(() => WORKBOOK_ID, { DataChangedEvent: EVENT.tableChanged, AddedEvent: EVENT.tableAdded, DeletedEvent: EVENT.tableDeleted }),
  },
});

export const tableObject = hostClass<TableTarget>("Table", {
  id: ({ table }) => ({ Id: table }),
  properties: {
    Id: ({ table }) => table, LegacyId: ({ table }) => table,
    Name: { get: (target) => tableOf(target).name, set: rename },
    Style: { get: (target) => tableOf(target).style, set: (target, style: string) => change(target, { style }) },
    ShowHeaders: () => true,
    ShowTotals: { get: (target) => tableOf(target).totals, set: showTotals },
    ShowBandedRows: { get: (target) => tableOf(target).banded, set: (target, banded: boolean) => change(target, { banded }) },
    ShowBandedColumns: () => false,
    ShowFilterButton: { get: (target) => tableOf(target).filter, set: (target, filter: boolean) => change(target, { filter }) },
    HighlightFirstColumn: () => false, HighlightLastColumn: () => false,
  },
  children: {
    Columns: tableColumns, Rows: tableRows, AutoFilter: filterOfTable,
    Worksheet: ({ session, sheet }) => session.objects.worksheet(session, sheet),
  },
  methods: {
    GetRange: (target) => part(target, ({ area }) => area),
    GetHeaderRowRange: (target) => part(target, ({ area }) => headerRow(area)),
    GetDataBodyRange: (target) => part(target, bodyOf),
    GetTotalRowRange: (target) => part(target, ({ area, totals }) => {
      if (!totals) throw new ExcelError("InvalidOperation", "the table has no totals row");
      return { ...area, top: area.bottom };
    }),
    Resize: resize,
    Delete: remove,
    ConvertToRange: (target) => {
      const { area } = tableOf(target);
      drop(target);
      return rangeOn(target.session, target.sheet, area);
    },
    ClearFilters: clearFilters,
    ReapplyFilters: reapply,
    ...registrations(({ table }: TableTarget) => table, { DataChangedEvent: EVENT.tableChanged, SelectionChangedEvent: EVENT.tableSelectionChanged }),
  },
});

const part = (target: TableTarget, choose: (table: Table) => Area): HostObject => rangeOn(target.session, target.sheet, choose(tableOf(target)));

function all({ session, sheet }: TablesTarget): HostObject[] {
  return session.spreadsheet.book.sheets.filter(({ id }) => sheet === null || id === sheet).flatMap(({ id, tables: list }) => list.map((table) => tableObject({ session, sheet: id, table: table.id })));
}

/** By name, in any case, or by id. */
function byKey(target: TablesTarget, key: unknown): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  return all(target).find((table) => String(table.read("Name")).toLowerCase() === wanted || String(table.read("Id")).toLowerCase() === wanted);
}

/** Without headers of its own, a table gets a row of `Column1`, `Column2` … above its data. */
function addTable({ session, sheet }: TablesTarget, address: unknown, hasHeaders: boolean): HostObject {
  const { spreadsheet } = session;
  const found = rangeArgument(address, (text) => readAddress(session, sheet ?? spreadsheet.book.active, text));
  if (sheet !== null && found.sheet !== sheet) throw new ExcelError("InvalidArgument", "the range is on another sheet");
  const target = { session, sheet: found.sheet };
  requireWritable(target);
  const given = areaOf(found);
  const area = { ...given, bottom: given.bottom + (!hasHeaders || rowCount(given) === 1 ? 1 : 0) };
  requireNoTable(target, area);
  if (sheetOf(target).merges.some((merged) => merged.top <= area.bottom && merged.bottom >= area.top && merged.left <= area.right && merged.right >= area.left)) throw new ExcelError("InvalidArgument", "the range has merged cells");
  if (!hasHeaders) {
    const moved = [...spreadsheet.filled(found.sheet, given)];
    spreadsheet.setCells(found.sheet, moved.map(({ row, column }) => ({ row, column, cell: { value: null } })));
    spreadsheet.setCells(found.sheet, moved.map(({ row, column, cell }) => ({ row: row + 1, column, cell })));
  }
  const taken = new Set<string>();
  const columns = Array.from({ length: columnCount(area) }, (_, at) => {
    const { value } = spreadsheet.cell(found.sheet, area.top, area.left + at);
    return { id: at + 1, name: unusedHeader(hasHeaders && value !== null && typeof value !== "object" ? String(value) : `Column${at + 1}`, taken) };
  });
  const table: Table = { id: spreadsheet.nextId(), name: unusedName(spreadsheet.book, "Table"), area, totals: false, columns, style: "TableStyleMedium2", banded: true, filter: true, hiddenRows: [] };
  spreadsheet.setSheet(found.sheet, { tables: [...sheetOf(target).tables, table] });
  spreadsheet.setCells(found.sheet, columns.map(({ name }, at) => ({ row: area.top, column: area.left + at, cell: { ...spreadsheet.cell(found.sheet, area.top, area.left + at), value: name } })));
  return tableObject({ ...target, table: table.id });
}

function change(target: TableTarget, part: Partial<Table>): void {
  requireWritable(target);
  setTable(target.session.spreadsheet, target.sheet, { ...tableOf(target), ...part });
}

function rename(target: TableTarget, name: string): void {
  if (definedNameFault(target.session.spreadsheet.book, name, target.table)) throw new ExcelError("InvalidArgument", `table name ${name}`);
  change(target, { name });
}

function showTotals(target: TableTarget, totals: boolean): void {
  const table = tableOf(target);
  if (totals === table.totals) return;
  requireWritable(target);
  const area = { ...table.area, bottom: table.area.bottom + (totals ? 1 : -1) };
  if (totals) requireNoTable(target, area, table.id);
  else target.session.spreadsheet.setCells(target.sheet, table.columns.map((_, at) => ({ row: table.area.bottom, column: table.area.left + at, cell: { value: null } })));
  setTable(target.session.spreadsheet, target.sheet, { ...table, totals, area });
}

/** The header row stays where it is, and something of the table too. */
function resize(target: TableTarget, address: unknown): void {
  const table = tableOf(target);
  const found = rangeArgument(address, (text) => readAddress(target.session, target.sheet, text));
  const to = areaOf(found);
  requireWritable(target);
  if (found.sheet !== target.sheet || to.top !== table.area.top || to.bottom < to.top + 1 || to.right < table.area.left || to.left > table.area.right) throw new ExcelError("InvalidArgument", "a table is resized under its own header row");
  requireNoTable(target, to, table.id);
  resizeTable(target.session.spreadsheet, target.sheet, table.id, to);
}

/** With its cells. */
function remove(target: TableTarget): void {
  const { area } = tableOf(target);
  drop(target);
  const { spreadsheet } = target.session;
  spreadsheet.setCells(target.sheet, [...spreadsheet.filled(target.sheet, area)].map(({ row, column }) => ({ row, column, cell: { value: null } })));
}

function drop(target: TableTarget): void {
  requireWritable(target);
  target.session.spreadsheet.setSheet(target.sheet, { tables: sheetOf(target).tables.filter(({ id }) => id !== target.table) });
}
