/** Filtering a table by the texts in its columns, as a user of Excel does: rows are hidden, nothing in them changes. */
import { bodyOf, type Scalar, type Sheet, type Table } from "./book";
import { setTable } from "./enter";
import { compare } from "./sort";
import type { Spreadsheet } from "./spreadsheet";
import { shown } from "./text";

/** A text of a column, as its cells show it (empty for blanks), and whether its rows are to be seen. */
export interface Choice { readonly text: string; readonly chosen: boolean }

/** What the filter of the table's column `at` has to choose from, in the order of the values. Rows that other columns' filters hide are not asked, as in Excel. */
export function filterChoices(spreadsheet: Spreadsheet, sheet: string, table: Table, at: number): Choice[] {
  const wanted = chosenBy(table), own = wanted[at];
  const values = new Map<string, { readonly text: string; readonly value: Scalar }>();
  for (const row of rowsOf(table)) {
    if (!passes(spreadsheet, sheet, table, row, wanted.with(at, null))) continue;
    const cell = spreadsheet.cell(sheet, row, table.area.left + at), text = shown(cell);
    if (!values.has(text.toLowerCase())) values.set(text.toLowerCase(), { text, value: text === "" ? null : cell.value });
  }
  return [...values].sort(([, a], [, b]) => compare(a.value, b.value, "ascending")).map(([key, { text }]) => ({ text, chosen: own?.has(key) ?? true }));
}

/** Shows the rows that have one of `texts` (in any case) in the table's column `at`, of those that the other columns' filters leave; null takes the column's filter away. */
export function filterTable(spreadsheet: Spreadsheet, sheet: string, table: Table, at: number, texts: readonly string[] | null): void {
  const columns = table.columns.map((column, index) => {
    if (index !== at) return column;
    const { filter: _, ...plain } = column;
    return texts ? { ...plain, filter: texts } : plain;
  });
  reapplyFilters(spreadsheet, sheet, { ...table, columns });
}

/** Rows that changed, or came, since the filters were set are judged anew. */
export function reapplyFilters(spreadsheet: Spreadsheet, sheet: string, table: Table): void {
  const wanted = chosenBy(table);
  setTable(spreadsheet, sheet, { ...table, hiddenRows: rowsOf(table).filter((row) => !passes(spreadsheet, sheet, table, row, wanted)) });
}

/** The same table, all of whose rows are to be seen. */
export function withoutFilters(table: Table): Table {
  return { ...table, hiddenRows: [], columns: table.columns.map(({ filter: _, ...column }) => column) };
}

/** The rows of a sheet that filters of its tables hide. */
export const filteredRows = ({ tables }: Sheet): ReadonlySet<number> => new Set(tables.flatMap(({ hiddenRows }) => hiddenRows));

type Wanted = readonly (ReadonlySet<string> | null)[];

/** By column; null where anything goes. */
const chosenBy = ({ columns }: Table): Wanted => columns.map(({ filter }) => (filter ? new Set(filter.map((text) => text.toLowerCase())) : null));

const passes = (spreadsheet: Spreadsheet, sheet: string, { area: { left } }: Table, row: number, wanted: Wanted): boolean =>
  wanted.every((texts, at) => texts === null || texts.has(shown(spreadsheet.cell(sheet, row, left + at)).toLowerCase()));

function rowsOf(table: Table): number[] {
  const { top, bottom } = bodyOf(table);
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}
