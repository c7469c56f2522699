/** What a grid holds, as what a reader makes of a file. */
import type { Finding } from "../core/finding";
import type { Project } from "../core/model";
import type { Decoded } from "../workbook/decode";
import type { Grid } from "../workbook/grid";
import { projectFromGrid } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";

export interface GridContents {
  readonly project: Project;
  readonly findings: readonly Finding[];
  readonly grid: Grid;
  readonly rows: RegisterRows;
  readonly decoded: ReadonlyMap<string, Decoded>;
}

/** Registers that the grid does not have are left out, rather than empty: whoever builds on them takes the project's own. */
export function fromGrid(grid: Grid): GridContents {
  const { project, findings, rows, decoded } = projectFromGrid(grid);
  return { project, findings, grid, decoded, rows: Object.fromEntries(Object.entries(rows).filter(([key]) => decoded.get(key)?.place)) };
}
