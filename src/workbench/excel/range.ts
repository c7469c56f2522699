/** Excel's Range: a rectangle of cells on one sheet. */
import { area as cells, areaName, cellCount, columnCount, contains, intersection, isWholeColumns, isWholeRows, LAST_COLUMN, LAST_ROW, onSheet, parseAddress, quoted, rowCount, union, type Area } from "../spreadsheet/area";
import type { CellData, Line } from "../spreadsheet/book";
import { filteredRows } from "../spreadsheet/filter";
import { columnOffset, rowOffset } from "../spreadsheet/places";
import { deletion, insertion } from "../spreadsheet/shift";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { ExcelError } from "./excel-error";
import { hostClass, nothing, type HostObject, type Property } from "./host-object";
import { changeLines, eachCell, formatOf, formulaOf, textOf, valueOf, valueType, writeContent, writeFormats } from "./range-content";
import { rangeFormat, setLines } from "./range-format";
import { areaOf, findName, rangeArgument, requireNumber, requireWritable, sheetOf, shift, type RangeTarget, type Session } from "./session";

/** A range that follows its cells until the batch ends, or as long as the library keeps it. */
export function rangeOn(session: Session, sheet: string, area: Area): HostObject {
  if (!onSheet(area)) throw new ExcelError("InvalidArgument", "outside the sheet");
  const target: RangeTarget = { session, sheet, area };
  session.ranges.add(target);
  return rangeClass(target);
}

/** An address on a sheet, or a workbook's name for a range of it. */
export function readAddress(session: Session, sheet: string, address: string): RangeTarget | null {
  const found = parseAddress(address) ?? parseAddress(findName(session, address)?.formula.replace(/^=/, "") ?? "");
  if (!found) return null;
  const named = found.sheet === null ? sheet : session.spreadsheet.book.sheets.find(({ name }) => name.toLowerCase() === found.sheet?.toLowerCase())?.id;
  return named === undefined ? null : { session, sheet: named, area: found.area };
}

export const rangeAddress = (target: RangeTarget): string => `${quoted(sheetOf(target).name)}!${areaName(areaOf(target))}`;

const content = (read: (cell: CellData) => unknown): Property<RangeTarget> => ({ get: (target) => eachCell(target, read), set: writeContent });
const formats: Property<RangeTarget> = { get: (target) => eachCell(target, formatOf), set: writeFormats };

