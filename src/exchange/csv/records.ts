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
  const delimiter = declared ? (declared[1] as Delimiter) : likelyDelimiter(body);
  const records: string[][] = [];
  let cells = 0, brokenQuote: number | null = null;
  Papa.parse<string[]>(body, {
    delimiter, newline: lineEnding(body),
    step({ data, errors }) {
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

/** The one that the first line has most of, outside quotes. */
function likelyDelimiter(text: string): Delimiter {
  const found: Record<Delimiter, number> = { ",": 0, ";": 0, "\t": 0 };
  for (const character of unquoted(text)) {
    if (character in found) found[character as Delimiter]++;
    if (character === "\n" || character === "\r") break;
  }
  return (Object.keys(found) as Delimiter[]).reduce((best, one) => (found[one] > found[best] ? one : best), ",");
}

/** The line ending that comes first outside quotes. */
function lineEnding(text: string): "\r\n" | "\n" | "\r" {
  let previous = "";
  for (const character of unquoted(text)) {
    if (previous === "\r") return character === "\n" ? "\r\n" : "\r";
    if (character === "\n") return "\n";
    previous = character;
  }
  return previous === "\r" ? "\r" : "\r\n";
}

function* unquoted(text: string): Generator<string> {
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') inside = !inside;
    else if (!inside) yield text[i]!;
  }
}
