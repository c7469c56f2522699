/** The grid of the page: Univer shows the workbook, takes what is typed, and works out the formulas. */
import type { ICellData, IRange, IStyleData } from "@univerjs/core";
import type { Sheet } from "../spreadsheet/book";
import { enter } from "../spreadsheet/enter";
import { isView, sheetById, type Calculator, type CellEdit, type Change, type Results, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { sameArea, wholeSheet } from "../spreadsheet/area";
import { calculations } from "./calculations";
import { cellEdit, valueOf } from "./cell-edits";
import { conditionalLooks } from "./conditional-looks";
import { lineCommands, takeLines, type LineChange } from "./line-edits";
import { offerSorting } from "./sort-menu";
import { outlineBars } from "./outline-bars";
import { needsRedrawing } from "./redrawing";
import { ruleCommands } from "./rule-commands";
import { structuralEdit } from "./structural-commands";
import { tableFilters } from "./table-filters";
import { startUniver } from "./univer";
import { chartPicture, type Picture } from "./grid-resources";
import { gridCell, gridFormula, gridSnapshot } from "./grid-snapshot";
import { gridStyle, wholeStyle } from "./grid-styles";

const SET_CELLS = "sheet.mutation.set-range-values";
/** As high as their text asks. */
const FIT_ROWS = "sheet.command.set-row-is-auto-height";
const SET_FORMATS = "sheet.mutation.set.numfmt";
/** Scrolls as far as it must. */
const SHOW_RANGE = "sheet.operation.scroll-to-range";
const SELECT = "sheet.operation.set-selections";
const [MOVE_BEGINS, MOVING] = [0, 1];

export interface Grid extends Required<Calculator> {
  /** Shows a workbook; whatever it shows from then on follows the workbook's steps. */
  show(spreadsheet: Spreadsheet): void;
  /** Called as the user begins and stops typing in a cell. */
  onEditing(listener: (editing: boolean) => void): void;
  /** Leaves the cell that is being edited, and keeps what was typed there. */
  endEditing(): Promise<void>;
  /** Called with the keys for undo (`back`) and redo: the workbook keeps the steps, not the grid. */
  onUndo(listener: (back: boolean) => void): void;
  /** Adds an entry to the menu of a cell. */
  offer(id: string, title: string, chosen: () => void): void;
}

interface CellsCommand { readonly subUnitId: string; readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>> }

interface FormatsCommand { readonly subUnitId: string; readonly refMap: Readonly<Record<string, { readonly pattern: string }>>; readonly values: Readonly<Record<string, { readonly ranges: readonly IRange[] }>> }

interface SelectionCommand { readonly subUnitId: string; readonly selections: readonly { readonly range: IRange }[]; readonly type?: number }

/** `say` tells the user what cannot be done. */
export function univerGrid(container: HTMLElement, say: (sentence: string) => void): Grid {
  let shown: Spreadsheet | null = null;
  const looks = conditionalLooks(() => shown);
  const { api, univer } = startUniver(container, looks, () => shown);
  const { settled } = calculations(univer);
  let mirroring = false;
  const pictures = new Map<string, string>();
  const quietly = <T>(action: () => T): T => {
    mirroring = true;
    try {
      return action();
    } finally {
      mirroring = false;
    }
  };

  const open = (spreadsheet: Spreadsheet): void => quietly(() => {
    const view = api.getActiveWorkbook()?.getActiveSheet();
    const { active } = spreadsheet.book;
    const scrolled = view?.getSheetId() === active ? view.getScrollState() : undefined;
    if (api.getActiveWorkbook()) api.disposeUnit("workbook");
    const workbook = api.createWorkbook(gridSnapshot(spreadsheet));
    workbook.setActiveSheet(active);
    if (scrolled) workbook.getActiveSheet().scrollToCell(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn);
    pictures.clear();
    for (const { picture } of charts(spreadsheet)) pictures.set(picture.drawingId, picture.source);
    filters.refresh();
  });
  const charts = (spreadsheet: Spreadsheet): { readonly subUnitId: string; readonly picture: Picture }[] => spreadsheet.book.sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ subUnitId: sheet.id, picture: chartPicture(spreadsheet, sheet, chart) })));
  /** Charts are pictures: drawn again where they would look otherwise. */
  const redrawCharts = (spreadsheet: Spreadsheet): void => quietly(() => {
    for (const { subUnitId, picture } of charts(spreadsheet)) {
      if (pictures.get(picture.drawingId) === picture.source) continue;
      pictures.set(picture.drawingId, picture.source);
      void api.executeCommand("sheet.command.set-sheet-image", { unitId: "workbook", subUnitId, drawings: [picture] });
    }
  });
  const mirror = (spreadsheet: Spreadsheet, changes: readonly Change[]): void => quietly(() => {
    const { book } = spreadsheet;
    const cells = new Map<Sheet, Record<number, Record<number, ICellData>>>(book.sheets.map((sheet) => [sheet, {}]));
    const wrapped = new Map<Sheet, Set<number>>(book.sheets.map((sheet) => [sheet, new Set()]));
    const draw = (sheet: Sheet, row: number, column: number): void => {
      const cell = spreadsheet.cell(sheet.id, row, column);
      if (cell.style?.wrap && sheet.rows[row]?.size === undefined) wrapped.get(sheet)!.add(row);
      (cells.get(sheet)![row] ??= {})[column] = { ...gridCell(cell, book, sheet, row, column), s: wholeStyle(gridStyle(cell, sheet, row, column)) };
    };
    for (const change of changes) {
      const sheet = change.type === "cell" ? sheetById(spreadsheet, change.sheet) : undefined;
      if (change.type === "cell" && sheet) draw(sheet, change.row, change.column);
    }
    // Where tables or names change, so do the ranges that formulas mean by them, and the bands of the tables.
    if (changes.some(({ type }) => type === "book")) {
      for (const sheet of book.sheets) {
        const grid = gridSheet(sheet.id);
        for (const { row, column, cell: { formula } } of spreadsheet.filled(sheet.id, wholeSheet)) {
          if (formula !== undefined && grid?.getCellRaw(row, column)?.f !== gridFormula(formula, book, sheet, row, column)) draw(sheet, row, column);
        }
      }
    }
    // Whichever way the step goes: from what was before it, or back from what was after it.
    for (const sheet of changes.flatMap((change) => (change.type === "book" ? [...change.before.sheets, ...change.after.sheets] : []))) {
      const now = sheetById(spreadsheet, sheet.id);
      const grid = gridSheet(sheet.id);
      for (const { id, params } of now && grid ? lineCommands(sheet, now, { rowCount: grid.getRowCount(), columnCount: grid.getColumnCount() }).concat(ruleCommands(sheet, now, book)) : []) api.syncExecuteCommand(id, params);
    }
    for (const [{ id: subUnitId }, cellValue] of cells) if (Object.keys(cellValue).length > 0) api.syncExecuteCommand(SET_CELLS, { unitId: "workbook", subUnitId, cellValue });
    for (const [{ id: subUnitId }, rows] of wrapped) if (rows.size > 0) api.syncExecuteCommand(FIT_ROWS, { unitId: "workbook", subUnitId, ranges: [...rows].map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 })) });
  });
  const gridSheet = (id: string) => api.getActiveWorkbook()?.getSheetBySheetId(id)?.getSheet();
  const follow = (spreadsheet: Spreadsheet): void => {
    const workbook = api.getActiveWorkbook();
    const { active, selection } = spreadsheet.book;
    if (workbook?.getActiveSheet().getSheetId() !== active) workbook?.setActiveSheet(active);
    const { top, left, bottom, right } = selection.area;
    const now = workbook?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    if (now && sameArea(selection.area, { top: now.startRow, left: now.startColumn, bottom: now.endRow, right: now.endColumn })) return;
    if (selection.sheet !== active) return;
    workbook?.getActiveSheet().getRange(top, left, bottom - top + 1, right - left + 1).activate();
    if (!container.ariaBusy) api.syncExecuteCommand(SHOW_RANGE, { range: { startRow: top, endRow: bottom, startColumn: left, endColumn: right } });
  };

  const taken = (spreadsheet: Spreadsheet, { subUnitId, cellValue = {} }: CellsCommand): void => {
    const styleOf = (id: string): IStyleData | null => api.getActiveWorkbook()?.getWorkbook().getStyles().get(id) ?? null;
    const edits = Object.entries(cellValue).flatMap(([row, line]) => Object.entries(line).map(([column, cell]) => cellEdit(spreadsheet, subUnitId, Number(row), Number(column), cell, styleOf)));
    enter(spreadsheet, subUnitId, edits);
  };
  /** What is typed as a percentage or a date brings its format to a cell that has none. */
  const formatted = (spreadsheet: Spreadsheet, { subUnitId: sheet, refMap, values }: FormatsCommand): void => {
    for (const [id, { ranges }] of Object.entries(values)) {
      const format = refMap[id]?.pattern;
      for (const { startRow, endRow, startColumn, endColumn } of format === undefined ? [] : ranges) {
        for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) {
          const cell = spreadsheet.cell(sheet, row, column);
          if ((cell.format ?? "General") === "General") spreadsheet.setCells(sheet, [{ row, column, cell: { ...cell, format } }]);
        }
      }
    }
  };
  let committing = false;
  /** What the grid does at once is one step. */
  const commit = (spreadsheet: Spreadsheet): void => {
    if (committing) return;
    committing = true;
    queueMicrotask(() => {
      committing = false;
      void spreadsheet.commit("user");
    });
  };
  const selected = ({ subUnitId: sheet, selections: [first], type }: SelectionCommand): void => {
    if (!shown || !first || type === MOVE_BEGINS || type === MOVING) return;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = first.range;
    const { active, selection } = shown.book;
    if (active === sheet && selection.sheet === sheet && sameArea(selection.area, { top, left, bottom, right })) return;
    shown.setBook({ active: sheet, selection: { sheet, area: { top, left, bottom, right } } });
    void shown.commit("user");
  };
  offerSorting(api, () => shown, say);
  const canvas = (): HTMLElement | null => container.querySelector("#univer-sheet-main-canvas_workbook");
  const filters = tableFilters(univer, api, container, canvas, () => shown, say);
  const bars = outlineBars(univer, () => canvas()?.closest("section") ?? null, () => shown, say);
  for (const event of [api.Event.LifeCycleChanged, api.Event.Scroll] as const) api.addEvent(event, bars.refresh);
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const edit = mirroring || !shown ? null : structuralEdit(event.id, event.params as Parameters<typeof structuralEdit>[1]);
    if (!edit || !shown) return;
    event.cancel = true;
    void edit(shown).then((sentence) => { if (sentence !== "") say(sentence); });
  });
  api.onCommandExecuted(({ id, params }, options) => {
    bars.refresh();
    if (mirroring || options?.fromFormula || !shown) return;
    if (id === SELECT) return selected(params as SelectionCommand);
    if (id === SET_CELLS) taken(shown, params as CellsCommand);
    else if (id === SET_FORMATS) formatted(shown, params as FormatsCommand);
    else if (!takeLines(shown, id, params as LineChange)) return;
    commit(shown);
  });

  return {
    offer: (id, title, action) => api.createMenu({ id: `cell-menu-${id}`, title, action }).appendTo(["contextMenu.mainArea", "contextMenu.others"]),
    show(spreadsheet) {
      shown = spreadsheet;
      looks.forget();
      open(spreadsheet);
      spreadsheet.onStep(({ origin }) => {
        if (shown !== spreadsheet) return;
        if (origin === "api") quietly(() => follow(spreadsheet));
        looks.forget();
        redrawCharts(spreadsheet);
        bars.refresh();
        filters.refresh();
        api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
      });
    },
    async calculate(spreadsheet, changes) {
      if (shown !== spreadsheet) return [];
      const anew = needsRedrawing(changes);
      if (anew) open(spreadsheet);
      else mirror(spreadsheet, changes);
      if (changes.every(isView)) return [];
      if (anew && changes.some(({ type }) => type === "cell")) api.getFormula().executeCalculation();
      return allResults(spreadsheet);
    },
    calculateAll(spreadsheet) {
      api.getFormula().executeCalculation();
      return allResults(spreadsheet);
    },
    onEditing(listener) {
      api.addEvent(api.Event.SheetEditStarted, () => listener(true));
      api.addEvent(api.Event.SheetEditEnded, () => listener(false));
    },
    async endEditing() {
      await api.getActiveWorkbook()?.endEditingAsync(true);
      // What was typed is taken over in a task of its own.
      await new Promise((resolve) => { setTimeout(resolve); });
    },
    onUndo(listener) {
      const instead = (back: boolean) => (event: { cancel?: boolean }): void => {
        if (api.getActiveWorkbook()?.isCellEditing()) return;
        event.cancel = true;
        listener(back);
      };
      api.addEvent(api.Event.BeforeUndo, instead(true));
      api.addEvent(api.Event.BeforeRedo, instead(false));
    },
  };

  /** Once they are calculated; nothing where another workbook is shown by then. */
  async function allResults(spreadsheet: Spreadsheet): Promise<readonly Results[]> {
    await settled();
    return shown === spreadsheet ? spreadsheet.book.sheets.map(({ id }) => ({ sheet: id, edits: results(spreadsheet, id) })) : [];
  }

  /** The formula cells of a sheet whose value in the grid is another. */
  function results(spreadsheet: Spreadsheet, sheet: string): CellEdit[] {
    const worksheet = gridSheet(sheet);
    if (!worksheet) return [];
    const changed: CellEdit[] = [];
    for (const { row, column, cell } of spreadsheet.filled(sheet, wholeSheet)) {
      if (cell.formula === undefined) continue;
      const drawn = worksheet.getCellRaw(row, column);
      // A formula gives an empty text, not nothing.
      const value = drawn?.v === "" ? "" : valueOf(drawn);
      if (JSON.stringify(value) !== JSON.stringify(cell.value)) changed.push({ row, column, cell: { ...cell, value } });
    }
    return changed;
  }
}
