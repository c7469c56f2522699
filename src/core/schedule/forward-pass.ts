/** The forward pass: the earliest dates that links, constraints, calendars and progress allow. */
import type { DateTime } from "../time";
import { addLag, hasPercentLag } from "./link-dates";
import type { OrderedNetwork } from "./order";
import { constraintCeiling, constraintFloor, delayed, startable } from "./start-bounds";
import { NONE } from "./task-inputs";
import type { TaskInputs } from "./task-inputs";
import { finishOf, startOf } from "./task-times";
import type { TaskTimes } from "./task-times";

export interface PassContext extends OrderedNetwork {
  readonly inputs: TaskInputs;
  readonly times: TaskTimes;
  readonly projectStart: DateTime;
  readonly honorConstraints: boolean;
  /** Whether what remains of a task under way waits for the task's links. */
  readonly retainedLogic: boolean;
  readonly multipleCriticalPaths: boolean;
}

/** A start and a finish for every row. */
export interface Dates {
  readonly start: Float64Array;
  readonly finish: Float64Array;
}

export interface ForwardPass extends Dates {
  /** The start that a summary demands of all below it: what its own links and constraint allow. */
  readonly gate: Float64Array;
  /** The dates by which tasks that are to start as late as possible hold back their successors; null: by their earliest. */
  readonly late: Dates | null;
}

/** Earliest dates in the order of the network. */
export function forwardPass(context: PassContext, late: Dates | null = null): ForwardPass {
  const column = (): Float64Array => new Float64Array(context.network.tasks.length);
  const early = { start: column(), finish: column(), gate: column(), late };
  const step = forwardStep(context, early);
  for (const node of context.order) step(node);
  return early;
}

/** Computes the earliest dates of one node from those of the nodes that it waits for. */
export function forwardStep(context: PassContext, early: ForwardPass): (node: number) => void {
  const { network, inputs, times } = context;
  const { parent, summary } = network;
  const { start, finish, gate } = early;
  const rows = parent.length;
  const datesOf = (child: number): Dates => standing(context, early, child);
  return (node) => {
    if (node >= rows) closeSummary(node - rows);
    else if (summary[node]) openSummary(node);
    else scheduleTask(node);
  };

  function openSummary(row: number): void {
    const fixed = inputs.fixedStart[row]!;
    const date = inputs.constraint[row] === "SNET" ? inputs.constraintDate[row]! : NONE;
    gate[row] = fixed === fixed ? fixed : later(later(demandedStart(context, early, row), inputs.heldFrom[row]!), date);
  }

  /** A summary spans what is active below it; a manual one keeps its own dates. */
  function closeSummary(row: number): void {
    spanBelow(network, early.late && datesOf, early, row);
    const from = inputs.fixedStart[row]!;
    const to = inputs.fixedFinish[row]!;
    if (from === from) start[row] = from;
    if (to === to) finish[row] = to;
    if (hasPercentLag(network, row)) times.duration[row] = finish[row]! > start[row]! ? times.calendar[row]!.between(start[row]!, finish[row]!) : 0;
  }

  function scheduleTask(row: number): void {
    const duration = inputs.duration[row]!;
    const fixedFrom = inputs.fixedStart[row]!;
    const fixedTo = inputs.fixedFinish[row]!;
    if (fixedFrom === fixedFrom || fixedTo === fixedTo) {
      start[row] = fixedFrom === fixedFrom ? fixedFrom : startOf(times, row, fixedTo, duration);
      finish[row] = fixedTo === fixedTo ? fixedTo : finishOf(times, row, fixedFrom, duration);
      return;
    }
    const begun = inputs.actualStart[row]!;
    const finished = inputs.actualFinish[row]!;
    if (begun === begun || finished === finished) {
      start[row] = begun === begun ? begun : startOf(times, row, finished, duration);
      finish[row] = finished === finished ? finished : progressedFinish(row, start[row]!);
      return;
    }
    start[row] = Math.min(logicalStart(context, early, row), constraintCeiling(context, row));
    finish[row] = finishOf(times, row, start[row]!, duration);
  }

  /** The finish of a task under way: the rest goes on where it is resumed or its links let it, else without a break. */
  function progressedFinish(row: number, actual: DateTime): DateTime {
    const resumed = resumedRest(context, row);
    const held = context.retainedLogic ? heldRest(context, early, row) : NONE;
    const resume = held === held ? later(held, resumed) : resumed;
    const natural = resume === resume ? finishOf(times, row, resume, inputs.remaining[row]!, inputs.duration[row]! - inputs.remaining[row]!) : finishOf(times, row, actual, inputs.duration[row]!);
    return inputs.constraint[row] === "FNET" ? Math.max(natural, inputs.constraintDate[row]!) : natural;
  }
}

