/** Repairs that a finding allows without a further question: what each would do, in words and as an edit of cells. Nothing here writes. */
import type { Finding } from "../core/finding";
import { parseDependencies, splitDependencies } from "../core/schedule/dependency-text";
import { depths } from "../core/schedule/level-jumps";
import { dateText } from "../core/status/sentences";
import { idKey } from "../core/subject";
import type { WorkbookEdit } from "../workbook/document";
import type { Cell } from "../workbook/grid";
import { charterItems, itemType, settingItems } from "../workbook/items";
import { contextOf } from "../workbook/project";
import { recordAt, type RecordAt } from "../workbook/record-at";
import type { AnyRow, Register } from "../workbook/register";
import { registers } from "../workbook/registers";
import { identifierCell, type CellContext, type ValueType } from "../workbook/value-type";
import { nearestWord } from "./nearest-word";
import type { OpenWorkbook } from "./open-workbook";

export interface Fix {
  /** As its button says: "Set to 100 %". No other fix of the same finding has it. */
  readonly label: string;
  readonly edit: WorkbookEdit;
}

/** The fixes of each finding of a workbook, the best first; none for most. */
export function quickFixes(workbook: OpenWorkbook): (finding: Finding) => readonly Fix[] {
  const context = contextOf(workbook.analysis.project, workbook.grid.date1904);
  const sheets = new Map(workbook.grid.sheets.map((sheet) => [sheet.name, sheet]));
  return (finding) => {
    const make = MAKERS[finding.code];
    const spot = make && spotOf(finding);
    return spot ? make(spot, finding) : [];
  };

  function spotOf({ where }: Finding): Spot | null {
    if (where?.sheet === undefined || where.cell === undefined) return null;
    const at = recordAt({ sheet: where.sheet, cell: where.cell }, workbook.decoded);
    const field = at?.field, register: Register | undefined = at ? Object.entries(registers).find(([key]) => key === at.register)?.[1] : undefined;
    const row = at && workbook.rows[at.register]?.[at.index], place = at && workbook.decoded.get(at.register)?.place;
    const column = field == null ? undefined : register?.columns[field];
    if (!at || field == null || !register || !row || !place || !column) return null;
    const number = place.rows[at.index]!, cells = sheets.get(place.sheet);
    const set: Spot["set"] = (label, value, other = field) => ({ label, edit: { cells: [{ sheet: place.sheet, row: number, column: place.columns.get(other)!, value }], tables: [] } });
    if (cells?.formulas.has(`${number},${place.columns.get(field)!}`)) return null;
    const type = itemTypes[at.register] ? itemType(itemTypes[at.register]!, row[register.id]) : column.type;
    return type && { workbook, context, at, register, field, row, cell: cells?.rows[number]?.[place.columns.get(field)!] ?? null, type, set };
  }
}

/** The cell of a finding, and what belongs there. */
interface Spot {
  readonly workbook: OpenWorkbook;
  readonly context: CellContext;
  readonly at: RecordAt;
  readonly register: Register;
  readonly field: string;
  readonly row: AnyRow;
  readonly cell: Cell;
  readonly type: ValueType<unknown>;
  /** Sets the cell, or one of the same row in another column. */
  readonly set: (label: string, value: Cell, other?: string) => Fix;
}

const itemTypes: Readonly<Record<string, typeof settingItems>> = { settings: settingItems, charter: charterItems as unknown as typeof settingItems };

type Maker = (spot: Spot, finding: Finding) => readonly Fix[];

/** What is read already is typed as such. */
const asRead: Maker = ({ type, cell, context, set }) => {
  if (cell === null || typeof cell === "object") return [];
  const { value } = type.parse(cell, context);
  const label = type.name === "percent" ? percentLabel(value as number) : type.name === "date" ? `Make it the date ${dateText(value as number)}` : `Make it the number ${String(type.toCell(value, context))}`;
  return value === null ? [] : [set(label, type.toCell(value, context))];
};

const percentLabel = (value: number): string => `Set to ${Math.round(value * 1e6) / 1e4} %`;

/** A number beyond its limits becomes the limit, a word that is not in the list the word that it nearly is. */
const intoRange: Maker = ({ type, cell, set }) => {
  if (type.values) {
    const word = typeof cell === "string" ? nearestWord(cell, type.values) : null;
    return word === null ? [] : [set(`Set to ${word}`, word)];
  }
  if (typeof cell !== "number") return [];
  const limit = type.min !== undefined && cell < type.min ? type.min : type.max !== undefined && cell > type.max ? type.max : null;
  return limit === null ? [] : [set(type.name === "percent" ? percentLabel(limit) : `Set to ${limit}`, limit)];
};

