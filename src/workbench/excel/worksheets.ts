/** Excel's worksheets: the collection and the sheet. */
import { area as cells, parseAddress, wholeSheet, type Area } from "../spreadsheet/area";
import type { Sheet } from "../spreadsheet/book";
import { sheetNameFault } from "../spreadsheet/names";
import { addSheet, moveSheet, removeSheet, renameSheet } from "../spreadsheet/sheets";
import { charts } from "./charts";
import { registrations } from "./events";
import { ExcelError } from "./excel-error";
import { filterOfSheet } from "./filters";
import { freezePanes } from "./freeze-panes";
import { hostClass, nothing, orNotFound, orNothing, type HostObject } from "./host-object";
import { namedItems } from "./named-items";
import { pageLayout } from "./page-layout";
import { sheetProtection } from "./protection";
import { rangeOn, readAddress } from "./range";
import { EVENT, requireNumber, requireOpenBook, sheetOf, WORKBOOK_ID, type Session, type SheetTarget } from "./session";
import { tables } from "./tables";

const SHEET_EVENTS = { DataChangedEvent: EVENT.changed, SelectionChangedEvent: EVENT.selectionChanged, ActivatedEvent: EVENT.activated, EventNameChanged: EVENT.nameChanged };

export const worksheets = hostClass<{ readonly session: Session }>("WorksheetCollection", {
  items: ({ session }) => session.spreadsheet.book.sheets.map(({ id }) => worksheet({ session, sheet: id })),
  item: byKey,
  methods: {
    Add: add,
    GetActiveWorksheet: ({ session }) => worksheet({ session, sheet: session.spreadsheet.book.active }),
    GetCount: ({ session }, visibleOnly?: boolean) => shownSheets(session, visibleOnly).length,
    GetFirst: ({ session }, visibleOnly?: boolean) => worksheet({ session, sheet: shownSheets(session, visibleOnly)[0]?.id ?? "" }),
    GetLast: ({ session }, visibleOnly?: boolean) => worksheet({ session, sheet: shownSheets(session, visibleOnly).at(-1)?.id ?? "" }),
    GetItemOrNullObject: (target, key: string) => orNothing(byKey(target, key)),
    ...registrations(() => WORKBOOK_ID, { ...SHEET_EVENTS, AddedEvent: EVENT.added, DeletedEvent: EVENT.deleted }),
  },
});

export const worksheet = hostClass<SheetTarget>("Worksheet", {
  id: ({ sheet }) => ({ Id: sheet }),
  properties: {
    Id: ({ sheet }) => sheet,
    Name: { get: (target) => sheetOf(target).name, set: rename },
    Position: { get: (target) => indexOf(target), set: move },
    Visibility: { get: (target) => sheetOf(target).visibility, set: show },
    TabColor: { get: (target) => sheetOf(target).tabColor, set: (target, tabColor: string) => change(target, { tabColor }) },
    // The library writes `showGridlines` under the name that all versions of Excel know.
    Gridlines: { set: (target, gridLines: boolean) => change(target, { gridLines }) },
    ShowGridlines: { get: (target) => sheetOf(target).gridLines, set: (target, gridLines: boolean) => change(target, { gridLines }) },
    ShowHeadings: () => true,
    StandardWidth: () => 8.43, StandardHeight: () => 15,
    EnableCalculation: () => true,
  },
  children: {
    Tables: tables, Charts: charts, Names: namedItems, FreezePanes: freezePanes, Protection: sheetProtection, AutoFilter: filterOfSheet, PageLayout: pageLayout,
  },
  methods: {
    Activate: (target) => {
      if (sheetOf(target).visibility !== "Visible") throw new ExcelError("InvalidOperation", "a hidden sheet cannot be activated");
      target.session.spreadsheet.setBook({ active: target.sheet });
    },
    Calculate: () => undefined,
    Delete: remove,
    GetCell: (target, row: number, column: number) => range(target, cells(requireNumber(row, "row", 0), requireNumber(column, "column", 0))),
    GetRange: (target, address?: string) => range(target, address ? addressed(target, address) : wholeSheet),
    GetRangeByIndexes: (target, row: number, column: number, rows: number, columns: number) => range(target, cells(requireNumber(row, "row", 0), requireNumber(column, "column", 0), requireNumber(rows, "rows", 1), requireNumber(columns, "columns", 1))),
    GetUsedRange: (target, valuesOnly?: boolean) => range(target, target.session.spreadsheet.used(sheetOf(target).id, valuesOnly ?? false) ?? cells(0, 0)),
    GetUsedRangeOrNullObject: (target, valuesOnly?: boolean) => {
      const used = target.session.spreadsheet.used(sheetOf(target).id, valuesOnly ?? false);
      return used ? range(target, used) : nothing;
    },
    GetNext: (target, visibleOnly?: boolean) => orNotFound(neighbor(target, 1, visibleOnly), "there is no next sheet"),
    GetNextOrNullObject: (target, visibleOnly?: boolean) => orNothing(neighbor(target, 1, visibleOnly)),
    GetPrevious: (target, visibleOnly?: boolean) => orNotFound(neighbor(target, -1, visibleOnly), "there is no previous sheet"),
    GetPreviousOrNullObject: (target, visibleOnly?: boolean) => orNothing(neighbor(target, -1, visibleOnly)),
    _GetSheetById: ({ session }, id: string) => session.objects.worksheet(session, id),
    ...registrations(({ sheet }: SheetTarget) => sheet, SHEET_EVENTS),
  },
});

