/** Which links set a task's start: its driving predecessors. */
import type { ForwardPass } from "./forward-pass";
import type { Network } from "./network";

/**
 * The uids of the predecessors whose links demand exactly the start that the row has, its own and those of the
 * summaries above it. None where a constraint, an actual, a levelling delay or the project's start set it.
 */
export function drivingPredecessors({ tasks, parent, links, incoming, incomingFrom }: Network, { demanded, linked, gated }: ForwardPass, row: number): readonly string[] {
  const driving: string[] = [];
  for (let at = row; at >= 0 && linked[at]! > -Infinity; at = gated[at] ? parent[at]! : -1) {
    for (let i = incomingFrom[at]!; i < incomingFrom[at + 1]!; i++) {
      if (demanded[incoming[i]!] === linked[at]) driving.push(tasks[links[incoming[i]!]!.from]!.uid);
    }
  }
  return driving;
}
