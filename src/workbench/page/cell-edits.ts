/** What the user changes in the grid in the contents of cells, as edits of the workbook. */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { isError, type CellData, type Scalar } from "../spreadsheet/book";
import { sheetById, type CellEdit, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { asShown } from "../spreadsheet/structured-references";
import { gridFormula } from "./grid-snapshot";
import { withLook } from "./look-edits";

/** What the grid says is in a cell now, as an edit of the workbook: its contents, or only its look. */
export function cellEdit(spreadsheet: Spreadsheet, sheet: string, row: number, column: number, cell: ICellData | null, styleOf: (id: string) => IStyleData | null): CellEdit {
  const before = spreadsheet.cell(sheet, row, column);
  // Only the look of a cell: what is in it is not named.
  const content = cell && cell.v === undefined && cell.f === undefined ? before : entered(spreadsheet, sheet, row, column, cell);
  const { s: look } = cell ?? {};
  return { row, column, cell: look === undefined ? content : withLook(content, typeof look === "string" ? styleOf(look) : look) };
}

/** The value that the grid has of a cell. */
export function valueOf(cell: Nullable<ICellData>): Scalar {
  const { v, t } = cell || {};
  if (v === null || v === undefined || v === "") return null;
  if (t === 3 || typeof v === "boolean") return Boolean(v);
  if (t === 2 && typeof v === "string" && v.trim() !== "" && !Number.isNaN(Number(v))) return Number(v);
  if (typeof v === "string" && /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(v)) return { error: v };
  return isError(v as Scalar) ? null : v;
}

const asShownOn: typeof gridFormula = (formula, book, { id: sheet }, row, column) => asShown(formula, book, { sheet, row, column });

function entered(spreadsheet: Spreadsheet, sheet: string, row: number, column: number, cell: ICellData | null): CellData {
  const { formula, ...kept } = spreadsheet.cell(sheet, row, column);
  const found = sheetById(spreadsheet, sheet);
  const same = cell?.f && found && formula !== undefined && [gridFormula, asShownOn].some((say) => say(formula, spreadsheet.book, found, row, column) === cell.f);
  return { ...kept, value: valueOf(cell), ...(cell?.f && { formula: same && formula !== undefined ? formula : cell.f }) };
}
