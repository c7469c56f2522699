/** Quick fix: one finding repaired in its cell, with everything that follows recalculated in the same step. */
import type { Finding } from "../core/finding";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { quickFixes } from "./quick-fixes";
import { withRecalculation } from "./with-recalculation";
import { writeChanges } from "./write-changes";

/** `label`: which of the finding's fixes. The workbook is read anew: a finding that is gone, or says something else by now, is left alone. */
export const fixFinding = (finding: Finding, label: string): Command => ({
  id: "fix-finding",
  label,
  tip: `Repairs this finding: ${finding.message}`,
  async perform(host) {
    const workbook = await openWorkbook(host), { analysis, grid } = workbook;
    const known = analysis.findings.find((one) => isSame(one, finding));
    const fix = known && quickFixes(workbook)(known).find((one) => one.label === label);
    if (!fix) return { message: "The workbook has changed and this finding with it, so nothing was done: look at the list again.", analysis, undo: null };
    const after = withRecalculation(grid, fix.edit);
    const { undo } = await writeChanges(host, after.edit, grid);
    const place = known.where?.sheet === undefined ? "" : `${known.where.sheet}!${known.where.cell ?? ""}: `;
    return { message: `${place}${label}, done and recalculated.`, analysis: after.analysis, undo };
  },
});

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.message === b.message && a.where?.sheet === b.where?.sheet && a.where?.cell === b.where?.cell;
