/** What "at the status date" means: which date it is, and what counts by then. */
import type { Project } from "./model";
import { dateTime, MINUTES_PER_DAY } from "./time";
import type { DateTime } from "./time";

/**
 * The first instant that no longer counts. A status date at midnight means that whole day; with a time of day it is
 * exact, and that very minute still counts.
 */
export const statusCutoff = (statusDate: DateTime): DateTime => (statusDate % MINUTES_PER_DAY === 0 ? statusDate + MINUTES_PER_DAY : statusDate);

/** Whether something dated `at` has happened by the status date. */
export const happenedBy = (at: DateTime | null, statusDate: DateTime): boolean => at !== null && (at <= statusDate || at < statusCutoff(statusDate));

/** Whether the day (or the minute) by which something was due has gone by. */
export const isOverdue = (due: DateTime | null, statusDate: DateTime): boolean => due !== null && statusCutoff(due) < statusCutoff(statusDate);

/**
 * As given, else the project's, else the last date on which something really happened, else the project's start or
 * the first date that its plan states. A project without any date stands at 1 January 2000.
 */
export function statusDateOf(project: Project, given: DateTime | null | undefined): DateTime {
  return given ?? project.statusDate ?? last(actualDates(project)) ?? project.start ?? first(plannedDates(project)) ?? dateTime(2000, 1, 1);
}

function* actualDates(project: Project): Generator<DateTime | null> {
  for (const task of project.tasks) {
    yield task.actualStart;
    yield task.actualFinish;
  }
  for (const entry of project.ledger) if (entry.status !== "Draft" && entry.status !== "Cancelled") yield entry.date;
}

function* plannedDates(project: Project): Generator<DateTime | null> {
  for (const task of project.tasks) {
    yield task.baselines[0]?.start ?? null;
    yield task.manualStart;
    yield task.constraintDate;
  }
  yield project.finish;
}

function last(dates: Iterable<DateTime | null>): DateTime | null {
  let found: DateTime | null = null;
  for (const at of dates) if (at !== null && (found === null || at > found)) found = at;
  return found;
}

function first(dates: Iterable<DateTime | null>): DateTime | null {
  let found: DateTime | null = null;
  for (const at of dates) if (at !== null && (found === null || at < found)) found = at;
  return found;
}
