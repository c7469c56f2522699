/** What "at the status date" means: which date it is, and what counts by then. */
import { finding } from "./finding";
import type { Finding } from "./finding";
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
 * As given, else the project's, else the last date on which work or cost really happened, else the project's start or
 * the first date that its plan states, else the last that its registers record. Without any date: `NO_DATE`.
 */
export function statusDateOf(project: Project, given: DateTime | null | undefined): DateTime {
  return given ?? project.statusDate ?? last(actualDates(project)) ?? project.start ?? first(plannedDates(project)) ?? last(recordedDates(project)) ?? NO_DATE;
}

/** Where a project without any date stands: calculations see no clock, so the same file gives the same figures every day. */
export const NO_DATE: DateTime = dateTime(2000, 1, 1);

/** That the project stands at no date of its own. Of a plan with tasks its schedule says so; without records there is nothing to date. */
export function statusDateFindings(project: Project, statusDate: DateTime): readonly Finding[] {
  const { tasks, budget, ledger, risks, issues, actions, decisions, changes } = project;
  if (statusDate !== NO_DATE || project.statusDate !== null || tasks.length > 0) return [];
  if ([budget, ledger, risks, issues, actions, decisions, changes].every((records) => records.length === 0)) return [];
  return [finding("warning", "status-date-missing", "The project states no status date and no other date, so what is due or old is not told; enter the status date.", { register: "charter" })];
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

function* recordedDates({ history, risks, issues, actions, decisions, changes }: Project): Generator<DateTime | null> {
  for (const { statusDate } of history) yield statusDate;
  for (const { raised, closed } of risks) yield* [raised, closed];
  for (const { raised, resolved } of issues) yield* [raised, resolved];
  for (const { done } of actions) yield done;
  for (const { decided } of decisions) yield decided;
  for (const { raised, decided } of changes) yield* [raised, decided];
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