/** When a task that has not begun would start if no constraint date pulled it back; levelling puts it off last. */
export function logicalStart(context: PassContext, early: ForwardPass, row: number): DateTime {
  const floor = constraintFloor(context, row);
  return delayed(context, row, Math.max(startable(context, row, allowedStart(context, demandedStart(context, early, row), row, floor)), floor));
}

/** Gives a summary the earliest start and the latest finish of what is active directly below it, by the dates that each child counts with where `datesOf` says others than those here; none where nothing is. */
export function spanBelow({ active, children, childrenFrom }: OrderedNetwork["network"], datesOf: ((child: number) => Dates) | null, here: Dates, row: number): void {
  let first = Infinity;
  let last = -Infinity;
  for (let i = childrenFrom[row]!; i < childrenFrom[row + 1]!; i++) {
    const child = children[i]!;
    if (!active[child]) continue;
    const { start, finish } = datesOf ? datesOf(child) : here;
    if (start[child]! < first) first = start[child]!;
    if (finish[child]! > last) last = finish[child]!;
  }
  here.start[row] = first === Infinity ? NONE : first;
  here.finish[row] = last === -Infinity ? NONE : last;
}

/** The latest start that a row's links and the summary above it demand, wherever its calendar then lets it be; -Infinity where there are none. */
export function demandedStart(context: PassContext, early: ForwardPass, row: number): DateTime {
  const { parent, incomingFrom } = context.network;
  const above = parent[row]!;
  let at = above < 0 ? -Infinity : early.gate[above]!;
  for (let link = incomingFrom[row]!; link < incomingFrom[row + 1]!; link++) at = later(at, linkDemand(context, early, link));
  return at;
}

/** Nothing starts before the project does, but for a task that its constraint alone holds; nor before other projects let it. */
export function allowedStart({ inputs, projectStart }: PassContext, demanded: DateTime, row: number, floor: DateTime): DateTime {
  const held = later(demanded, inputs.heldFrom[row]!);
  return held < projectStart && (held !== -Infinity || floor === -Infinity) ? projectStart : held;
}

/** When links let what remains of a task under way go on, where that is later than when it would; else none. */
export function heldRest(context: PassContext, early: ForwardPass, row: number): DateTime {
  const { network: { incomingFrom }, inputs, times } = context;
  const remaining = inputs.remaining[row]!;
  let at = -Infinity;
  for (let link = incomingFrom[row]!; link < incomingFrom[row + 1]!; link++) at = later(at, linkDemand(context, early, link, remaining));
  if (at === -Infinity || remaining === 0) return NONE;
  return times.calendar[row]!.between(stoppedAt(context, row), at) > 0 ? at : NONE;
}

/** When the plan has what remains of a task under way go on, where work has been broken off until then; else none. */
export function resumedRest(context: PassContext, row: number): DateTime {
  const at = context.inputs.goesOn[row]!;
  return at === at && context.times.own[row]!.between(stoppedAt(context, row), at) > 0 ? at : NONE;
}

/** When what is done of a task under way would be done without a break. */
const stoppedAt = ({ inputs, times }: PassContext, row: number): DateTime => finishOf(times, row, inputs.actualStart[row]!, inputs.duration[row]! - inputs.remaining[row]!);

/** The start that a link demands of its successor, or of the last `minutes` of it, wherever its calendar then lets it be; none from an inactive predecessor. */
export function linkDemand(context: PassContext, early: ForwardPass, link: number, minutes = context.inputs.duration[context.network.links.to[link]!]!): DateTime {
  const { network, inputs, times } = context;
  const { active, links } = network;
  const from = links.from[link]!;
  const to = links.to[link]!;
  if (!active[from]) return NONE;
  // What is as late as possible itself could be as early as its predecessors could.
  const dates = early.late === null || startsLate(inputs, to) ? early : standing(context, early, from);
  const held = addLag(links, link, (links.fromFinish[link] ? dates.finish : dates.start)[from]!, times);
  return links.toFinish[link] ? startOf(times, to, held, minutes) : held;
}

/** The dates at which a row stands: its earliest, but for a task that is to start as late as possible. */
export const standing = ({ inputs }: PassContext, early: ForwardPass, row: number): Dates => (early.late !== null && startsLate(inputs, row) ? early.late : early);

/** Whether a task stands at its latest dates: it is to start as late as possible and has not begun. */
export const startsLate = (inputs: TaskInputs, row: number): boolean => inputs.constraint[row] === "ALAP" && !isFinite(inputs.actualStart[row]!);

/** The later date; a date that is none changes nothing. */
const later = (at: DateTime, other: number): DateTime => (other > at ? other : at);
