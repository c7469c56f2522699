/** What a plan from elsewhere leaves unsaid and its other columns tell: IDs, outline levels, and starts that no link explains. */
import { finding, type Finding } from "../../core/finding";
import type { Cell } from "../../workbook/grid";

export interface PlanTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Adds columns, and changes none that is there. */
export function completePlan(plan: PlanTable): { readonly plan: PlanTable; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  let done = plan;
  if (!has(done, "ID")) done = withColumns(done, { ID: (_row, index) => index + 1 });
  if (!has(done, "Level") && has(done, "WBS")) done = withColumns(done, { Level: (row) => outlineLevel(row("WBS")) });
  if (!has(done, "Constraint") && has(done, "Start")) {
    const levels = done.rows.map((_row, i) => Number(valueOf(done, i, "Level") ?? 1));
    const held = done.rows.map((_row, i) => startsByItself(done, i) && !((levels[i + 1] ?? 0) > levels[i]!));
    done = withColumns(done, { Constraint: (_row, i) => (held[i] ? "SNET" : null), "Constraint date": (row, i) => (held[i] ? row("Start") : null) });
    const count = held.filter(Boolean).length;
    if (count > 0) findings.push(finding("info", "csv-starts-kept", `The file gives dates and no constraints: ${count === 1 ? "1 task that follows no other keeps its start as" : `${count} tasks that follow no other keep their starts as`} "start no earlier than".`, { register: "schedule", field: "constraint" }));
  }
  return { plan: done, findings };
}

/** An automatic task that has a start, no predecessor and no actual start. */
const startsByItself = (plan: PlanTable, row: number): boolean =>
  typeof valueOf(plan, row, "Start") === "number" && valueOf(plan, row, "Predecessors") === null && valueOf(plan, row, "Actual start") === null && valueOf(plan, row, "Mode") !== "Manual";

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
      const blank = cells.every((cell) => cell === null), padded = [...cells.slice(0, width), ...new Array<Cell>(Math.max(0, width - cells.length)).fill(null)];
      return blank ? padded : [...padded, ...Object.values(added).map((fill) => fill((header) => valueOf(plan, index, header), index))];
    }),
  };
}
