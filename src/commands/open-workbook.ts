/** The workbook of a host, read and computed: where every command on an open workbook begins. */
import type { Analysis } from "../core/analysis";
import type { Decoded } from "../workbook/decode";
import type { Grid } from "../workbook/grid";
import type { Host } from "../host/host";
import { projectFromGrid } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { compute } from "./compute";

export interface OpenWorkbook {
  readonly grid: Grid;
  readonly analysis: Analysis;
  readonly rows: RegisterRows;
  readonly decoded: ReadonlyMap<string, Decoded>;
  /** False: it has none of the tables that a project is computed from. */
  readonly ours: boolean;
}

/** One round trip. The analysis is at the workbook's own status date, its findings placed in their cells. */
export async function openWorkbook(host: Host): Promise<OpenWorkbook> {
  const grid = await host.read();
  const { project, findings, rows, decoded } = projectFromGrid(grid);
  return { grid, rows, decoded, analysis: compute({ project, findings, rows, decoded }, null), ours: !findings.some(({ code }) => code === "workbook-foreign") };
}
