/** Highlights of what has changed since the last History row: the key figures, and what was finished, raised, closed and decided. */
import { subject } from "../subject";
import type { Subject } from "../finding";
import type { HistoryEntry, Rag } from "../model";
import { formatDate } from "../time";
import type { Facts } from "./facts";
import { figureMoves } from "./figure-moves";
import { andText, countText, dateText } from "./sentences";
import type { Dimension, Highlight } from "./status";
import { sinceLast } from "./work-highlights";

/** Nothing without an earlier History row. */
export function whatChanged(facts: Facts, dimensions: readonly Dimension[], overall: Rag | null): readonly Highlight[] {
  const { last } = facts;
  if (!last) return [];
  const since = `since ${dateText(last.statusDate)}`;
  const row = subject("history", formatDate(last.statusDate));
  const changed = (text: string, subjects: readonly Subject[]): Highlight => ({ kind: "Changed", text, subjects });
  return [
    ...ragMoves(last, dimensions, overall).map((move) => changed(`${move} ${since}.`, [row])),
    ...figureMoves(figuresOf(last), { finish: facts.forecastFinish, eac: facts.eac, cpi: facts.cost.total.cpi, exposure: facts.risks.exposure.net }, facts.project).map((move) => changed(`${move} ${since}.`, [row])),
    ...progress(facts, since, changed),
    ...registers(facts, since, changed),
  ];
}

const figuresOf = (last: HistoryEntry) => ({ finish: last.forecastFinish, eac: last.eac, cpi: last.cpi, exposure: last.riskExposure });

function ragMoves(last: HistoryEntry, dimensions: readonly Dimension[], overall: Rag | null): readonly string[] {
  const before = { Schedule: last.schedule, Cost: last.cost, Scope: last.scope, Risks: last.risk, Issues: last.issues };
  const moves: readonly (readonly [string, Rag | null, Rag | null])[] = [
    ["The overall status has", last.overall, overall],
    ...dimensions.map(({ name, shown }) => [name === "Risks" || name === "Issues" ? `${name} have` : `${name} has`, before[name], shown] as const),
  ];
  return moves.flatMap(([what, then, now]) => (then !== null && now !== null && then !== now ? [`${what} gone from ${then} to ${now}`] : []));
}

type Changed = (text: string, subjects: readonly Subject[]) => Highlight;

function progress(facts: Facts, since: string, changed: Changed): readonly Highlight[] {
  const finished = facts.leaves.filter((leaf) => leaf.done && sinceLast(leaf.scheduled.actualFinish, facts));
  if (finished.length === 0) return [];
  const milestones = finished.filter(({ scheduled }) => scheduled.milestone).length;
  const tasks = finished.length - milestones;
  const parts = [...(tasks > 0 ? [`${countText(tasks, "task")} finished`] : []), ...(milestones > 0 ? [`${countText(milestones, "milestone")} reached`] : [])];
  const verb = (tasks > 0 ? tasks : milestones) === 1 ? "has" : "have";
  return [changed(`${andText(parts).replace(/ (finished|reached)/, ` ${verb} been $1`)} ${since}.`, finished.map(({ task }) => subject("schedule", task.id, "actualFinish")))];
}

function registers(facts: Facts, since: string, changed: Changed): readonly Highlight[] {
  const { risks, changes } = facts.project;
  const raised = risks.filter((risk) => sinceLast(risk.raised, facts));
  const closed = risks.filter((risk) => risk.status !== "Open" && sinceLast(risk.closed, facts));
  const decided = changes.filter((change) => change.status !== "Draft" && change.status !== "Submitted" && sinceLast(change.decided, facts));
  const say = (items: readonly { readonly id: string }[], register: "risks" | "changes", noun: string, verb: string): readonly Highlight[] => {
    if (items.length === 0) return [];
    const verbs = `${items.length === 1 ? "has" : "have"} been ${verb}`;
    return [changed(`${countText(items.length, noun)} ${verbs} ${since}: ${andText(items.map(({ id }) => id))}.`, items.map(({ id }) => subject(register, id)))];
  };
  return [
    ...say(raised, "risks", "risk", "raised"),
    ...say(closed, "risks", "risk", "closed"),
    ...say(decided, "changes", "change request", "decided"),
  ];
}
