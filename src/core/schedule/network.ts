/** The plan as a network: the outline's summaries and the links between rows, as flat arrays by row number. */
import type { Lag, Task } from "../model";
import { finding } from "../finding";
import type { Finding } from "../finding";
import { nameOf, taskSubject } from "./task-subject";

/** Rows are numbered as in the plan, links by the order of their successors. */
export interface Network {
  readonly tasks: readonly Task[];
  /** The summary above, -1 at the top. */
  readonly parent: Int32Array;
  readonly summary: Uint8Array;
  readonly active: Uint8Array;
  readonly links: readonly Link[];
  /** The numbers of a row's links: `incoming[incomingFrom[row]]` up to `incomingFrom[row + 1]`. */
  readonly incoming: Int32Array;
  readonly incomingFrom: Int32Array;
  readonly outgoing: Int32Array;
  readonly outgoingFrom: Int32Array;
}

export interface Link {
  readonly from: number;
  readonly to: number;
  /** Which date of the predecessor holds which date of the successor: from its start or its finish, to its start or its finish. */
  readonly fromFinish: boolean;
  readonly toFinish: boolean;
  readonly lag: number;
  readonly lagUnit: Lag["unit"];
}

/** Links that lead nowhere, to themselves, to a summary around them, or twice to the same are left out with a finding. */
export function buildNetwork(tasks: readonly Task[], findings: Finding[]): Network {
  const { parent, summary } = outline(tasks);
  const links = resolveLinks(tasks, parent, findings);
  const active = Uint8Array.from(tasks, (task) => (task.active ? 1 : 0));
  return { tasks, parent, summary, active, ...indexLinks(tasks.length, links) };
}

/** The same network with fewer links. */
export const withLinks = (network: Network, links: readonly Link[]): Network => ({ ...network, ...indexLinks(network.tasks.length, links) });

function outline(tasks: readonly Task[]): { parent: Int32Array; summary: Uint8Array } {
  const parent = new Int32Array(tasks.length).fill(-1);
  const summary = new Uint8Array(tasks.length);
  const open: number[] = [];
  tasks.forEach(({ outlineLevel }, row) => {
    while (open.length > 0 && tasks[open[open.length - 1]!]!.outlineLevel >= outlineLevel) open.pop();
    const above = open[open.length - 1];
    if (above !== undefined) {
      parent[row] = above;
      summary[above] = 1;
    }
    open.push(row);
  });
  return { parent, summary };
}

function resolveLinks(tasks: readonly Task[], parent: Int32Array, findings: Finding[]): readonly Link[] {
  const rows = new Map<string, number>();
  tasks.forEach(({ uid }, row) => {
    if (!rows.has(uid)) rows.set(uid, row);
    else findings.push(finding("error", "duplicate-task-id", `Two tasks have the ID ${uid}, so links to it go to the first; give one of them another ID.`, taskSubject(tasks[row]!, "id")));
  });
  const links: Link[] = [];
  /** The last successor that each row was found to precede. */
  const seen = new Int32Array(tasks.length).fill(-1);
  tasks.forEach((task, to) => {
    for (const { predecessor, type, lag } of task.dependencies) {
      const from = rows.get(predecessor);
      const problem =
        from === undefined ? (["unknown-predecessor", "warning", `names the predecessor ${predecessor}, which is not in the plan, so the link is ignored; correct or remove it`] as const)
        : from === to ? (["self-link", "warning", "is its own predecessor, so the link is ignored; remove it"] as const)
        : seen[from] === to ? (["duplicate-link", "warning", `is linked twice to ${nameOf(tasks[from]!)}, so only the first link counts; remove the other`] as const)
        : isAround(parent, from, to) || isAround(parent, to, from) ? (["link-within-summary", "warning", `is linked to ${nameOf(tasks[from]!)}, and one of them is the summary of the other, so the link is ignored; link the tasks below it instead`] as const)
        : null;
      if (problem) findings.push(finding(problem[1], problem[0], `${nameOf(task)} ${problem[2]}.`, taskSubject(task, "predecessors")));
      else links.push({ from: from!, to, fromFinish: type[0] === "F", toFinish: type[1] === "F", lag: lag.value, lagUnit: lag.unit });
      if (from !== undefined) seen[from] = to;
    }
  });
  return links;
}

function isAround(parent: Int32Array, summary: number, row: number): boolean {
  for (let above = parent[row]!; above >= 0; above = parent[above]!) if (above === summary) return true;
  return false;
}

type LinkIndex = Pick<Network, "links" | "incoming" | "incomingFrom" | "outgoing" | "outgoingFrom">;

function indexLinks(rows: number, links: readonly Link[]): LinkIndex {
  const [incoming, incomingFrom] = groupBy(rows, links, "to");
  const [outgoing, outgoingFrom] = groupBy(rows, links, "from");
  return { links, incoming, incomingFrom, outgoing, outgoingFrom };
}

/** A counting sort of the link numbers by one of their ends. */
function groupBy(rows: number, links: readonly Link[], end: "from" | "to"): [Int32Array, Int32Array] {
  const from = new Int32Array(rows + 1);
  for (const link of links) from[link[end] + 1]!++;
  for (let row = 0; row < rows; row++) from[row + 1]! += from[row]!;
  const next = from.slice();
  const members = new Int32Array(links.length);
  links.forEach((link, number) => {
    members[next[link[end]]!++] = number;
  });
  return [members, from];
}
