/** Inserting and deleting cells: everything behind moves, and tables, formats, validation, notes, charts and formulas move with it. */
import { columnCount, intersection, rowCount, LAST_COLUMN, LAST_ROW, onSheet, parseAddress, areaName, subtract, type Area } from "./area";
import { BLANK, type Book, type CellData, type Chart, type Line, type Note, type Sheet } from "./book";
import { shiftedFormula } from "./formula-addresses";
import { rewriteFormulas } from "./formulas";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, lineAt, offset } from "./places";
import { shifted, type Shift } from "./shifted";
import { sheetById, type CellEdit, type Spreadsheet } from "./spreadsheet";

export const insertion = (a: Area, axis: "row" | "column"): Shift => (axis === "row" ? { axis, at: a.top, by: rowCount(a), across: [a.left, a.right] } : { axis, at: a.left, by: columnCount(a), across: [a.top, a.bottom] });
export const deletion = (a: Area, axis: "row" | "column"): Shift => ({ ...insertion(a, axis), by: -insertion(a, axis).by });

export function shiftCells(spreadsheet: Spreadsheet, id: string, shift: Shift): void {
  const sheet = sheetById(spreadsheet, id);
  if (!sheet) return;
  const band: Area = shift.axis === "row" ? { top: shift.at, bottom: LAST_ROW, left: shift.across[0], right: shift.across[1] } : { left: shift.at, right: LAST_COLUMN, top: shift.across[0], bottom: shift.across[1] };
  const moved = new Map<string, CellEdit>();
  const found = [...spreadsheet.filled(id, band)];
  for (const { row, column } of found) moved.set(`${row},${column}`, { row, column, cell: BLANK });
  for (const { row, column, cell } of found) {
    const to = shifted({ top: row, bottom: row, left: column, right: column }, shift);
    if (to && onSheet(to)) moved.set(`${to.top},${to.left}`, { row: to.top, column: to.left, cell });
  }
  for (const edit of newCells(spreadsheet, sheet, shift)) if (!moved.has(`${edit.row},${edit.column}`) || moved.get(`${edit.row},${edit.column}`)?.cell === BLANK) moved.set(`${edit.row},${edit.column}`, edit);
  spreadsheet.setCells(id, moved.values());
  spreadsheet.setBook(shiftedBook(spreadsheet.book, sheet, shift));
  nameNewColumns(spreadsheet, id, shift);
  rewriteFormulas(spreadsheet, (formula, own) => shiftedFormula(formula, own === id, sheet.name, shift));
}

/** Columns that joined a table say their names in its header row. */
function nameNewColumns(spreadsheet: Spreadsheet, id: string, { axis, by }: Shift): void {
  if (axis === "row" || by < 0) return;
  for (const { area: { top, left }, columns } of sheetById(spreadsheet, id)?.tables ?? []) {
    const unnamed = columns.flatMap(({ name }, at) => (spreadsheet.cell(id, top, left + at).value === null ? [{ row: top, column: left + at, name }] : []));
    if (unnamed.length > 0) spreadsheet.setCells(id, unnamed.map(({ row, column, name }) => ({ row, column, cell: { ...spreadsheet.cell(id, row, column - 1), value: name } })));
  }
}

/** Whether cells of a table would move apart. */
export const tearsTable = ({ tables }: Sheet, { axis, across, at }: Shift): boolean => tables.some(({ area }) => {
  const [first, last, end] = axis === "row" ? [area.left, area.right, area.bottom] : [area.top, area.bottom, area.right];
  return end >= at && last >= across[0] && first <= across[1] && (first < across[0] || last > across[1]);
});

/** New rows inside a table's body look like the row above, and have its columns' formulas. */
function newCells(spreadsheet: Spreadsheet, sheet: Sheet, { axis, at, by, across }: Shift): CellEdit[] {
  if (axis !== "row" || by < 0) return [];
  return sheet.tables.filter((table) => at > table.area.top && at <= table.area.bottom && across[0] <= table.area.left && across[1] >= table.area.right).flatMap((table) =>
    Array.from({ length: by }, (_, n) => at + n).flatMap((row) => table.columns.map(({ formula }, offset): CellEdit => {
      const column = table.area.left + offset;
      const above: CellData = spreadsheet.cell(sheet.id, at - 1 > table.area.top ? at - 1 : at, column);
      return { row, column, cell: { value: null, ...(formula !== undefined && { formula }), ...(above.format !== undefined && { format: above.format }), ...(above.style && { style: above.style }) } };
    })),
  );
}

