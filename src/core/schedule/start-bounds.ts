/** Between which starts a task's constraint, calendar and levelling delay let it begin, and by when its predecessors must. */
import type { DateTime } from "../time";
import type { TaskInputs } from "./task-inputs";
import { nextOf, startOf } from "./task-times";
import type { TaskTimes } from "./task-times";

export interface BoundsContext {
  readonly inputs: TaskInputs;
  readonly times: TaskTimes;
  readonly honorConstraints: boolean;
}

/** Where a start demanded at `at` can be: a milestone needs no working time. */
export function startable({ inputs, times }: BoundsContext, row: number, at: DateTime): DateTime {
  return inputs.duration[row] === 0 || at === -Infinity ? at : nextOf(times, row, at);
}

/** Where a start possible at `at` is put off to by resource levelling. */
export function delayed(context: BoundsContext, row: number, at: DateTime): DateTime {
  const { levelingDelay, levelingDelayElapsed } = context.inputs;
  const delay = levelingDelay[row]!;
  if (delay === 0 || at === -Infinity) return at;
  return startable(context, row, levelingDelayElapsed[row] ? at + delay : context.times.own[row]!.add(at, delay));
}

/** By when predecessors must let a task that has not begun begin, so that it is there at `at` once it is put off: the delay is no float of theirs. */
export function undelayed({ inputs, times }: BoundsContext, row: number, at: DateTime): DateTime {
  const delay = inputs.levelingDelay[row]!;
  return delay === 0 || isFinite(inputs.actualStart[row]!) ? at : inputs.levelingDelayElapsed[row] ? at - delay : times.own[row]!.add(at, -delay);
}

/** The start before which the constraint does not let the task start; -Infinity: any. */
export function constraintFloor(context: BoundsContext, row: number): DateTime {
  switch (context.inputs.constraint[row]!) {
    case "SNET": case "MSO": return constrainedStart(context, row);
    case "FNET": case "MFO": return constrainedFinish(context, row);
    default: return -Infinity;
  }
}

/** The start to which the constraint pulls the task back, where constraint dates are honored; Infinity: none. */
export function constraintCeiling(context: BoundsContext, row: number): DateTime {
  if (!context.honorConstraints) return Infinity;
  switch (context.inputs.constraint[row]!) {
    case "SNLT": case "MSO": return constrainedStart(context, row);
    case "FNLT": case "MFO": return constrainedFinish(context, row);
    default: return Infinity;
  }
}

const constrainedStart = (context: BoundsContext, row: number): DateTime => startable(context, row, context.inputs.constraintDate[row]!);

/** The start with which the task ends on its constraint date. */
const constrainedFinish = (context: BoundsContext, row: number): DateTime =>
  startable(context, row, startOf(context.times, row, context.inputs.constraintDate[row]!, context.inputs.duration[row]!));
