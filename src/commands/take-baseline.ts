/** Take baseline: the present dates, durations and costs become the plan that variances count against; what they replace is kept. */
import type { Analysis } from "../core/analysis";
import { startOfDay, dayOf } from "../core/time";
import { appendRows } from "../workbook/append-rows";
import type { CellEdit, WorkbookEdit } from "../workbook/document";
import { contextOf, projectFromRows } from "../workbook/project";
import type { AnyRow, Register } from "../workbook/register";
import { registers } from "../workbook/registers";
import { updateWorkbook } from "../workbook/update";
import type { Command } from "./command";
import { compute } from "./compute";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";
import { count, notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export const takeBaseline: Command = {
  id: "take-baseline",
  label: "Take baseline",
  tip: "Keeps the present dates, durations and costs as the plan that variances are measured against.",
  async perform(host, { now }) {
    const workbook = await openWorkbook(host);
    if (!workbook.ours) return notOurs(workbook.analysis);
    const { analysis, decoded, grid } = workbook, replaced = archive(workbook, now), place = decoded.get("baselines")?.place;
    if (replaced.length > 0 && !place) return { message: "The workbook has no Baselines sheet to keep the earlier baseline in, so none was taken: choose Set up workbook, which adds it, and take it then.", analysis, undo: null };
    const taken = rebaselined(workbook), kept = place ? appendRows(registers.baselines, place, replaced, contextOf(analysis.project, grid.date1904)) : nothing;
    const { undo } = await writeChanges(host, { cells: [...taken.cells, ...kept.cells], tables: [...taken.tables, ...kept.tables] }, grid);
    const earlier = replaced.length > 0 ? `; the earlier baseline of ${count(replaced.length, "task")} is kept as number ${String(replaced[0]!["number"])} on the Baselines sheet` : "";
    return { message: `Baseline taken of ${count(analysis.project.tasks.length, "task")}${earlier}.`, analysis: taken.analysis, undo };
  },
};

const nothing: WorkbookEdit = { cells: [], tables: [] };
const fields = { baselineStart: "start", baselineFinish: "finish", baselineDuration: "duration", baselineCost: "cost" } as const;

/** What changes in the workbook with the new baseline: its own columns, and everything that counts against them. */
function rebaselined({ grid, analysis, rows, decoded }: OpenWorkbook): WorkbookEdit & { readonly analysis: Analysis } {
  const context = contextOf(analysis.project, grid.date1904);
  const schedule = (rows["schedule"] ?? []).map((row, i): AnyRow => {
    const task = analysis.schedule.tasks[i], elapsed = analysis.project.tasks[i]?.elapsed ?? false;
    const cost = analysis.cost.tasks[i]?.earned.bac ?? 0;
    return { ...row, baselineStart: task?.start ?? null, baselineFinish: task?.finish ?? null, baselineDuration: task?.duration == null ? null : { minutes: task.duration, elapsed }, baselineCost: cost === 0 ? null : cost };
  });
  const changed = { ...rows, schedule };
  const { project } = projectFromRows(changed, context, analysis.project.overrides);
  const after = compute({ project, findings: [...decoded.values()].flatMap((register) => register.findings), rows: changed, decoded }, null);
  const update = updateWorkbook({ grid, analysis: after, rows: changed, decoded });
  const place = decoded.get("schedule")?.place;
  const columns: Register["columns"] = registers.schedule.columns;
  const cells = Object.keys(fields).flatMap((key) => {
    const at = place?.columns.get(key);
    if (!place || at === undefined) return [];
    return schedule.map((row, i): CellEdit => ({ sheet: place.sheet, row: place.rows[i]!, column: at, value: row[key] === null ? null : columns[key]!.type.toCell(row[key], context) }));
  });
  return { analysis: after, cells: [...update.cells, ...cells.filter((cell) => !isThere(grid, cell))], tables: update.tables };
}

const isThere = (grid: OpenWorkbook["grid"], { sheet, row, column, value }: CellEdit): boolean => {
  const found = grid.sheets.find(({ name }) => name === sheet);
  return (found?.rows[row]?.[column] ?? null) === value || (found?.formulas.has(`${row},${column}`) ?? false);
};

/** The rows of the Baselines sheet for what is replaced; none where no task had a baseline. */
function archive({ rows }: OpenWorkbook, now: number): AnyRow[] {
  const number = 1 + Math.max(0, ...(rows["baselines"] ?? []).map((row) => Number(row["number"] ?? 0)));
  const had = (rows["schedule"] ?? []).filter((row) => Object.keys(fields).some((key) => row[key] !== null));
  return had.map((row) => ({
    number, replaced: startOfDay(dayOf(now)), task: row["id"], name: row["name"], reason: "",
    ...Object.fromEntries(Object.entries(fields).map(([from, to]) => [to, row[from]])),
  }));
}
