/** Every formula of a workbook, wherever it stands, rewritten at once: cells, tables, names, rules, charts. */
import { wholeSheet } from "./area";
import type { Book, ChartSeries, ConditionalFormat, Sheet, TableColumn, Validation } from "./book";
import type { Spreadsheet } from "./spreadsheet";

/** Gives the formula anew; `sheet` is the id of the one it stands on, null for the workbook's names. */
export type Rewriting = (formula: string, sheet: string | null) => string;

export function rewriteFormulas(spreadsheet: Spreadsheet, rewrite: Rewriting): void {
  for (const { id } of spreadsheet.book.sheets) {
    const edits = [...spreadsheet.filled(id, wholeSheet)].flatMap((edit) => {
      const { formula } = edit.cell;
      const after = formula === undefined ? undefined : rewrite(formula, id);
      return after === undefined || after === formula ? [] : [{ ...edit, cell: { ...edit.cell, formula: after } }];
    });
    if (edits.length > 0) spreadsheet.setCells(id, edits);
  }
  const book = rewrittenBook(spreadsheet.book, rewrite);
  if (JSON.stringify(book) !== JSON.stringify({ names: spreadsheet.book.names, sheets: spreadsheet.book.sheets })) spreadsheet.setBook(book);
}

function rewrittenBook({ names, sheets }: Book, rewrite: Rewriting): Pick<Book, "names" | "sheets"> {
  return {
    names: names.map((name) => ({ ...name, formula: rewrite(name.formula, name.sheet) })),
    sheets: sheets.map((sheet): Sheet => {
      const own = (formula: string): string => rewrite(formula, sheet.id);
      return {
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, columns: table.columns.map((column) => rewrittenColumn(column, own)) })),
        conditionalFormats: sheet.conditionalFormats.map((format) => rewrittenFormat(format, own)),
        validations: sheet.validations.map((validation) => rewrittenValidation(validation, own)),
        charts: sheet.charts.map((chart) => (chart.series ? { ...chart, series: chart.series.map((series): ChartSeries => ({ ...series, categories: own(series.categories), values: own(series.values) })) } : chart)),
      };
    }),
  };
}

const rewrittenColumn = (column: TableColumn, own: (formula: string) => string): TableColumn => ({
  ...column, ...(column.formula !== undefined && { formula: own(column.formula) }), ...(column.total && "formula" in column.total && { total: { formula: own(column.total.formula) } }),
});

/** A rule is written for its first cell: where that cell goes and another takes its place, the rule stays as it was. */
const kept = (before: string, after: string): string => (after.includes("#REF!") && !before.includes("#REF!") ? before : after);

function rewrittenFormat(format: ConditionalFormat, own: (formula: string) => string): ConditionalFormat {
  const formula = format.settings["Rule.Formula"];
  return typeof formula === "string" ? { ...format, settings: { ...format.settings, "Rule.Formula": kept(formula, own(formula)) } } : format;
}

function rewrittenValidation(validation: Validation, own: (formula: string) => string): Validation {
  const rule = Object.fromEntries(Object.entries(validation.rule).map(([kind, details]) => [kind, Object.fromEntries(Object.entries(details as Readonly<Record<string, unknown>>).map(([name, value]) => [name, typeof value === "string" && value.startsWith("=") ? kept(value, own(value)) : value]))]));
  return { ...validation, rule };
}
