/** A sheet while it is being made: cells are set one by one, then it becomes plain data. */
import type { CellDocument, ChartDocument, ColumnDocument, ConditionalFormat, PrintSetup, RowDocument, SheetDocument, Style, TableDocument, ValidationDocument } from "../document";
import type { Area, Cell } from "../grid";
import { label, section, subtitle, title } from "../palette";

export class SheetBuilder {
  private readonly cells = new Map<number, Map<number, CellDocument>>();
  private readonly rows = new Map<number, RowDocument>();
  readonly columns: ColumnDocument[] = [];
  readonly tables: TableDocument[] = [];
  readonly merges: Area[] = [];
  readonly validations: ValidationDocument[] = [];
  readonly formats: ConditionalFormat[] = [];
  readonly charts: ChartDocument[] = [];
  readonly notes: { row: number; column: number; text: string }[] = [];
  freeze: { rows: number; columns: number } | undefined;
  zoom = 100;
  print: PrintSetup = { orientation: "landscape", paper: "A4", fitWidth: 1, fitHeight: 0, footer: "&L&8&A&R&8&P / &N", margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5 } };

  constructor(readonly name: string, private readonly tabColor: string) {}

  set(row: number, column: number, value: Cell, style?: Style, formula?: string, link?: string): void {
    let cells = this.cells.get(row);
    if (!cells) this.cells.set(row, (cells = new Map()));
    cells.set(column, { value, ...(style ? { style } : {}), ...(formula ? { formula } : {}), ...(link ? { link } : {}) });
  }

  /** Title and purpose, as on every sheet. */
  heading(text: string, purpose: string, column = 0): void {
    this.set(0, column, text, title);
    this.set(1, column, purpose, subtitle);
    this.row(0, { height: 30 });
    this.row(1, { height: 18 });
  }

  sectionTitle(row: number, from: number, to: number, text: string): void {
    for (let c = from; c <= to; c++) this.set(row, c, c === from ? text : null, section);
    this.row(row, { height: 20 });
  }

  label(row: number, column: number, text: string): void {
    this.set(row, column, text, label);
  }

  row(row: number, options: Omit<RowDocument, "row">): void {
    this.rows.set(row, { ...this.rows.get(row), row, ...options });
  }

  width(column: number, width: number, rest: Partial<ColumnDocument> = {}): void {
    this.columns.push({ from: column, to: column, width, ...rest });
  }

  document(): SheetDocument {
    return {
      name: this.name, tabColor: this.tabColor, cells: this.cells, columns: [...this.columns].sort((a, b) => a.from - b.from), rows: [...this.rows.values()].sort((a, b) => a.row - b.row),
      ...(this.freeze ? { freeze: this.freeze } : {}), zoom: this.zoom, gridLines: false, tables: this.tables, merges: this.merges, validations: this.validations,
      formats: this.formats, charts: this.charts, notes: this.notes, print: this.print,
    };
  }
}
