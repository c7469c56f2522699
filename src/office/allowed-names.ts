/** Sheet names that Excel keeps for itself: a file may have one, but none can be added under it. */
import type { WorkbookDocument } from "../workbook/document";

/** What such a sheet is called where we add it. */
export const insteadOf: Readonly<Record<string, string>> = { History: "Status history" };

/** The name under which a sheet is added. */
export const allowedName = (name: string): string => insteadOf[name] ?? name;

/** The document with allowed names, in its formulas too. */
export function withAllowedNames(document: WorkbookDocument): WorkbookDocument {
  const renamed = deepMap(document, (text) => Object.entries(insteadOf).reduce((formula, [from, to]) => formula.replace(new RegExp(`(?<![\\w.'!])(?:${from}|'${from}')!`, "g"), `'${to}'!`), text)) as WorkbookDocument;
  return { ...renamed, sheets: renamed.sheets.map((sheet) => ({ ...sheet, name: allowedName(sheet.name) })) };
}

/** Where formulas and addresses stand in a document. */
const FORMULAS = new Set(["formula", "ref", "source"]);

function deepMap(value: unknown, change: (text: string) => string): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key as unknown, deepMap(one, change)] as const));
  if (Array.isArray(value)) return value.map((one) => deepMap(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === "string" && FORMULAS.has(key) ? change(one) : deepMap(one, change)]));
}
