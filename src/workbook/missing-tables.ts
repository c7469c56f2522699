/** What a workbook lacks: tables that much depends on, and those that stand in it under another name. */
import { finding, type Finding } from "../core/finding";
import { normalizeHeader, type Decoded } from "./decode";
import type { Grid, GridTable } from "./grid";
import type { Register } from "./register";
import type { RegisterSet } from "./registers";

/** Registers without which there is little to report; the others may be absent from a workbook. */
const EXPECTED: readonly string[] = ["charter", "schedule", "budget", "ledger", "risks"];

export function missingTables(grid: Grid, decoded: ReadonlyMap<string, Decoded>, set: RegisterSet): Finding[] {
  const missing = Object.entries(set).filter(([key]) => !decoded.get(key)?.place);
  const renamed = missing.flatMap(([key, register]) => {
    const found = renamedTable(grid, register, set);
    return found ? [finding(EXPECTED.includes(key) ? "error" : "warning", "table-renamed", `The table ${found.table} on the sheet ${found.sheet} has the columns of ${register.table} and another name, so what it holds is left out: name it ${register.table} (Table Design, Table Name).`, { register: key, sheet: found.sheet })] : [];
  });
  const gone = missing.filter(([key]) => EXPECTED.includes(key) && !renamed.some(({ where }) => where!.register === key));
  if (gone.length === EXPECTED.length) return [finding("error", "workbook-foreign", "This workbook has none of the tables tblCharter, tblSchedule, tblBudget, tblLedger or tblRisks, so there is nothing to compute: add our sheets with Set up workbook (plumbline set-up), or name the table of your plan tblSchedule and its columns ID, Task, Duration, Predecessors.")];
  return [...renamed, ...gone.map(([key, { table, sheet }]) => finding("warning", "sheet-missing", `The workbook has no table ${table}, so what comes from it is left out: Set up workbook (plumbline set-up) adds the sheet ${sheet}.`, { register: key }))];
}

/** One that is no register's by its name, and has all columns that the register needs and most of the others. */
function renamedTable({ sheets }: Grid, { columns }: Register, set: RegisterSet): { readonly sheet: string; readonly table: string } | null {
  const known = new Set(Object.values(set).map(({ table }) => table.toLowerCase())), headers = Object.values(columns);
  const fits = ({ name, columns: own }: GridTable): boolean => {
    const there = new Set(own.map(normalizeHeader)), has = headers.filter(({ header }) => there.has(normalizeHeader(header)));
    return !known.has(name.toLowerCase()) && has.length > headers.length / 2 && headers.every((column) => !column.required || has.includes(column));
  };
  for (const { name, tables } of sheets) {
    const table = tables.find(fits);
    if (table) return { sheet: name, table: table.name };
  }
  return null;
}
