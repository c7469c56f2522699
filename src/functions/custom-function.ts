/** What a function for cells is: its name and words for Excel, and a plain function that knows nothing of Excel. */

export interface Parameter { readonly name: string; readonly description: string; readonly kind: "number" | "numbers"; readonly optional?: boolean; /** Days, as serial numbers that count from 1900. */ readonly days?: boolean }

export interface CustomFunction {
  /** As in the cell: `CPI` in `=PLUMB.CPI(ev, ac)`. */
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  /** Numbers as numbers, ranges as lists of their numbers, row by row. Null: there is no answer, `#N/A` in the cell. */
  readonly compute: (...args: readonly Argument[]) => number | null;
}

/** Null: an optional one that was not given. */
export type Argument = number | readonly number[] | null;

/** What Excel wants to know of the functions before it loads them. */
export function functionsMetadata(functions: readonly CustomFunction[]): Readonly<Record<string, unknown>> {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: functions.map(({ id, description, parameters }) => ({
      id, name: id, description,
      parameters: parameters.map(({ name, description: says, kind, optional = false }) => ({ name, description: says, type: "number", dimensionality: kind === "numbers" ? "matrix" : "scalar", optional })),
      result: { type: "number", dimensionality: "scalar" },
      options: {},
    })),
  };
}
