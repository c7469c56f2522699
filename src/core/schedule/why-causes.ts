/** What causes a row's start or finish, read off the passes that computed it. */
import type { DependencyType } from "../model";
import type { DateTime } from "../time";
import { addLag, removeLag } from "./link-dates";
import { heldRest, linkDemand, resumedRest, standing } from "./forward-pass";
import { linkAt } from "./links";
import type { Link } from "./links";
import type { Passes } from "./passes";
import { constraintCeiling, constraintFloor, delayed, startable } from "./start-bounds";
import { NONE } from "./task-inputs";
import { previousOf } from "./task-times";
import type { Cause, End } from "./why";

/** A cause and the date that it allows by itself, before the calendar. */
export interface Demand { readonly cause: Cause; readonly allowed: DateTime | null }

/** The causes that demand exactly this date, the first one leading; never none. */
export function causesOf(passes: Passes, row: number, end: End): readonly Demand[] {
  const { context: { network, inputs }, early } = passes;
  if (!isFinite(early[end][row]!)) return only({ kind: "undated" });
  const fixed = end === "start" ? inputs.fixedStart : inputs.fixedFinish;
  if (isFinite(fixed[row]!)) return only(network.tasks[row]!.project?.external ? { kind: "external" } : { kind: "manual", through: null });
  if (network.summary[row]) return only({ kind: "child", child: network.tasks[childAt(passes, row, end)]!.uid });
  if (isFinite(inputs.fixedFinish[row]!)) return only({ kind: "manual", through: null });
  if (isFinite(inputs.fixedStart[row]!)) return only({ kind: "duration" });
  if (isFinite(inputs.actualStart[row]!) || isFinite(inputs.actualFinish[row]!)) return progressCauses(passes, row, end);
  if (inputs.constraint[row] === "ALAP") return only({ kind: "asLateAsPossible", before: heldBefore(passes, row) });
  const causes = startCauses(passes, row);
  return end === "start" || setsFinish(causes[0]!.cause) ? causes : only({ kind: "duration" });
}

const only = (cause: Cause): readonly Demand[] => [{ cause, allowed: null }];

/** Whether the cause holds the finish, and the start follows from it. */
const setsFinish = (cause: Cause): boolean =>
  cause.kind === "link" ? cause.type.endsWith("F") && cause.through === null : cause.kind === "constraint" && cause.constraint.includes("F") && cause.through === null;

function progressCauses(passes: Passes, row: number, end: End): readonly Demand[] {
  const { context, early } = passes;
  const { inputs } = context;
  const actual = (end === "start" ? inputs.actualStart : inputs.actualFinish)[row]!;
  if (isFinite(actual)) return only({ kind: "actual", date: actual });
  if (end === "start") return only({ kind: "actual", date: inputs.actualFinish[row]! });
  const date = inputs.constraintDate[row]!;
  if (inputs.constraint[row] === "FNET" && early.finish[row] === date) return only({ kind: "constraint", constraint: "FNET", date, through: null });
  const held = context.retainedLogic ? heldRest(context, early, row) : NONE;
  const resume = resumedRest(context, row);
  if (isFinite(held) && !(resume > held)) {
    const waiting = linkCandidates(passes, row, null, inputs.remaining[row]!);
    return waiting.filter(({ at }) => at === waiting[0]!.at);
  }
  return only(isFinite(resume) ? { kind: "resumed", date: resume } : { kind: "duration" });
}

interface Candidate extends Demand { readonly at: DateTime }

