/** What every part of the status report reads: the computed project, and the few figures that are worked out once. */
import { workingTime } from "../calendar/compile";
import type { Cost } from "../cost/cost";
import { isLeaf } from "../cost/work-package";
import type { HistoryEntry, Project, Task } from "../model";
import type { Risks } from "../risk/risk";
import type { Schedule, ScheduledTask } from "../schedule/schedule";
import { statusCutoff } from "../status-date";
import { dayOf } from "../time";
import type { DateTime, Minutes } from "../time";

export interface LeafTask {
  readonly task: Task;
  readonly scheduled: ScheduledTask;
  readonly done: boolean;
}

export interface Facts {
  readonly project: Project;
  readonly statusDate: DateTime;
  readonly cutoff: DateTime;
  readonly schedule: Schedule;
  readonly cost: Cost;
  readonly risks: Risks;
  /** Active tasks and milestones of this project that are not summaries, in plan order. */
  readonly leaves: readonly LeafTask[];
  /** The last History row before the status date. */
  readonly last: HistoryEntry | null;
  readonly forecastFinish: DateTime | null;
  readonly baselineFinish: DateTime | null;
  /** Working minutes of the project calendar; positive = late. */
  readonly finishVariance: Minutes | null;
  /** Bottom-up where budget lines or the plan's own costs give one, else BAC / CPI. */
  readonly eac: number | null;
}

export function gatherFacts(project: Project, statusDate: DateTime, schedule: Schedule, cost: Cost, risks: Risks): Facts {
  const leaves = project.tasks.flatMap((task, i): LeafTask[] => {
    const scheduled = schedule.tasks[i];
    return scheduled && isLeaf(task, scheduled) ? [{ task, scheduled, done: scheduled.actualFinish !== null || scheduled.percentComplete >= 1 }] : [];
  });
  const forecastFinish = latest(leaves.map(({ scheduled }) => scheduled.finish));
  const baselineFinish = latest(leaves.map(({ task }) => task.baselines[0]?.finish ?? null));
  return {
    project, statusDate, schedule, cost, risks, leaves, forecastFinish, baselineFinish,
    cutoff: statusCutoff(statusDate),
    last: lastReport(project.history, statusDate),
    finishVariance: forecastFinish === null || baselineFinish === null ? null
      : workingTime(project.calendars, project.calendar).between(baselineFinish, forecastFinish),
    eac: cost.forecasts.bottomUp ?? cost.forecasts.atCpi,
  };
}

function lastReport(history: readonly HistoryEntry[], statusDate: DateTime): HistoryEntry | null {
  return history.filter((entry) => dayOf(entry.statusDate) < dayOf(statusDate))
    .reduce<HistoryEntry | null>((last, entry) => (last === null || entry.statusDate > last.statusDate ? entry : last), null);
}

function latest(dates: readonly (DateTime | null)[]): DateTime | null {
  return dates.reduce((last, at) => (at !== null && (last === null || at > last) ? at : last), null);
}
