/** Highlights from the registers: decisions that are needed, risks that are high or due, issues that are serious or overdue. */
import type { Action, Change, Decision, Issue } from "../registers";
import { happenedBy, isOverdue } from "../status-date";
import { subject } from "../subject";
import { MINUTES_PER_DAY } from "../time";
import type { Facts } from "./facts";
import { isOpenAction, isOpenIssue, isSerious } from "./judge-issues";
import { isPending } from "./judge-scope";
import { openRisks } from "./open-risks";
import type { OpenRisk } from "./open-risks";
import { andText, dateText, daysBetween, daysText, moneyText, quotedText, workingDaysText } from "./sentences";
import type { Highlight } from "./status";

/** Decisions by the date they are needed, undated ones last; then pending change requests, the longest waiting first. */
export function decisionsNeeded(facts: Facts): readonly Highlight[] {
  const { project } = facts;
  return [
    ...project.decisions.filter((decision) => decision.status === "Needed").sort((a, b) => (a.needed ?? Infinity) - (b.needed ?? Infinity) || 0)
      .map((decision): Highlight => ({ kind: "Decision needed", text: decisionText(decision, facts), subjects: [subject("decisions", decision.id)] })),
    ...project.changes.filter(isPending).sort((a, b) => (a.raised ?? Infinity) - (b.raised ?? Infinity) || 0)
      .map((change): Highlight => ({ kind: "Decision needed", text: changeText(change, facts), subjects: [subject("changes", change.id)] })),
  ];
}

/** Every open risk rated High, then the others whose action is overdue or due in the days ahead; the worst first. */
export function risksToKnow(facts: Facts): readonly Highlight[] {
  const until = facts.statusDate + facts.project.settings.lookaheadDays * MINUTES_PER_DAY;
  const open = openRisks(facts);
  const high = open.filter(({ assessed }) => assessed.rating === "High");
  const due = open.filter(({ risk, assessed }) => assessed.rating !== "High" && happenedBy(risk.due, until));
  return [...high, ...due].map((item): Highlight => ({ kind: "Risk", text: riskText(item, facts), subjects: [subject("risks", item.risk.id)] }));
}

/** Critical and escalated issues first, then overdue ones, then overdue actions; each kind by due date. */
export function issuesToKnow({ project, statusDate }: Facts): readonly Highlight[] {
  const late = (item: Issue | Action): boolean => isOverdue(item.due, statusDate);
  const byDue = (a: Issue | Action, b: Issue | Action): number => (a.due ?? Infinity) - (b.due ?? Infinity) || 0;
  const open = project.issues.filter(isOpenIssue).sort(byDue);
  return [
    ...[...open.filter(isSerious), ...open.filter((issue) => !isSerious(issue) && late(issue))]
      .map((issue): Highlight => ({ kind: "Issue", text: issueText(issue, late(issue), statusDate), subjects: [subject("issues", issue.id)] })),
    ...project.actions.filter((action) => isOpenAction(action) && late(action)).sort(byDue).map((action): Highlight => ({
      kind: "Issue",
      text: `Action ${quotedText(action.name, action.id)} was due on ${dateText(action.due!)}, ${daysText(daysBetween(action.due!, statusDate))} ago${ownerText(action.owner)}.`,
      subjects: [subject("actions", action.id, "due")],
    })),
  ];
}

function decisionText({ name, id, needed, owner }: Decision, { statusDate }: Facts): string {
  const what = `Decision ${quotedText(name, id)}`;
  if (needed === null) return `${what} is needed, but no date is set for it${ownerText(owner)}.`;
  return isOverdue(needed, statusDate) ? `${what} was needed by ${dateText(needed)} and is still open${ownerText(owner)}.` : `${what} is needed by ${dateText(needed)}${ownerText(owner)}.`;
}

function changeText({ name, id, raised, costImpact, scheduleImpact }: Change, { project, statusDate }: Facts): string {
  const waiting = raised === null ? "waits for a decision" : `has waited ${daysText(Math.max(0, daysBetween(raised, statusDate)))} for a decision`;
  const money = costImpact ? [`${costImpact > 0 ? "add" : "save"} ${moneyText(costImpact, project.currency)}`] : [];
  const time = scheduleImpact ? [`take ${workingDaysText(scheduleImpact, project)} ${scheduleImpact > 0 ? "more" : "less"}`] : [];
  const impact = money.length + time.length > 0 ? `; it would ${andText([...money, ...time])}` : "";
  return `Change request ${quotedText(name, id)} ${waiting}${impact}.`;
}

function riskText({ risk, assessed }: OpenRisk, { project, statusDate }: Facts): string {
  const parts: string[] = [];
  if (assessed.rating === "High") parts.push(`is rated High with a score of ${assessed.score}`);
  const value = assessed.expectedMonetaryValue;
  if (value !== null && value !== 0) parts.push(`has an expected ${value > 0 ? "cost" : "saving"} of ${moneyText(value, project.currency)}`);
  const due = risk.due === null ? [] : isOverdue(risk.due, statusDate) ? [`its action was due on ${dateText(risk.due)}`] : [`its action is due on ${dateText(risk.due)}`];
  const name = quotedText(risk.name, risk.id);
  const what = risk.type === "Threat" ? "Risk" : "Opportunity";
  if (parts.length === 0) return `${what} ${name} is open and ${due.join("")}${ownerText(risk.owner)}.`;
  return `${what} ${name} ${[andText(parts), ...due].join("; ")}${ownerText(risk.owner)}.`;
}

function issueText(issue: Issue, late: boolean, statusDate: number): string {
  const state = [...(issue.priority === "Critical" ? ["critical"] : []), ...(issue.status === "Escalated" ? [issue.escalatedTo.trim() === "" ? "escalated" : `escalated to ${issue.escalatedTo.trim()}`] : [])];
  const due = issue.due === null ? "" : late ? `was due on ${dateText(issue.due)}, ${daysText(daysBetween(issue.due, statusDate))} ago` : `is due on ${dateText(issue.due)}`;
  const said = [...(state.length > 0 ? [`is ${andText(state)}`] : []), ...(due === "" ? [] : [due])];
  return `Issue ${quotedText(issue.name, issue.id)} ${andText(said)}${ownerText(issue.owner)}.`;
}

const ownerText = (owner: string): string => (owner.trim() === "" ? "" : ` (owner: ${owner.trim()})`);
