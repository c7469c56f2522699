/** Progress of summaries: rolled up from the tasks below them, by duration. */
import type { Minutes } from "../time";
import type { Network } from "./network";
import { NONE } from "./task-inputs";
import type { TaskInputs } from "./task-inputs";

/** By row; a date that is none is NaN. */
export interface Progress {
  /** 0…1. */
  readonly percentComplete: Float64Array;
  readonly actualStart: Float64Array;
  readonly actualFinish: Float64Array;
}

/**
 * A summary is as complete as the durations below it are done (Microsoft Project's % Complete); with nothing but
 * milestones below, as the share of them that is complete. It has started with the first, is finished with the last.
 */
export function rollUpProgress({ tasks, parent, summary }: Network, inputs: TaskInputs): Progress {
  const rows = tasks.length;
  const done = new Float64Array(rows);
  const total = new Float64Array(rows);
  const completed = new Float64Array(rows);
  const count = new Float64Array(rows);
  const open = new Uint8Array(rows);
  const first = new Float64Array(rows).fill(Infinity);
  const last = new Float64Array(rows).fill(-Infinity);
  const progress = { percentComplete: new Float64Array(rows), actualStart: new Float64Array(rows), actualFinish: new Float64Array(rows) };
  for (let row = rows - 1; row >= 0; row--) {
    const task = tasks[row]!;
    if (!summary[row]) {
      const duration: Minutes = inputs.duration[row]!;
      const percent = isFinite(inputs.actualFinish[row]!) ? 1 : Math.min(1, Math.max(0, task.percentComplete));
      total[row] = duration;
      done[row] = duration * percent;
      count[row] = 1;
      completed[row] = percent;
      open[row] = isFinite(inputs.actualFinish[row]!) ? 0 : 1;
      if (isFinite(inputs.actualStart[row]!)) first[row] = inputs.actualStart[row]!;
      if (!open[row]) last[row] = inputs.actualFinish[row]!;
    }
    progress.percentComplete[row] = total[row]! > 0 ? done[row]! / total[row]! : count[row]! > 0 ? completed[row]! / count[row]! : 0;
    progress.actualStart[row] = isFinite(first[row]!) ? first[row]! : NONE;
    progress.actualFinish[row] = !open[row] && isFinite(last[row]!) ? last[row]! : NONE;
    const above = parent[row]!;
    if (above < 0 || !task.active) continue;
    done[above]! += done[row]!;
    total[above]! += total[row]!;
    completed[above]! += completed[row]!;
    count[above]! += count[row]!;
    open[above]! |= open[row]!;
    first[above] = Math.min(first[above]!, first[row]!);
    last[above] = Math.max(last[above]!, last[row]!);
  }
  return progress;
}
