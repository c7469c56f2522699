/** What a plan from elsewhere leaves unsaid and its rows and other columns tell: IDs and outline levels. */
import type { Cell } from "../../workbook/grid";

export interface PlanTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Adds columns, and changes none that is there. No row is longer than the headers. */
export function completePlan(plan: PlanTable): PlanTable {
  const numbered = has(plan, "ID") ? plan : withColumn(plan, "ID", (_cells, index) => index + 1);
  const wbs = plan.headers.indexOf("WBS");
  return has(plan, "Level") || wbs < 0 ? numbered : withColumn(numbered, "Level", (cells) => outlineLevel(cells[wbs] ?? null));
}

/** `1.2.3` is on level 3. */
const outlineLevel = (wbs: Cell): Cell => (typeof wbs === "string" && wbs !== "" ? wbs.replace(/\.$/, "").split(".").length : null);

const has = (plan: PlanTable, header: string): boolean => plan.headers.includes(header);

function withColumn(plan: PlanTable, header: string, fill: (cells: readonly Cell[], index: number) => Cell): PlanTable {
  const width = plan.headers.length;
  return {
    headers: [...plan.headers, header],
    rows: plan.rows.map((cells, index) => [...cells, ...new Array<Cell>(width - cells.length).fill(null), ...(cells.every((cell) => cell === null) ? [] : [fill(cells, index)])]),
  };
}
