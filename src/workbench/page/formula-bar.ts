/** Formulas as Excel's formula bar shows them, with tables by name: the grid itself calculates with ranges. */
import type { Univer } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";
import { asShown } from "../spreadsheet/structured-references";

const FIRST = 1_000;

export function showFormulas(univer: Univer, shown: () => Spreadsheet | null): void {
  univer.__getInjector().get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId: sheet, row, col: column }, next) => {
      const spreadsheet = shown();
      const formula = spreadsheet?.cell(sheet, row, column).formula;
      return next(cell && spreadsheet && formula !== undefined ? { ...cell, f: asShown(formula, spreadsheet.book, { sheet, row, column }) } : cell);
    },
  });
}
