/** Outline levels that are left out: a task more than one level deeper than the one above it. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Task } from "../model";
import { listed } from "../subject";
import { nameOf, taskSubject } from "./task-subject";

/** Such a task counts as one level deeper than its summary, in the outline as in its WBS code. One finding about all of them, at the first. */
export function levelJumps(tasks: readonly Task[], parent: Int32Array): readonly Finding[] {
  const jumps: number[] = [];
  for (let row = 0, before = 0; row < tasks.length; before = tasks[row++]!.outlineLevel) if (tasks[row]!.outlineLevel > before + 1) jumps.push(row);
  const [first, ...others] = jumps.map((row) => taskSubject(tasks[row]!, "outlineLevel"));
  if (!first) return [];
  const [row] = jumps, above = tasks[row! - 1];
  const message = others.length === 0
    ? `${nameOf(tasks[row!]!)} has level ${tasks[row!]!.outlineLevel} ${above ? `below one of level ${above.outlineLevel}` : "and is the first"}, so it counts as level ${depths(parent)[row!]!}; type that level, for it and for the tasks that belong to it.`
    : `Tasks ${listed(jumps.map((at) => tasks[at]!.id))} are more than one level deeper than the task above them, so each counts as one level deeper; type the levels without gaps.`;
  return [finding("warning", "outline-level-jump", message, first, others)];
}

/** The levels as they count: 1 at the top, one more below each summary. */
export function depths(parent: ArrayLike<number>): readonly number[] {
  const levels: number[] = [];
  for (let row = 0; row < parent.length; row++) levels.push(parent[row]! < 0 ? 1 : levels[parent[row]!]! + 1);
  return levels;
}
