/** The tasks that set the finish: from the last one back over driving predecessors to the start. */
import type { Facts } from "./facts";

/**
 * Uids, first to last. Where several predecessors drive a task, the one that finishes last is followed; a driving
 * summary stands for its task that finishes last.
 */
export function drivingPath({ leaves, forecastFinish, schedule }: Facts): readonly string[] {
  const indexOf = new Map(schedule.tasks.map((task, i) => [task.uid, i]));
  const path = new Set<string>();
  const finishing = leaves.filter(({ scheduled }) => scheduled.finish !== null && scheduled.finish === forecastFinish);
  let index: number | undefined = indexOf.get((finishing.findLast(({ scheduled }) => scheduled.milestone) ?? finishing.at(-1))?.task.uid ?? "");
  while (index !== undefined) {
    const at: number = lastInside(index);
    const task = schedule.tasks[at]!;
    if (path.has(task.uid)) break;
    path.add(task.uid);
    index = latest(task.driving.map((uid) => indexOf.get(uid)).filter((i) => i !== undefined));
  }
  return [...path].reverse();

  function lastInside(summary: number): number {
    let at = summary;
    while (schedule.tasks[at]!.summary) {
      const children: number[] = [];
      for (let i = at + 1; i < schedule.tasks.length && schedule.tasks[i]!.parent >= at; i++) if (schedule.tasks[i]!.parent === at) children.push(i);
      const last = latest(children);
      if (last === undefined) break;
      at = last;
    }
    return at;
  }

  function latest(indexes: readonly number[]): number | undefined {
    return indexes.reduce<number | undefined>((best, i) => (best === undefined || finishOf(i) > finishOf(best) ? i : best), undefined);
  }

  function finishOf(i: number): number {
    return schedule.tasks[i]!.finish ?? -Infinity;
  }
}
