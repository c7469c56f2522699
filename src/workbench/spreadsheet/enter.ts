/** Writing into cells as Excel does it: tables grow under what is written below them, new rows get the columns' formulas, headers rename columns. */
import { area, columnCount, intersection, rowCount, type Area } from "./area";
import { bodyOf, isBlank, type CellData, type Table, type TableColumn } from "./book";
import { sheetById, type CellEdit, type Spreadsheet } from "./spreadsheet";

/** Puts `edits` into a sheet. Nothing else of the cells they name is kept: make them from what is there. */
export function enter(spreadsheet: Spreadsheet, sheet: string, edits: readonly CellEdit[]): void {
  const growing = (sheetById(spreadsheet, sheet)?.tables ?? []).map((table) => ({ table, bottom: grownBottom(spreadsheet, sheet, table, edits) })).filter(({ table, bottom }) => bottom > table.area.bottom);
  const looked = new Set(growing.flatMap(({ table, bottom }) => [...spreadsheet.filled(sheet, { ...table.area, top: table.area.bottom + 1, bottom })].map(({ row, column }) => `${row},${column}`)));
  spreadsheet.setCells(sheet, edits);
  for (const { table, bottom } of growing) {
    const formulas = table.columns.flatMap(({ formula }, at) => (formula === undefined ? [] : [{ column: table.area.left + at, formula }]));
    resizeTable(spreadsheet, sheet, table.id, { ...table.area, bottom });
    growRules(spreadsheet, sheet, table.area, bottom);
    for (let row = table.area.bottom + 1; row <= bottom; row++) {
      spreadsheet.setCells(sheet, table.columns.flatMap((_, at) => {
        const column = table.area.left + at;
        const cell = spreadsheet.cell(sheet, row, column);
        const above = spreadsheet.cell(sheet, row - 1, column);
        const formula = isBlank(cell) ? formulas.find((found) => found.column === column)?.formula : undefined;
        // What the cell has from its column is no look of its own.
        const [first, second] = looked.has(`${row},${column}`) ? [cell, above] : [above, cell];
        const format = first.format ?? second.format;
        const style = first.style ?? second.style;
        return [{ row, column, cell: { ...cell, ...(formula !== undefined && { formula }), ...(format !== undefined && { format }), ...(style && { style }) } }];
      }));
    }
  }
  renameColumns(spreadsheet, sheet, edits);
}

/** Formats and validations of the table's rows that reached the last one reach the new last row; those of the last row alone stay. */
function growRules(spreadsheet: Spreadsheet, id: string, table: Area, bottom: number): void {
  const sheet = sheetById(spreadsheet, id);
  const grown = (at: Area): Area => (at.bottom === table.bottom && at.top >= table.top && (at.top < table.bottom || table.bottom === table.top + 1) && at.left >= table.left && at.right <= table.right ? { ...at, bottom } : at);
  const rules = <Rule extends { readonly areas: readonly Area[] }>(all: readonly Rule[]): readonly Rule[] => all.map((rule) => ({ ...rule, areas: rule.areas.map(grown) }));
  const reaches = ({ areas }: { readonly areas: readonly Area[] }): boolean => areas.some((at) => grown(at) !== at);
  if (sheet?.validations.some(reaches)) spreadsheet.setSheet(id, { validations: rules(sheet.validations) });
  if (sheet?.conditionalFormats.some(reaches)) spreadsheet.setSheet(id, { conditionalFormats: rules(sheet.conditionalFormats) });
}

/** Gives a table another area under the same header row; columns that join it take their header's text. */
export function resizeTable(spreadsheet: Spreadsheet, sheet: string, id: string, to: Area): void {
  const table = sheetById(spreadsheet, sheet)?.tables.find((found) => found.id === id);
  if (!table) return;
  const shift = to.left - table.area.left;
  let lastId = Math.max(0, ...table.columns.map((column) => column.id));
  const columns = Array.from({ length: columnCount(to) }, (_, at) => table.columns[at + shift] ?? { id: ++lastId, name: "" });
  const taken = new Set<string>();
  const named = columns.map((column, at) => {
    const name = unusedHeader(column.name || headerText(spreadsheet.cell(sheet, to.top, to.left + at)) || `Column${at + 1}`, taken);
    return { ...column, name };
  });
  setTable(spreadsheet, sheet, { ...table, area: to, columns: named });
  spreadsheet.setCells(sheet, named.map(({ name }, at) => ({ row: to.top, column: to.left + at, cell: { ...spreadsheet.cell(sheet, to.top, to.left + at), value: name } })));
}

