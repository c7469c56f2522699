/** A workbook as it is to be written: plain data that says everything an .xlsx writer needs, and nothing of how. */
import type { Area, Cell } from "./grid";

export interface WorkbookDocument {
  readonly sheets: readonly SheetDocument[];
  /** Workbook names: name → formula text, such as `Status!$C$4`. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly properties: { readonly title: string; readonly subject?: string; readonly creator: string; /** ISO, fixed for reproducible files */ readonly created: string };
  /** Index of the sheet shown first. */
  readonly active: number;
  /** The numbers of its dates count from 1904, not from 1900. */
  readonly date1904?: boolean;
}

/** A cell's value, with its formula where it has one: `value` is then the stored result. */
export interface CellDocument { readonly value: Cell; readonly formula?: string; readonly style?: Style; readonly link?: string }

export interface SheetDocument {
  readonly name: string;
  /** `RRGGBB`. */
  readonly tabColor?: string;
  /** Hidden sheets can be shown by the user, very hidden ones only by a program. */
  readonly visibility?: "hidden" | "veryHidden";
  /** Sparse: zero-based row → column → cell. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellDocument>>;
  readonly columns: readonly ColumnDocument[];
  readonly rows: readonly RowDocument[];
  /** Rows and columns that stay in view. */
  /** Where the lines stand that sum up groups: above and left of them unless said otherwise. */
  readonly summary?: { readonly below: boolean; readonly right: boolean };
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly zoom?: number;
  readonly gridLines: boolean;
  readonly tables: readonly TableDocument[];
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationDocument[];
  readonly formats: readonly ConditionalFormat[];
  readonly charts: readonly ChartDocument[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly print: PrintSetup;
}

/** `width` in characters of the default font. */
export interface ColumnDocument { readonly from: number; readonly to: number; readonly width: number; readonly hidden?: boolean; readonly outline?: number; /** A group that it sums up is folded. */ readonly collapsed?: boolean; readonly style?: Style }

export interface RowDocument { readonly row: number; /** points */ readonly height?: number; /** The height fits the text, and is fitted again when the text changes. */ readonly fitted?: boolean; readonly outline?: number; /** A group that it sums up is folded. */ readonly collapsed?: boolean; readonly hidden?: boolean }

export interface TableDocument {
  readonly name: string;
  /** With header and, where a column has `total`, the totals row. */
  readonly area: Area;
  readonly totalsRow: boolean;
  readonly columns: readonly TableColumnDocument[];
  /** A built-in table style (`TableStyleLight1`) or null for none: cell styles then draw it. */
  readonly style: string | null;
  readonly banded: boolean;
  readonly filter: boolean;
}

export interface TableColumnDocument {
  readonly header: string;
  /** Fills a new row; structured references in file form (`tbl[[#This Row],[Col]]`). */
  readonly formula?: string;
  /** The texts (empty for blanks) whose rows alone are to be seen; the other rows are then hidden. */
  readonly filter?: readonly string[];
  readonly total?: { readonly label: string } | { readonly function: "sum" | "count" | "average" | "max" | "min" } | { readonly formula: string };
}

/** All fields optional; equal styles become one. Colours `RRGGBB`. */
export interface Style {
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean; readonly size?: number; readonly color?: string };
  readonly fill?: string;
  readonly format?: string;
  readonly align?: { readonly horizontal?: "left" | "center" | "right"; readonly vertical?: "top" | "center" | "bottom"; readonly wrap?: boolean; readonly indent?: number; readonly rotation?: number };
  readonly border?: { readonly top?: Line; readonly bottom?: Line; readonly left?: Line; readonly right?: Line };
  /** False: stays editable when the user protects the sheet. */
  readonly locked?: boolean;
}
export interface Line { readonly style: "thin" | "hair" | "medium" | "dotted" | "dashed" | "thick" | "double"; readonly color: string }

export interface ValidationDocument {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly type: "list"; /** a name or a range, never an inline list */ readonly source: string }
    | { readonly type: "date" | "decimal" | "whole" | "textLength"; readonly min?: number; readonly max?: number }
    | { readonly type: "custom"; readonly formula: string };
  /** Warning: the user may keep the value. */
  readonly severity: "stop" | "warning";
  readonly title: string;
  readonly message: string;
  readonly prompt?: string;
}

export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly type: "formula"; readonly formula: string; readonly style: DifferentialStyle; readonly stop?: boolean }
    | { readonly type: "dataBar"; readonly color: string; readonly min?: number; readonly max?: number }
    | { readonly type: "colorScale"; readonly low: string; readonly middle?: string; readonly high: string }
    | { readonly type: "iconSet"; readonly icons: "3TrafficLights1" | "3Arrows" | "3Symbols2" | "3Flags"; readonly thresholds: readonly number[]; readonly reverse?: boolean; readonly showValue?: boolean };
}
export interface DifferentialStyle { readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly strike?: boolean; readonly color?: string }; readonly fill?: string; readonly border?: { readonly left?: Line; readonly right?: Line; readonly top?: Line; readonly bottom?: Line }; readonly format?: string }

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "Letter";
  /** 0 = as many as it takes. */
  readonly fitWidth: number;
  readonly fitHeight: number;
  readonly area?: Area;
  /** Rows, and columns, repeated on each page, from 0. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly repeatColumns?: { readonly from: number; readonly to: number };
  readonly header?: string;
  readonly footer?: string;
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centerHorizontally?: boolean;
}

export interface ChartDocument {
  readonly type: "line" | "column" | "bar" | "stackedColumn" | "stackedBar" | "scatter";
  readonly title: string;
  /** In the charts' alternative text, for people who do not see it. */
  readonly description: string;
  readonly anchor: Area;
  readonly series: readonly ChartSeries[];
  readonly categoryAxis: { readonly title?: string; readonly format?: string; readonly date?: boolean };
  readonly valueAxis: { readonly title?: string; readonly format?: string; readonly min?: number; readonly max?: number };
  readonly legend: "bottom" | "right" | "none";
}
export interface ChartSeries {
  readonly name: string;
  /** Ranges such as `'S-curve'!$B$5:$B$30`, with the values they hold now (the chart's cache). */
  readonly categories: { readonly ref: string; readonly values: readonly Cell[] };
  readonly values: { readonly ref: string; readonly values: readonly (number | null)[] };
  readonly color: string;
  readonly dash?: "solid" | "dash" | "dot";
  readonly width?: number;
  readonly type?: "line" | "column";
}

// Changing a workbook that exists

/**
 * A value for one cell; the cell's format, formula and neighbours stay. `formula` cells keep their formula and store the value,
 * unless the edit brings another `formula` (null: none any more).
 */
export interface CellEdit { readonly sheet: string; readonly row: number; readonly column: number; readonly value: Cell; readonly formula?: string | null }

/** A table that grows (or keeps) its rows: the new bottom, zero-based, totals row not counted. */
export interface TableEdit { readonly sheet: string; readonly table: string; readonly bottom: number }

/** What may be typed into a cell that gets its meaning by this edit; it stays where the edit is undone. In Excel it replaces the rule that a new row takes over from the one above; in a file, a cell that has a rule keeps it. */
export interface ValidationEdit extends Omit<ValidationDocument, "areas"> { readonly sheet: string; readonly row: number; readonly column: number }

export interface WorkbookEdit { readonly cells: readonly CellEdit[]; readonly tables: readonly TableEdit[]; readonly validations?: readonly ValidationEdit[] }