/** Leaves out the links that scheduling ignores; the others keep their words. */
const withoutLinks = (label: string, isIdle: (predecessor: string, before: ReadonlySet<string>, own: string) => boolean): Maker => ({ cell, context, workbook, at, set }) => {
  if (typeof cell !== "string" && typeof cell !== "number") return [];
  const tasks = workbook.analysis.project.tasks, own = tasks[at.index]?.uid ?? "", known = new Set(tasks.map(({ uid }) => uid));
  const text = String(cell), separator = text.includes(";") ? ";" : ",", seen = new Set<string>();
  const kept = splitDependencies(text, context.units, known).filter((entry) => {
    const predecessor = parseDependencies(entry, context.units, known).dependencies[0]?.predecessor;
    if (predecessor === undefined) return true;
    const idle = isIdle(predecessor, seen, own);
    seen.add(predecessor);
    return !idle;
  });
  const rest = kept.join(separator).trim();
  return rest === text.trim() ? [] : [set(label, rest === "" ? null : rest)];
};

/** The ID after the last of its kind: after R-12 comes R-13. */
const nextId: Maker = ({ workbook, at, register, field, row, cell, set }) => {
  if (field !== register.id || field !== "id") return [];
  const ids = (workbook.rows[at.register] ?? []).map((one) => String(one["id"] ?? ""));
  const [, prefix = "", digits = "0"] = /^(.*?)(\d+)$/.exec(String(cell ?? row["id"] ?? "")) ?? /^(.*?)(\d+)$/.exec(ids.findLast((id) => /\d$/.test(id)) ?? "") ?? [];
  const numbers = ids.flatMap((id) => (id.startsWith(prefix) && /^\d+$/.test(id.slice(prefix.length)) ? [Number(id.slice(prefix.length))] : []));
  const next = `${prefix}${String(Math.max(0, ...numbers) + 1).padStart(digits.startsWith("0") ? digits.length : 1, "0")}`;
  return [set(`${cell === null ? "Give it" : "Change it to"} the ID ${next}`, identifierCell(next))];
};

/** A calendar that does not exist: the one that was nearly named, else none, which is how it is computed already. */
const knownCalendar: Maker = ({ cell, workbook, at, set }) => {
  const near = typeof cell === "string" ? nearestWord(cell, workbook.analysis.project.calendars.map(({ name }) => name)) : null;
  return [...(near === null ? [] : [set(`Set to ${near}`, near)]), ...(at.register === "schedule" ? [set("Clear it: the project's counts", null)] : [])];
};

/** A recalculation keeps a typed date as its finding says; without the date there is nothing to keep. */
const typedDate: Maker = ({ set }) => [{ label: "Keep it", edit: { cells: [], tables: [] } }, set("Clear it: the links set it", null)];

/** The links set the date again. */
const withoutConstraint: Maker = ({ set }) => {
  const [kind, date] = [set("Clear the constraint", null, "constraint"), set("", null, "constraintDate")];
  return [{ ...kind, edit: { ...kind.edit, cells: [...kind.edit.cells, ...date.edit.cells] } }];
};

/** Each task gets the level that it counts as: its place in the outline stays. */
const levelsAsCounted: Maker = ({ workbook, at, field }) => {
  const place = workbook.decoded.get(at.register)!.place!, column = place.columns.get(field)!;
  const formulas = workbook.grid.sheets.find(({ name }) => name === place.sheet)?.formulas;
  const cells = depths(workbook.analysis.schedule.tasks.map(({ parent }) => parent)).flatMap((level, i) =>
    (level === (workbook.rows[at.register]![i]!["level"] ?? 1) || formulas?.has(`${place.rows[i]!},${column}`) ? [] : [{ sheet: place.sheet, row: place.rows[i]!, column, value: level }]));
  return [{ label: "Close the gaps between levels", edit: { cells, tables: [] } }];
};

/** By the code of the finding. */
const MAKERS: Readonly<Record<string, Maker>> = {
  "number-as-text": asRead, "date-as-text": asRead, "percent-as-whole": asRead,
  "cell-invalid": intoRange,
  "self-link": withoutLinks("Remove the link to itself", (predecessor, _, own) => idKey(predecessor) === idKey(own)),
  "duplicate-link": withoutLinks("Remove the second link", (predecessor, before) => before.has(predecessor)),
  "id-duplicate": nextId, "cell-empty": nextId,
  "unknown-calendar": knownCalendar, "calendar-unknown": knownCalendar,
  "typed-date": typedDate, "typed-date-refused": (spot, one) => typedDate(spot, one).slice(1),
  "constraint-unexplained": withoutConstraint,
  "constraint-without-date": ({ set }) => [set("Remove the constraint", null, "constraint")],
  "outline-level-jump": levelsAsCounted,
  "missing-duration": ({ set }) => [set("Set to 1 day", 1), set("Make it a milestone", 0)],
};
