/** Computes again the dates and floats that depend on some rows, and no others: what has not changed is not followed. */
import { Agenda } from "./agenda";
import { backwardStep } from "./backward-pass";
import { floatStep, isPinned } from "./float";
import type { Floats } from "./float";
import { forwardStep } from "./forward-pass";
import { hasPercentLag } from "./link-dates";
import { closing, forEachNext } from "./order";
import { lastFinish } from "./passes";
import type { Passes } from "./passes";

export interface Resweep {
  /** As before, with the columns brought up to date. */
  readonly passes: Passes;
  /** The rows whose records may have changed. */
  readonly stale: Agenda;
  /** How many tasks and summaries' ends the two passes computed. */
  readonly visited: number;
}

/**
 * Of a plan scheduled from its start without tasks that are as late as possible. `changed`: the rows whose inputs or
 * links have changed; `before`: the rows that precede them, or did. `position`: where each node stands in the order.
 */
export function resweep({ context, early, late, projectFinish }: Passes, floats: Floats, position: Int32Array, changed: readonly number[], before: readonly number[]): Resweep {
  const { network, order } = context;
  const { tasks, parent, summary, children, childrenFrom, links, incomingFrom } = network;
  const rows = tasks.length;
  const ahead = new Agenda(order.length);
  const back = new Agenda(order.length);
  const floating = new Agenda(rows);
  const stale = new Agenda(rows);
  let visited = 0;

  for (const row of changed) {
    stale.add(row);
    floating.add(row);
    computeEarly(row);
    computeEarly(closing(network, row));
    computeLate(row);
    forEachNext(network, closing(network, row), computeEarly);
  }
  for (const row of before) {
    floating.add(row);
    computeLate(row);
    // A lag in percent of a summary's duration, where there was none before, asks for it.
    if (summary[row]) computeEarly(closing(network, row));
  }
  goForward();
  const last = lastFinish(context, early);
  if (last !== projectFinish) for (let row = 0; row < rows; row++) if (parent[row]! < 0) computeLate(row);
  goBack(last);
  const float = floatStep(context, early, late, floats);
  floating.upwards((row) => {
    float(row);
    stale.add(row);
  });
  return { passes: { context, early, late, projectFinish: last }, stale, visited };

  function computeEarly(node: number): void {
    ahead.add(position[node]!);
  }

  /** A row's latest dates begin with the node that knows its successors. */
  function computeLate(row: number): void {
    back.add(position[closing(network, row)]!);
  }

  function forEachChild(row: number, visit: (child: number) => void): void {
    for (let i = childrenFrom[row]!; i < childrenFrom[row + 1]!; i++) visit(children[i]!);
  }

  function forEachBefore(row: number, visit: (predecessor: number) => void): void {
    for (let link = incomingFrom[row]!; link < incomingFrom[row + 1]!; link++) visit(links.from[link]!);
  }

  function goForward(): void {
    const { start, finish, gate } = early;
    const step = forwardStep(context, early);
    ahead.upwards((place) => {
      const node = order[place]!;
      const row = node < rows ? node : node - rows;
      const [oldStart, oldFinish, oldGate] = [start[row]!, finish[row]!, gate[row]!];
      step(node);
      visited++;
      stale.add(row);
      if (isPinned(context, row)) floating.add(row);
      if (node < rows && summary[row]) {
        // Which links drive the tasks below may have changed although the dates have not.
        for (let below = row + 1; below < rows && tasks[below]!.outlineLevel > tasks[row]!.outlineLevel; below++) stale.add(below);
        if (differs(oldGate, gate[row]!)) forEachNext(network, node, computeEarly);
        return;
      }
      // What remains of work under way may wait for its links, or no longer, and end on the same date.
      if (isFinite(context.inputs.actualStart[row]!)) computeLate(row);
      const moved = differs(oldStart, start[row]!);
      if (!moved && !differs(oldFinish, finish[row]!)) return;
      forEachNext(network, node, computeEarly);
      floating.add(row);
      forEachBefore(row, (predecessor) => floating.add(predecessor));
      // The latest dates of the last task on each of several critical paths follow from the earliest.
      if (context.multipleCriticalPaths) computeLate(row);
      // Lags in percent of a summary's duration take their time from its predecessors.
      if (node >= rows && hasPercentLag(network, row)) computeLate(row);
      if (!moved) return;
      // Whether a task is the start of the summary above it decides by when it must start.
      computeLate(row);
      forEachChild(row, computeLate);
    });
  }

  function goBack(projectFinish: number): void {
    const { start, finish, rest, gate, startGate } = late;
    const step = backwardStep(context, early, late, projectFinish);
    back.downwards((place) => {
      const node = order[place]!;
      const row = node < rows ? node : node - rows;
      const old = [start[row]!, finish[row]!, rest[row]!, gate[row]!, startGate[row]!] as const;
      step(node);
      visited++;
      if (node >= rows) {
        if (differs(old[3], gate[row]!) || differs(old[4], startGate[row]!)) forEachChild(row, computeLate);
        return;
      }
      if (!differs(old[0], start[row]!) && !differs(old[1], finish[row]!) && !differs(old[2], rest[row]!)) return;
      forEachBefore(row, computeLate);
      if (parent[row]! >= 0) back.add(position[parent[row]!]!);
      floating.add(row);
    });
  }
}

/** Two dates that are none are the same. */
const differs = (a: number, b: number): boolean => a !== b && (a === a || b === b);