const rangeClass = hostClass<RangeTarget>("Range", {
  properties: {
    Address: rangeAddress, AddressLocal: rangeAddress,
    CellCount: (target) => (cellCount(areaOf(target)) > 2 ** 31 - 1 ? -1 : cellCount(areaOf(target))),
    RowCount: (target) => rowCount(areaOf(target)), ColumnCount: (target) => columnCount(areaOf(target)),
    RowIndex: (target) => areaOf(target).top, ColumnIndex: (target) => areaOf(target).left,
    IsEntireColumn: (target) => isWholeColumns(areaOf(target)), IsEntireRow: (target) => isWholeRows(areaOf(target)),
    Values: content(valueOf), Formulas: content(formulaOf), FormulasLocal: content(formulaOf),
    Text: (target) => eachCell(target, textOf), ValueTypes: (target) => eachCell(target, valueType),
    NumberFormat: formats, NumberFormatLocal: formats,
    HasSpill: () => false,
    RowHidden: { get: (target) => hidden(target, "rows"), set: (target, value: boolean) => hide(target, "rows", value) },
    ColumnHidden: { get: (target) => hidden(target, "columns"), set: (target, value: boolean) => hide(target, "columns", value) },
    Hidden: (target) => (hidden(target, "rows") || hidden(target, "columns")),
    Left: (target) => extent(target, "columns", 0, areaOf(target).left), Top: (target) => extent(target, "rows", 0, areaOf(target).top),
    Width: (target) => extent(target, "columns", areaOf(target).left, areaOf(target).right + 1), Height: (target) => extent(target, "rows", areaOf(target).top, areaOf(target).bottom + 1),
  },
  children: {
    Format: rangeFormat, DataValidation: dataValidation, ConditionalFormats: conditionalFormats,
    Worksheet: ({ session, sheet }) => session.objects.worksheet(session, sheet),
  },
  methods: {
    GetCell: (target, row: number, column: number) => within(target, (a) => cells(a.top + requireNumber(row, "row"), a.left + requireNumber(column, "column"))),
    GetRow: (target, row: number) => within(target, (a) => ({ ...a, top: a.top + requireNumber(row, "row"), bottom: a.top + row })),
    GetColumn: (target, column: number) => within(target, (a) => ({ ...a, left: a.left + requireNumber(column, "column"), right: a.left + column })),
    GetLastRow: (target) => within(target, (a) => ({ ...a, top: a.bottom })),
    GetLastColumn: (target) => within(target, (a) => ({ ...a, left: a.right })),
    GetLastCell: (target) => within(target, (a) => cells(a.bottom, a.right)),
    GetEntireRow: (target) => within(target, (a) => ({ ...a, left: 0, right: LAST_COLUMN })),
    GetEntireColumn: (target) => within(target, (a) => ({ ...a, top: 0, bottom: LAST_ROW })),
    GetOffsetRange: (target, rows: number, columns: number) => within(target, (a) => ({ top: a.top + rows, bottom: a.bottom + rows, left: a.left + columns, right: a.right + columns })),
    GetResizedRange: (target, rows: number, columns: number) => within(target, (a) => ({ ...a, bottom: a.bottom + rows, right: a.right + columns })),
    GetAbsoluteResizedRange: (target, rows: number, columns: number) => within(target, (a) => cells(a.top, a.left, requireNumber(rows, "rows", 1), requireNumber(columns, "columns", 1))),
    GetRowsBelow: (target, count?: number) => within(target, (a) => cells(a.bottom + 1, a.left, count ?? 1, columnCount(a))),
    GetRowsAbove: (target, count?: number) => within(target, (a) => cells(a.top - (count ?? 1), a.left, count ?? 1, columnCount(a))),
    GetColumnsAfter: (target, count?: number) => within(target, (a) => cells(a.top, a.right + 1, rowCount(a), count ?? 1)),
    GetColumnsBefore: (target, count?: number) => within(target, (a) => cells(a.top, a.left - (count ?? 1), rowCount(a), count ?? 1)),
    GetBoundingRect: (target, other: unknown) => within(target, (a) => union(a, areaOf(onSame(target, other)))),
    GetIntersection: (target, other: unknown) => {
      const both = intersection(areaOf(target), areaOf(onSame(target, other)));
      if (!both) throw new ExcelError("ItemNotFound", "the ranges do not meet");
      return rangeOn(target.session, target.sheet, both);
    },
    GetIntersectionOrNullObject: (target, other: unknown) => {
      const both = intersection(areaOf(target), areaOf(onSame(target, other)));
      return both ? rangeOn(target.session, target.sheet, both) : nothing;
    },
    GetUsedRange: (target, valuesOnly?: boolean) => within(target, (a) => usedWithin(target, a, valuesOnly ?? false) ?? cells(a.top, a.left)),
    GetUsedRangeOrNullObject: (target, valuesOnly?: boolean) => {
      const used = usedWithin(target, areaOf(target), valuesOnly ?? false);
      return used ? rangeOn(target.session, target.sheet, used) : nothing;
    },
    Clear: (target, applyTo?: string) => clear(target, applyTo ?? "All"),
    Select: select,
    Insert: (target, direction: string) => {
      const at = areaOf(target);
      shift(target, insertion(at, direction === "Right" ? "column" : "row"));
      return rangeOn(target.session, target.sheet, at);
    },
    Delete: (target, direction: string) => shift(target, deletion(areaOf(target), direction === "Left" ? "column" : "row")),
    Group: (target, option: string) => group(target, option, 1),
    Ungroup: (target, option: string) => group(target, option, -1),
    Merge: (target) => merge(target, [areaOf(target)]),
    Unmerge: (target) => merge(target, []),
    Calculate: () => undefined, SetDirty: () => undefined,
    _ValidateArraySize: (target, rows: number, columns: number) => {
      if (rows !== rowCount(areaOf(target)) || columns !== columnCount(areaOf(target))) throw new ExcelError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    },
  },
});