const shownSheets = ({ spreadsheet }: Session, visibleOnly = false): readonly Sheet[] => spreadsheet.book.sheets.filter(({ visibility }) => !visibleOnly || visibility === "Visible");
const range = (target: SheetTarget, area: Area): HostObject => rangeOn(target.session, sheetOf(target).id, area);
const indexOf = (target: SheetTarget): number => target.session.spreadsheet.book.sheets.indexOf(sheetOf(target));

/** By name, in any case, or by id. */
function byKey({ session }: { readonly session: Session }, key: unknown): HostObject | undefined {
  const wanted = String(key).toLowerCase();
  const found = session.spreadsheet.book.sheets.find(({ id, name }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted);
  return found && worksheet({ session, sheet: found.id });
}

function addressed(target: SheetTarget, address: string): Area {
  const found = readAddress(target.session, target.sheet, address);
  if (!found?.area || found.sheet !== target.sheet) throw new ExcelError("InvalidArgument", `address ${address}${parseAddress(address) ? " is on another sheet" : ""}`);
  return found.area;
}

function neighbor(target: SheetTarget, step: 1 | -1, visibleOnly?: boolean): HostObject | undefined {
  const { sheets } = target.session.spreadsheet.book;
  const after = step === 1 ? sheets.slice(indexOf(target) + 1) : sheets.slice(0, indexOf(target)).toReversed();
  const found = after.find(({ visibility }) => !visibleOnly || visibility === "Visible");
  return found && worksheet({ session: target.session, sheet: found.id });
}

function checkName(session: Session, name: string, except?: string): void {
  const fault = sheetNameFault(session.spreadsheet.book, name, except);
  if (fault === "invalid") throw new ExcelError("InvalidArgument", `sheet name ${name}`);
  if (fault === "taken") throw new ExcelError("ItemAlreadyExists", `sheet name ${name}`);
}

function add({ session }: { readonly session: Session }, name?: string | null): HostObject {
  requireOpenBook(session);
  const { spreadsheet } = session;
  if (name !== undefined && name !== null) checkName(session, name);
  return worksheet({ session, sheet: addSheet(spreadsheet, name ?? null) });
}

function change(target: SheetTarget, part: Partial<Sheet>): void {
  sheetOf(target);
  target.session.spreadsheet.setSheet(target.sheet, part);
}

function rename(target: SheetTarget, name: string): void {
  requireOpenBook(target.session);
  checkName(target.session, name, target.sheet);
  renameSheet(target.session.spreadsheet, target.sheet, name);
  target.session.final = true;
}

function move(target: SheetTarget, to: number): void {
  requireOpenBook(target.session);
  const sheet = sheetOf(target);
  const { spreadsheet } = target.session;
  if (to < 0 || to >= spreadsheet.book.sheets.length) throw new ExcelError("InvalidArgument", `position ${to}`);
  moveSheet(spreadsheet, sheet.id, to);
  target.session.final = true;
}

function requireAnotherVisible(target: SheetTarget): string {
  const others = shownSheets(target.session, true).filter(({ id }) => id !== target.sheet);
  if (!others[0]) throw new ExcelError("InvalidOperation", "a workbook has at least one visible sheet");
  return others[0].id;
}

function show(target: SheetTarget, visibility: Sheet["visibility"]): void {
  requireOpenBook(target.session);
  if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw new ExcelError("InvalidArgument", `visibility ${visibility}`);
  if (visibility !== "Visible") leave(target);
  change(target, { visibility });
  target.session.final = true;
}

function leave(target: SheetTarget): void {
  const other = requireAnotherVisible(target);
  const { spreadsheet } = target.session;
  if (spreadsheet.book.active === target.sheet) spreadsheet.setBook({ active: other, selection: { sheet: other, area: cells(0, 0) } });
}

function remove(target: SheetTarget): void {
  requireOpenBook(target.session);
  if (sheetOf(target).visibility === "VeryHidden") throw new ExcelError("InvalidOperation", "a very hidden sheet cannot be deleted");
  requireAnotherVisible(target);
  removeSheet(target.session.spreadsheet, target.sheet);
  target.session.final = true;
}
