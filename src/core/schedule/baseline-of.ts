/** A baseline of the whole plan: one that is kept, or the plan as it stands now. */
import type { Analysis } from "../analysis";
import type { Baseline } from "../model";

/** Microsoft Project's 11: 0 is the current one, 1 to 10 are kept. */
export const LAST_BASELINE = 10;

/** A number from 0 to 10, or the plan of now. */
export type Version = number | "now";

/** What it says of each task, in the order of the plan; null where it does not know the task. */
export function baselineOf({ project, schedule, cost }: Analysis, version: Version): readonly (Baseline | null)[] {
  if (version !== "now") return project.tasks.map((task) => task.baselines[version] ?? null);
  return schedule.tasks.map(({ start, finish, duration }, row) => ({ start, finish, duration, cost: cost.tasks[row]?.earned.bac || null }));
}

/** The numbers that any task has, in order. */
export function baselineNumbers({ project }: Pick<Analysis, "project">): readonly number[] {
  return Array.from({ length: LAST_BASELINE + 1 }, (_, number) => number).filter((number) => project.tasks.some((task) => task.baselines[number] != null));
}
