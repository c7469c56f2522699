/** What people must deal with: open issues, decisions that are needed, and changes awaiting one. */
import type { Analysis } from "../../core/analysis";
import type { Priority } from "../../core/model";
import { date, money, signedDays } from "../format";
import { left, right, row, table, type Block, type Cell, type Section, type Tone } from "../report";

export function issues(analysis: Analysis): Section {
  return { title: "Issues, decisions and changes", blocks: [...openIssues(analysis), ...openDecisions(analysis), ...openChanges(analysis)] };
}

function openIssues({ project, statusDate }: Analysis): Block[] {
  const open = project.issues.filter((i) => i.status !== "Resolved" && i.status !== "Closed").sort((a, b) => rank(a.priority) - rank(b.priority) || (a.due ?? Infinity) - (b.due ?? Infinity));
  const rows = open.map((i) => row(i.id, i.name, priorityCell(i.priority), i.owner || "–", dueCell(i.due, statusDate), i.escalatedTo ? `${i.status} to ${i.escalatedTo}` : i.status));
  return rows.length === 0 ? [] : [table("Open issues", [left("ID"), left("Issue", "wrap"), left("Priority"), left("Owner", "cut"), left("Due"), left("Status", "cut")], rows)];
}

function openDecisions({ project, statusDate }: Analysis): Block[] {
  const rows = project.decisions.filter((d) => d.status === "Needed").map((d) => row(d.id, d.name, d.owner || "–", dueCell(d.needed, statusDate)));
  return rows.length === 0 ? [] : [table("Decisions needed", [left("ID"), left("Decision", "wrap"), left("Owner", "cut"), left("Needed by")], rows)];
}

function openChanges({ project }: Analysis): Block[] {
  const rows = project.changes.filter((c) => c.status === "Submitted" || c.status === "Deferred")
    .map((c) => row(c.id, c.name, date(c.raised), money(c.costImpact), signedDays(c.scheduleImpact, project.minutesPerDay), c.status));
  return rows.length === 0 ? [] : [table("Change requests not decided", [left("ID"), left("Change", "wrap"), left("Raised"), right("Cost"), right("Schedule"), left("Status")], rows)];
}

const PRIORITIES: readonly Priority[] = ["Critical", "High", "Medium", "Low"];
const TONES: readonly Tone[] = ["bad", "bad", "warning", "good"];

const rank = (priority: Priority | null): number => (priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority));

const priorityCell = (priority: Priority | null): Cell => (priority === null ? { text: "–" } : { text: priority, tone: TONES[rank(priority)]! });

const dueCell = (due: number | null, statusDate: number): Cell => (due !== null && due < statusDate ? { text: `${date(due)}, overdue`, strong: true } : { text: date(due) });
