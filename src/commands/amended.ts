/** An open workbook with other values in some of its rows: computed again, and what that changes in its cells. */
import type { Analysis } from "../core/analysis";
import type { WorkbookEdit } from "../workbook/document";
import { contextOf, projectFromRows } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import { updateWorkbook } from "../workbook/update";
import { compute } from "./compute";
import type { OpenWorkbook } from "./open-workbook";

/** `changed` has all rows of the registers it names, in their order. */
export function amended({ grid, analysis, rows: before, decoded }: OpenWorkbook, changed: RegisterRows): { readonly analysis: Analysis; readonly edit: WorkbookEdit } {
  const rows = { ...before, ...changed };
  const { project, findings } = projectFromRows(rows, contextOf(analysis.project, grid.date1904), analysis.project.overrides);
  const read = [...decoded.values()].flatMap((register) => register.findings);
  const after = compute({ project, findings: [...read, ...findings], rows, decoded }, null);
  return { analysis: after, edit: updateWorkbook({ grid, analysis: after, rows, decoded }) };
}
