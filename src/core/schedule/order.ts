/** The order of calculation: every row after what it depends on; links in a circle are found, named and left out. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import { withLinks } from "./network";
import type { Network } from "./network";
import { nameOf, taskSubject } from "./task-subject";

export interface OrderedNetwork {
  readonly network: Network;
  /**
   * Nodes in order. A number below the row count is a task, or the opening of a summary (before all below it); a number
   * from the row count upwards is the closing of the summary `number - rows` (after all below it).
   */
  readonly order: Int32Array;
}

/** Orders the rows. Links inside a circle are left out with a finding that names its members, so that the rest computes. */
export function orderNetwork(network: Network, findings: Finding[]): OrderedNetwork {
  const { order, component, circular } = components(network);
  if (!circular) return { network, order };
  reportCircles(network, component, findings);
  const { from, to } = network.links;
  const open = withLinks(network, (number) => component[closing(network, from[number]!)] !== component[to[number]!]);
  return { network: open, order: components(open).order };
}

/** The node that knows a row's dates: its closing for a summary. */
export const closing = ({ tasks, summary }: Network, row: number): number => (summary[row] ? tasks.length + row : row);

/** Calls `visit` with each node that waits for `node`. */
export function forEachNext(network: Network, node: number, visit: (next: number) => void): void {
  const rows = network.tasks.length;
  const { summary, parent, children, childrenFrom, links, outgoing, outgoingFrom } = network;
  const row = node < rows ? node : node - rows;
  if (node < rows && summary[row]) {
    for (let i = childrenFrom[row]!; i < childrenFrom[row + 1]!; i++) visit(children[i]!);
    return;
  }
  if (parent[row]! >= 0) visit(rows + parent[row]!);
  for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) visit(links.to[outgoing[i]!]!);
}

/** Number `k` of the nodes that `node` waits for; -1: it has no more. */
function nodeBefore(network: Network, node: number, k: number): number {
  const { tasks: { length: rows }, parent, children, childrenFrom, links, incomingFrom } = network;
  if (node >= rows) {
    const child = childrenFrom[node - rows]! + k;
    return child < childrenFrom[node - rows + 1]! ? closing(network, children[child]!) : -1;
  }
  const above = parent[node]!;
  if (k === 0 && above >= 0) return above;
  const link = incomingFrom[node]! + k - (above >= 0 ? 1 : 0);
  return link < incomingFrom[node + 1]! ? closing(network, links.from[link]!) : -1;
}

/**
 * The strongly connected components, each after those that it waits for (Tarjan's algorithm, without recursion): without
 * circles they are single nodes in order of calculation, near to the order of the rows.
 */
function components(network: Network): { readonly order: Int32Array; readonly component: Int32Array; readonly circular: boolean } {
  const rows = network.tasks.length;
  const size = 2 * rows;
  const order = new Int32Array(rows + network.summary.reduce((sum, one) => sum + one, 0));
  const component = new Int32Array(size).fill(-1);
  /** When each node was reached, from 1; the earliest reached that it leads back to; how many nodes before it were looked at. */
  const reached = new Int32Array(size);
  const low = new Int32Array(size);
  const looked = new Int32Array(size);
  const path = new Int32Array(order.length);
  const open = new Int32Array(order.length);
  let depth = 0;
  let opened = 0;
  let counter = 0;
  let filled = 0;
  let circular = false;
  for (let root = 0; root < size; root++) {
    if (reached[root]! > 0 || (root >= rows && !network.summary[root - rows])) continue;
    enter(root);
    while (depth > 0) {
      const node = path[depth - 1]!;
      const before = nodeBefore(network, node, looked[node]!++);
      if (before < 0) leave(node);
      else if (reached[before] === 0) enter(before);
      else if (component[before]! < 0 && reached[before]! < low[node]!) low[node] = reached[before]!;
    }
  }
  return { order, component, circular };

  function enter(node: number): void {
    reached[node] = low[node] = ++counter;
    path[depth++] = node;
    open[opened++] = node;
  }

  function leave(node: number): void {
    depth--;
    if (depth > 0 && low[node]! < low[path[depth - 1]!]!) low[path[depth - 1]!] = low[node]!;
    if (low[node] !== reached[node]) return;
    if (open[opened - 1] !== node) circular = true;
    for (let member = -1; member !== node; ) {
      component[(member = open[--opened]!)] = node;
      order[filled++] = member;
    }
  }
}

/** A sentence lists at most so many tasks. */
const NAMED = 20;

function reportCircles(network: Network, component: Int32Array, findings: Finding[]): void {
  const { from, to } = network.links;
  const reported = new Set<number>();
  for (let link = 0; link < from.length; link++) {
    const inside = component[to[link]!]!;
    if (component[closing(network, from[link]!)] !== inside || reported.has(inside)) continue;
    reported.add(inside);
    const members = shortestCircle(network, component, to[link]!).map((row) => network.tasks[row]!);
    const named = [...members, members[0]!].map(({ id, name }) => `${id} "${name}"`);
    const names = (named.length <= NAMED ? named : [...named.slice(0, NAMED - 1), `… ${named.length - NAMED} more …`, named.at(-1)!]).join(" → ");
    findings.push(finding("error", "dependency-cycle",
      `These tasks wait for each other in a circle: ${names}; the links inside it are ignored until one of them is removed.`,
      taskSubject(members[0]!, "predecessors"), members.slice(1).map((task) => taskSubject(task, "predecessors"))));
  }
  if (reported.size === 0) throw new Error(`No link explains why ${nameOf(network.tasks[0]!)} cannot be ordered.`);
}

/** The rows of a shortest circle through `start`, in the order of the links. */
function shortestCircle(network: Network, component: Int32Array, start: number): readonly number[] {
  const rows = network.tasks.length;
  const cameFrom = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (const node of queue) {
    let closed = false;
    forEachNext(network, node, (next) => {
      if (next === start) closed = true;
      if (component[next] !== component[start] || cameFrom.has(next)) return;
      cameFrom.set(next, node);
      queue.push(next);
    });
    if (!closed) continue;
    const circle: number[] = [];
    for (let at = node; at >= 0; at = cameFrom.get(at)!) circle.push(at < rows ? at : at - rows);
    return [...new Set(circle.reverse())];
  }
  return [start];
}
