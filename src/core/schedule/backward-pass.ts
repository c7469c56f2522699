/** The backward pass: the latest dates that do not delay the project, its constraints or its deadlines. */
import type { DateTime } from "../time";
import type { ForwardPass, PassContext } from "./forward-pass";
import { removeLag } from "./link-dates";
import type { Link } from "./network";
import { NONE } from "./task-inputs";
import { finishOf, previousOf, startOf } from "./task-times";

export interface BackwardPass {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/**
 * Latest dates against the order of the network, so that the project ends by `projectFinish`. The earliest dates tell
 * which of the tasks below a summary is its start.
 */
export function backwardPass({ network, order, inputs, times }: PassContext, early: ForwardPass, projectFinish: DateTime): BackwardPass {
  const { tasks, parent, summary, active, links, outgoing, outgoingFrom } = network;
  const rows = tasks.length;
  const start = new Float64Array(rows).fill(NONE);
  const finish = new Float64Array(rows).fill(NONE);
  /** When what remains of a task must begin; its start, unless it has begun. */
  const rest = new Float64Array(rows).fill(NONE);
  /** The finish that a summary's own links, constraint and deadline demand of all below it. */
  const gate = new Float64Array(rows);
  /** The start that a summary's successors demand of the first tasks below it. */
  const startGate = new Float64Array(rows).fill(Infinity);

  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    if (node >= rows) {
      startGate[node - rows] = linkedStart(node - rows);
      gate[node - rows] = linkedFinish(node - rows);
    } else {
      if (!summary[node]) scheduleTask(node);
      rollUp(node);
    }
  }
  return { start, finish };

  /** The earliest start that successors of the row's start demand, and those of the summary that starts with it. */
  function linkedStart(row: number): DateTime {
    const above = parent[row]!;
    let at = above >= 0 && early.start[row] === early.start[above] ? startGate[above]! : Infinity;
    if (hasStarted(row)) return at;
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = links[outgoing[i]!]!;
      if (!link.fromFinish && holds(link)) at = earlier(at, heldBy(link));
    }
    return at;
  }

  /** The earliest finish that the row's successors, its deadline and the summaries above it demand. */
  function linkedFinish(row: number): DateTime {
    const above = parent[row]!;
    let at = above >= 0 ? gate[above]! : projectFinish;
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = links[outgoing[i]!]!;
      if (link.fromFinish && holds(link)) at = earlier(at, heldBy(link));
    }
    if (inputs.constraint[row] === "FNLT") at = earlier(at, inputs.constraintDate[row]!);
    return earlier(at, inputs.deadline[row]!);
  }

  function holds({ to }: Link): boolean {
    return active[to] === 1 && !isFinished(to) && !tasks[to]!.project?.external;
  }

  function heldBy(link: Link): DateTime {
    return removeLag(link, (link.toFinish ? finish : rest)[link.to]!, times, inputs.duration);
  }

  /** Widens the summary above a finished row. */
  function rollUp(row: number): void {
    const above = parent[row]!;
    if (above < 0 || !active[row]) return;
    if (!(start[above]! <= start[row]!)) rest[above] = start[above] = start[row]!;
    if (!(finish[above]! >= finish[row]!)) finish[above] = finish[row]!;
  }

  function scheduleTask(row: number): void {
    if (isFinished(row)) {
      finish[row] = inputs.actualFinish[row]!;
      start[row] = hasStarted(row) ? inputs.actualStart[row]! : startOf(times, row, finish[row]!, inputs.duration[row]!);
      rest[row] = start[row]!;
      return;
    }
    const begin = linkedStart(row);
    const end = linkedFinish(row);
    const at = constrainedFinish(row, begin === Infinity ? end : Math.min(end, finishOf(times, row, begin, inputs.duration[row]!)));
    finish[row] = inputs.duration[row] === 0 ? at : previousOf(times, row, at);
    const latest = startOf(times, row, finish[row]!, (hasStarted(row) ? inputs.remaining : inputs.duration)[row]!);
    const done = inputs.duration[row]! - inputs.remaining[row]!;
    const stated = inputs.goesOn[row]!;
    rest[row] = !hasStarted(row) || done <= 0 ? latest : stated === stated ? stated : finishOf(times, row, inputs.actualStart[row]!, done);
    start[row] = hasStarted(row) ? inputs.actualStart[row]! : latest;
  }

  function constrainedFinish(row: number, at: DateTime): DateTime {
    const date = inputs.constraintDate[row]!;
    switch (inputs.constraint[row]!) {
      case "MSO": return finishOf(times, row, date, inputs.duration[row]!);
      case "MFO": return date;
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
