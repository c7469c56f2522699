/** The backward pass: the latest dates that do not delay the project, its constraints or its deadlines. */
import type { DateTime } from "../time";
import type { PassContext } from "./forward-pass";
import { fromFinish, removeLag, toFinish } from "./link-dates";
import { NONE } from "./task-inputs";
import { finishOf, previousOf, startOf } from "./task-times";

export interface BackwardPass {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

/** Latest dates against the order of the network, so that the project ends by `projectFinish`. */
export function backwardPass({ network, order, inputs, times }: PassContext, projectFinish: DateTime): BackwardPass {
  const { tasks, parent, summary, links, outgoing, outgoingFrom } = network;
  const rows = tasks.length;
  const start = new Float64Array(rows).fill(NONE);
  const finish = new Float64Array(rows).fill(NONE);
  /** When what remains of a task must begin; its start, unless it has begun. */
  const rest = new Float64Array(rows).fill(NONE);
  /** The finish that a summary's own links, constraint and deadline demand of all below it. */
  const gate = new Float64Array(rows);

  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!;
    if (node >= rows) gate[node - rows] = linkedFinish(node - rows);
    else {
      if (!summary[node]) scheduleTask(node);
      rollUp(node);
    }
  }
  return { start, finish };

  /** The earliest finish that the row's successors and the summaries above it demand. */
  function linkedFinish(row: number): DateTime {
    let at = parent[row]! >= 0 ? gate[parent[row]!]! : projectFinish;
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = links[outgoing[i]!]!;
      if (!tasks[link.to]!.active || isFinished(link.to) || tasks[link.to]!.project?.external) continue;
      if (!fromFinish(link) && hasStarted(row)) continue;
      const held = removeLag(link, (toFinish(link) ? finish : rest)[link.to]!, times, inputs.duration);
      const demanded = fromFinish(link) || summary[row] ? held : finishOf(times, row, held, inputs.duration[row]!);
      if (demanded < at) at = demanded;
    }
    const date = inputs.constraintDate[row]!;
    if (inputs.constraint[row] === "FNLT" && date < at) at = date;
    if (inputs.deadline[row]! < at) at = inputs.deadline[row]!;
    return at;
  }

  /** Widens the summary above a finished row. */
  function rollUp(row: number): void {
    const above = parent[row]!;
    if (above < 0 || !tasks[row]!.active) return;
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
    const at = constrainedFinish(row, linkedFinish(row));
    finish[row] = inputs.duration[row] === 0 ? at : previousOf(times, row, at);
    const latest = startOf(times, row, finish[row]!, inputs.remaining[row]!);
    const done = inputs.duration[row]! - inputs.remaining[row]!;
    rest[row] = hasStarted(row) && done > 0 ? finishOf(times, row, inputs.actualStart[row]!, done) : latest;
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
