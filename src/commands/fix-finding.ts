/** Quick fix: one finding repaired in its cell, with everything that follows recalculated in the same step. */
import type { Finding } from "../core/finding";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import { quickFixes } from "./quick-fixes";

/** `label`: which of the finding's fixes. The workbook is read anew: a finding that is gone, or says something else by now, is left alone. */
export const fixFinding = (finding: Finding, label: string): Command => changeCommand({ id: "fix-finding", label, tip: `Repairs this finding: ${finding.message}` }, (workbook) => {
  const known = workbook.analysis.findings.find((one) => isSame(one, finding));
  const fix = known && quickFixes(workbook)(known).find((one) => one.label === label);
  if (!fix) return "The workbook has changed and this finding with it, so nothing was done: look at the list again.";
  const place = known.where?.sheet === undefined ? "" : `${known.where.sheet}!${known.where.cell ?? ""}: `;
  return { edit: fix.edit, message: `${place}${label}, done and recalculated.` };
});

const isSame = (a: Finding, b: Finding): boolean => a.code === b.code && a.message === b.message && a.where?.sheet === b.where?.sheet && a.where?.cell === b.where?.cell;
