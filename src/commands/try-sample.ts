/** Try the sample project: its sheets in a workbook that has no project yet, to see what everything looks like when it is filled in. */
import { sample } from "../templates/sample/sample";
import type { Command } from "./command";
import { openWorkbook } from "./open-workbook";
import { setUpWith } from "./set-up";

export const trySample: Command = {
  id: "try-sample",
  label: "Try the sample project",
  tip: "Adds the sheets of a finished sample project to this workbook; one press takes them away again.",
  async perform(host, context) {
    const { ours, analysis } = await openWorkbook(host);
    if (ours) return { message: "This workbook has a project already, so the sample was not added: open a new workbook, and try it there.", analysis, undo: null };
    const outcome = await setUpWith(sample).perform(host, context);
    // Nothing is lost where it cannot be shown.
    if (outcome.undo) await host.select({ sheet: "Status", cell: "A1" }).catch(() => false);
    return outcome;
  },
};
