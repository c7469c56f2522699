/** The forward pass: the earliest dates that links, constraints, calendars and progress allow, and which links set them. */
import type { DateTime } from "../time";
import { addLag } from "./link-dates";
import type { OrderedNetwork } from "./order";
import { constraintCeiling, constraintFloor, delayed, startable } from "./start-bounds";
import { NONE } from "./task-inputs";
import type { TaskInputs } from "./task-inputs";
import { finishOf, startOf } from "./task-times";
import type { TaskTimes } from "./task-times";

export interface ForwardPass {
  readonly start: Float64Array;
  readonly finish: Float64Array;
  /** The start that each link demands of its successor. */
  readonly demanded: Float64Array;
  /** The start that links demand of a row, where they set it; none where something else did. */
  readonly linked: Float64Array;
  /** 1 where the summary above demands that same start. */
  readonly gated: Uint8Array;
  /** The start that a summary demands of all below it: what its own links and constraint allow. */
  readonly gate: Float64Array;
}

export interface PassContext extends OrderedNetwork {
  readonly inputs: TaskInputs;
  readonly times: TaskTimes;
  readonly projectStart: DateTime;
  readonly honorConstraints: boolean;
}

/**
 * Earliest dates in the order of the network. Tasks that are to start as late as possible hold back their successors by
 * their late dates where `late` gives them.
 */
export function forwardPass(context: PassContext, late: { readonly start: Float64Array; readonly finish: Float64Array } | null = null): ForwardPass {
  const { network, order, inputs, times, projectStart } = context;
  const { tasks, parent, summary, active, links, incoming, incomingFrom } = network;
  const rows = tasks.length;
  const start = new Float64Array(rows).fill(NONE);
  const finish = new Float64Array(rows).fill(NONE);
  const early = { start, finish };
  const demanded = new Float64Array(links.length).fill(NONE);
  const linked = new Float64Array(rows).fill(NONE);
  const gated = new Uint8Array(rows);
  const gate = new Float64Array(rows);

  for (const node of order) {
    if (node < rows && summary[node]) openSummary(node);
    else if (node < rows) {
      scheduleTask(node);
      rollUp(node);
    } else closeSummary(node - rows);
  }
  return { start, finish, demanded, linked, gated, gate };

  /** The latest start that the row's links and the summaries above it demand; -Infinity where there are none. */
  function linkedStart(row: number): DateTime {
    const above = parent[row]! < 0 ? -Infinity : startable(context, row, gate[parent[row]!]!);
    let at = above;
    for (let i = incomingFrom[row]!; i < incomingFrom[row + 1]!; i++) {
      const number = incoming[i]!;
      const link = links[number]!;
      if (!active[link.from]) continue;
      const dates = late && startsLate(link.from) ? late : early;
      const held = addLag(link, (link.fromFinish ? dates.finish : dates.start)[link.from]!, times, inputs.duration);
      if (held !== held) continue;
      const start = startable(context, row, link.toFinish && !summary[row] ? startOf(times, row, held, inputs.duration[row]!) : held);
      demanded[number] = start;
      if (start > at) at = start;
    }
    gated[row] = at === above ? 1 : 0;
    return at;
  }

  function startsLate(row: number): boolean {
    return inputs.constraint[row] === "ALAP" && !isFinite(inputs.actualStart[row]!);
  }

  function openSummary(row: number): void {
    const fixed = inputs.fixedStart[row]!;
    if (fixed === fixed) {
      gate[row] = fixed;
      return;
    }
    const at = linkedStart(row);
    const date = inputs.constraint[row] === "SNET" ? inputs.constraintDate[row]! : NONE;
    gate[row] = later(later(at, inputs.heldFrom[row]!), date);
    if (gate[row] === at) linked[row] = at;
  }

  /** A manual summary keeps its own dates. */
  function closeSummary(row: number): void {
    if (inputs.fixedStart[row]! === inputs.fixedStart[row]!) start[row] = inputs.fixedStart[row]!;
    if (inputs.fixedFinish[row]! === inputs.fixedFinish[row]!) finish[row] = inputs.fixedFinish[row]!;
    rollUp(row);
  }

  /** Widens the summary above a finished row. */
  function rollUp(row: number): void {
    const above = parent[row]!;
    if (above < 0 || !active[row]) return;
    if (!(start[above]! <= start[row]!)) start[above] = start[row]!;
    if (!(finish[above]! >= finish[row]!)) finish[above] = finish[row]!;
  }

  function scheduleTask(row: number): void {
    const duration = inputs.duration[row]!;
    if (inputs.fixedStart[row]! === inputs.fixedStart[row]! || inputs.fixedFinish[row]! === inputs.fixedFinish[row]!) {
      const from = inputs.fixedStart[row]!;
      const to = inputs.fixedFinish[row]!;
      start[row] = from === from ? from : startOf(times, row, to, duration);
      finish[row] = to === to ? to : finishOf(times, row, from, duration);
      return;
    }
    const finished = inputs.actualFinish[row]!;
    if (isFinite(inputs.actualStart[row]!) || isFinite(finished)) {
      start[row] = isFinite(inputs.actualStart[row]!) ? inputs.actualStart[row]! : startOf(times, row, finished, duration);
      finish[row] = isFinite(finished) ? finished : progressedFinish(row, start[row]!);
      return;
    }
    const at = linkedStart(row);
    const held = later(at, inputs.heldFrom[row]!);
    const floor = constraintFloor(context, row);
    // Nothing starts before the project does, but for a task that its constraint alone holds.
    const allowed = held === -Infinity && floor > -Infinity ? held : Math.max(held, projectStart);
    const from = startable(context, row, delayed(context, row, startable(context, row, allowed)));
    start[row] = Math.min(Math.max(from, floor), constraintCeiling(context, row));
    finish[row] = finishOf(times, row, start[row]!, duration);
    const bySomethingElse = start[row] !== from || from <= floor || inputs.heldFrom[row]! >= at;
    if (!bySomethingElse && at > startable(context, row, projectStart)) linked[row] = at;
  }

  /** The finish of a task under way: the rest goes on where it was resumed, else without a break. */
  function progressedFinish(row: number, actual: DateTime): DateTime {
    const resume = inputs.resume[row]!;
    const natural = resume === resume ? finishOf(times, row, resume, inputs.remaining[row]!, inputs.duration[row]! - inputs.remaining[row]!) : finishOf(times, row, actual, inputs.duration[row]!);
    return inputs.constraint[row] === "FNET" ? Math.max(natural, inputs.constraintDate[row]!) : natural;
  }
}

/** The later date; a date that is none changes nothing. */
const later = (at: DateTime, other: number): DateTime => (other > at ? other : at);
