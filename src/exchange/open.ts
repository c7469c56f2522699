/** Opens a file of any kind that is read, told by its content: the project in it, and what was wrong with the data. */
import type { Finding } from "../core/finding";
import type { Project } from "../core/model";
import type { Decoded } from "../workbook/decode";
import type { Grid } from "../workbook/grid";
import type { RegisterRows } from "../workbook/register";
import { readCsv } from "./csv/csv";
import { ExchangeError } from "./exchange-error";
import { fileKind, type FileKind } from "./file-kind";
import { fromGrid } from "./from-grid";
import { readProjectJson } from "./json/project-json";
import { readMsProject } from "./msproject/read";
import { readXlsx } from "./xlsx/read";

export interface OpenedFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  readonly project: Project;
  /** What reading found; the analysis finds more. */
  readonly findings: readonly Finding[];
  /** The cells, where the file has some. */
  readonly grid: Grid | null;
  /** The rows of every register that the file has, by key, and where they stand in the grid. */
  readonly rows: RegisterRows;
  /** Of a JSON file: what it says beyond its project. */
  readonly more: RegisterRows;
  readonly decoded: ReadonlyMap<string, Decoded>;
}

/** What a reader makes of a file. */
export type Contents = Pick<OpenedFile, "project" | "findings"> & Partial<Pick<OpenedFile, "grid" | "rows" | "decoded" | "more">>;

/** Throws ExchangeError with one sentence where the file is of no kind that is read, damaged or refused. `name` stands in for a project that has none. */
export function openFile(bytes: Uint8Array, name: string): OpenedFile {
  const found = fileKind(bytes);
  if ("refusal" in found) throw new ExchangeError(found.refusal);
  const { project, findings, grid = null, rows = {}, decoded = new Map(), more = {} } = READERS[found.kind](bytes);
  return { name, kind: found.kind, bytes, findings, grid, rows, decoded, more, project: project.name ? project : { ...project, name: baseName(name) } };
}

const READERS: Readonly<Record<FileKind, (bytes: Uint8Array) => Contents>> = {
  xlsx: (bytes) => fromGrid(readXlsx(bytes)),
  csv: fromCsv,
  msproject: readMsProject,
  json: readProjectJson,
};

/** One table is all that a CSV file can hold, so the others are not missed. */
function fromCsv(bytes: Uint8Array): Contents {
  const grid = readCsv(bytes);
  if (!grid.sheets.some((sheet) => sheet.tables.length > 0)) {
    throw new ExchangeError("The file is text, but no table that is known: a plan as CSV needs a first line with the headers of the Schedule sheet, such as ID, Task, Duration, Predecessors.");
  }
  const contents = fromGrid(grid);
  return { ...contents, findings: [...grid.findings, ...contents.findings.filter((f) => f.code !== "sheet-missing")] };
}

/** `plans/Go live.xml` → `Go live`. */
const baseName = (path: string): string => path.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
