/** An open workbook as plain data: what the stand-in knows of sheets, tables, names and formats. */
import type { Area } from "./area";

export interface CellError { readonly error: string }
export type Scalar = string | number | boolean | null | CellError;

/** A cell. `formula` begins with `=`; `value` is then its last result. `format` is a number format (`General` where missing). */
export interface CellData { readonly value: Scalar; readonly formula?: string; readonly format?: string; readonly style?: Style; /** An address out of the workbook, or `#Sheet!A1` within it. */ readonly link?: string }

/** Colours are `#RRGGBB`. Anything missing is as in a new workbook. */
export interface Style {
  readonly fill?: string;
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: string; readonly strikethrough?: boolean; readonly color?: string; readonly size?: number; readonly name?: string };
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  /** By edge (`EdgeTop`, `InsideHorizontal` …). */
  readonly borders?: Readonly<Record<string, { readonly style?: string; readonly color?: string; readonly weight?: string }>>;
  /** False: stays editable on a protected sheet. */
  readonly locked?: boolean;
}

/** A row or a column: its size in points, the depth of its group (0 for none), whether a group that it sums up was folded, and the look of cells in it that have none of their own. */
export interface Line { readonly size?: number; readonly hidden?: boolean; readonly outline?: number; readonly collapsed?: boolean; readonly format?: string; readonly style?: Style }

export interface Table {
  readonly id: string;
  readonly name: string;
  /** With its header row and, where `totals`, its totals row. */
  readonly area: Area;
  readonly totals: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: string;
  readonly banded: boolean;
  readonly filter: boolean;
  /** Rows that a filter hides, as sheet rows. */
  readonly hiddenRows: readonly number[];
}

/** `formula` fills new rows of the table; `filter` has the texts (empty for blanks) whose rows alone are to be seen. Ids are given once and never again. */
export interface TableColumn { readonly id: number; readonly name: string; readonly formula?: string; readonly filter?: readonly string[]; /** What the totals row says of the column: a word (`sum`) for a function, or text, or a formula. */ readonly total?: { readonly function: string } | { readonly label: string } | { readonly formula: string } }

export interface Name { readonly name: string; readonly formula: string; readonly comment: string; readonly visible: boolean; readonly sheet: string | null }

/** `rule`, `alert` and `prompt` in the words of Excel's API. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly alert?: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** `settings` by the path of the property in Excel's API, such as `Rule.Formula`. */
export interface ConditionalFormat { readonly id: string; readonly type: string; readonly areas: readonly Area[]; readonly settings: Readonly<Record<string, unknown>> }

/** `settings` by the path of the property in Excel's API, such as `Title.Text`; places and sizes in points. */
export interface Chart { readonly id: string; readonly name: string; readonly type: string; readonly source: Area; readonly sourceSheet: string; readonly seriesBy: string; readonly settings: Readonly<Record<string, unknown>>; /** Where a file names each series' cells; else they are the columns (or rows) of the source. */ readonly series?: readonly ChartSeries[] }

/** `categories` and `values` are ranges such as `'S-curve'!$B$5:$B$30`. Its look stands in the chart's settings (`Series.0.Format.Line.Color`). */
export interface ChartSeries { readonly name: string; readonly categories: string; readonly values: string }

export interface Note { readonly row: number; readonly column: number; readonly text: string }

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Empty for none. */
  readonly tabColor: string;
  readonly gridLines: boolean;
  /** In percent. */
  readonly zoom: number;
  readonly columns: Readonly<Record<number, Line>>;
  readonly rows: Readonly<Record<number, Line>>;
  /** Where the lines stand that sum up groups of rows and of columns. */
  readonly summary: { readonly below: boolean; readonly right: boolean };
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly tables: readonly Table[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly charts: readonly Chart[];
  readonly notes: readonly Note[];
  readonly protection: Readonly<Record<string, unknown>> | null;
  readonly password: string | null;
  readonly filter: Area | null;
  /** Print set-up in the words of Excel's API. */
  readonly page: Readonly<Record<string, unknown>>;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: readonly Name[];
  readonly active: string;
  readonly selection: { readonly sheet: string; readonly area: Area };
  readonly properties: Readonly<Record<string, string>>;
  /** No sheet can be added, removed, moved or renamed. */
  readonly protected: boolean;
  readonly calculation: "Automatic" | "Manual" | "AutomaticExceptTables";
  readonly date1904: boolean;
}

/** How a workbook is given and taken: as JSON. `cells[row][column]`, from A1; a bare value is a cell without format. */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  readonly names?: readonly (Pick<Name, "name" | "formula"> & Partial<Name>)[];
  /** Index of the sheet shown first. */
  readonly active?: number;
  readonly properties?: Readonly<Record<string, string>>;
  readonly protected?: boolean;
  readonly date1904?: boolean;
}

export type SheetData = { readonly name: string; readonly cells?: readonly (readonly (Scalar | CellData)[])[]; readonly tables?: readonly TableData[] } & Partial<Omit<Sheet, "id" | "name" | "tables">>;
export type TableData = { readonly name: string; readonly area: Area; readonly columns?: readonly Omit<TableColumn, "id">[] } & Partial<Omit<Table, "id" | "name" | "area" | "columns">>;

export const BLANK: CellData = { value: null };
export const isError = (value: Scalar): value is CellError => typeof value === "object" && value !== null;
export const isBlank = (cell: CellData): boolean => cell.value === null && cell.formula === undefined;
const isCell = (value: Scalar | CellData): value is CellData => typeof value === "object" && value !== null && "value" in value;
export const asCell = (value: Scalar | CellData): CellData => (isCell(value) ? value : { value });

/** The rows of a table's body, without header and totals; null where it has none. */
export function bodyOf(table: Pick<Table, "area" | "totals">): Area {
  return { ...table.area, top: table.area.top + 1, bottom: table.area.bottom - (table.totals ? 1 : 0) };
}
