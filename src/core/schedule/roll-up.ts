/** Progress of summaries: rolled up from the tasks below them, by duration. */
import type { Network } from "./network";
import { NONE } from "./task-inputs";
import type { TaskInputs } from "./task-inputs";

/** By row; a date that is none is NaN. */
export interface Progress {
  /** 0…1. */
  readonly percentComplete: Float64Array;
  readonly actualStart: Float64Array;
  readonly actualFinish: Float64Array;
  /** The duration below a row and how much of it is done; how many tasks, how much of them is complete, how many are not finished. */
  readonly total: Float64Array;
  readonly done: Float64Array;
  readonly count: Float64Array;
  readonly completed: Float64Array;
  readonly open: Float64Array;
}

/**
 * A summary is as complete as the durations below it are done (Microsoft Project's % Complete); with nothing but
 * milestones below, as the share of them that is complete. It has started with the first, is finished with the last.
 */
export function rollUpProgress(network: Network, inputs: TaskInputs): Progress {
  const rows = network.tasks.length;
  const column = (): Float64Array => new Float64Array(rows);
  const progress = { percentComplete: column(), actualStart: column(), actualFinish: column(), total: column(), done: column(), count: column(), completed: column(), open: column() };
  const step = progressStep(network, inputs, progress);
  for (let row = rows - 1; row >= 0; row--) step(row);
  return progress;
}

/** Computes the progress of one row, for a summary from that of the rows below it. */
export function progressStep({ tasks, summary, active, children, childrenFrom }: Network, inputs: TaskInputs, progress: Progress): (row: number) => void {
  const { percentComplete, actualStart, actualFinish, total, done, count, completed, open } = progress;
  return (row) => (summary[row] ? rollUp(row) : readTask(row));

  function readTask(row: number): void {
    const finished = isFinite(inputs.actualFinish[row]!);
    const percent = finished ? 1 : Math.min(1, Math.max(0, tasks[row]!.percentComplete));
    total[row] = inputs.duration[row]!;
    done[row] = inputs.duration[row]! * percent;
    count[row] = 1;
    completed[row] = percent;
    open[row] = finished ? 0 : 1;
    actualStart[row] = inputs.actualStart[row]!;
    actualFinish[row] = inputs.actualFinish[row]!;
    percentComplete[row] = share(row);
  }

  function rollUp(row: number): void {
    total[row] = done[row] = count[row] = completed[row] = open[row] = 0;
    let first = Infinity;
    let last = -Infinity;
    for (let i = childrenFrom[row + 1]! - 1; i >= childrenFrom[row]!; i--) {
      const child = children[i]!;
      if (!active[child]) continue;
      total[row]! += total[child]!;
      done[row]! += done[child]!;
      count[row]! += count[child]!;
      completed[row]! += completed[child]!;
      open[row]! += open[child]!;
      if (actualStart[child]! < first) first = actualStart[child]!;
      if (actualFinish[child]! > last) last = actualFinish[child]!;
    }
    actualStart[row] = isFinite(first) ? first : NONE;
    actualFinish[row] = open[row] === 0 && isFinite(last) ? last : NONE;
    percentComplete[row] = share(row);
  }

  function share(row: number): number {
    return total[row]! > 0 ? done[row]! / total[row]! : count[row]! > 0 ? completed[row]! / count[row]! : 0;
  }
}
