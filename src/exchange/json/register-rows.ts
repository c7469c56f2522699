/** What a workbook says beyond the model (a risk's cause, the stakeholders, notes) as JSON beside the project, and back. */
import { finding, type Finding } from "../../core/finding";
import type { Project } from "../../core/model";
import { formatDate, formatDateTime, MINUTES_PER_DAY, parseDateTime, type DateTime } from "../../core/time";
import type { Column } from "../../workbook/column";
import { contextOf } from "../../workbook/project";
import type { AnyRow, Register, RegisterRows } from "../../workbook/register";
import { registers as ours, type RegisterSet } from "../../workbook/registers";
import { toSerial, type CellContext } from "../../workbook/value-type";
import { isObject } from "./codec";

/** The rows as far as `own`, the rows that the project gives, does not say the same: nothing is said twice, so nothing can contradict. */
export function beyond(own: RegisterRows, rows: RegisterRows): RegisterRows {
  return Object.fromEntries(Object.entries(rows).flatMap(([key, list]) => {
    const register = registerOf(key);
    if (!register || key === "schedule") return [];
    const said = byId(own[key] ?? [], register);
    const more = list.flatMap((row) => {
      const known = said.get(keyOf(row, register)) ?? {};
      const fields = Object.entries(row).filter(([field, value]) => isKept(register.columns[field]) && !isEmpty(value) && JSON.stringify(value) !== JSON.stringify(known[field]));
      return fields.length === 0 ? [] : [{ ...Object.fromEntries(keysOf(register).map((field) => [field, row[field]])), ...Object.fromEntries(fields) }];
    });
    return more.length === 0 ? [] : [[key, more]];
  }));
}

/** The rows that the project gives, completed by what `beyond` kept. */
export function completed(own: RegisterRows, more: RegisterRows): RegisterRows {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(more)])];
  return Object.fromEntries(keys.map((key) => {
    const register = registerOf(key);
    const extras = register ? byId(more[key] ?? [], register) : new Map<string, AnyRow>();
    const rows = (own[key] ?? []).map((row) => {
      const id = register ? keyOf(row, register) : "";
      const extra = extras.get(id);
      extras.delete(id);
      return extra ? { ...row, ...extra } : row;
    });
    return [key, [...rows, ...[...extras.values()].map((extra) => ({ ...blankRow(register!), ...extra }))]];
  }));
}

export function writeRows(rows: RegisterRows, project: Project): Readonly<Record<string, unknown>> {
  const context = contextOf(project);
  return Object.fromEntries(Object.entries(rows).map(([key, list]) => [key, list.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, toJson(value, registerOf(key)!.columns[field]!, context)])))]));
}

/** Unknown registers and fields are left out; a value that its column cannot hold is a finding. */
export function readRows(json: unknown, project: Project, findings: Finding[]): RegisterRows {
  if (!isObject(json)) return {};
  const context = contextOf(project);
  return Object.fromEntries(Object.entries(json).flatMap(([key, list]) => {
    const register = registerOf(key);
    return register && Array.isArray(list) ? [[key, list.filter(isObject).map((row, i) => readRow(row, register, `registers.${key}[${i}]`, context, findings))]] : [];
  }));
}

function readRow(json: Readonly<Record<string, unknown>>, register: Register, path: string, context: CellContext, findings: Finding[]): AnyRow {
  return Object.fromEntries(Object.entries(register.columns).flatMap(([field, column]) => {
    const written = Object.hasOwn(json, field) ? json[field] : null;
    const cell = column.type.name === "date" && typeof written === "string" ? serialOf(written) : written;
    if (typeof cell !== "string" && typeof cell !== "number" && typeof cell !== "boolean") return [];
    const { value, problem } = column.type.parse(cell, context);
    if (problem) findings.push(finding(problem.severity, problem.code, `${path}.${field}: ${problem.message}`));
    return [[field, value]];
  }));
}

function toJson(value: unknown, { type }: Column<unknown>, context: CellContext): unknown {
  if (type.name !== "date" || typeof value !== "number") return type.toCell(value, context);
  return (value % MINUTES_PER_DAY === 0 ? formatDate : formatDateTime)(value as DateTime);
}

function serialOf(written: string): number | string {
  const at = parseDateTime(written);
  return at === null ? written : toSerial(at);
}

const registerOf = (key: string): Register | undefined => (Object.hasOwn(ours, key) ? (ours as RegisterSet)[key] : undefined);

/** Formulas and computed values are computed again. */
const isKept = (column: Column<unknown> | undefined): boolean => column !== undefined && (column.kind === "input" || column.kept === true);

const blankRow = ({ columns }: Register): AnyRow => Object.fromEntries(Object.entries(columns).map(([field, { type }]) => [field, type.blank]));

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

const keysOf = ({ id, key }: Register): readonly string[] => key ?? [id];
const keyOf = (row: AnyRow, register: Register): string => keysOf(register).map((field) => String(row[field])).join("\n");

function byId(rows: readonly AnyRow[], register: Register): Map<string, AnyRow> {
  return new Map(rows.map((row) => [keyOf(row, register), row]));
}
