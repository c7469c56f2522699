/** A spreadsheet in memory. Without a calculator, formulas keep the values they were given. */
import type { Area } from "./area";
import { asCell, BLANK, isBlank, type Book, type CellData, type Sheet, type SheetData, type Style, type Table, type TableData, type WorkbookData } from "./book";
import { isView, type Calculator, type CellEdit, type Change, type Origin, type Spreadsheet, type Step } from "./spreadsheet";

type Rows = Map<number, Map<number, CellData>>;

export function memorySpreadsheet(data: WorkbookData, calculator?: Calculator): Spreadsheet {
  let lastId = 0;
  const nextId = (): string => `{${(++lastId).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
  const cells = new Map<string, Rows>();
  const sheets = data.sheets.map((sheet) => readSheet(sheet, nextId, cells));
  const first = sheets[data.active ?? 0] ?? sheets[0];
  if (!first) throw new Error("A workbook has at least one sheet.");

  let book: Book = {
    sheets,
    names: (data.names ?? []).map((name) => ({ comment: "", visible: true, sheet: null, ...name })),
    active: first.id,
    selection: { sheet: first.id, area: { top: 0, left: 0, bottom: 0, right: 0 } },
    properties: data.properties ?? {},
    protected: data.protected ?? false,
    calculation: "Automatic",
    date1904: data.date1904 ?? false,
  };
  let pending: Change[] = [];
  let done: Step[] = [];
  let undone: Step[] = [];
  const listeners = new Set<(step: Step) => void>();

  const put = (sheet: string, row: number, column: number, cell: CellData): void => {
    const rows = cells.get(sheet) ?? new Map<number, Map<number, CellData>>();
    cells.set(sheet, rows);
    const line = rows.get(row) ?? new Map<number, CellData>();
    rows.set(row, line);
    if (cell === BLANK) line.delete(column);
    else line.set(column, cell);
    if (line.size === 0) rows.delete(row);
  };
  const stored = (sheet: string, row: number, column: number): CellData | undefined => cells.get(sheet)?.get(row)?.get(column);

  const setCells = (sheet: string, edits: Iterable<CellEdit>): void => {
    for (const { row, column, cell } of edits) {
      const after = cell.value === null && !cell.formula && !cell.format && !cell.style ? BLANK : cell;
      pending.push({ type: "cell", sheet, row, column, before: stored(sheet, row, column) ?? BLANK, after });
      put(sheet, row, column, after);
    }
  };
  const setBook = (change: Partial<Book>): void => {
    const after = { ...book, ...change };
    pending.push({ type: "book", before: book, after });
    book = after;
  };
  const replay = (changes: readonly Change[], side: "before" | "after"): void => {
    for (const change of changes) {
      if (change.type === "book") book = change[side];
      else put(change.sheet, change.row, change.column, change[side]);
    }
  };
  const tell = (step: Step): void => listeners.forEach((listener) => listener(step));
  const underWay = new Set<Promise<void>>();
  const working = async (work: Promise<void>): Promise<void> => {
    underWay.add(work);
    await work.finally(() => underWay.delete(work));
  };
  const worksOut = async (changes: readonly Change[]): Promise<void> => {
    if (!calculator || book.calculation === "Manual") return;
    for (const { sheet, edits } of await calculator.calculate(spreadsheet, changes)) {
      for (const { row, column, cell } of edits) put(sheet, row, column, cell);
    }
  };
  const calculate = (changes: readonly Change[]): Promise<void> => working(worksOut(changes));
  const calculateAll = async (): Promise<void> => {
    const results = (await calculator?.calculateAll?.(spreadsheet)) ?? [];
    const changes = results.flatMap(({ sheet, edits }) => edits.map(({ row, column, cell }): Change => ({ type: "cell", sheet, row, column, before: stored(sheet, row, column) ?? BLANK, after: cell })));
    replay(changes, "after");
    if (changes.length > 0) tell({ origin: "calculation", changes });
  };
  const move = async (from: Step[], to: Step[], side: "before" | "after"): Promise<boolean> => {
    const step = from.pop();
    if (!step) return false;
    const changes = side === "before" ? step.changes.toReversed() : step.changes;
    replay(changes, side);
    to.push(step);
    await calculate(changes);
    tell({ origin: "undo", changes: side === "before" ? changes.map(reversed) : changes });
    return true;
  };

  const spreadsheet: Spreadsheet = {
    get book() { return book; },
    cell: (sheet, row, column) => stored(sheet, row, column) ?? inherited(book, sheet, row, column),
    used: (sheet, valuesOnly) => usedArea(cells.get(sheet), valuesOnly),
    *filled(sheet, area) {
      for (const [row, line] of cells.get(sheet) ?? []) {
        if (row < area.top || row > area.bottom) continue;
        for (const [column, cell] of line) if (column >= area.left && column <= area.right) yield { row, column, cell };
      }
    },
    setCells,
    setBook,
    setSheet: (id, change) => setBook({ sheets: book.sheets.map((sheet) => (sheet.id === id ? { ...sheet, ...change } : sheet)) }),
    nextId,
    async commit(origin: Origin, { final = false, joins = false } = {}) {
      if (pending.length === 0) return false;
      const step: Step = { origin, changes: pending };
      pending = [];
      if (!step.changes.every(isView)) {
        const last = done.at(-1);
        if (final) done = [];
        else if (joins && last?.origin === origin) done[done.length - 1] = { origin, changes: [...last.changes, ...step.changes] };
        else done.push(step);
        undone = [];
      }
      await calculate(step.changes);
      tell(step);
      return true;
    },
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    recalculate: () => working(calculateAll()),
    undo: () => move(done, undone, "before"),
    redo: () => move(undone, done, "after"),
    onStep(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return spreadsheet;
}

const reversed = (change: Change): Change => ({ ...change, before: change.after, after: change.before }) as Change;

function inherited(book: Book, sheet: string, row: number, column: number): CellData {
  const found = book.sheets.find(({ id }) => id === sheet);
  const line = found?.rows[row];
  const file = found?.columns[column];
  const format = line?.format ?? file?.format;
  const style: Style | undefined = line?.style ?? file?.style;
  return format === undefined && style === undefined ? BLANK : { value: null, ...(format !== undefined && { format }), ...(style && { style }) };
}

function usedArea(rows: Rows | undefined, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of rows ?? []) {
    for (const [column, cell] of line) {
      if (valuesOnly && isBlank(cell)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function readSheet({ cells: given, tables, ...rest }: SheetData, nextId: () => string, cells: Map<string, Rows>): Sheet {
  const id = nextId();
  const rows: Rows = new Map();
  given?.forEach((line, row) => {
    const filled = line.map((value, column) => [column, asCell(value)] as const).filter(([, cell]) => !isBlank(cell) || cell.format !== undefined || cell.style !== undefined);
    if (filled.length > 0) rows.set(row, new Map(filled));
  });
  cells.set(id, rows);
  return {
    visibility: "Visible", tabColor: "", gridLines: true, zoom: 100, columns: {}, rows: {}, summary: { below: true, right: true }, freeze: { rows: 0, columns: 0 }, merges: [], validations: [],
    conditionalFormats: [], charts: [], notes: [], protection: null, password: null, filter: null, page: {},
    ...rest,
    id,
    tables: (tables ?? []).map((table) => readTable(table, rows, nextId())),
  };
}

function readTable({ columns, ...rest }: TableData, rows: Rows, id: string): Table {
  const headers = columns ?? Array.from({ length: rest.area.right - rest.area.left + 1 }, (_, at) => ({ name: String(rows.get(rest.area.top)?.get(rest.area.left + at)?.value ?? `Column${at + 1}`) }));
  return { totals: false, style: "TableStyleMedium2", banded: true, filter: true, hiddenRows: [], ...rest, id, columns: headers.map((column, at) => ({ ...column, id: at + 1 })) };
}
