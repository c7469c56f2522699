/** The buttons in the headers of tables that open the filter of a column. */
import { InterceptorEffectEnum, type ICellCustomRender, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import type { Book, Table } from "../spreadsheet/book";
import type { Spreadsheet } from "../spreadsheet/spreadsheet";

/** A column of a table; `at` counts within the table. */
export interface FilterColumn { readonly sheet: string; readonly table: Table; readonly at: number }

/** Before the one that ends the row. */
const PRIORITY = 1;
const SIZE = 16;
const FUNNEL = "M4 4.5h8L9 8.5v3.5l-2-1.5v-2z";
const ARROW = "M4.5 6.5h7L8 10.5z";

/** `open` is asked to show the filter of the column whose button was pressed. */
export function drawFilterButtons(univer: Univer, shown: () => Spreadsheet | null, open: (column: FilterColumn) => void): void {
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY, effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const book = shown()?.book, column = book && columnAt(book, subUnitId, row, col);
      return next(column ? { ...cell, customRender: [...(cell?.customRender ?? []), button(column, open)] } : cell);
    },
  });
}

/** The column whose header this cell is, where its table has filter buttons. */
export function columnAt(book: Book, sheet: string, row: number, column: number): FilterColumn | undefined {
  return headersOf(book).get(sheet)?.get(row)?.get(column);
}

type Headers = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, FilterColumn>>>;

/** Asked for each cell that is drawn. */
const known = new WeakMap<Book, Headers>();

function headersOf(book: Book): Headers {
  let found = known.get(book);
  if (!found) {
    found = new Map(book.sheets.map(({ id: sheet, tables }) => {
      const rows = new Map<number, Map<number, FilterColumn>>();
      for (const table of tables.filter(({ filter }) => filter)) {
        const cells = rows.get(table.area.top) ?? new Map<number, FilterColumn>();
        table.columns.forEach((_, at) => cells.set(table.area.left + at, { sheet, table, at }));
        rows.set(table.area.top, cells);
      }
      return [sheet, rows];
    }));
    known.set(book, found);
  }
  return found;
}

interface Box { readonly startX: number; readonly startY: number; readonly endX: number; readonly endY: number }

/** At the lower right of the cell, as in Excel. */
const corner = ({ endX, endY }: Box): readonly [x: number, y: number] => [endX - SIZE - 1, endY - SIZE - 2];

function button(column: FilterColumn, open: (column: FilterColumn) => void): ICellCustomRender {
  const isFiltered = column.table.columns[column.at]?.filter !== undefined;
  return {
    drawWith(context, { primaryWithCoord }) {
      const [x, y] = corner(primaryWithCoord);
      context.save();
      context.translate(x, y);
      context.fillStyle = "#FFFFFF";
      context.strokeStyle = "#8A8F98";
      context.lineWidth = 1;
      context.fillRect(0.5, 0.5, SIZE - 1, SIZE - 1);
      context.strokeRect(0.5, 0.5, SIZE - 1, SIZE - 1);
      context.fillStyle = isFiltered ? "#0F6CBD" : "#424242";
      context.fill(new Path2D(isFiltered ? FUNNEL : ARROW));
      context.restore();
    },
    isHit({ x, y }, { primaryWithCoord }) {
      const [left, top] = corner(primaryWithCoord);
      return x >= left && x <= left + SIZE && y >= top && y <= top + SIZE;
    },
    onPointerDown(_, { button: pressed }: PointerEvent) {
      // The grid takes the focus first.
      if (pressed === 0) setTimeout(() => open(column));
    },
    onPointerEnter: () => { document.body.style.cursor = "pointer"; },
    onPointerLeave: () => { document.body.style.cursor = ""; },
  };
}