export function setTable(spreadsheet: Spreadsheet, sheet: string, table: Table): void {
  spreadsheet.setSheet(sheet, { tables: (sheetById(spreadsheet, sheet)?.tables ?? []).map((found) => (found.id === table.id ? table : found)) });
}

/** `Cost`, `Cost2`, `Cost3` …: a header that the table does not have yet; it has it from now on. */
export function unusedHeader(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  taken.add(name.toLowerCase());
  return name;
}

const headerText = (cell: CellData): string => (cell.value === null || typeof cell.value === "object" ? "" : String(cell.value));

/** Rows written without a gap from the row below the table on, into empty cells, with nothing in the way. */
function grownBottom(spreadsheet: Spreadsheet, sheet: string, table: Table, edits: readonly CellEdit[]): number {
  if (table.totals) return table.area.bottom;
  const written = new Set(edits.filter(({ column, cell }) => column >= table.area.left && column <= table.area.right && !isBlank(cell)).map(({ row }) => row));
  let bottom = table.area.bottom;
  while (written.has(bottom + 1)) {
    const row = area(bottom + 1, table.area.left, 1, columnCount(table.area));
    const others = sheetById(spreadsheet, sheet)?.tables.some((other) => other !== table && intersection(other.area, row));
    if (others || [...spreadsheet.filled(sheet, row)].some(({ cell }) => !isBlank(cell))) break;
    bottom++;
  }
  return bottom;
}

function renameColumns(spreadsheet: Spreadsheet, sheet: string, edits: readonly CellEdit[]): void {
  for (const table of sheetById(spreadsheet, sheet)?.tables ?? []) {
    const headers = edits.filter(({ row, column }) => row === table.area.top && column >= table.area.left && column <= table.area.right);
    if (headers.length === 0) continue;
    const changed = new Map(headers.map(({ column, cell }) => [column - table.area.left, headerText(cell)]));
    const taken = new Set(table.columns.filter((_, at) => !changed.has(at)).map(({ name }) => name.toLowerCase()));
    const columns = table.columns.map((column, at) => (changed.has(at) ? { ...column, name: unusedHeader(changed.get(at) || `Column${at + 1}`, taken) } : column));
    setTable(spreadsheet, sheet, { ...table, columns });
    spreadsheet.setCells(sheet, columns.flatMap(({ name }, at) => (changed.has(at) ? [{ row: table.area.top, column: table.area.left + at, cell: { ...spreadsheet.cell(sheet, table.area.top, table.area.left + at), value: name } }] : [])));
  }
}

/** The formula that all rows of a column share fills rows to come: writing it into a whole column declares it. */
export function declareColumnFormulas(spreadsheet: Spreadsheet, sheet: string, written: Area): void {
  for (const table of sheetById(spreadsheet, sheet)?.tables ?? []) {
    const body = bodyOf(table);
    const touched = intersection(body, written);
    if (!touched || rowCount(touched) < rowCount(body)) continue;
    const columns = table.columns.map((column, at) => {
      const index = body.left + at;
      const formula = spreadsheet.cell(sheet, body.top, index).formula;
      if (index < touched.left || index > touched.right || formula === column.formula) return column;
      const { formula: _, ...plain } = column;
      for (let row = body.top; row <= body.bottom; row++) if (spreadsheet.cell(sheet, row, index).formula !== formula) return column;
      return formula === undefined ? plain : { ...plain, formula };
    });
    if (columns.some((column, at) => column !== table.columns[at])) setTable(spreadsheet, sheet, { ...table, columns });
  }
}

const FUNCTIONS: Readonly<Record<string, string>> = { 101: "average", 103: "count", 104: "max", 105: "min", 109: "sum" };

/** What is written into a table's totals row is what its columns say there from now on. */
export function declareTotals(spreadsheet: Spreadsheet, sheet: string, written: Area): void {
  for (const table of sheetById(spreadsheet, sheet)?.tables ?? []) {
    const row = { ...table.area, top: table.area.bottom }, touched = table.totals && intersection(row, written);
    if (!touched) continue;
    const columns = table.columns.map(({ total, ...column }, at): TableColumn => {
      const index = table.area.left + at;
      if (index < touched.left || index > touched.right) return total ? { ...column, total } : column;
      const { formula, value } = spreadsheet.cell(sheet, row.top, index), named = FUNCTIONS[/^=SUBTOTAL\((\d+),[^()]*\)$/i.exec(formula ?? "")?.[1] ?? ""];
      if (formula !== undefined) return { ...column, total: named ? { function: named } : { formula } };
      return value === null || typeof value === "object" ? column : { ...column, total: { label: String(value) } };
    });
    setTable(spreadsheet, sheet, { ...table, columns });
  }
}
