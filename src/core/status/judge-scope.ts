/** Judges the scope: how long change requests wait, and what the waiting ones would cost and delay. */
import { subject } from "../subject";
import type { Change } from "../registers";
import type { Facts } from "./facts";
import { above, aboveText, worstOf } from "./judgement";
import type { Judgement } from "./judgement";
import { countText, daysBetween, daysText, moneyText, percentText, workingDaysText } from "./sentences";

/** Submitted and not decided; a draft is not yet asked for, a deferred one is decided for now. */
export const isPending = (change: Change): boolean => change.status === "Submitted";

export function judgeScope(facts: Facts): Judgement {
  const { project } = facts;
  if (project.changes.length === 0) return worstOf([], "No change requests are recorded to judge the scope by.");
  const pending = project.changes.filter(isPending);
  if (pending.length === 0) return { rag: "Green", reason: "No change request is waiting for a decision.", subjects: [] };
  return worstOf([...byAge(facts, pending), ...byCost(facts, pending), ...byDelay(facts, pending)],
    `${count(pending)} for a decision, without a date or an impact to judge ${pending.length === 1 ? "it" : "them"} by.`);
}

function byAge({ project, statusDate }: Facts, pending: readonly Change[]): readonly Judgement[] {
  const { changeDays } = project.settings;
  const dated = pending.filter((change) => change.raised !== null).sort((a, b) => a.raised! - b.raised!);
  const [oldest] = dated;
  if (!oldest) return [];
  const age = Math.max(0, daysBetween(oldest.raised!, statusDate));
  const rag = above(age, changeDays, 2 * changeDays);
  const since = pending.length === 1 ? `since ${daysText(age)}` : `the oldest (${oldest.id}) for ${daysText(age)}`;
  const reason = pending.length === 1
    ? `Change request ${oldest.id} has waited ${daysText(age)} for a decision (${aboveText(rag, daysText(changeDays), daysText(2 * changeDays))}).`
    : `${count(pending)} for a decision, ${since} (${aboveText(rag, daysText(changeDays), daysText(2 * changeDays))}).`;
  return [{ rag, reason, subjects: dated.map((change) => subject("changes", change.id)) }];
}

function byCost({ project, cost }: Facts, pending: readonly Change[]): readonly Judgement[] {
  const impact = pending.reduce((sum, change) => sum + (change.costImpact ?? 0), 0);
  const { bac } = cost.total;
  if (impact <= 0 || bac <= 0) return [];
  const { costAmber: amber, costRed: red } = project.settings;
  const rag = above(impact / bac, amber, red);
  const reason = `Pending change requests would add ${moneyText(impact, project.currency)}, ${percentText(impact / bac)} of the budget (${aboveText(rag, percentText(amber), percentText(red))}).`;
  return [{ rag, reason, subjects: pending.map((change) => subject("changes", change.id, "costImpact")) }];
}

function byDelay({ project }: Facts, pending: readonly Change[]): readonly Judgement[] {
  const longest = pending.reduce((worst, change) => ((change.scheduleImpact ?? 0) > (worst.scheduleImpact ?? 0) ? change : worst), pending[0]!);
  const delay = longest.scheduleImpact ?? 0;
  if (delay <= 0) return [];
  const { scheduleAmberDays: amber, scheduleRedDays: red } = project.settings;
  const rag = above(delay / project.minutesPerDay, amber, red);
  const reason = `Pending change request ${longest.id} would delay the work by ${workingDaysText(delay, project)} (${aboveText(rag, String(amber), String(red))}).`;
  return [{ rag, reason, subjects: [subject("changes", longest.id, "scheduleImpact")] }];
}

const count = (pending: readonly Change[]): string => (pending.length === 1 ? "1 change request waits" : `${countText(pending.length, "change request")} wait`);
