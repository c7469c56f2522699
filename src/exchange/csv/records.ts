/** CSV text as records of text and back (RFC 4180), with the delimiter found and the size capped. */
import Papa from "papaparse";
import { ExchangeError } from "../exchange-error";

export interface CsvLimits {
  readonly bytes: number;
  readonly cells: number;
  /** Of one record. */
  readonly columns: number;
  readonly rows: number;
}

export const csvLimits: CsvLimits = { bytes: 128 * 2 ** 20, cells: 5_000_000, columns: 16_384, rows: 1_048_576 };

export type Delimiter = "," | ";" | "\t";

export interface Records {
  readonly records: readonly (readonly string[])[];
  readonly delimiter: Delimiter;
  /** One-based record in which a quote is not closed or is followed by text; null: none. */
  readonly brokenQuote: number | null;
}

/** Reads records; the last line may end or not. Throws ExchangeError beyond the limits. */
export function readRecords(text: string, limits: CsvLimits = csvLimits): Records {
  const declared = /^sep=([;,\t])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const unquoted = withoutQuoted(body);
  const delimiter = declared ? (declared[1] as Delimiter) : likelyDelimiter(unquoted);
  const newline = lineEnding(unquoted), mixed = newline === "\n" && unquoted.includes("\r\n");
  const records: string[][] = [];
  let cells = 0, brokenQuote: number | null = null;
  Papa.parse<string[]>(body, {
    delimiter, newline,
    step({ data, errors }) {
      if (mixed) data.push(data.pop()!.replace(/\r$/, ""));
      records.push(data);
      cells += data.length;
      if (errors.some(({ type }) => type === "Quotes")) brokenQuote ??= records.length;
      if (cells > limits.cells || data.length > limits.columns || records.length > limits.rows) throw tooLarge(cells, data.length, records.length);
    },
  });
  if (isEmptyLine(records.at(-1))) records.pop();
  return { records, delimiter, brokenQuote };
}

/** Fields that hold a delimiter, a quote, a line end or outer spaces are quoted. */
export function writeRecords(records: readonly (readonly string[])[]): string {
  return records.map((record) => record.map(quoted).join(",") + "\r\n").join("");
}

/** Any delimiter that a reader might guess counts, so that no reader guesses wrong. */
const quoted = (field: string): string => (/[",;\t\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

const isEmptyLine = (record: readonly string[] | undefined): boolean => record?.length === 1 && record[0] === "";

const tooLarge = (cells: number, columns: number, rows: number): ExchangeError =>
  new ExchangeError(`The CSV file is too large to be a plan (${rows} rows, ${columns} columns in one of them, ${cells} cells or more): split it, or remove what is not needed.`);

/** The one that the first line with something in it has most of. */
function likelyDelimiter(unquoted: string): Delimiter {
  const line = /[^\r\n]+/.exec(unquoted)?.[0] ?? "";
  const count = (delimiter: Delimiter): number => line.split(delimiter).length;
  return ([",", ";", "\t"] as const).reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** A file that mixes line ends is read by its line feeds. */
function lineEnding(unquoted: string): "\r\n" | "\n" | "\r" {
  if (!unquoted.includes("\n")) return unquoted.includes("\r") ? "\r" : "\n";
  return /(^|[^\r])\n/.test(unquoted) ? "\n" : "\r\n";
}

const withoutQuoted = (text: string): string => text.replace(/"[^"]*("|$)/g, "");
