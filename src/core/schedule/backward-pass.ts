/** The backward pass: the latest dates that do not delay the project, its constraints or its deadlines. */
import type { DateTime } from "../time";
import { heldRest, spanBelow } from "./forward-pass";
import type { Dates, ForwardPass, PassContext } from "./forward-pass";
import { addLag, removeLag } from "./link-dates";
import { undelayed } from "./start-bounds";
import { finishOf, nextOf, previousOf, startOf } from "./task-times";

export interface BackwardPass extends Dates {
  /** By when its predecessors must let what remains of a task begin: its start, less what levelling then puts it off. */
  readonly rest: Float64Array;
  /** The finish that a summary's own links, constraint and deadline demand of all below it. */
  readonly gate: Float64Array;
  /** The start that a summary's successors demand of the first tasks below it. */
  readonly startGate: Float64Array;
}

/** Latest dates against the order of the network, so that the project ends by `projectFinish`. */
export function backwardPass(context: PassContext, early: ForwardPass, projectFinish: DateTime): BackwardPass {
  const column = (): Float64Array => new Float64Array(context.network.tasks.length);
  const late = { start: column(), finish: column(), rest: column(), gate: column(), startGate: column() };
  const step = backwardStep(context, early, late, projectFinish);
  for (let i = context.order.length - 1; i >= 0; i--) step(context.order[i]!);
  return late;
}

/**
 * Computes the latest dates of one node from those of the nodes that wait for it. The earliest dates tell which of the
 * tasks below a summary is its start.
 */
export function backwardStep(context: PassContext, early: ForwardPass, late: BackwardPass, projectFinish: DateTime): (node: number) => void {
  const { network, inputs, times, multipleCriticalPaths } = context;
  const { parent, summary, active, links, outgoing, outgoingFrom } = network;
  const { start, finish, rest, gate, startGate } = late;
  const rows = parent.length;
  return (node) => {
    if (node >= rows) closeSummary(node - rows);
    else if (summary[node]) openSummary(node);
    else scheduleTask(node);
  };

  function closeSummary(row: number): void {
    startGate[row] = linkedStart(row);
    gate[row] = linkedFinish(row);
  }

  function openSummary(row: number): void {
    spanBelow(network, null, late, row);
    rest[row] = start[row]!;
  }

  /** The earliest start that successors of the row's start demand, and those of the summary that starts with it. */
  function linkedStart(row: number): DateTime {
    const above = parent[row]!;
    let at = above >= 0 && early.start[row] === early.start[above] ? startGate[above]! : Infinity;
    if (hasStarted(row)) return at;
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = outgoing[i]!;
      if (!links.fromFinish[link] && holds(links.to[link]!)) at = earlier(at, startHeldBy(link));
    }
    return at;
  }

  /** The latest start that a link allows: where the row does not work then, its next start, or if that is too late, its last before. */
  function startHeldBy(link: number): DateTime {
    const from = links.from[link]!;
    const to = links.to[link]!;
    const at = heldBy(link);
    if (summary[from] || inputs.duration[from] === 0) return at;
    const next = nextOf(times, from, at);
    if (next === at) return at;
    const inTime = times.calendar[to]!.between(addLag(links, link, next, times), latestOf(link)) >= 0;
    return inTime ? next : previousOf(times, from, at) - 1;
  }

  /** The earliest finish that the row's successors, its deadline and the summaries above it demand. */
  function linkedFinish(row: number): DateTime {
    const above = parent[row]!;
    let at = above >= 0 ? gate[above]! : multipleCriticalPaths ? Infinity : projectFinish;
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = outgoing[i]!;
      if (links.fromFinish[link] && holds(links.to[link]!)) at = earlier(at, heldBy(link));
    }
    // With several critical paths, the last task of each must end when it can, whatever its deadline.
    const last = at === Infinity && !summary[row];
    if (last) at = early.finish[row]!;
    if (inputs.constraint[row] === "FNLT") at = earlier(at, inputs.constraintDate[row]!);
    return last ? at : earlier(at, inputs.deadline[row]!);
  }

  /** An external task of which nobody knows by when it is due lets its predecessors wait. */
  function holds(successor: number): boolean {
    return active[successor] === 1 && !isFinished(successor) && (!inputs.external[successor] || isFinite(inputs.fixedLateFinish[successor]!));
  }

  function heldBy(link: number): DateTime {
    return removeLag(links, link, latestOf(link), times);
  }

  /** The latest date at the link's end. A task that is done when work stops is in time for whatever falls due before it goes on. */
  function latestOf(link: number): DateTime {
    const to = links.to[link]!;
    if (!links.toFinish[link]) return rest[to]!;
    const at = undelayed(context, to, finish[to]!);
    return inputs.duration[to] === 0 ? at : nextOf(times, to, at);
  }

  function scheduleTask(row: number): void {
    if (isFinished(row)) {
      finish[row] = inputs.actualFinish[row]!;
      start[row] = hasStarted(row) ? inputs.actualStart[row]! : startOf(times, row, finish[row]!, inputs.duration[row]!);
      rest[row] = start[row]!;
      return;
    }
    if (isFinite(inputs.fixedLateFinish[row]!)) {
      finish[row] = inputs.fixedLateFinish[row]!;
      start[row] = rest[row] = inputs.fixedLateStart[row]!;
      return;
    }
    const begin = linkedStart(row);
    const end = linkedFinish(row);
    const at = constrainedFinish(row, begin === Infinity ? end : Math.min(end, finishOf(times, row, begin, inputs.duration[row]!)));
    finish[row] = inputs.duration[row] === 0 ? at : previousOf(times, row, at);
    const latest = startOf(times, row, finish[row]!, (hasStarted(row) ? inputs.remaining : inputs.duration)[row]!);
    rest[row] = hasStarted(row) ? restOf(row, latest) : undelayed(context, row, latest);
    start[row] = hasStarted(row) ? inputs.actualStart[row]! : latest;
  }

  /** When the rest of a task under way is due: when it goes on, unless nothing of it is done or it waits for its links. */
  function restOf(row: number, latest: DateTime): DateTime {
    const done = inputs.duration[row]! - inputs.remaining[row]!;
    if (done <= 0) return latest;
    const stated = inputs.goesOn[row]!;
    if (stated === stated) return stated;
    return context.retainedLogic && isFinite(heldRest(context, early, row)) ? latest : finishOf(times, row, inputs.actualStart[row]!, done);
  }

  function constrainedFinish(row: number, at: DateTime): DateTime {
    const date = inputs.constraintDate[row]!;
    switch (inputs.constraint[row]!) {
      case "MSO": return earlier(finishOf(times, row, date, inputs.duration[row]!), inputs.deadline[row]!);
      case "MFO": return earlier(date, inputs.deadline[row]!);
      case "SNLT": return Math.min(at, finishOf(times, row, date, inputs.duration[row]!));
      default: return at;
    }
  }

  function hasStarted(row: number): boolean {
    return isFinite(inputs.actualStart[row]!);
  }

  function isFinished(row: number): boolean {
    return isFinite(inputs.actualFinish[row]!);
  }
}

/** The earlier date; a date that is none changes nothing. */
const earlier = (at: DateTime, other: number): DateTime => (other < at ? other : at);
