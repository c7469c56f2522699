/** Which links set a task's start: its driving predecessors. */
import { allowedStart, demandedStart, linkDemand } from "./forward-pass";
import type { ForwardPass, PassContext } from "./forward-pass";
import { constraintFloor, delayed, startable } from "./start-bounds";
import { NONE } from "./task-inputs";

/**
 * The uids of the predecessors whose links demand exactly the start that the row has, its own and those of the
 * summaries above it. None where a constraint, an actual, a levelling delay or the project's start set it.
 */
export function drivingPredecessors(context: PassContext, early: ForwardPass, row: number): readonly string[] {
  const { tasks, parent, links, incomingFrom } = context.network;
  const driving: string[] = [];
  for (let at = row; at >= 0; ) {
    const linked = linkedStart(context, early, at);
    if (!(linked > -Infinity)) break;
    for (let link = incomingFrom[at]!; link < incomingFrom[at + 1]!; link++) {
      if (startable(context, at, linkDemand(context, early, link)) === linked) driving.push(tasks[links.from[link]!]!.uid);
    }
    const above = parent[at]!;
    at = above >= 0 && startable(context, at, early.gate[above]!) === linked ? above : -1;
  }
  return driving;
}

/** The start that links demand of a row, its own or a summary's above, where they set it; none where something else did. */
function linkedStart(context: PassContext, early: ForwardPass, row: number): number {
  const { network: { summary }, inputs, projectStart } = context;
  const demanded = demandedStart(context, early, row);
  if (summary[row]) return early.gate[row] === demanded && !isFinite(inputs.fixedStart[row]!) ? demanded : NONE;
  const begun = isFinite(inputs.actualStart[row]!) || isFinite(inputs.actualFinish[row]!);
  if (begun || isFinite(inputs.fixedStart[row]!) || isFinite(inputs.fixedFinish[row]!) || demanded <= projectStart) return NONE;
  const floor = constraintFloor(context, row);
  const from = delayed(context, row, startable(context, row, allowedStart(context, demanded, row, floor)));
  const at = startable(context, row, demanded);
  const bySomethingElse = early.start[row] !== from || from <= floor || inputs.heldFrom[row]! >= at || at <= startable(context, row, projectStart);
  return bySomethingElse ? NONE : at;
}
