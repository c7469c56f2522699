/** Points 6 to 11: float, durations, dates, resources and missed tasks. */
import { dayOf, MINUTES_PER_DAY } from "../time";
import type { Minutes } from "../time";
import { happenedBy } from "../status-date";
import { judged, none, shareAtMost } from "./judge";
import { isFinishedBy } from "./population";
import type { Item, Population } from "./population";
import type { Check } from "./quality";

/** Two months of working days. */
const MANY_DAYS = 44;

export function taskChecks(population: Population): readonly Check[] {
  const { open, work, leaves, project, statusDate } = population;
  const days = (count: number, { task }: Item): Minutes => count * (task.elapsed ? MINUTES_PER_DAY : project.minutesPerDay);
  const uids = (items: readonly Item[]): readonly string[] => items.map(({ task }) => task.uid);
  const share = (id: Check["id"], point: number, name: string, note: string, limit: number | null, found: readonly Item[], of: readonly Item[]): Check =>
    shareAtMost(id, { point, name, note }, limit, found.length, of.length, uids(found));
  const highFloat = open.filter((item) => item.scheduled.totalFloat !== null && item.scheduled.totalFloat > days(MANY_DAYS, item));
  const negative = open.filter(({ scheduled }) => scheduled.totalFloat !== null && scheduled.totalFloat < 0);
  const long = open.filter((item) => (item.task.baselines[0]?.duration ?? item.scheduled.duration ?? 0) > days(MANY_DAYS, item));
  return [
    share("high-float", 6, "High float", `Total float above ${MANY_DAYS} working days.`, 0.05, highFloat, open),
    share("negative-float", 7, "Negative float", "Total float below zero.", 0, negative, open),
    share("high-duration", 8, "High duration", `Baseline duration above ${MANY_DAYS} working days; the duration of now where there is no baseline. Planning packages cannot be told apart and count too.`, 0.05, long, open),
    none("invalid-dates", { point: 9, name: "Invalid dates", note: "Forecasts on a day before the status date, actual dates after it. Milestones count too." },
      uids(leaves.filter((item) => hasInvalidDate(item, statusDate))), leaves.length),
    resources(population, days),
    missed(),
  ];

  function missed(): Check {
    const due = work.filter(({ task }) => happenedBy(task.baselines[0]?.finish ?? null, statusDate));
    const late = due.filter((item) => !isFinishedBy(item, statusDate) || dayOf(item.scheduled.actualFinish!) > dayOf(item.task.baselines[0]!.finish!));
    return share("missed-tasks", 11, "Missed tasks", due.length === 0 ? "No task was to be finished by the status date in the baseline." : "Of the tasks that the baseline has finished by the status date: those finished on a later day, or not yet.", 0.05, late, due);
  }
}

function hasInvalidDate({ scheduled: { start, finish, actualStart, actualFinish }, done }: Item, statusDate: number): boolean {
  const past = (at: number | null): boolean => at !== null && dayOf(at) < dayOf(statusDate);
  const future = (at: number | null): boolean => at !== null && !happenedBy(at, statusDate);
  return future(actualStart) || future(actualFinish) || (!done && ((actualStart === null && past(start)) || past(finish)));
}

function resources({ open, project }: Population, days: (count: number, item: Item) => Minutes): Check {
  const assigned = new Set(project.assignments.flatMap(({ task, resource }) => (resource === null ? [] : [task])));
  const loaded = (task: Item["task"]): boolean => assigned.has(task.uid) || task.owner.trim() !== "" || (task.cost ?? 0) > 0;
  const long = open.filter((item) => (item.scheduled.duration ?? 0) >= days(1, item));
  const bare = long.filter(({ task }) => !loaded(task));
  const none = !project.tasks.some(loaded);
  return judged({
    id: "resources", point: 10, name: "Without resources", count: none ? null : bare.length, of: none ? null : long.length, value: none || long.length === 0 ? null : bare.length / long.length, unit: "share", threshold: null,
    tasks: none ? [] : bare.map(({ task }) => task.uid),
    note: none ? "No task has a resource, an owner or a cost." : "Unfinished tasks of a day or more with no resource, no owner and no cost. DCMA sets no threshold.",
  });
}
