/** A workbook in memory: for trying things out, and the plainest reading of what a host promises. */
import type { CellEdit, WorkbookDocument, WorkbookEdit } from "../workbook/document";
import { areaName, type Grid } from "../workbook/grid";
import { refuseConflict } from "./conflict";
import { editGrid } from "./edit-grid";
import { gridSheet } from "./grid-of-document";
import { HostError, type CellPlace, type Host, type Selection, type Undo } from "./host";
import { namesForSheets } from "./names-for-sheets";
import { putBack } from "./put-back";
import { sheetNames, sheetsOfTables, withSheetNames } from "./sheet-names";

export class MemoryHost implements Host {
  private readonly changed = new Set<(sheet: string, cells: string) => void>();
  private readonly selected = new Set<(place: CellPlace) => void>();
  private last: CellPlace | null = null;

  constructor(private grid: Grid) {}

  read(): Promise<Grid> {
    return Promise.resolve(this.grid);
  }

  async write(edit: WorkbookEdit, basis: Grid): Promise<Undo> {
    await Promise.resolve();
    const before = this.grid;
    refuseConflict(basis, before, edit);
    const after = (this.grid = editGrid(before, edit));
    return () => {
      const cells = putBack(before, this.grid, edit);
      this.grid = this.grid === after ? before : editGrid(this.grid, { cells, tables: [] });
      return Promise.resolve(cells.length);
    };
  }

  async addSheets(given: WorkbookDocument, sheets: readonly string[]): Promise<Undo> {
    await Promise.resolve();
    const document = withSheetNames(given, sheetNames(given, sheets, sheetsOfTables(this.grid)));
    const before = this.grid, known = new Set(before.sheets.map(({ name }) => name.toLowerCase()));
    const taken = sheets.find((name) => known.has(name.toLowerCase()));
    if (taken !== undefined) throw new HostError("other", `The workbook already has a sheet named ${taken}; nothing was added: rename it, and try again.`);
    const added = document.sheets.filter(({ name }) => sheets.includes(name)).map(gridSheet);
    const names = new Map([...before.names, ...namesForSheets(document, sheets, before.names.keys()).map(({ name, formula }) => [name, formula] as const)]);
    const after = (this.grid = { ...before, sheets: [...before.sheets, ...added], names });
    return () => {
      if (this.grid !== after) return Promise.resolve(0);
      this.grid = before;
      return Promise.resolve(added.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + (row?.length ?? 0), 0), 0));
    };
  }

  select(place: CellPlace): Promise<boolean> {
    const there = this.grid.sheets.some(({ name }) => name === place.sheet);
    if (there) {
      this.last = place;
      for (const listener of this.selected) listener(place);
    }
    return Promise.resolve(there);
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.last && { ...this.last, cell: this.last.cell.replace(/[:,].*$/, ""), cells: this.last.cell });
  }

  onChanged(listener: (sheet: string, cells: string) => void): Promise<() => void> {
    this.changed.add(listener);
    return Promise.resolve(() => void this.changed.delete(listener));
  }

  onSelected(listener: (place: CellPlace) => void): Promise<() => void> {
    this.selected.add(listener);
    return Promise.resolve(() => void this.selected.delete(listener));
  }

  /** What a user does meanwhile. */
  change(edit: WorkbookEdit): void {
    this.grid = editGrid(this.grid, edit);
    for (const sheet of new Set(edit.cells.map((cell) => cell.sheet))) for (const listener of this.changed) listener(sheet, around(edit.cells.filter((cell) => cell.sheet === sheet)));
  }
}

/** The smallest range that has all of the cells. */
function around(cells: readonly CellEdit[]): string {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  return areaName({ top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) });
}
