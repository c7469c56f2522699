/** Try the sample project: its sheets in a workbook that has no project yet, to see what everything looks like when it is filled in. */
import { sample } from "../templates/sample/sample";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { count } from "./sentences";
import { planSetUp } from "./set-up";

export const trySample: Command = {
  id: "try-sample",
  label: "Try the sample project",
  tip: "Adds the sheets of a finished sample project to this workbook; one press takes them away again.",
  async perform(host) {
    const workbook = await openWorkbook(host);
    if (workbook.ours) return { message: "This workbook has a project already, so the sample was not added: open a new workbook, and try it there.", analysis: workbook.analysis, undo: null };
    const { document, analysis, sheets, taken } = planSetUp(workbook, sample);
    if (taken) return { message: `${taken} in use in this workbook already, so the sample was not added: open a new workbook, and try it there.`, analysis: workbook.analysis, undo: null };
    const undo = await host.addSheets(document, sheets);
    // Nothing is lost where it cannot be shown.
    await host.select({ sheet: "Status", cell: "A1" }).catch(() => false);
    return { message: `The sample project is here, on ${count(sheets.length, "sheet")}: change what you like, and see what follows.`, analysis, undo };
  },
};
