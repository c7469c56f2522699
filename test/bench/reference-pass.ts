/** The yardstick of the schedule's bench: the same passes in the simplest loops over typed arrays, without what real plans need besides. */
import type { WorkingTime } from "../../src/core/calendar/working-time";
import type { Plan } from "../../src/core/schedule/plan";

/** Only tasks, their links, calendars, "start no earlier than" and actual dates; rows come after what they depend on. No lag but working time. */
export interface ReferencePlan {
  readonly start: number;
  readonly leaf: Uint8Array;
  readonly duration: Float64Array;
  readonly notBefore: Float64Array;
  readonly actualStart: Float64Array;
  readonly actualFinish: Float64Array;
  readonly calendar: readonly WorkingTime[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly fromFinish: Uint8Array;
  readonly toFinish: Uint8Array;
  readonly lag: Float64Array;
  /** The first link into each row, as links are in the order of their successors. */
  readonly firstLink: Int32Array;
}

export interface ReferenceDates {
  readonly earlyStart: Float64Array; readonly earlyFinish: Float64Array; readonly lateStart: Float64Array; readonly lateFinish: Float64Array;
  readonly totalFloat: Float64Array; readonly freeFloat: Float64Array;
}

/** The same tables as the compiled plan's. */
export const referencePlan = ({ network, inputs, times, projectStart }: Plan): ReferencePlan => ({
  start: projectStart, leaf: network.summary.map((summary) => 1 - summary), duration: inputs.duration,
  notBefore: Float64Array.from(inputs.constraint, (constraint, row) => (constraint === "SNET" ? inputs.constraintDate[row]! : -Infinity)),
  actualStart: inputs.actualStart, actualFinish: inputs.actualFinish, calendar: times.calendar, ...network.links, firstLink: network.incomingFrom,
});

export function referencePass(plan: ReferencePlan): ReferenceDates {
  const { start, leaf, duration, notBefore, actualStart, actualFinish, calendar, from, to, fromFinish, toFinish, lag, firstLink } = plan;
  const rows = duration.length;
  const earlyStart = new Float64Array(rows);
  const earlyFinish = new Float64Array(rows);
  const lateStart = new Float64Array(rows);
  const lateFinish = new Float64Array(rows);
  const totalFloat = new Float64Array(rows);
  const freeFloat = new Float64Array(rows);

  let end = start;
  for (let row = 0; row < rows; row++) {
    if (!leaf[row]) continue;
    const time = calendar[row]!;
    let at = Math.max(start, notBefore[row]!);
    for (let link = firstLink[row]!; link < firstLink[row + 1]!; link++) {
      const held = time.add((fromFinish[link] ? earlyFinish : earlyStart)[from[link]!]!, lag[link]!);
      at = Math.max(at, toFinish[link] ? time.add(held, -duration[row]!) : held);
    }
    earlyStart[row] = actualStart[row]! > 0 ? actualStart[row]! : time.next(at);
    earlyFinish[row] = actualFinish[row]! > 0 ? actualFinish[row]! : time.add(earlyStart[row]!, duration[row]!);
    if (earlyFinish[row]! > end) end = earlyFinish[row]!;
  }

  lateFinish.fill(end);
  const latestStart = new Float64Array(rows).fill(Infinity);
  for (let row = rows - 1; row >= 0; row--) {
    if (!leaf[row]) continue;
    const time = calendar[row]!;
    if (actualFinish[row]! > 0) {
      lateStart[row] = actualStart[row]!;
      lateFinish[row] = actualFinish[row]!;
      continue;
    }
    if (latestStart[row]! < Infinity) lateFinish[row] = Math.min(lateFinish[row]!, time.add(latestStart[row]!, duration[row]!));
    lateFinish[row] = time.previous(lateFinish[row]!);
    lateStart[row] = actualStart[row]! > 0 ? actualStart[row]! : time.add(lateFinish[row]!, -duration[row]!);
    for (let link = firstLink[row]!; link < firstLink[row + 1]!; link++) {
      const held = time.add((toFinish[link] ? lateFinish : lateStart)[row]!, -lag[link]!);
      const bound = fromFinish[link] ? lateFinish : latestStart;
      if (held < bound[from[link]!]!) bound[from[link]!] = held;
    }
  }

  for (let row = 0; row < rows; row++) {
    if (!leaf[row]) continue;
    const time = calendar[row]!;
    const finishFloat = time.between(earlyFinish[row]!, lateFinish[row]!);
    totalFloat[row] = actualStart[row]! > 0 ? finishFloat : Math.min(finishFloat, time.between(earlyStart[row]!, lateStart[row]!));
    freeFloat[row] = totalFloat[row]!;
  }
  for (let link = 0; link < from.length; link++) {
    const [one, other] = [from[link]!, to[link]!];
    if (!leaf[one] || actualFinish[other]! > 0) continue;
    const time = calendar[other]!;
    const gap = time.between(time.add((fromFinish[link] ? earlyFinish : earlyStart)[one]!, lag[link]!), (toFinish[link] ? earlyFinish : earlyStart)[other]!);
    if (gap < freeFloat[one]!) freeFloat[one] = gap;
  }
  for (let row = 0; row < rows; row++) freeFloat[row] = actualFinish[row]! > 0 ? 0 : Math.max(0, freeFloat[row]!);
  return { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat };
}
