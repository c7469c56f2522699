/** A worksheet part: its cells, formulas and merged areas. */
import type { Area, Cell, GridSheet } from "../../../workbook/grid";
import { ExchangeError } from "../../exchange-error";
import type { ZipEntry } from "../container/zip-entry";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { Budget } from "../limits";
import { cellValue } from "./cell-value";
import { parseAreaName, parseCellName } from "./references";
import { readXml } from "./xml-reader";
import type { Attributes, XmlHandler } from "./xml-reader";
import { decodeXstring } from "./xml-string";

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

export type SheetCells = Pick<GridSheet, "rows" | "merges" | "formulas">;

export function readSheet(entry: ZipEntry, context: SheetContext): SheetCells {
  const reader = new SheetReader(entry.name, context);
  readXml(entry, context.budget, reader);
  return { rows: reader.rows, merges: reader.merges, formulas: reader.formulas };
}

class SheetReader implements XmlHandler {
  readonly rows: (Cell[] | undefined)[] = [];
  readonly merges: Area[] = [];
  readonly formulas = new Map<string, string>();
  private row = -1;
  private column = -1;
  private type = "n";
  private value = "";
  private formula: string | undefined;
  private inCell = false;
  private inPhonetic = false;
  private collecting: "value" | "formula" | undefined;

  constructor(private readonly part: string, private readonly context: SheetContext) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "c": return this.openCell(attributes);
      case "v": case "t":
        if (this.inCell && !this.inPhonetic) this.collecting = "value";
        return;
      case "f":
        if (!this.inCell) return;
        this.collecting = "formula";
        this.formula = "";
        return;
      case "row":
        this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
        this.column = -1;
        return this.mustExist();
      case "rPh":
        this.inPhonetic = true;
        return;
      case "mergeCell": return this.addMerge(attributes.ref ?? "");
    }
  }

  text(text: string): void {
    if (this.collecting === "value") this.value += text;
    else if (this.collecting === "formula") this.formula += text;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "t" || name === "f") this.collecting = undefined;
    else if (name === "rPh") this.inPhonetic = false;
  }

  private openCell(attributes: Attributes): void {
    const name = attributes.r;
    if (name === undefined) this.column++;
    else {
      const place = parseCellName(name);
      if (!place) throw this.damaged(name);
      this.row = place.row;
      this.column = place.column;
    }
    this.mustExist();
    this.type = attributes.t ?? "n";
    this.value = "";
    this.formula = undefined;
    this.inCell = true;
  }

  private closeCell(): void {
    this.inCell = false;
    const value = cellValue(this.type, this.value, this.context);
    if (value === null && this.formula === undefined) return;
    this.put(value);
    if (this.formula === undefined) return;
    this.context.budget.spend("cells", 1);
    this.formulas.set(`${this.row},${this.column}`, decodeXstring(this.formula));
  }

  /** Rows without a value stay missing, however many the sheet claims; within a row the cells to the left are filled, and counted. */
  private put(value: Cell): void {
    const cells = (this.rows[this.row] ??= []);
    const added = this.column + 1 - cells.length;
    if (added > 0) this.context.budget.spend("cells", added);
    while (cells.length < this.column) cells.push(null);
    cells[this.column] = value;
  }

  private addMerge(ref: string): void {
    const area = parseAreaName(ref);
    if (!area) throw this.damaged(ref);
    this.context.budget.spend("merges", 1);
    this.merges.push(area);
  }

  private mustExist(): void {
    if (!(Number.isInteger(this.row) && this.row >= 0 && this.row < MAX_ROWS && this.column < MAX_COLUMNS)) throw this.damaged(`row ${this.row + 1}, column ${this.column + 1}`);
  }

  private damaged(place: string): ExchangeError {
    return new ExchangeError(`The file is damaged: ${this.part} names a place that no sheet has (${place.slice(0, 40)}).`);
  }
}
