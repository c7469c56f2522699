/** The grid of the page: Univer shows the workbook, takes what is typed, and works out the formulas. */
import "./iterator-helpers";
import "@univerjs/preset-sheets-core/lib/index.css";
import { LocaleType, LogLevel, mergeLocales, RedoCommandId, UndoCommandId, Univer, type ICellData, type IRange, type Nullable, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import { isError, type CellData, type Scalar } from "../spreadsheet/book";
import { enter } from "../spreadsheet/enter";
import { sheetById, type Calculator, type CellEdit, type Change, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { sameArea, wholeSheet } from "../spreadsheet/area";
import { gridCell, gridSnapshot } from "./grid-snapshot";

const SET_CELLS = "sheet.mutation.set-range-values";
const SELECT = "sheet.operation.set-selections";
const [MOVE_BEGINS, MOVING] = [0, 1];
/** Univer begins to calculate 100 ms after a change; later than this, nothing depended on it. */
const LONGEST_QUIET = 300;

export interface Grid extends Calculator {
  /** Shows a workbook; whatever it shows from then on follows the workbook's steps. */
  show(spreadsheet: Spreadsheet): void;
  /** Called as the user begins and stops typing in a cell. */
  onEditing(listener: (editing: boolean) => void): void;
  /** Called with the keys for undo (`back`) and redo: the workbook keeps the steps, not the grid. */
  onUndo(listener: (back: boolean) => void): void;
}

interface CellsCommand { readonly subUnitId: string; readonly cellValue?: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>> }

interface SelectionCommand { readonly subUnitId: string; readonly selections: readonly { readonly range: IRange }[]; readonly type?: number }

export function univerGrid(container: HTMLElement): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(english) }, logLevel: LogLevel.ERROR });
  for (const plugin of UniverSheetsCorePreset({ container, header: true, toolbar: false, formulaBar: true, footer: {} }).plugins) {
    const [constructor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(constructor as PluginCtor<Plugin>, options);
  }
  const api = FUniver.newAPI(univer);
  let shown: Spreadsheet | null = null;
  let mirroring = false;
  const quietly = <T>(action: () => T): T => {
    mirroring = true;
    try {
      return action();
    } finally {
      mirroring = false;
    }
  };

  const open = (spreadsheet: Spreadsheet): void => quietly(() => {
    if (api.getActiveWorkbook()) api.disposeUnit("workbook");
    api.createWorkbook(gridSnapshot(spreadsheet)).setActiveSheet(spreadsheet.book.active);
  });
  const mirror = (spreadsheet: Spreadsheet, changes: readonly Change[]): void => quietly(() => {
    const sheets = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const change of changes) {
      const sheet = change.type === "cell" ? sheetById(spreadsheet, change.sheet) : undefined;
      if (change.type !== "cell" || !sheet) continue;
      const cells = sheets.get(sheet.id) ?? {};
      sheets.set(sheet.id, cells);
      (cells[change.row] ??= {})[change.column] = gridCell(spreadsheet.cell(sheet.id, change.row, change.column), spreadsheet.book, sheet, change.row, change.column);
    }
    for (const [subUnitId, cellValue] of sheets) api.syncExecuteCommand(SET_CELLS, { unitId: "workbook", subUnitId, cellValue });
  });
  const follow = (spreadsheet: Spreadsheet): void => {
    const workbook = api.getActiveWorkbook();
    const { active, selection } = spreadsheet.book;
    if (workbook?.getActiveSheet().getSheetId() !== active) workbook?.setActiveSheet(active);
    const { top, left, bottom, right } = selection.area;
    const now = workbook?.getActiveSheet().getSelection()?.getActiveRange()?.getRange();
    if (now && sameArea(selection.area, { top: now.startRow, left: now.startColumn, bottom: now.endRow, right: now.endColumn })) return;
    if (selection.sheet === active) workbook?.getActiveSheet().getRange(top, left, bottom - top + 1, right - left + 1).activate();
  };

  const taken = async (spreadsheet: Spreadsheet, { subUnitId, cellValue = {} }: CellsCommand): Promise<void> => {
    const edits = Object.entries(cellValue).flatMap(([row, line]) => Object.entries(line).map(([column, cell]) => edited(spreadsheet, subUnitId, Number(row), Number(column), cell)));
    enter(spreadsheet, subUnitId, edits);
    await spreadsheet.commit("user");
  };
  const selected = ({ subUnitId: sheet, selections: [first], type }: SelectionCommand): void => {
    if (!shown || !first || type === MOVE_BEGINS || type === MOVING) return;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = first.range;
    const { active, selection } = shown.book;
    if (active === sheet && selection.sheet === sheet && sameArea(selection.area, { top, left, bottom, right })) return;
    shown.setBook({ active: sheet, selection: { sheet, area: { top, left, bottom, right } } });
    void shown.commit("user");
  };
  api.onCommandExecuted(({ id, params }, options) => {
    if (mirroring || options?.fromFormula || !shown) return;
    if (id === SET_CELLS) void taken(shown, params as CellsCommand);
    if (id === SELECT) selected(params as SelectionCommand);
  });

  return {
    show(spreadsheet) {
      shown = spreadsheet;
      open(spreadsheet);
      spreadsheet.onStep(({ origin }) => { if (origin === "api" && shown === spreadsheet) quietly(() => follow(spreadsheet)); });
    },
    async calculate(spreadsheet, changes) {
      if (changes.some((change) => change.type === "book" && change.before.sheets !== change.after.sheets)) open(spreadsheet);
      else mirror(spreadsheet, changes);
      if (!changes.some((change) => change.type === "cell")) return [];
      await Promise.race([api.getFormula().onCalculationResultApplied(), new Promise((resolve) => setTimeout(resolve, LONGEST_QUIET))]);
      return spreadsheet.book.sheets.map(({ id }) => ({ sheet: id, edits: results(spreadsheet, id) }));
    },
    onEditing(listener) {
      api.addEvent(api.Event.SheetEditStarted, () => listener(true));
      api.addEvent(api.Event.SheetEditEnded, () => listener(false));
    },
    onUndo(listener) {
      api.addEvent(api.Event.BeforeCommandExecute, (event) => {
        if ((event.id !== UndoCommandId && event.id !== RedoCommandId) || api.getActiveWorkbook()?.isCellEditing()) return;
        event.cancel = true;
        listener(event.id === UndoCommandId);
      });
    },
  };

  /** The formula cells of a sheet whose value in the grid is another. */
  function results(spreadsheet: Spreadsheet, sheet: string): CellEdit[] {
    const worksheet = api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.getSheet();
    if (!worksheet) return [];
    const changed: CellEdit[] = [];
    for (const { row, column, cell } of spreadsheet.filled(sheet, wholeSheet)) {
      if (cell.formula === undefined) continue;
      const value = valueOf(worksheet.getCellRaw(row, column));
      if (JSON.stringify(value) !== JSON.stringify(cell.value)) changed.push({ row, column, cell: { ...cell, value } });
    }
    return changed;
  }
}

function edited(spreadsheet: Spreadsheet, sheet: string, row: number, column: number, cell: ICellData | null): CellEdit {
  const before = spreadsheet.cell(sheet, row, column);
  const found = sheetById(spreadsheet, sheet);
  const { formula, ...kept } = before;
  const same = cell?.f && found && gridCell(before, spreadsheet.book, found, row, column).f === cell.f;
  const after: CellData = { ...kept, value: valueOf(cell), ...(cell?.f && { formula: same && formula !== undefined ? formula : cell.f }) };
  return { row, column, cell: after };
}

function valueOf(cell: Nullable<ICellData>): Scalar {
  const { v, t } = cell || {};
  if (v === null || v === undefined || v === "") return null;
  if (t === 3 || typeof v === "boolean") return Boolean(v);
  if (t === 2 && typeof v === "string" && v.trim() !== "" && !Number.isNaN(Number(v))) return Number(v);
  if (typeof v === "string" && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(v)) return { error: v };
  return isError(v as Scalar) ? null : v;
}
