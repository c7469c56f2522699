/** Float: how far a task can move before it delays the project (total) or a successor (free), as Microsoft Project defines it. */
import type { Minutes } from "../time";
import type { BackwardPass } from "./backward-pass";
import type { ForwardPass, PassContext } from "./forward-pass";
import { addLag } from "./link-dates";

export interface Floats {
  readonly total: Float64Array;
  readonly free: Float64Array;
}

/**
 * Total float is the smaller of late start − early start and late finish − early finish, in the task's calendar; once
 * started, the latter. Free float is the smallest gap to an unfinished successor, at most the total float, never
 * below zero. Finished tasks have no free float; as-late-as-possible tasks none at all.
 */
export function computeFloats(context: PassContext, early: ForwardPass, late: BackwardPass): Floats {
  const { network: { tasks, active, links, outgoing, outgoingFrom }, inputs, times } = context;
  const total = new Float64Array(tasks.length);
  const free = new Float64Array(tasks.length);
  for (let row = 0; row < tasks.length; row++) {
    total[row] = totalFloat(row);
    free[row] = isFinite(inputs.actualFinish[row]!) ? 0 : Math.max(0, freeFloat(row));
  }
  return { total, free };

  function totalFloat(row: number): Minutes {
    if (inputs.constraint[row] === "ALAP") return 0;
    const time = times.calendar[row]!;
    const finishFloat = time.between(early.finish[row]!, late.finish[row]!);
    return isFinite(inputs.actualStart[row]!) ? finishFloat : Math.min(finishFloat, time.between(early.start[row]!, late.start[row]!));
  }

  function freeFloat(row: number): Minutes {
    let least = total[row]!;
    const from = datesOf(row);
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) {
      const link = links[outgoing[i]!]!;
      if (!active[link.to] || isFinite(inputs.actualFinish[link.to]!)) continue;
      const held = addLag(link, (link.fromFinish ? from.finish : from.start)[row]!, times, inputs.duration);
      const gap = times.calendar[link.to]!.between(held, (link.toFinish ? datesOf(link.to).finish : datesOf(link.to).start)[link.to]!);
      if (gap < least) least = gap;
    }
    return least;
  }

  function datesOf(row: number): { readonly start: Float64Array; readonly finish: Float64Array } {
    return inputs.constraint[row] === "ALAP" ? late : early;
  }
}
