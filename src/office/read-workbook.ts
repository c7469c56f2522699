/** The workbook as a grid: tables, names and the sheets that hold our tables, with one request unless they are large. */
import type { Cell, Grid, GridSheet, GridTable } from "../workbook/grid";
import { Batch } from "./batch";
import { cellOf, formulaOf } from "./cell-input";
import { askDay, isDate1904 } from "./date-1904";
import { excelRun } from "./excel-run";
import { knownSheets, knownTables } from "./known-places";

/** So many rows of each sheet come with the first request; what is below comes in as many more as its size asks for. */
const FIRST_ROWS = 400;

export const readWorkbook = (): Promise<Grid> => excelRun(async (context) => {
  const { workbook } = context;
  const all = workbook.worksheets.load("items/name"), names = workbook.names.load("items/name,items/formula");
  const day = askDay(workbook);
  const asked = knownSheets.map((name) => new SheetReader(workbook.worksheets.getItemOrNullObject(name)));
  const tables = knownTables.map((name) => askTable(workbook.tables.getItemOrNullObject(name)));
  await context.sync();
  const found = tables.filter(({ table }) => !table.isNullObject);
  const readers = new Map(asked.filter((reader) => reader.exists).map((reader) => [reader.sheet.name, reader] as const));
  const elsewhere = [...new Set(found.map(({ sheet }) => sheet.name))].filter((name) => !readers.has(name));
  for (const name of elsewhere) readers.set(name, new SheetReader(workbook.worksheets.getItem(name)));
  if (elsewhere.length > 0) await context.sync();
  await readOn(context, [...readers.values()]);
  const sheets = all.items.map(({ name }): GridSheet => {
    const { rows, formulas } = readers.get(name)?.contents() ?? { rows: [], formulas: new Map<string, string>() };
    return { name, rows, formulas, merges: [], tables: found.filter(({ sheet }) => sheet.name === name).map((one) => gridTable(one, rows)) };
  });
  return { sheets, names: new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, "")] as const)), date1904: isDate1904(day), live: true };
});

interface AskedTable { readonly table: Excel.Table; readonly range: Excel.Range; readonly sheet: Excel.Worksheet }

function askTable(table: Excel.Table): AskedTable {
  return { table: table.load("name,showTotals"), range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"), sheet: table.worksheet.load("name") };
}

function gridTable({ table, range }: AskedTable, rows: GridSheet["rows"]): GridTable {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  const columns = Array.from({ length: columnCount }, (_, c) => String(rows[top]?.[left + c] ?? ""));
  return { name: table.name, area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }, totals: table.showTotals, columns };
}

/** The parts of sheets that the first request left out, packed into requests by the size of the rows already read. */
async function readOn(context: Excel.RequestContext, readers: readonly SheetReader[]): Promise<void> {
  const batch = new Batch(context);
  for (const reader of readers) {
    while (reader.left > 0) {
      const rows = Math.min(reader.left, Math.max(1, Math.floor(batch.room / reader.bytesPerRow)));
      reader.ask(rows);
      await batch.count(rows * reader.bytesPerRow);
    }
  }
  await batch.send();
}

class SheetReader {
  private readonly used: Excel.Range;
  private readonly parts: Excel.Range[];
  private asked = FIRST_ROWS;
  private size = 0;

  constructor(readonly sheet: Excel.Worksheet) {
    sheet.load("name");
    this.used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    this.parts = [this.used.getIntersectionOrNullObject(`1:${FIRST_ROWS}`).load("rowIndex,columnIndex,values,formulas")];
  }

  get exists(): boolean {
    return !this.sheet.isNullObject;
  }

  /** Rows not yet asked for. */
  get left(): number {
    return this.used.isNullObject ? 0 : Math.max(0, this.used.rowIndex + this.used.rowCount - this.asked);
  }

  /** In a reply, told by the rows that came first, with room for longer ones below. */
  get bytesPerRow(): number {
    const [first] = this.parts;
    this.size ||= first && !first.isNullObject ? Math.ceil((1.3 * JSON.stringify([first.values, first.formulas]).length) / first.values.length) : 40 * this.used.columnCount;
    return this.size;
  }

  ask(rows: number): void {
    const top = Math.max(this.asked, this.used.rowIndex), count = this.asked + rows - top;
    if (count > 0) this.parts.push(this.sheet.getRangeByIndexes(top, this.used.columnIndex, count, this.used.columnCount).load("rowIndex,columnIndex,values,formulas"));
    this.asked += rows;
  }

  contents(): Pick<GridSheet, "rows" | "formulas"> {
    const rows: Cell[][] = [], formulas = new Map<string, string>();
    if (this.used.isNullObject) return { rows, formulas };
    for (const part of this.parts.filter((range) => !range.isNullObject)) {
      const { rowIndex, columnIndex, values, formulas: texts } = part;
      values.forEach((line: readonly unknown[], r) => {
        const row: Cell[] = Array.from({ length: columnIndex }, () => null);
        line.forEach((value, c) => {
          row.push(cellOf(value));
          const formula = formulaOf(texts[r]?.[c], value);
          if (formula !== null) formulas.set(`${rowIndex + r},${columnIndex + c}`, formula);
        });
        rows[rowIndex + r] = row;
      });
    }
    return { rows, formulas };
  }
}
