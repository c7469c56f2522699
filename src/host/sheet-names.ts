/** What sheets are called in a workbook, where it is not what our document calls them. */
import type { WorkbookDocument } from "../workbook/document";
import type { Grid } from "../workbook/grid";

/**
 * From the document's names to those of the workbook: sheets that are there have the name that someone may have given them, since
 * their tables tell which they are; those `asked` for come to be called as `instead` says. `tables`: in small letters, with the sheet of each.
 */
export function sheetNames({ sheets }: WorkbookDocument, asked: readonly string[], tables: ReadonlyMap<string, string>, instead: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(sheets.flatMap(({ name, tables: own }) => {
    const now = asked.includes(name) ? instead[name] : own.map((table) => tables.get(table.name.toLowerCase())).find((sheet) => sheet !== undefined);
    return now === undefined ? [] : [[name, now] as const];
  }));
}

/** The tables of a workbook, in small letters, with the sheet that each stands on. */
export const sheetsOfTables = ({ sheets }: Grid): ReadonlyMap<string, string> => new Map(sheets.flatMap(({ name, tables }) => tables.map((table) => [table.name.toLowerCase(), name] as const)));

/** The document with other names for its sheets, in its formulas too; `names` from old to new. */
export function withSheetNames(document: WorkbookDocument, names: ReadonlyMap<string, string>): WorkbookDocument {
  const changes = [...names].filter(([from, to]) => from !== to).map(([from, to]) => [new RegExp(`(?<![\\w.'!])(?:${literal(from)}|'${literal(from.replaceAll("'", "''"))}')!`, "g"), `'${to.replaceAll("'", "''")}'!`] as const);
  if (changes.length === 0) return document;
  // A function, so that no sign in a name has a meaning.
  const renamed = deepMap(document, (text) => changes.reduce((formula, [from, to]) => formula.replace(from, () => to), text)) as WorkbookDocument;
  return { ...renamed, sheets: renamed.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.name) ?? sheet.name })) };
}

const literal = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");

/** Where formulas and addresses stand in a document. */
const FORMULAS = new Set(["formula", "ref", "source"]);

function deepMap(value: unknown, change: (text: string) => string): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key as unknown, deepMap(one, change)] as const));
  if (Array.isArray(value)) return value.map((one) => deepMap(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === "string" && FORMULAS.has(key) ? change(one) : deepMap(one, change)]));
}
