/** What all objects of one open workbook share: the spreadsheet, the ranges that follow its cells, and the events asked for. */
import { area as cells, cellCount, intersection, isWholeColumns, isWholeRows, type Area } from "../spreadsheet/area";
import type { Name, Sheet, Table } from "../spreadsheet/book";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { shiftCells, tearsTable } from "../spreadsheet/shift";
import { shifted, type Shift } from "../spreadsheet/shifted";
import { ExcelError } from "./excel-error";
import { isHostObject, type HostObject } from "./host-object";

export interface Session {
  readonly spreadsheet: Spreadsheet;
  /** Classes name each other through this, so that their files need not. */
  readonly objects: Objects;
  /** Events the add-in registered for, as `<event type> <target id>`, and how often. */
  readonly events: Map<string, number>;
  /** Ranges that move when cells are inserted or deleted. */
  readonly ranges: Set<RangeTarget>;
  /** Set by an action that undo cannot take back. */
  final: boolean;
  eventsEnabled: boolean;
  paneShown: boolean;
}

export interface Objects {
  range(session: Session, sheet: string, area: Area): HostObject;
  worksheet(session: Session, id: string): HostObject;
  table(session: Session, sheet: string, id: string): HostObject;
}

/** `area` is null once its cells are deleted. */
export interface RangeTarget { readonly session: Session; readonly sheet: string; area: Area | null }
export interface SheetTarget { readonly session: Session; readonly sheet: string }
export interface TableTarget extends SheetTarget { readonly table: string }

export const EVENT = { changed: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15, nameChanged: 25, tableSelectionChanged: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103 } as const;
export const WORKBOOK_ID = "Workbook";

export function sheetOf({ session, sheet }: { readonly session: Session; readonly sheet: string }): Sheet {
  const found = sheetById(session.spreadsheet, sheet);
  if (!found) throw new ExcelError("ItemNotFound", "the sheet is gone");
  return found;
}

export function tableOf(target: TableTarget): Table {
  const found = sheetOf(target).tables.find(({ id }) => id === target.table);
  if (!found) throw new ExcelError("ItemNotFound", "the table is gone");
  return found;
}

export function areaOf(target: RangeTarget): Area {
  if (!target.area || !sheetById(target.session.spreadsheet, target.sheet)) throw new ExcelError("InvalidReference", "the range's cells are gone");
  return target.area;
}

export function findName(session: Session, name: string, sheet: string | null = null): Name | undefined {
  return session.spreadsheet.book.names.find((found) => found.name.toLowerCase() === name.toLowerCase() && found.sheet === sheet);
}

/** The range that an argument means: an object of Excel, or an address resolved by `read`. */
export function rangeArgument(value: unknown, read: (address: string) => RangeTarget | null): RangeTarget {
  if (isHostObject(value) && value.type === "Range") return value.target as RangeTarget;
  const found = typeof value === "string" ? read(value) : null;
  if (!found) throw new ExcelError("InvalidArgument", `no range: ${String(value)}`);
  return found;
}

export function requireNumber(value: unknown, name: string, least = -Infinity): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw new ExcelError("InvalidArgument", `${name}: ${String(value)}`);
  return value;
}

/** Refuses where the sheet is protected and a cell of the area is locked; without an area, where it is protected at all. */
export function requireWritable(target: { readonly session: Session; readonly sheet: string }, at?: Area): void {
  const { protection } = sheetOf(target);
  if (!protection) return;
  const { spreadsheet } = target.session;
  if (at && !isWholeColumns(at) && !isWholeRows(at) && cellCount(at) <= 100_000) {
    let locked = false;
    for (let row = at.top; row <= at.bottom && !locked; row++) for (let column = at.left; column <= at.right; column++) locked ||= spreadsheet.cell(target.sheet, row, column).style?.locked !== false;
    if (!locked) return;
  }
  throw new ExcelError("AccessDenied", "the sheet is protected");
}

export function requireOpenBook({ spreadsheet }: Session): void {
  if (spreadsheet.book.protected) throw new ExcelError("AccessDenied", "the workbook is protected");
}

/** Inserts or deletes cells; a table that would be torn apart is a conflict. */
export function shift(target: SheetTarget, by: Shift): void {
  requireWritable(target);
  if (tearsTable(sheetOf(target), by)) throw new ExcelError("InsertDeleteConflict", "cells of a table would move apart");
  shiftCells(target.session.spreadsheet, target.sheet, by);
  for (const range of target.session.ranges) if (range.sheet === target.sheet && range.area) range.area = shifted(range.area, by);
}

/** No table but `except` touches the area, and the area is on the sheet. */
export function requireNoTable(target: SheetTarget, at: Area, except?: string): void {
  if (sheetOf(target).tables.some((table) => table.id !== except && intersection(table.area, at))) throw new ExcelError("InvalidArgument", "a table cannot overlap another table");
}

export const headerRow = (at: Area): Area => cells(at.top, at.left, 1, at.right - at.left + 1);
