/** CSV in and out: a table of the workbook, most often a plan, as text that any program reads. */
import { finding, type Finding } from "../../core/finding";
import { isCellError, type Cell, type Grid, type GridSheet } from "../../workbook/grid";
import { ExchangeError } from "../exchange-error";
import { completePlan } from "./complete-plan";
import { decodeText } from "./decode-text";
import { guard, unguard } from "./formula-guard";
import { recognize } from "./recognize";
import { csvLimits, readRecords, writeRecords, type CsvLimits } from "./records";
import { typedCells } from "./typed-cells";

/** What the file left open, and how it was read. */
export interface CsvGrid extends Grid { readonly findings: readonly Finding[] }

/**
 * One sheet with the file's rows. Where the headers are those of a table of the workbook (the Schedule's also as Microsoft
 * Project names them), it is that table on that sheet; else a sheet named CSV without tables. Delimiter, decimal sign and
 * date order are found once for the whole file. Throws ExchangeError for what is no text, empty or beyond the limits.
 */
export function readCsv(bytes: Uint8Array, limits: CsvLimits = csvLimits): CsvGrid {
  if (bytes.length > limits.bytes) throw new ExchangeError(`The CSV file has ${Math.round(bytes.length / 2 ** 20)} MB, more than the ${Math.round(limits.bytes / 2 ** 20)} MB that are read: split it.`);
  const { records, delimiter, brokenQuote } = readRecords(decodeText(bytes), limits);
  const top = records.findIndex((record) => record.some((field) => field.trim() !== ""));
  if (top < 0) throw new ExchangeError("The CSV file is empty, so there is nothing to read.");
  const written = records[top]!.map((header) => unguard(header).trim());
  const known = recognize(written);
  const { rows, findings } = typedCells(records.slice(top + 1).map((record) => record.slice(0, written.length)), known?.columns ?? written.map(() => null), delimiter);
  const read = { headers: known?.headers ?? written, rows };
  const plan = known?.key === "schedule" ? completePlan(read) : read;
  const overlong = records.flatMap((record, i) => (i > top && record.slice(written.length).some((field) => field !== "") ? [i + 1] : []));
  const extra = overlong.length === 0 ? [] : [finding("warning", "csv-row-too-long", `${overlong.length === 1 ? `Row ${overlong[0]} has` : `${overlong.length} rows, the first of them row ${overlong[0]}, have`} more fields than there are headers, and the last ones are left out: put text that holds the delimiter in quotation marks.`)];
  const quotes = brokenQuote === null ? [] : [finding("warning", "csv-quote-broken", `Row ${brokenQuote} of the file has a quotation mark that is not closed, or text after a closed one; what follows may be in the wrong cells: correct the file.`)];
  const above: Cell[][] = Array.from({ length: top }, () => []);
  const table = known && { name: known.register.table, area: { top, left: 0, bottom: top + rows.length, right: plan.headers.length - 1 }, totals: false, columns: plan.headers };
  const sheet: GridSheet = { name: known?.register.sheet ?? "CSV", rows: [...above, plan.headers, ...plan.rows], tables: table ? [table] : [], merges: [], formulas: new Map() };
  return { sheets: [sheet], names: new Map(), date1904: false, findings: [...quotes, ...extra, ...findings] };
}

/**
 * RFC 4180 with a byte order mark, which Excel needs to see UTF-8. Text that a spreadsheet would run as a formula gets a
 * leading apostrophe; `readCsv` takes exactly that off. Numbers are written unrounded, with a point.
 */
export function writeCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return "\uFEFF" + writeRecords([headers.map(guard), ...rows.map((row) => row.map(toText))]);
}

function toText(cell: Cell): string {
  if (cell === null) return "";
  if (isCellError(cell)) return guard(cell.error);
  return typeof cell === "string" ? guard(cell) : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}
