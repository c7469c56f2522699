/** What the user does to rows, columns and sheets in the grid, done to the workbook instead: the grid then shows that. */
import { LAST_COLUMN, LAST_ROW, type Area } from "../spreadsheet/area";
import { sheetNameFault } from "../spreadsheet/names";
import { deletion, insertion, shiftCells, tearsTable } from "../spreadsheet/shift";
import type { Shift } from "../spreadsheet/shifted";
import { addSheet, moveSheet, removeSheet, renameSheet } from "../spreadsheet/sheets";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";

/** Of Univer's commands, as far as it is of interest. A missing sheet or range means the one in view, or selected. */
interface Parameters { readonly subUnitId?: string; readonly range?: { readonly startRow: number; readonly endRow: number; readonly startColumn: number; readonly endColumn: number }; readonly name?: string; readonly order?: number; readonly index?: number; readonly value?: string }
interface Target { readonly spreadsheet: Spreadsheet; readonly sheet: string; readonly area: Area; readonly given: Parameters }
/** Gives a sentence where it cannot be done. */
type Edit = (target: Target) => string | void;

const rows = ({ top, bottom }: Area): Area => ({ top, bottom, left: 0, right: LAST_COLUMN });
const columns = ({ left, right }: Area): Area => ({ top: 0, bottom: LAST_ROW, left, right });
const shifting = (by: (area: Area) => Shift): Edit => ({ spreadsheet, sheet, area }) => {
  const shift = by(area);
  const found = sheetById(spreadsheet, sheet);
  if (!found) return;
  if (found.protection) return `The sheet ${found.name} is protected.`;
  if (tearsTable(found, shift)) return "This is not possible: cells of a table would move apart. Choose whole rows or columns.";
  shiftCells(spreadsheet, sheet, shift);
};
const visible = (spreadsheet: Spreadsheet): number => spreadsheet.book.sheets.filter(({ visibility }) => visibility === "Visible").length;
const showing = ({ spreadsheet, sheet }: Target): void => spreadsheet.setBook({ active: sheet, selection: { sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } } });

const EDITS: Readonly<Record<string, Edit>> = {
  "insert-row-by-range": shifting((area) => insertion(rows(area), "row")),
  "insert-col-by-range": shifting((area) => insertion(columns(area), "column")),
  "remove-row-by-range": shifting((area) => deletion(rows(area), "row")),
  "remove-col-by-range": shifting((area) => deletion(columns(area), "column")),
  "insert-range-move-down": shifting((area) => insertion(area, "row")),
  "insert-range-move-right": shifting((area) => insertion(area, "column")),
  "delete-range-move-up": shifting((area) => deletion(area, "row")),
  "delete-range-move-left": shifting((area) => deletion(area, "column")),
  "insert-sheet": (target) => showing({ ...target, sheet: addSheet(target.spreadsheet, null, target.given.index) }),
  "remove-sheet": ({ spreadsheet, sheet }) => (visible(spreadsheet) < 2 ? "A workbook has at least one visible sheet." : removeSheet(spreadsheet, sheet)),
  "set-worksheet-name": ({ spreadsheet, sheet, given: { name = "" } }) => {
    const fault = sheetNameFault(spreadsheet.book, name, sheet);
    return fault === "taken" ? `There is a sheet named ${name} already.` : fault ? `A sheet cannot be named ${name}.` : renameSheet(spreadsheet, sheet, name);
  },
  "set-worksheet-order": ({ spreadsheet, sheet, given: { order = 0 } }) => moveSheet(spreadsheet, sheet, order),
  "set-worksheet-hidden": ({ spreadsheet, sheet }) => {
    if (visible(spreadsheet) < 2) return "A workbook has at least one visible sheet.";
    spreadsheet.setSheet(sheet, { visibility: "Hidden" });
    const next = spreadsheet.book.sheets.find(({ visibility }) => visibility === "Visible");
    if (next && spreadsheet.book.active === sheet) showing({ spreadsheet, sheet: next.id, area: rows({ top: 0, bottom: 0, left: 0, right: 0 }), given: {} });
  },
  "set-worksheet-show": (target) => {
    target.spreadsheet.setSheet(target.sheet, { visibility: "Visible" });
    showing(target);
  },
  "set-tab-color": ({ spreadsheet, sheet, given: { value = "" } }) => spreadsheet.setSheet(sheet, { tabColor: value }),
};
/** Not taken over into the workbook, so not done in the grid either. */
const REFUSED = new Set(["copy-sheet", "move-range", "move-rows", "move-cols", "add-worksheet-merge", "remove-worksheet-merge"]);

/** Null for a command that is none of these. Else does it to the workbook, as one step; resolves to a sentence where it cannot be done. */
export function structuralEdit(command: string, given: Parameters = {}): ((spreadsheet: Spreadsheet) => Promise<string>) | null {
  const name = command.replace("sheet.command.", "");
  if (REFUSED.has(name)) return () => Promise.resolve("The workbench does not do this; Excel does.");
  const edit = command.startsWith("sheet.command.") && Object.hasOwn(EDITS, name) ? EDITS[name] : undefined;
  if (!edit) return null;
  return async (spreadsheet) => {
    const { range } = given;
    const area = range ? { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn } : spreadsheet.book.selection.area;
    const refusal = edit({ spreadsheet, sheet: given.subUnitId ?? spreadsheet.book.active, area, given });
    await spreadsheet.commit("user", { final: name === "remove-sheet" });
    return refusal ?? "";
  };
}
