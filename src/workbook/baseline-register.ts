/** The Baselines sheet: what the baselines said that later ones have replaced, for anyone who opens the workbook. */
import { kept, longText, text } from "./column";
import { register } from "./register";
import * as valueType from "./value-type";

export const baselines = register({
  sheet: "Baselines", table: "tblBaselines", id: "task", key: ["number", "task"], frozen: 4, tab: "plan",
  purpose: "Baselines that later ones have replaced, one row a task, added by Take baseline: filter by number to see one.",
  columns: {
    number: kept("Baseline", valueType.number({ format: "0" }), { width: 9, help: "1 to 10, as in Microsoft Project; 1 is the first that was replaced." }),
    replaced: kept("Replaced", valueType.date(), { help: "The day on which a new baseline took its place." }),
    task: kept("Task ID", valueType.identifier(), { width: 8 }), name: kept("Task", valueType.text(), { width: 44 }),
    start: kept("Start", valueType.date()), finish: kept("Finish", valueType.date()), duration: kept("Duration", valueType.duration(), { width: 10 }), cost: kept("Cost", valueType.money(), { width: 13 }),
    change: text("Change", { width: 12, help: "ID of the change request that decided it." }),
    reason: longText("Reason", { help: "Why it was replaced." }),
  },
});
