/** Issues, actions, decisions and changes: what is open, whose it is, and by when. Ages and overdue flags count to the status date. */
import { dayOf, type DateTime } from "../core/time";
import { choice, date, days, formula, id, longText, money, text, type Column, type TwinInput } from "./column";
import { register } from "./register";
import * as valueType from "./value-type";

const priorities = ["Critical", "High", "Medium", "Low"] as const;

/** Days from a date to another, or to the status date while the other is empty. */
export function age(from: readonly [key: string, header: string], to: readonly [key: string, header: string]): Column<number | null> {
  const excel = `IF([@[${from[1]}]]="","",IF([@[${to[1]}]]<>"",INT([@[${to[1]}]])-INT([@[${from[1]}]]),IF(StatusDate="","",INT(StatusDate)-INT([@[${from[1]}]]))))`;
  const twin = ({ row, analysis }: TwinInput): number | null => {
    const start = row[from[0]] as DateTime | null, end = (row[to[0]] as DateTime | null) ?? analysis.project.statusDate;
    return start === null || end === null ? null : dayOf(end) - dayOf(start);
  };
  return formula("Age", valueType.number({ format: "0" }), excel, twin, { width: 7, help: "Days, to the status date while it is open." });
}

/** "Overdue" where the date lies before the status date and the row is still open. */
function overdue(due: readonly [key: string, header: string], closed: readonly string[]): Column<"Overdue" | null> {
  const open = closed.map((word) => `[@Status]<>"${word}"`).join(",");
  const excel = `IF(OR([@[${due[1]}]]="",StatusDate=""),"",IF(AND(${open},INT([@[${due[1]}]])<INT(StatusDate)),"Overdue",""))`;
  const twin = ({ row, analysis }: TwinInput): "Overdue" | null => {
    const at = row[due[0]] as DateTime | null, status = analysis.project.statusDate;
    return at !== null && status !== null && !closed.includes(String(row["status"])) && dayOf(at) < dayOf(status) ? "Overdue" : null;
  };
  return formula("Overdue", valueType.choice(["Overdue"], null), excel, twin, { rag: true, width: 12, help: "As at the status date." });
}

const isOpen = (...closed: string[]) => (row: Readonly<Record<string, unknown>>): boolean => !closed.includes(String(row["status"]));

export const issues = register({
  sheet: "Issues", table: "tblIssues", tab: "risk",
  purpose: "What has happened and must be resolved. Escalate in time: what waits too long turns the status red.",
  report: { columns: ["id", "name", "priority", "owner", "due", "status", "overdue"], open: isOpen("Resolved", "Closed") },
  columns: {
    id: id("ID", { required: true }), name: text("Issue", { width: 36 }), description: longText("Description"), category: text("Category", { width: 14, list: "RiskCategories" }),
    priority: choice("Priority", priorities, null), owner: text("Owner"), raised: date("Raised"), due: date("Due"),
    status: choice("Status", ["Open", "In progress", "Escalated", "Resolved", "Closed"], "Open"), escalatedTo: text("Escalated to"), resolved: date("Resolved"),
    resolution: longText("Resolution"), relatedRisk: id("Related risk", { width: 12 }),
    age: age(["raised", "Raised"], ["resolved", "Resolved"]), overdue: overdue(["due", "Due"], ["Resolved", "Closed"]), notes: longText("Notes"),
  },
});

export const actions = register({
  sheet: "Actions", table: "tblActions", tab: "control",
  purpose: "Who does what by when, from meetings, risks, issues and decisions.",
  report: { columns: ["id", "name", "priority", "owner", "due", "status", "overdue"], open: isOpen("Done", "Cancelled") },
  columns: {
    id: id("ID", { required: true }), name: text("Action", { width: 44 }), source: text("Source"), priority: choice("Priority", priorities, null), owner: text("Owner"),
    raised: date("Raised"), due: date("Due"), status: choice("Status", ["Open", "In progress", "Done", "Cancelled"], "Open"), done: date("Done"),
    age: age(["raised", "Raised"], ["done", "Done"]), overdue: overdue(["due", "Due"], ["Done", "Cancelled"]), notes: longText("Notes"),
  },
});

export const decisions = register({
  sheet: "Decisions", table: "tblDecisions", tab: "control",
  purpose: "What was decided, by whom, on what grounds; and what waits for a decision.",
  report: { columns: ["id", "name", "owner", "needed", "status", "overdue"], open: isOpen("Decided") },
  columns: {
    id: id("ID", { required: true }), name: text("Decision", { width: 40 }), context: longText("Context"), owner: text("Owner"), needed: date("Needed by"),
    status: choice("Status", ["Needed", "Decided", "Deferred"], "Needed"), decided: date("Decided"), outcome: longText("Outcome"),
    overdue: overdue(["needed", "Needed by"], ["Decided"]), notes: longText("Notes"),
  },
});

export const changes = register({
  sheet: "Changes", table: "tblChanges", tab: "control",
  purpose: "Change requests with their impact. An approved one raises the budget line it names.",
  report: { columns: ["id", "name", "raised", "costImpact", "scheduleImpact", "status", "age"], open: isOpen("Implemented", "Rejected", "Withdrawn") },
  columns: {
    id: id("ID", { required: true }), name: text("Change", { width: 36 }), reason: longText("Reason"), requestedBy: text("Requested by"), raised: date("Raised"),
    budgetLine: id("Budget line", { width: 11, list: "BudgetLines" }), costImpact: money("Cost impact"), scheduleImpact: days("Schedule impact (days)", { width: 15 }), scopeImpact: longText("Scope impact"),
    status: choice("Status", ["Draft", "Submitted", "Approved", "Implemented", "Rejected", "Deferred", "Withdrawn"], "Draft"), decidedBy: text("Decided by"), decided: date("Decided"),
    age: age(["raised", "Raised"], ["decided", "Decided"]), notes: longText("Notes"),
  },
});
