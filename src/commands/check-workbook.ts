/** Check: what needs attention in the workbook, each with its cell and what to do; changes nothing. */
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { count, faults, notOurs } from "./sentences";

export const checkWorkbook: Command = {
  id: "check",
  label: "Check",
  tip: "Lists what needs attention in the workbook, each with the cell it stands in and what to do.",
  async perform(host) {
    const { ours, analysis } = await openWorkbook(host);
    if (!ours) return notOurs(analysis);
    const remarks = analysis.findings.filter(({ severity }) => severity === "info").length;
    const found = [faults(analysis), remarks > 0 ? count(remarks, "remark") : ""].filter(Boolean).join(", ");
    return { message: found ? `Checked: ${found}.` : "Checked: nothing needs attention.", analysis, undo: null };
  },
};
