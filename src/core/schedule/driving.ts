/** Which links set a task's start: its driving predecessors. */
import { linkDemand } from "./forward-pass";
import type { ForwardPass, PassContext } from "./forward-pass";
import { startable } from "./start-bounds";

/**
 * The uids of the predecessors whose links demand exactly the start that the row has, its own and those of the
 * summaries above it. None where a constraint, an actual, a levelling delay or the project's start set it.
 */
export function drivingPredecessors(context: PassContext, early: ForwardPass, row: number): readonly string[] {
  if (!(early.linked[row]! > -Infinity)) return NONE_DRIVING;
  const { tasks, parent, links, incomingFrom } = context.network;
  const driving: string[] = [];
  for (let at = row; at >= 0 && early.linked[at]! > -Infinity; ) {
    const linked = early.linked[at]!;
    for (let link = incomingFrom[at]!; link < incomingFrom[at + 1]!; link++) {
      if (startable(context, at, linkDemand(context, early, link)) === linked) driving.push(tasks[links.from[link]!]!.uid);
    }
    const above = parent[at]!;
    at = above >= 0 && startable(context, at, early.gate[above]!) === linked ? above : -1;
  }
  return driving;
}

const NONE_DRIVING: readonly string[] = [];