function shiftedBook(book: Book, sheet: Sheet, shift: Shift): Partial<Book> {
  const areas = (list: readonly Area[]): Area[] => list.flatMap((a) => partlyShifted(a, shift));
  const whole = shift.across[0] === 0 && shift.across[1] === (shift.axis === "row" ? LAST_COLUMN : LAST_ROW);
  const after: Sheet = {
    ...sheet,
    tables: sheet.tables.flatMap((table) => {
      const to = shifted(table.area, shift);
      if (!to) return [];
      const removed = (at: number): boolean => shift.axis === "column" && shift.by < 0 && at >= shift.at && at < shift.at - shift.by;
      const kept = table.columns.filter((_, at) => !removed(table.area.left + at));
      const inserted = shift.axis === "column" && shift.by > 0 && columnCount(to) > kept.length ? Array.from({ length: shift.by }, (_, n) => ({ id: Math.max(...kept.map(({ id }) => id)) + n + 1, name: `Column${kept.length + n + 1}` })) : [];
      const columns = inserted.length ? kept.toSpliced(shift.at - table.area.left, 0, ...inserted) : kept;
      const hiddenRows = table.hiddenRows.flatMap((row) => shifted({ ...table.area, top: row, bottom: row }, shift)?.top ?? []);
      return [{ ...table, area: to, columns, hiddenRows }];
    }),
    merges: areas(sheet.merges),
    validations: sheet.validations.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, areas: areas(rule.areas) })).filter((rule) => rule.areas.length > 0),
    notes: sheet.notes.flatMap((note): Note[] => {
      const to = shifted({ top: note.row, bottom: note.row, left: note.column, right: note.column }, shift);
      return to ? [{ ...note, row: to.top, column: to.left }] : [];
    }),
    charts: whole ? sheet.charts.map((chart) => shiftedChart(chart, sheet, shift)) : sheet.charts,
    page: Object.fromEntries(Object.entries(sheet.page).map(([name, value]) => [name, name.startsWith("Print") && typeof value === "string" ? shiftedAddress(value, shift) : value])),
    filter: sheet.filter && shifted(sheet.filter, shift),
    ...(whole && shift.axis === "row" && { rows: shiftedLines(sheet.rows, shift) }),
    ...(whole && shift.axis === "column" && { columns: shiftedLines(sheet.columns, shift) }),
  };
  return { sheets: book.sheets.map((found) => (found.id === sheet.id ? after : found)) };
}

/** The part of an area in the band moves, the rest stays. */
function partlyShifted(a: Area, shift: Shift): Area[] {
  const band: Area = shift.axis === "row" ? { top: 0, bottom: LAST_ROW, left: shift.across[0], right: shift.across[1] } : { left: 0, right: LAST_COLUMN, top: shift.across[0], bottom: shift.across[1] };
  const inside = intersection(a, band);
  const moved = inside && shifted(inside, shift);
  return [...(moved ? [moved] : []), ...subtract(a, band)];
}

function shiftedLines(lines: Readonly<Record<number, Line>>, { at, by }: Shift): Record<number, Line> {
  const kept = Object.entries(lines).map(([index, line]) => [Number(index), line] as const).filter(([index]) => by > 0 || index < at || index >= at - by);
  return Object.fromEntries(kept.map(([index, line]) => [index >= at ? index + by : index, line]));
}

/** Charts keep their size and go with the cell under their corner. */
function shiftedChart(chart: Chart, sheet: Sheet, { axis, at, by }: Shift): Chart {
  const [name, lines, usual] = axis === "row" ? ["Top", sheet.rows, DEFAULT_HEIGHT] as const : ["Left", sheet.columns, DEFAULT_WIDTH] as const;
  const place = Number(chart.settings[name] ?? 0);
  const { index } = lineAt(lines, usual, place);
  if (index < at) return chart;
  const moved = by > 0 ? by * usual : offset(lines, usual, at) - offset(lines, usual, Math.min(index, at - by));
  return { ...chart, settings: { ...chart.settings, [name]: place + moved } };
}

function shiftedAddress(address: string, shift: Shift): string {
  const area = parseAddress(address)?.area;
  const to = area && shifted(area, shift);
  return to ? areaName(to) : address;
}
