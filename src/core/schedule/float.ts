/** Float: how far a task can move before it delays the project (total) or a successor (free), as Microsoft Project defines it. */
import type { Minutes } from "../time";
import { logicalStart } from "./forward-pass";
import type { Dates, ForwardPass, PassContext } from "./forward-pass";
import { addLag } from "./link-dates";
import { undelayed } from "./start-bounds";

export interface Floats {
  readonly total: Float64Array;
  readonly free: Float64Array;
}

/**
 * Total float is the smaller of late start − early start and late finish − early finish, in the task's calendar; once
 * started, the latter. A task that stands on its constraint date is as far behind as its links would have it start
 * later. Free float is the smallest gap to an unfinished successor, before levelling puts that off, at
 * most the total float, never below zero. Finished tasks have no free float; as-late-as-possible tasks none at all.
 */
export function computeFloats(context: PassContext, early: ForwardPass, late: Dates): Floats {
  const rows = context.network.tasks.length;
  const floats = { total: new Float64Array(rows), free: new Float64Array(rows) };
  const step = floatStep(context, early, late, floats);
  for (let row = 0; row < rows; row++) step(row);
  return floats;
}

/** Whether a task must start or finish on a date that is honored, whatever its links demand. */
export const isPinned = ({ network, inputs, honorConstraints }: PassContext, row: number): boolean =>
  (inputs.constraint[row] === "MSO" || inputs.constraint[row] === "MFO") && honorConstraints && !network.summary[row] && !isFinite(inputs.fixedStart[row]!) && !isFinite(inputs.fixedFinish[row]!);

/** Computes the floats of one row from its dates and those of its successors. */
export function floatStep(context: PassContext, early: ForwardPass, late: Dates, floats: Floats): (row: number) => void {
  const { network, inputs, times } = context;
  const { active, links, outgoing, outgoingFrom } = network;
  return (row) => {
    const total = totalFloat(row);
    floats.total[row] = total;
    floats.free[row] = isFinite(inputs.actualFinish[row]!) || total <= 0 ? 0 : Math.max(0, freeFloat(row, total));
  };

  function totalFloat(row: number): Minutes {
    if (inputs.constraint[row] === "ALAP") return 0;
    const time = times.calendar[row]!;
    const finishFloat = time.between(early.finish[row]!, late.finish[row]!);
    if (isFinite(inputs.actualStart[row]!)) return finishFloat;
    const float = Math.min(finishFloat, time.between(early.start[row]!, late.start[row]!));
    return isPinned(context, row) ? Math.min(float, time.between(logicalStart(context, early, row), early.start[row]!)) : float;
  }

  function freeFloat(row: number, total: Minutes): Minutes {
    let least = total;
    const from = datesOf(row);
    for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]! && least > 0; i++) {
      const link = outgoing[i]!;
      const to = links.to[link]!;
      if (!active[to] || isFinite(inputs.actualFinish[to]!)) continue;
      const held = addLag(links, link, (links.fromFinish[link] ? from.finish : from.start)[row]!, times);
      const gap = times.calendar[to]!.between(held, undelayed(context, to, (links.toFinish[link] ? datesOf(to).finish : datesOf(to).start)[to]!));
      if (gap < least) least = gap;
    }
    return least;
  }

  function datesOf(row: number): Dates {
    return inputs.constraint[row] === "ALAP" ? late : early;
  }
}
