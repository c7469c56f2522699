/** GAO's checks beyond DCMA: progress out of sequence, constraints without a reason, merge hot spots, level of effort on the critical path. */
import { addLag } from "../schedule/link-dates";
import { allLinks } from "../schedule/links";
import { readTaskInputs } from "../schedule/task-inputs";
import { readTaskTimes } from "../schedule/task-times";
import { judged, none } from "./judge";
import type { Item, Population } from "./population";
import type { Check } from "./quality";

/** A task that waits for so many unfinished predecessors is a hot spot. */
const HOT = 5;

export function progressChecks(population: Population): readonly Check[] {
  const { leaves, schedule, links, network } = population;
  const uids = (rows: Iterable<number>): readonly string[] => [...new Set(rows)].sort((a, b) => a - b).map((row) => network.tasks[row]!.uid);
  const unexplained = unexplainedConstraints(population);
  const unfinished = leaves.filter(({ done }) => !done);
  const merging = new Map<number, number>();
  for (const { from, to } of links) if (schedule.tasks[from]!.actualFinish === null) merging.set(to, (merging.get(to) ?? 0) + 1);
  const hot = [...merging].filter(([, count]) => count >= HOT).map(([row]) => row);
  const effort = leaves.filter(({ levelOfEffort }) => levelOfEffort);
  return [
    none("out-of-sequence", { point: null, name: "Progress out of sequence", note: "Tasks that really started, or finished, before their links allow. Finished tasks count too." }, uids(outOfSequence(population)), leaves.length),
    none("unexplained-constraints", { point: null, name: "Constraints without a reason", note: "Unfinished tasks and milestones with a dated constraint and nothing in Notes." }, unexplained.map(({ task }) => task.uid), unfinished.length),
    judged({ id: "merge-hot-spots", point: null, name: "Merge hot spots", count: hot.length, of: unfinished.length, value: unfinished.length === 0 ? null : hot.length, unit: "count", threshold: null, tasks: uids(hot), note: `Tasks and milestones with ${HOT} or more unfinished predecessors: the more paths merge, the likelier one is late. There is no common threshold.` }),
    none("level-of-effort-critical", { point: null, name: "Level of effort on the critical path", note: effort.length === 0 ? "No task is level of effort." : "Level of effort follows the work and must not drive it." },
      effort.filter(({ scheduled, done }) => scheduled.critical && !done).map(({ task }) => task.uid), effort.length),
  ];
}

/** Unfinished tasks held by a date of someone's choice. */
export const unexplainedConstraints = ({ leaves }: Population): readonly Item[] =>
  leaves.filter(({ task, done }) => !done && task.constraint !== "ASAP" && task.constraint !== "ALAP" && task.notes.trim() === "");

/** Rows of tasks that really began, or ended, before a link allows; some of them several times. */
export function* outOfSequence({ project, schedule, network }: Population): Generator<number> {
  const inputs = readTaskInputs(project, network.summary, []);
  const times = readTaskTimes(project, inputs.duration, []);
  const { links } = network;
  for (const [number, link] of allLinks(links).entries()) {
    const [from, to] = [schedule.tasks[link.from]!, schedule.tasks[link.to]!];
    const actual = link.toFinish ? to.actualFinish : to.actualStart;
    const held = link.fromFinish ? from.finish : from.start;
    if (actual === null || held === null || to.summary || !network.active[link.from] || !network.active[link.to]) continue;
    if (times.calendar[link.to]!.between(actual, addLag(links, number, held, times)) > 0) yield link.to;
  }
}
