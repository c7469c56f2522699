/** AutoFilters of sheets and tables: filters by the values or the text of a column. */
import { columnCount } from "../spreadsheet/area";
import { setTable } from "../spreadsheet/enter";
import { filterTable, reapplyFilters, withoutFilters } from "../spreadsheet/filter";
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
    ClearCriteria: clearFilters,
    Remove: (target) => setTable(target.session.spreadsheet, target.sheet, { ...withoutFilters(tableOf(target)), filter: false }),
    Reapply: reapply,
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

export function clearFilters(target: TableTarget): void {
  requireWritable(target);
  setTable(target.session.spreadsheet, target.sheet, withoutFilters(tableOf(target)));
}

export function reapply(target: TableTarget): void {
  requireWritable(target);
  reapplyFilters(target.session.spreadsheet, target.sheet, tableOf(target));
}

function applyToTable(target: TableTarget, column?: number, criteria?: Criteria): void {
  if (column === undefined || column === null || !criteria) return;
  const table = tableOf(target);
  if (column < 0 || column >= columnCount(table.area)) throw new ExcelError("InvalidArgument", `column ${column}`);
  if (criteria.filterOn !== "Values" && !(criteria.filterOn === "Custom" && criteria.criterion1?.startsWith("="))) throw new ExcelError("UnsupportedOperation", `filter on ${criteria.filterOn}`);
  requireWritable(target);
  filterTable(target.session.spreadsheet, target.sheet, table, column, criteria.values ?? [criteria.criterion1?.replace(/^=/, "") ?? ""]);
}
