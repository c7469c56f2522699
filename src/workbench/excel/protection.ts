/** Protection of a sheet against changes, and of the workbook against changes of its sheets. */
import { ExcelError } from "./excel-error";
import { hostClass } from "./host-object";
import { sheetOf, type Session, type SheetTarget } from "./session";

const OPTIONS = { allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal" };

export const sheetProtection = hostClass<SheetTarget>("WorksheetProtection", {
  properties: { Protected: (target) => sheetOf(target).protection !== null, Options: (target) => ({ ...OPTIONS, ...sheetOf(target).protection }) },
  methods: {
    Protect: (target, options?: Record<string, unknown> | null, password?: string | null) => {
      if (sheetOf(target).protection) throw new ExcelError("InvalidOperation", "the sheet is protected already");
      change(target, options ?? {}, password ?? null);
    },
    Unprotect: (target, password?: string | null) => {
      const expected = sheetOf(target).password;
      if (expected !== null && expected !== password) throw new ExcelError("AccessDenied", "the password is wrong");
      change(target, null, null);
    },
  },
});

export const bookProtection = hostClass<{ readonly session: Session }>("WorkbookProtection", {
  properties: { Protected: ({ session }) => session.spreadsheet.book.protected },
  methods: {
    Protect: ({ session }) => session.spreadsheet.setBook({ protected: true }),
    Unprotect: ({ session }) => session.spreadsheet.setBook({ protected: false }),
  },
});

function change(target: SheetTarget, protection: Readonly<Record<string, unknown>> | null, password: string | null): void {
  target.session.spreadsheet.setSheet(target.sheet, { protection, password });
  target.session.final = true;
}
