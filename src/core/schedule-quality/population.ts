/** Which tasks and links the quality checks count, and what they read of each. */
import type { Project, Task } from "../model";
import { allLinks } from "../schedule/links";
import type { Link } from "../schedule/links";
import { buildNetwork } from "../schedule/network";
import type { Network } from "../schedule/network";
import type { Schedule, ScheduledTask } from "../schedule/schedule";
import { happenedBy } from "../status-date";
import type { DateTime } from "../time";
import { idKey } from "../subject";

export interface Item { readonly row: number; readonly task: Task; readonly scheduled: ScheduledTask; readonly done: boolean; readonly milestone: boolean; readonly levelOfEffort: boolean }

export interface Population {
  readonly project: Project;
  readonly schedule: Schedule;
  readonly statusDate: DateTime;
  readonly network: Network;
  /** Active tasks that are no summaries and stand in this project. */
  readonly leaves: readonly Item[];
  /** DCMA's work: leaves that are neither milestones nor level of effort. */
  readonly work: readonly Item[];
  /** Of the work, what is not finished. */
  readonly open: readonly Item[];
  /** Links between active rows whose successor is not finished. */
  readonly links: readonly Link[];
}

export function populationOf(project: Project, schedule: Schedule, statusDate: DateTime): Population {
  const network = buildNetwork(project.tasks, []);
  const isEffort = levelOfEffort(project);
  const leaves = project.tasks.flatMap((task, row): readonly Item[] => {
    const scheduled = schedule.tasks[row];
    if (!scheduled || scheduled.summary || !task.active || task.project?.external) return [];
    return [{ row, task, scheduled, done: isDone(scheduled), milestone: scheduled.duration === 0, levelOfEffort: isEffort(task, scheduled.wbs) }];
  });
  const work = leaves.filter(({ milestone, levelOfEffort }) => !milestone && !levelOfEffort);
  const links = allLinks(network.links).filter(({ from, to }) => network.active[from] && network.active[to] && schedule.tasks[to] && !isDone(schedule.tasks[to]));
  return { project, schedule, statusDate, network, leaves, work, open: work.filter(({ done }) => !done), links };
}

const isDone = ({ actualFinish, percentComplete }: ScheduledTask): boolean => actualFinish !== null || percentComplete >= 1;

/** Whether a task was really finished by the status date. */
export const isFinishedBy = ({ scheduled }: Item, statusDate: DateTime): boolean => happenedBy(scheduled.actualFinish, statusDate);

/** Flagged as such, or paid for only by budget lines that earn with time: those of the nearest branch that has lines. */
function levelOfEffort({ budget }: Project): (task: Task, wbs: string) => boolean {
  const byBranch = new Map<string, boolean>();
  for (const { wbs, evMethod } of budget) {
    const branch = idKey(wbs);
    if (branch !== "") byBranch.set(branch, (byBranch.get(branch) ?? true) && evMethod === "Level of effort");
  }
  return (task, wbs) => {
    if (task.levelOfEffort) return true;
    for (let branch = idKey(task.wbs ?? wbs); branch !== ""; branch = branch.slice(0, Math.max(0, branch.lastIndexOf(".")))) {
      const found = byBranch.get(branch);
      if (found !== undefined) return found;
    }
    return false;
  };
}
