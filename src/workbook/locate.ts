/** Where the records that findings speak of stand: core knows ids, people look for cells. */
import type { Finding, Subject } from "../core/finding";
import type { Decoded } from "./decode";
import { cellName } from "./grid";
import { registers as ours, type RegisterSet } from "./registers";

/** The findings with sheet and cell added wherever their record came from a workbook. */
export function locate(findings: readonly Finding[], rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>, decoded: ReadonlyMap<string, Pick<Decoded, "place">>, set: RegisterSet = ours): Finding[] {
  const indexes = new Map<string, Map<string, number>>();
  return findings.map((finding) => ({
    ...finding,
    where: finding.where && place(finding.where),
    ...(finding.others ? { others: finding.others.map(place) } : {}),
  }));

  function place(subject: Subject): Subject {
    const { register: key, id, field, sheet } = subject;
    const at = key === undefined ? null : decoded.get(key)?.place;
    if (sheet !== undefined || !at || key === undefined) return subject;
    const row = id === undefined ? undefined : indexOf(key).get(id);
    const number = row === undefined ? at.header : at.rows[row]!;
    const column = at.columns.get(fieldOf(key, field)) ?? at.columns.get(set[key]?.id ?? "") ?? 0;
    return { ...subject, sheet: at.sheet, cell: cellName(number, column) };
  }

  function indexOf(key: string): Map<string, number> {
    let index = indexes.get(key);
    if (!index) {
      indexes.set(key, (index = new Map()));
      const id = set[key]?.id ?? "id";
      (rows[key] ?? []).forEach((row, i) => { if (!index!.has(String(row[id]))) index!.set(String(row[id]), i); });
    }
    return index;
  }
}

/** Findings of the core name fields of the model; a few of those stand in a column of another name. */
const columnOf: Readonly<Record<string, string>> = { outlineLevel: "level", dependencies: "predecessors" };
const fieldOf = (register: string, field: string | undefined): string => (register === "schedule" && field !== undefined ? (columnOf[field] ?? field) : (field ?? ""));
