/** What a plan from elsewhere leaves unsaid and its other columns tell: IDs, outline levels, and starts that no link explains. */
import { finding, type Finding } from "../../core/finding";
import type { Cell } from "../../workbook/grid";

export interface PlanTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Adds columns, and changes none that is there. No row is longer than the headers. */
export function completePlan(plan: PlanTable): { readonly plan: PlanTable; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  let done = plan;
  if (!has(done, "ID")) done = withColumns(done, { ID: (_row, index) => index + 1 });
  if (!has(done, "Level") && has(done, "WBS")) done = withColumns(done, { Level: (row) => outlineLevel(row("WBS")) });
  const leaf = leaves(done);
  if (!has(done, "Duration") && !has(done, "Mode") && has(done, "Start") && has(done, "Finish")) {
    const dated = done.rows.map((_row, i) => leaf[i]! && isDate(done, i, "Start") && isDate(done, i, "Finish"));
    done = withColumns(done, { Mode: (_row, i) => (dated[i] ? "Manual" : null) });
    findings.push(...note(dated, "csv-dates-kept", "The file gives dates and no durations", ["keeps its dates", "keep their dates"], 'as manual: type durations and set the mode to "Auto" to have them scheduled.', "mode"));
  }
  if (!has(done, "Constraint") && has(done, "Start")) {
    const held = done.rows.map((_row, i) => leaf[i]! && startsByItself(done, i));
    done = withColumns(done, { Constraint: (_row, i) => (held[i] ? "SNET" : null), "Constraint date": (row, i) => (held[i] ? row("Start") : null) });
    findings.push(...note(held, "csv-starts-kept", "The file gives dates and no constraints", ["that follows no other keeps its start", "that follow no other keep their starts"], 'as "start no earlier than".', "constraint"));
  }
  return { plan: done, findings };
}

function note(rows: readonly boolean[], code: string, given: string, [one, many]: readonly [string, string], how: string, field: string): Finding[] {
  const count = rows.filter(Boolean).length;
  return count === 0 ? [] : [finding("info", code, `${given}: ${count === 1 ? `1 task ${one}` : `${count} tasks ${many}`} ${how}`, { register: "schedule", field })];
}

/** Whether each row is a task, rather than the summary of the rows below it. */
function leaves(plan: PlanTable): boolean[] {
  const levels = plan.rows.map((_row, i) => Number(valueOf(plan, i, "Level") ?? 1));
  return levels.map((level, i) => !((levels[i + 1] ?? 0) > level));
}

/** An automatic task that has a start, no predecessor and no actual start. */
const startsByItself = (plan: PlanTable, row: number): boolean =>
  isDate(plan, row, "Start") && valueOf(plan, row, "Predecessors") === null && valueOf(plan, row, "Actual start") === null && valueOf(plan, row, "Mode") !== "Manual";

const isDate = (plan: PlanTable, row: number, header: string): boolean => typeof valueOf(plan, row, header) === "number";

/** `1.2.3` is on level 3. */
const outlineLevel = (wbs: Cell): Cell => (typeof wbs === "string" && wbs !== "" ? wbs.replace(/\.$/, "").split(".").length : null);

const has = (plan: PlanTable, header: string): boolean => plan.headers.includes(header);

const valueOf = (plan: PlanTable, row: number, header: string): Cell => plan.rows[row]?.[plan.headers.indexOf(header)] ?? null;

type Fill = (row: (header: string) => Cell, index: number) => Cell;

function withColumns(plan: PlanTable, added: Readonly<Record<string, Fill>>): PlanTable {
  const width = plan.headers.length;
  return {
    headers: [...plan.headers, ...Object.keys(added)],
    rows: plan.rows.map((cells, index) => {
      const blank = cells.every((cell) => cell === null), padded = [...cells, ...new Array<Cell>(width - cells.length).fill(null)];
      return blank ? padded : [...padded, ...Object.values(added).map((fill) => fill((header) => valueOf(plan, index, header), index))];
    }),
  };
}