const within = (target: RangeTarget, change: (at: Area) => Area): HostObject => rangeOn(target.session, target.sheet, change(areaOf(target)));

function onSame(target: RangeTarget, other: unknown): RangeTarget {
  const found = rangeArgument(other, (address) => readAddress(target.session, target.sheet, address));
  if (found.sheet !== target.sheet) throw new ExcelError("InvalidArgument", "the ranges are on different sheets");
  return found;
}

function usedWithin({ session, sheet }: RangeTarget, at: Area, valuesOnly: boolean): Area | null {
  const used = session.spreadsheet.used(sheet, valuesOnly);
  if (!used || contains(at, used)) return used;
  let found: Area | null = null;
  for (const { row, column, cell } of session.spreadsheet.filled(sheet, at)) if (!valuesOnly || cell.value !== null || cell.formula !== undefined) found = found ? union(found, cells(row, column)) : cells(row, column);
  return found;
}

function clear(target: RangeTarget, applyTo: string): void {
  const at = areaOf(target);
  requireWritable(target, at);
  const { spreadsheet } = target.session;
  const cleared = ({ format, style, ...kept }: CellData): CellData => (applyTo === "Contents" ? { value: null, ...(format !== undefined && { format }), ...(style && { style }) } : applyTo === "Formats" ? kept : { value: null });
  spreadsheet.setCells(target.sheet, [...spreadsheet.filled(target.sheet, at)].map((edit) => ({ ...edit, cell: cleared(edit.cell) })));
  if (applyTo !== "Contents" && (isWholeColumns(at) || isWholeRows(at))) changeLines(target, ({ format: _, style: __, ...line }) => line, null);
}

function select(target: RangeTarget): void {
  const { visibility } = sheetOf(target);
  if (visibility !== "Visible") throw new ExcelError("InvalidSelection", "the sheet is hidden");
  target.session.spreadsheet.setBook({ active: target.sheet, selection: { sheet: target.sheet, area: areaOf(target) } });
}

function merge(target: RangeTarget, merged: readonly Area[]): void {
  const at = areaOf(target);
  requireWritable(target, at);
  if (merged.length > 0 && sheetOf(target).tables.some(({ area }) => intersection(area, at))) throw new ExcelError("InvalidOperation", "cells of a table cannot be merged");
  target.session.spreadsheet.setSheet(target.sheet, { merges: [...sheetOf(target).merges.filter((area) => !intersection(area, at)), ...merged] });
}

/** True or false where all rows (or columns) agree, else null. */
function hidden(target: RangeTarget, kind: "rows" | "columns"): boolean | null {
  const at = areaOf(target);
  const [first, last] = kind === "rows" ? [at.top, at.bottom] : [at.left, at.right];
  const sheet = sheetOf(target);
  const filtered = kind === "rows" ? filteredRows(sheet) : [];
  const gone = new Set([...Object.entries<Line>(sheet[kind]).filter(([, line]) => line.hidden).map(([index]) => Number(index)), ...filtered]);
  const count = [...gone].filter((index) => index >= first && index <= last).length;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function hide(target: RangeTarget, kind: "rows" | "columns", value: boolean): void {
  requireWritable(target);
  setLines(target, kind, () => ({ hidden: value }));
}

/** One level in or out; Excel has eight. */
function group(target: RangeTarget, option: string, step: 1 | -1): void {
  requireWritable(target);
  const kind = option === "ByColumns" ? "columns" : "rows", lines = sheetOf(target)[kind];
  const depth = (index: number): number => (lines[index]?.outline ?? 0) + step;
  const at = areaOf(target), [first, last] = kind === "columns" ? [at.left, at.right] : [at.top, at.bottom];
  for (let index = first; index <= last; index++) if (depth(index) < 0 || depth(index) > 7) throw new ExcelError("InvalidOperation", "groups are one to eight levels deep");
  setLines(target, kind, (index) => ({ outline: depth(index) }));
}

/** Points from the start of line `from` to the start of line `to`. */
function extent(target: RangeTarget, kind: "columns" | "rows", from: number, to: number): number {
  const start = kind === "columns" ? columnOffset : rowOffset;
  return start(sheetOf(target), to) - start(sheetOf(target), from);
}
