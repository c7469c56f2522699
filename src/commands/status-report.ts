/** Status report: the Status sheet as of the status date, and the History row that later reports compare with. */
import { dateText } from "../core/status/sentences";
import { DIMENSIONS } from "../workbook/status-tables";
import { tableNamed } from "../workbook/grid";
import { updateWorkbook } from "../workbook/update";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { notOurs } from "./sentences";
import { writeChanges } from "./write-changes";

export const statusReport: Command = {
  id: "status-report",
  label: "Status report",
  tip: "Writes the Status sheet for the status date: ratings with their reasons, highlights, milestones, earned value and top risks.",
  async perform(host) {
    const { ours, ...workbook } = await openWorkbook(host);
    const { analysis, decoded, grid } = workbook;
    if (!ours) return notOurs(analysis);
    const { undo } = await writeChanges(host, updateWorkbook({ ...workbook, recordHistory: true }), grid);
    const { overall, overallReason } = analysis.status;
    const verdict = overall === null ? "" : `: ${overall}. ${overallReason}`;
    const history = decoded.get("history")?.place ? "" : " The workbook has no History sheet, so the figures were not kept: Set up workbook adds it.";
    const report = tableNamed(grid, DIMENSIONS)?.sheet;
    const unwritten = report ? "" : " The workbook has no Status sheet, so the report was not written: Set up workbook adds it.";
    const message = `Status as of ${dateText(analysis.statusDate)}${verdict}`;
    return { message: `${message}${/[.!?]$/.test(message) ? "" : "."}${unwritten}${history}`, analysis, undo, ...(report && { place: { sheet: report.name, cell: "A1" } }) };
  },
};
