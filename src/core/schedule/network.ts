/** The plan as a network: the outline's summaries and the links between rows, as flat arrays by row number. */
import type { Dependency, Task } from "../model";
import { finding } from "../finding";
import type { Finding } from "../finding";
import { levelJumps } from "./level-jumps";
import { chooseLinks, linkAt, linkColumns } from "./links";
import type { Link, Links } from "./links";
import { nameOf, taskSubject } from "./task-subject";

/** Rows are numbered as in the plan, links by the order of their successors. */
export interface Network extends LinkIndex {
  readonly tasks: readonly Task[];
  /** The summary above, -1 at the top. */
  readonly parent: Int32Array;
  readonly summary: Uint8Array;
  readonly active: Uint8Array;
  /** The rows directly below a row: `children[childrenFrom[row]]` up to `childrenFrom[row + 1]`. */
  readonly children: Int32Array;
  readonly childrenFrom: Int32Array;
}

interface LinkIndex {
  readonly links: Links;
  /** The numbers of the links into a row are `incomingFrom[row]` up to `incomingFrom[row + 1]`. */
  readonly incomingFrom: Int32Array;
  /** The numbers of the links out of a row: `outgoing[outgoingFrom[row]]` up to `outgoingFrom[row + 1]`. */
  readonly outgoing: Int32Array;
  readonly outgoingFrom: Int32Array;
}

/** Links that lead nowhere, to themselves, to a summary around them, or twice to the same are left out with a finding; those to a summary's finish hold its start. */
export function buildNetwork(tasks: readonly Task[], findings: Finding[]): Network {
  const { parent, summary, end } = outline(tasks);
  findings.push(...levelJumps(tasks, parent));
  const active = Uint8Array.from(tasks, (task) => (task.active ? 1 : 0));
  const { members: children, from: childrenFrom } = groupBy(tasks.length, parent);
  return { tasks, parent, summary, active, children, childrenFrom, ...indexLinks(tasks.length, resolveLinks(tasks, summary, end, findings)) };
}

/** The same network with those links only whose numbers are kept. */
export const withLinks = (network: Network, keep: (number: number) => boolean): Network =>
  ({ ...network, ...indexLinks(network.tasks.length, chooseLinks(network.links, keep)) });

/** The links into a row, and those out of it, as records. */
export const linksInto = ({ links, incomingFrom }: Network, row: number): readonly Link[] =>
  Array.from(links.from.subarray(incomingFrom[row], incomingFrom[row + 1]), (_, i) => linkAt(links, incomingFrom[row]! + i));
export const linksOutOf = ({ links, outgoing, outgoingFrom }: Network, row: number): readonly Link[] =>
  Array.from(outgoing.subarray(outgoingFrom[row], outgoingFrom[row + 1]), (number) => linkAt(links, number));

/** `end`: the row after the last one below each row. */
function outline(tasks: readonly Task[]): { parent: Int32Array; summary: Uint8Array; end: Int32Array } {
  const parent = new Int32Array(tasks.length).fill(-1);
  const summary = new Uint8Array(tasks.length);
  const end = new Int32Array(tasks.length).fill(tasks.length);
  const open: number[] = [];
  tasks.forEach(({ outlineLevel }, row) => {
    while (open.length > 0 && tasks[open[open.length - 1]!]!.outlineLevel >= outlineLevel) end[open.pop()!] = row;
    const above = open[open.length - 1];
    if (above !== undefined) {
      parent[row] = above;
      summary[above] = 1;
    }
    open.push(row);
  });
  return { parent, summary, end };
}

function resolveLinks(tasks: readonly Task[], summary: Uint8Array, end: Int32Array, findings: Finding[]): Links {
  const rows = new Map<string, number>();
  tasks.forEach(({ uid }, row) => {
    if (!rows.has(uid)) rows.set(uid, row);
    else findings.push(finding("error", "duplicate-task-id", `Two tasks have the ID ${uid}, so links to it go to the first; give one of them another ID.`, taskSubject(tasks[row]!, "id")));
  });
  const columns = linkColumns(tasks.reduce((sum, task) => sum + task.dependencies.length, 0));
  /** The last successor that each row was found to precede. */
  const seen = new Int32Array(tasks.length).fill(-1);
  const isAround = (above: number, row: number): boolean => above < row && row < end[above]!;
  const isToFinish = ({ type }: Dependency): boolean => type === "FF" || type === "SF";
  tasks.forEach((task, to) => {
    for (const dependency of task.dependencies) {
      const from = rows.get(dependency.predecessor);
      const problem =
        from === undefined ? (["unknown-predecessor", "warning", `names the predecessor ${dependency.predecessor}, which is not in the plan, so the link is ignored; correct or remove it${/^\d{2,}$/.test(dependency.predecessor) ? " (for several, write 7;8: Excel makes one number of 7,8)" : ""}`] as const)
        : from === to ? (["self-link", "warning", "is its own predecessor, so the link is ignored; remove it"] as const)
        : seen[from] === to ? (["duplicate-link", "warning", `is linked twice to ${nameOf(tasks[from]!)}, so only the first link counts; remove the other`] as const)
        : isAround(from, to) || isAround(to, from) ? (["link-within-summary", "warning", `is linked to ${nameOf(tasks[from]!)}, and one of them is the summary of the other, so the link is ignored; link the tasks below it instead`] as const)
        : null;
      if (problem) findings.push(finding(problem[1], problem[0], `${nameOf(task)} ${problem[2]}.`, taskSubject(task, "predecessors")));
      else if (summary[to] && isToFinish(dependency)) {
        findings.push(finding("warning", "link-to-summary-finish", `${nameOf(task)} is a summary whose finish is linked to ${nameOf(tasks[from!]!)} (${dependency.type}), so nothing below it starts before the date that this asks for; link the tasks below it instead.`, taskSubject(task, "predecessors")));
        columns.add(from!, to, { ...dependency, type: dependency.type === "FF" ? "FS" : "SS" });
      } else columns.add(from!, to, dependency);
      if (from !== undefined) seen[from] = to;
    }
  });
  return columns.links();
}

function indexLinks(rows: number, links: Links): LinkIndex {
  const { members: outgoing, from: outgoingFrom } = groupBy(rows, links.from);
  return { links, incomingFrom: groupBy(rows, links.to).from, outgoing, outgoingFrom };
}

/** A counting sort: the places at which each row's number stands in `rows`, in order; a negative number is no row's. */
function groupBy(count: number, rows: Int32Array): { readonly members: Int32Array; readonly from: Int32Array } {
  const from = new Int32Array(count + 1);
  for (const row of rows) if (row >= 0) from[row + 1]!++;
  for (let row = 0; row < count; row++) from[row + 1]! += from[row]!;
  const next = from.slice();
  const members = new Int32Array(from[count]!);
  rows.forEach((row, place) => { if (row >= 0) members[next[row]!++] = place; });
  return { members, from };
}
