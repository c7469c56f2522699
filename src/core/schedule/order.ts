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
  const order = topologicalOrder(network);
  if (order.complete) return { network, order: order.nodes };
  const component = circles(network, order.nodes);
  reportCircles(network, component, findings);
  const open = withLinks(network, network.links.filter(({ from, to }) => component[closing(network, from)] !== component[to]));
  return { network: open, order: topologicalOrder(open).nodes };
}

/** The node that knows a row's dates: its closing for a summary. */
const closing = ({ tasks, summary }: Network, row: number): number => (summary[row] ? tasks.length + row : row);

/** Calls `visit` with each node that must come after `node`. */
function forEachNext(network: Network, node: number, children: Children, visit: (next: number, link: number) => void): void {
  const rows = network.tasks.length;
  const { summary, parent, links, outgoing, outgoingFrom } = network;
  const row = node < rows ? node : node - rows;
  if (node < rows && summary[row]) {
    for (let child = children.first[row]!; child >= 0; child = children.next[child]!) visit(child, -1);
    return;
  }
  if (parent[row]! >= 0) visit(rows + parent[row]!, -1);
  for (let i = outgoingFrom[row]!; i < outgoingFrom[row + 1]!; i++) visit(links[outgoing[i]!]!.to, outgoing[i]!);
}

interface Children { readonly first: Int32Array; readonly next: Int32Array }

function childrenOf({ parent }: Network): Children {
  const first = new Int32Array(parent.length).fill(-1);
  const next = new Int32Array(parent.length).fill(-1);
  for (let row = parent.length - 1; row >= 0; row--) {
    const above = parent[row]!;
    if (above < 0) continue;
    next[row] = first[above]!;
    first[above] = row;
  }
  return { first, next };
}

/** Kahn's algorithm; where circles exist, the nodes in and behind them are missing. */
function topologicalOrder(network: Network): { nodes: Int32Array; complete: boolean } {
  const rows = network.tasks.length;
  const children = childrenOf(network);
  const waiting = new Int32Array(2 * rows);
  let count = 0;
  for (let node = 0; node < 2 * rows; node++) {
    if (node >= rows && !network.summary[node - rows]) continue;
    count++;
    forEachNext(network, node, children, (next) => waiting[next]!++);
  }
  const nodes = new Int32Array(count);
  let filled = 0;
  for (let row = 0; row < rows; row++) if (waiting[row] === 0) nodes[filled++] = row;
  for (let done = 0; done < filled; done++) {
    forEachNext(network, nodes[done]!, children, (next) => {
      if (--waiting[next]! === 0) nodes[filled++] = next;
    });
  }
  return { nodes: nodes.subarray(0, filled), complete: filled === count };
}

/** For each node the number of its strongly connected component (Tarjan's algorithm, without recursion); ordered nodes are alone. */
function circles(network: Network, ordered: Int32Array): Int32Array {
  const size = 2 * network.tasks.length;
  const children = childrenOf(network);
  const component = new Int32Array(size).fill(-1);
  ordered.forEach((node) => (component[node] = size + node));
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const stack: number[] = [];
  let counter = 0;
  for (let root = 0; root < size; root++) {
    if (index[root]! >= 0 || component[root]! >= 0) continue;
    const path: { node: number; next: number[] }[] = [];
    const enter = (node: number): void => {
      index[node] = low[node] = counter++;
      stack.push(node);
      const next: number[] = [];
      forEachNext(network, node, children, (to) => next.push(to));
      path.push({ node, next });
    };
    enter(root);
    while (path.length > 0) {
      const { node, next } = path[path.length - 1]!;
      const to = next.pop();
      if (to !== undefined) {
        if (component[to]! >= 0) continue;
        if (index[to]! < 0) enter(to);
        else low[node] = Math.min(low[node]!, index[to]!);
        continue;
      }
      path.pop();
      const above = path[path.length - 1];
      if (above) low[above.node] = Math.min(low[above.node]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = -1; member !== node; ) component[(member = stack.pop()!)] = node;
    }
  }
  return component;
}

/** A sentence lists at most so many tasks. */
const NAMED = 20;

function reportCircles(network: Network, component: Int32Array, findings: Finding[]): void {
  const children = childrenOf(network);
  const reported = new Set<number>();
  for (const { from, to } of network.links) {
    const inside = component[to]!;
    if (component[closing(network, from)] !== inside || reported.has(inside)) continue;
    reported.add(inside);
    const members = shortestCircle(network, children, component, to).map((row) => network.tasks[row]!);
    const named = [...members, members[0]!].map(({ id, name }) => `${id} "${name}"`);
    const names = (named.length <= NAMED ? named : [...named.slice(0, NAMED - 1), `… ${named.length - NAMED} more …`, named.at(-1)!]).join(" → ");
    findings.push(finding("error", "dependency-cycle",
      `These tasks wait for each other in a circle: ${names}; the links inside it are ignored until one of them is removed.`,
      taskSubject(members[0]!, "predecessors"), members.slice(1).map((task) => taskSubject(task, "predecessors"))));
  }
  if (reported.size === 0) throw new Error(`No link explains why ${nameOf(network.tasks[0]!)} cannot be ordered.`);
}

/** The rows of a shortest circle through `start`, in the order of the links. */
function shortestCircle(network: Network, children: Children, component: Int32Array, start: number): readonly number[] {
  const rows = network.tasks.length;
  const cameFrom = new Map<number, number>([[start, -1]]);
  const queue = [start];
  for (const node of queue) {
    let closed = false;
    forEachNext(network, node, children, (next) => {
      if (next === start) closed = true;
      if (component[next] !== component[start] || cameFrom.has(next)) return;
      cameFrom.set(next, node);
      queue.push(next);
    });
    if (!closed) continue;
    const circle: number[] = [];
    for (let at = node; at >= 0; at = cameFrom.get(at)!) circle.unshift(at < rows ? at : at - rows);
    return [...new Set(circle)];
  }
  return [start];
}
