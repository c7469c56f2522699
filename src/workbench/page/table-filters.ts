/** Filters of tables in the grid: their buttons, keys and menus, and the row heads that tell that rows are filtered. */
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { HeaderUnhideRangeAxis, HeaderUnhideRangeService } from "@univerjs/preset-sheets-core";
import { contains } from "../spreadsheet/area";
import { bodyOf } from "../spreadsheet/book";
import { setTable } from "../spreadsheet/enter";
import { filteredRows, withoutFilters } from "../spreadsheet/filter";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { columnAt, drawFilterButtons, type FilterColumn } from "./filter-buttons";
import { openFilterMenu } from "./filter-menu";
import { placesIn } from "./grid-places";

/** Of the numbers of rows that a filter has left. */
const FILTERED = "#0F6CBD";

export interface TableFilters {
  /** Makes the heads of rows tell which are filtered. */
  refresh(): void;
}

export function tableFilters(univer: Univer, api: FUniver, container: HTMLElement, canvas: () => HTMLElement | null, shown: () => Spreadsheet | null, say: (sentence: string) => void): TableFilters {
  const open = (column: FilterColumn): void => {
    const { area } = column.table, rows = placesIn(univer, "rows"), columns = placesIn(univer, "columns"), box = canvas()?.getBoundingClientRect(), spreadsheet = shown();
    if (!spreadsheet || !box || !rows || !columns) return;
    openFilterMenu(spreadsheet, column, { left: box.left + columns.of(area.left + column.at).start, bottom: box.top + rows.of(area.top).end, done: () => canvas()?.focus() }, say);
  };
  drawFilterButtons(univer, shown, open);
  container.addEventListener("keydown", (event) => {
    const spreadsheet = shown();
    if (!spreadsheet || !isFilterKey(event)) return;
    const { book: { selection: { sheet, area: { top, left } } } } = spreadsheet;
    const column = columnAt(spreadsheet.book, sheet, top, left);
    if (event.key === "ArrowDown" && !column) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "ArrowDown") open(column!);
    else toggleButtons(spreadsheet, sheet, top, left, say);
  }, { capture: true });
  // Rows that a filter or a group hides are shown by that, not by their heads.
  univer.__getInjector().get(HeaderUnhideRangeService).registerRangeVisibleHandler((visible, { axis, range, worksheet }) => {
    const sheet = shown() && sheetById(shown()!, worksheet.getSheetId());
    if (!visible || !sheet) return visible;
    const [from, to, lines] = axis === HeaderUnhideRangeAxis.ROW ? [range.startRow, range.endRow, sheet.rows] : [range.startColumn, range.endColumn, sheet.columns];
    const filtered = axis === HeaderUnhideRangeAxis.ROW ? filteredRows(sheet) : new Set<number>();
    return !Array.from({ length: to - from + 1 }, (_, at) => from + at).every((line) => filtered.has(line) || (lines[line]?.outline ?? 0) > 0);
  });
  const colored = new Set<string>();
  return {
    refresh() {
      for (const { id, tables } of shown()?.book.sheets ?? []) {
        const filtered = tables.filter(({ columns }) => columns.some(({ filter }) => filter !== undefined));
        if (filtered.length === 0 && !colored.has(id)) continue;
        if (filtered.length > 0) colored.add(id);
        else colored.delete(id);
        const rows = filtered.flatMap((table) => Array.from({ length: bodyOf(table).bottom - table.area.top }, (_, at) => table.area.top + 1 + at));
        api.getActiveWorkbook()?.getSheetBySheetId(id)?.customizeRowHeader({ rowsCfg: Object.fromEntries(rows.map((row) => [row, { text: String(row + 1), fontColor: FILTERED }])) });
      }
    },
  };
}

/** Excel's own: Alt+Down opens the filter of a header, Ctrl+Shift+L shows and hides the buttons of a table. */
const isFilterKey = ({ key, altKey, ctrlKey, shiftKey }: KeyboardEvent): boolean => (key === "ArrowDown" && altKey) || (key.toLowerCase() === "l" && ctrlKey && shiftKey);

function toggleButtons(spreadsheet: Spreadsheet, id: string, row: number, column: number, say: (sentence: string) => void): void {
  const sheet = sheetById(spreadsheet, id), table = sheet?.tables.find(({ area }) => contains(area, { top: row, bottom: row, left: column, right: column }));
  if (!table) return say("The workbench filters tables: choose a cell of one.");
  if (sheet?.protection) return say(`The sheet ${sheet.name} is protected.`);
  setTable(spreadsheet, id, { ...withoutFilters(table), filter: !table.filter });
  void spreadsheet.commit("user");
}
