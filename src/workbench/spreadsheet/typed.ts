/** What a cell holds once something is typed, or written through the API, into it: numbers, dates, formulas, text. */
import type { CellData, Scalar } from "./book";

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The cell `before` with `input` in it. A cell of format `@` takes everything as text; an apostrophe makes text of anything. */
export function typed(input: string | number | boolean, before: CellData): CellData {
  const look = { ...(before.format !== undefined && { format: before.format }), ...(before.style && { style: before.style }) };
  if (typeof input !== "string") return { value: input, ...look };
  if (before.format === "@") return { value: input === "" ? null : input, ...look };
  if (input.startsWith("'")) return { value: input.slice(1), ...look };
  if (input.startsWith("=") && input.length > 1) return { value: input === before.formula ? before.value : null, formula: input, ...look };
  const { value, format } = recognized(input);
  return { value, ...look, ...(format !== undefined && (before.format ?? "General") === "General" && { format }) };
}

function recognized(text: string): { readonly value: Scalar; readonly format?: string } {
  if (text === "") return { value: null };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (ERRORS.includes(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  if (/^[+-]?(\d+(,\d{3})*\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { value: Number(trimmed.replaceAll(",", "")) };
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) return { value: Number(trimmed.slice(0, -1)) / 100, format: trimmed.includes(".") ? "0.00%" : "0%" };
  return date(trimmed) ?? { value: text };
}

/** `2026-03-01`, `3/1/2026` (American, as the workbench's language is) and `1-Mar-26`. */
function date(text: string): { readonly value: number; readonly format: string } | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (american) return serial(Number(american[3]), Number(american[1]), Number(american[2]), "m/d/yyyy");
  const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{2}|\d{4})$/.exec(text);
  if (!named) return null;
  const year = Number(named[3]);
  return serial(year < 30 ? 2000 + year : year < 100 ? 1900 + year : year, MONTHS.indexOf(named[2]?.toLowerCase() ?? "") + 1, Number(named[1]), "d-mmm-yy");
}

function serial(year: number, month: number, day: number, format: string): { readonly value: number; readonly format: string } | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || year < 1900) return null;
  return { value: at.getTime() / 86_400_000 + 25_569, format };
}
