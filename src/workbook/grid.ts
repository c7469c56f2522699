/** A spreadsheet as it is read: sheets of plain values, tables found by name. No styles; dates are serial numbers. */

/** An Excel error value, such as `#REF!`. */
export interface CellError { readonly error: string }

export type Cell = string | number | boolean | null | CellError;

export const isCellError = (cell: Cell | undefined): cell is CellError => typeof cell === "object" && cell !== null;

/** Zero-based, inclusive. */
export interface Area { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Zero-based. */
export interface CellAt { readonly sheet: string; readonly row: number; readonly column: number }

export interface GridTable {
  /** As formulas call it. */
  readonly name: string;
  /** With its header row and, where `totals`, its totals row. */
  readonly area: Area;
  readonly totals: boolean;
  readonly columns: readonly string[];
}

export interface GridSheet {
  readonly name: string;
  /** rows[r][c], zero-based from A1; rows and cells beyond the last used one may be missing. */
  readonly rows: readonly (readonly Cell[] | undefined)[];
  readonly tables: readonly GridTable[];
  readonly merges: readonly Area[];
  /** The formula (without `=`) of each formula cell by "row,column"; a shared formula's later cells hold "". */
  readonly formulas: ReadonlyMap<string, string>;
}

export interface Grid {
  readonly sheets: readonly GridSheet[];
  /** Defined names of the workbook: name → formula text, such as `Status!$C$4`. */
  readonly names: ReadonlyMap<string, string>;
  /** True: serial 0 is 1904-01-01. */
  readonly date1904: boolean;
  /** True: a spreadsheet that computes its formulas itself is behind it, and the results need not be written. */
  readonly live?: boolean;
}

/** The table of that name, which Excel takes in any case of its letters, on its sheet; null: there is none. */
export function tableNamed({ sheets }: Grid, name: string): { readonly sheet: GridSheet; readonly table: GridTable } | null {
  const wanted = name.toLowerCase();
  for (const sheet of sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return null;
}

/** Whether a cell has a formula. */
export function formulasOf({ sheets }: Grid): (at: CellAt) => boolean {
  const formulas = new Map(sheets.map((sheet) => [sheet.name, sheet.formulas] as const));
  return ({ sheet, row, column }) => formulas.get(sheet)?.has(`${row},${column}`) ?? false;
}

/** The cells that names of the workbook stand for, wherever they have been moved to; null: there is no such name, or it is of something else. */
export function namedCells({ names }: Grid): (name: string) => CellAt | null {
  const formulas = new Map([...names].map(([name, formula]) => [name.toLowerCase(), formula] as const));
  return (name) => {
    const [, sheet, column, row] = /^'?([^'!]+)'?!\$([A-Z]{1,3})\$(\d+)$/.exec(formulas.get(name.toLowerCase()) ?? "") ?? [];
    return sheet === undefined ? null : { sheet, row: Number(row) - 1, column: columnNumber(column!) };
  };
}

/** `0,0` → `A1`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** `A` → `0`, `AA` → `26`. */
const columnNumber = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const areaName = (a: Area): string => `${cellName(a.top, a.left)}:${cellName(a.bottom, a.right)}`;

/** `B5`, `B5:C9`, and whole rows or columns (`5:6`, `C:C`), which have no end; anything else is the whole sheet. */
export function areaOf(cells: string): Area {
  const [, left = "", top = "", , right = left, bottom = top] = /^\$?([A-Z]*)\$?(\d*)(:\$?([A-Z]*)\$?(\d*))?$/.exec(cells) ?? [];
  return { left: left === "" ? 0 : columnNumber(left), right: right === "" ? Infinity : columnNumber(right), top: top === "" ? 0 : Number(top) - 1, bottom: bottom === "" ? Infinity : Number(bottom) - 1 };
}
