/** What sheets are called in the open workbook, where it is not what our document calls them. */
import type { WorkbookDocument } from "../workbook/document";

/** Sheet names that Excel keeps for itself, and what such a sheet is called where we add it: a file may have one, but none can be added under it. */
export const insteadOf: Readonly<Record<string, string>> = { History: "Status history" };

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
