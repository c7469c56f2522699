/** AutoFilters of sheets and tables: filters by the values or the text of a column. */
import { columnCount } from "../spreadsheet/area";
import { bodyOf } from "../spreadsheet/book";
import { setTable } from "../spreadsheet/enter";
import { shown } from "../spreadsheet/text";
import { ExcelError } from "./excel-error";
import { hostClass, nothing, orNotFound, type HostObject } from "./host-object";
import { areaOf, rangeArgument, requireWritable, sheetOf, tableOf, type SheetTarget, type TableTarget } from "./session";

interface Criteria { readonly filterOn: string; readonly values?: readonly string[]; readonly criterion1?: string }

export const filterOfSheet = hostClass<SheetTarget>("AutoFilter", {
  properties: { Enabled: (target) => sheetOf(target).filter !== null, IsDataFiltered: () => false },
  methods: {
    Apply: (target, range: unknown) => set(target, areaOf(rangeArgument(range, () => null))),
    Remove: (target) => set(target, null),
    ClearCriteria: () => undefined,
    Reapply: () => undefined,
    GetRange: (target) => orNotFound(rangeOf(target), "the sheet has no filter"),
    GetRangeOrNullObject: (target) => rangeOf(target) ?? nothing,
  },
});

export const filterOfTable = hostClass<TableTarget>("AutoFilter", {
  properties: { Enabled: (target) => tableOf(target).filter, IsDataFiltered: (target) => tableOf(target).hiddenRows.length > 0 },
  methods: {
    Apply: (target, _range: unknown, column?: number, criteria?: Criteria) => applyToTable(target, column, criteria),
    ClearCriteria: (target) => setHidden(target, []),
    Remove: (target) => setTable(target.session.spreadsheet, target.sheet, { ...tableOf(target), filter: false, hiddenRows: [] }),
    Reapply: () => undefined,
    GetRange: (target) => target.session.objects.range(target.session, target.sheet, tableOf(target).area),
    GetRangeOrNullObject: (target) => (tableOf(target).filter ? target.session.objects.range(target.session, target.sheet, tableOf(target).area) : nothing),
  },
});

function rangeOf(target: SheetTarget): HostObject | undefined {
  const { filter } = sheetOf(target);
  return filter ? target.session.objects.range(target.session, target.sheet, filter) : undefined;
}

function set(target: SheetTarget, filter: ReturnType<typeof areaOf> | null): void {
  requireWritable(target);
  target.session.spreadsheet.setSheet(target.sheet, { filter });
}

function setHidden(target: TableTarget, hiddenRows: readonly number[]): void {
  requireWritable(target);
  setTable(target.session.spreadsheet, target.sheet, { ...tableOf(target), hiddenRows });
}

function applyToTable(target: TableTarget, column?: number, criteria?: Criteria): void {
  if (column === undefined || column === null || !criteria) return;
  const table = tableOf(target);
  if (column < 0 || column >= columnCount(table.area)) throw new ExcelError("InvalidArgument", `column ${column}`);
  const kept = new Set((criteria.values ?? [criteria.criterion1?.replace(/^=/, "") ?? ""]).map((text) => text.toLowerCase()));
  if (criteria.filterOn !== "Values" && !(criteria.filterOn === "Custom" && criteria.criterion1?.startsWith("="))) throw new ExcelError("UnsupportedOperation", `filter on ${criteria.filterOn}`);
  const body = bodyOf(table);
  const rows = Array.from({ length: body.bottom - body.top + 1 }, (_, n) => body.top + n);
  setHidden(target, rows.filter((row) => table.hiddenRows.includes(row) || !kept.has(shown(target.session.spreadsheet.cell(target.sheet, row, body.left + column)).toLowerCase())));
}
