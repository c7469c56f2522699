/** The texts of a CSV file as cells: numbers, percentages and dates where their column holds such, text as it stands elsewhere. */
import { finding, type Finding } from "../../core/finding";
import { parseDateTime } from "../../core/time";
import type { Column } from "../../workbook/column";
import type { Cell } from "../../workbook/grid";
import { decimalSign, parseNumber, type DecimalSign } from "../../workbook/number-text";
import { toSerial } from "../../workbook/value-type";
import { dateConvention, parseDate, type DateConvention } from "./dates";
import { isGuarded, unguard } from "./formula-guard";
import { planValue } from "./plan-headers";
import type { Delimiter } from "./records";

type Kind = "text" | "number" | "date" | "duration" | "word" | "any";

/** `columns` by position; null: a column that the table does not know, whose cells speak for themselves. */
export function typedCells(records: readonly (readonly string[])[], columns: readonly (Column<unknown> | null)[], delimiter: Delimiter): { readonly rows: Cell[][]; readonly findings: Finding[] } {
  const kinds = columns.map((column) => (column ? KINDS[column.type.name] : "any"));
  // Where no number speaks, the comma goes with semicolons between the fields.
  const decimal = decimalSign(textsOf(records, kinds, ["number", "duration", "any"]), delimiter === ";" ? "," : ".");
  const dates = dateConvention(textsOf(records, kinds, ["date"]));
  const rows = records.map((record) => record.map((text, i) => typed(text, kinds[i] ?? "any", columns[i]?.header ?? "", decimal, dates)));
  return { rows, findings: dateFindings(dates) };
}

const KINDS: Readonly<Record<Column<unknown>["type"]["name"], Kind>> = {
  text: "text", id: "text", number: "number", money: "number", percent: "number", days: "number", date: "date", duration: "duration", choice: "word", any: "any",
};

function* textsOf(records: readonly (readonly string[])[], kinds: readonly Kind[], wanted: readonly Kind[]): Generator<string> {
  const at = kinds.flatMap((kind, i) => (wanted.includes(kind) ? [i] : []));
  for (const record of records) for (const i of at) if (record[i]) yield record[i];
}

/** What cannot be read as its column's kind stays text, and whoever decodes the column says so. */
function typed(text: string, kind: Kind, header: string, decimal: DecimalSign, { order }: DateConvention): Cell {
  if (text === "") return null;
  if (kind === "text" || isGuarded(text)) return unguard(text);
  switch (kind) {
    case "word": return planValue(header, text);
    case "number": return amount(text, decimal) ?? text;
    case "duration": return parseNumber(text, decimal) ?? text;
    case "date": {
      if (/^\s*n\.?a\.?\s*$/i.test(text)) return null;
      const at = parseDate(text, order);
      return at === null ? (parseNumber(text, decimal) ?? text) : toSerial(at);
    }
    case "any": return anything(text, decimal);
  }
}

const amount = (text: string, decimal: DecimalSign): number | null => {
  const percent = /^(.*\d)\s*%$/.exec(text.trim());
  const value = parseNumber(percent ? percent[1]! : text, decimal);
  return value === null || !percent ? value : Number((value / 100).toPrecision(15));
};

/** Only what is unmistakable: numbers without leading zeros, and ISO dates. */
function anything(text: string, decimal: DecimalSign): Cell {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const at = parseDateTime(text);
  if (at !== null) return toSerial(at);
  return /^[-−]?0\d/.test(text) ? text : (amount(text, decimal) ?? text);
}

function dateFindings({ order, proof, doubtful, against }: DateConvention): Finding[] {
  const [read, example] = order === "day first" ? ["day/month/year", "31/12/2026"] : ["month/day/year", "12/31/2026"];
  if (against !== null) return [finding("warning", "csv-dates-mixed", `The file writes some dates as day/month and others as month/day ("${proof}", "${against}"); all are read as ${read}: write them as 2026-12-31.`)];
  if (doubtful === null) return [];
  return proof === null
    ? [finding("warning", "csv-dates-ambiguous", `Dates such as "${doubtful}" can be read two ways, and nothing in the file says which; they are read as ${read}, as in ${example}: write them as 2026-12-31 if that is wrong.`)]
    : [finding("info", "csv-date-order", `Dates such as "${doubtful}" are read as ${read}, as "${proof}" in the same file can only be.`)];
}