/** Of an automatic task that has not begun: the links, summaries, constraint or project start that hold it where it is. */
function startCauses(passes: Passes, row: number): readonly Demand[] {
  const { context, early } = passes;
  const { inputs, projectStart } = context;
  const own = [...linkCandidates(passes, row, null), ...summaryCandidates(passes, row)];
  if (isFinite(inputs.heldFrom[row]!)) own.push(heldFromCandidate(inputs.heldFrom[row]!, null));
  const floor = constraintFloor(context, row);
  const from = (at: DateTime): DateTime => delayed(context, row, startable(context, row, at));
  // A task that its constraint alone holds may start before the project does: so may one whose only link is gone.
  const heldByLinkAlone = floor > -Infinity && own.length === 1 && from(own[0]!.at) === early.start[row];
  if (!heldByLinkAlone) own.push({ cause: { kind: "projectStart", date: projectStart }, at: projectStart, allowed: projectStart });
  const constraint: Candidate = { cause: { kind: "constraint", constraint: inputs.constraint[row]!, date: inputs.constraintDate[row]!, through: null }, at: delayed(context, row, floor), allowed: null };
  const demands = own.map((one) => ({ ...one, at: from(one.at) })).concat(floor > -Infinity ? constraint : []);
  const latest = demands.reduce((last, { at }) => Math.max(last, at), -Infinity);
  if (constraintCeiling(context, row) < latest) return [constraint];
  const holding = demands.filter(({ at }) => at === early.start[row]);
  return holding.length > 0 ? holding : only({ kind: "undated" });
}

function linkCandidates({ context, early }: Passes, row: number, through: string | null, minutes = context.inputs.duration[row]!): Candidate[] {
  const { network: { tasks, links, incomingFrom }, times } = context;
  const found: Candidate[] = [];
  for (let number = incomingFrom[row]!; number < incomingFrom[row + 1]!; number++) {
    const link = linkAt(links, number);
    const at = startable(context, row, linkDemand(context, early, number, minutes));
    if (!isFinite(at)) continue;
    const dates = standing(context, early, link.from);
    const end: End = link.fromFinish ? "finish" : "start";
    const cause: Cause = { kind: "link", predecessor: tasks[link.from]!.uid, end, type: typeOf(link), lag: { value: link.lag, unit: link.lagUnit }, through };
    found.push({ cause, at, allowed: addLag(links, number, dates[end][link.from]!, times) });
  }
  return found.sort((a, b) => b.at - a.at);
}

/** What the summaries above let begin below them. */
function summaryCandidates(passes: Passes, row: number): Candidate[] {
  const { context: { network: { tasks, parent }, inputs } } = passes;
  const found: Candidate[] = [];
  for (let above = parent[row]!; above >= 0; above = parent[above]!) {
    const through = tasks[above]!.uid;
    if (isFinite(inputs.fixedStart[above]!)) {
      found.push({ cause: { kind: "manual", through }, at: inputs.fixedStart[above]!, allowed: inputs.fixedStart[above]! });
      break;
    }
    found.push(...linkCandidates(passes, above, through));
    if (isFinite(inputs.heldFrom[above]!)) found.push(heldFromCandidate(inputs.heldFrom[above]!, through));
    const date = inputs.constraintDate[above]!;
    if (inputs.constraint[above] === "SNET" && isFinite(date)) found.push({ cause: { kind: "constraint", constraint: "SNET", date, through }, at: date, allowed: date });
  }
  return found;
}

const heldFromCandidate = (date: DateTime, through: string | null): Candidate => ({ cause: { kind: "otherProject", date, through }, at: date, allowed: date });

const typeOf = ({ fromFinish, toFinish }: Link): DependencyType => `${fromFinish ? "F" : "S"}${toFinish ? "F" : "S"}`;

/** The row directly below a summary that gives it its date. */
function childAt({ context, early }: Passes, row: number, end: End): number {
  const { parent, active } = context.network;
  for (let child = row + 1; child < parent.length && parent[child]! >= row; child++) {
    if (parent[child] === row && active[child] && standing(context, early, child)[end][child] === early[end][row]) return child;
  }
  return row + 1;
}

/** The successor before which an as-late-as-possible task must be done; null where no link of its own says when. */
function heldBefore({ context: { network, inputs, times }, late }: Passes, row: number): string | null {
  for (let i = network.outgoingFrom[row]!; i < network.outgoingFrom[row + 1]!; i++) {
    const number = network.outgoing[i]!;
    const link = linkAt(network.links, number);
    if (!network.active[link.to]) continue;
    const at = removeLag(network.links, number, (link.toFinish ? late.finish : late.start)[link.to]!, times);
    const holds = link.fromFinish ? late.finish[row] === (inputs.duration[row] === 0 ? at : previousOf(times, row, at)) : late.start[row] === at;
    if (holds) return network.tasks[link.to]!.uid;
  }
  return null;
}
