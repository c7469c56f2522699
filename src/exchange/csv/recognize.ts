/** Which table of the workbook a CSV file holds, told by its headers. */
import { normalizeHeader } from "../../workbook/decode";
import type { Column } from "../../workbook/column";
import { registers, type RegisterKey } from "../../workbook/registers";
import type { Register } from "../../workbook/register";
import { planHeaders } from "./plan-headers";

export interface Recognized {
  readonly key: RegisterKey;
  readonly register: Register;
  /** As the register writes them, where they are its own; else as the file does. */
  readonly headers: readonly string[];
  /** The register's column for each of the file's, where there is one. */
  readonly columns: readonly (Column<unknown> | null)[];
}

/** A plan needs tasks and one more column that only plans have; any other table most of the file's headers. */
export function recognize(headers: readonly string[]): Recognized | null {
  const plan = match("schedule", planHeaders(headers));
  const says = new Set(plan.columns.map((column) => column?.header));
  if (says.has("Task") && PLAN.some((header) => says.has(header))) return plan;
  const written = headers.filter((header) => header.trim() !== "").length;
  return (Object.keys(registers) as RegisterKey[]).map((key) => match(key, headers))
    .filter(({ columns, register }) => count(columns) >= 2 && count(columns) * 2 > written && required(register).every((column) => columns.includes(column)))
    .reduce<Recognized | null>((best, one) => (!best || count(one.columns) > count(best.columns) ? one : best), null);
}

const PLAN = ["Duration", "Start", "Finish", "Predecessors", "Level"];

function match(key: RegisterKey, headers: readonly string[]): Recognized {
  const register: Register = registers[key];
  const byHeader = new Map(Object.values(register.columns).map((column) => [normalizeHeader(column.header), column] as const));
  const used = new Set<Column<unknown>>();
  const columns = headers.map((header) => {
    const column = byHeader.get(normalizeHeader(header));
    if (!column || used.has(column)) return null;
    used.add(column);
    return column;
  });
  return { key, register, columns, headers: headers.map((header, i) => columns[i]?.header ?? header) };
}

const count = (columns: readonly (Column<unknown> | null)[]): number => columns.filter(Boolean).length;

const required = (register: Register): readonly Column<unknown>[] => Object.values(register.columns).filter((column) => column.required);
