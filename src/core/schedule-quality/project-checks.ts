/** Points 12 to 14: the critical-path test and the indices of the critical path's length and of baseline execution. */
import { workingTime } from "../calendar/compile";
import type { Project } from "../model";
import { scheduleProject } from "../schedule/schedule-project";
import { happenedBy, statusCutoff } from "../status-date";
import { MINUTES_PER_DAY } from "../time";
import { judged } from "./judge";
import { isFinishedBy } from "./population";
import type { Item, Population } from "./population";
import type { Check } from "./quality";

const ADDED_DAYS = 600;

export const projectChecks = (population: Population): readonly Check[] => [criticalPathTest(population), criticalPathLengthIndex(population), baselineExecutionIndex(population)];

/** Really adds 600 working days to the first critical task, and schedules again. */
function criticalPathTest({ project, schedule, statusDate, open }: Population): Check {
  const first = open.filter(({ scheduled, task }) => scheduled.critical && task.mode === "auto" && scheduled.start !== null).reduce<Item | null>((found, item) => (found && found.scheduled.start! <= item.scheduled.start! ? found : item), null);
  const base = { id: "critical-path-test", point: 12, name: "Critical-path test", unit: "share", threshold: { kind: "at least", value: 1 } } as const;
  if (!first) return judged({ ...base, count: null, of: null, value: open.length === 0 ? null : 0, tasks: [], note: open.length === 0 ? "Nothing is left to do." : "No unfinished automatic task is critical, so no path holds the finish." });
  const longer = scheduleProject(lengthened(project, first), statusDate);
  const time = workingTime(project.calendars, project.calendar);
  const own = time.between(first.scheduled.finish!, longer.tasks[first.row]!.finish!);
  const moved = time.between(schedule.finish, longer.finish);
  return judged({ ...base, count: moved, of: own, value: own <= 0 ? 0 : Math.min(1, moved / own), tasks: [first.task.uid],
    note: `The task named is made ${ADDED_DAYS} working days longer; the project's finish must move as far as the task's does. It is the unfinished critical task that starts first.` });
}

function lengthened(project: Project, { task, scheduled, row }: Item): Project {
  const remainingDuration = (scheduled.remainingDuration ?? 0) + ADDED_DAYS * (task.elapsed ? MINUTES_PER_DAY : project.minutesPerDay);
  return {
    ...project,
    tasks: project.tasks.map((other, i) => (i === row ? { ...task, remainingDuration } : other)),
    // Work that is stated would hold the duration of a task with several calendars.
    assignments: project.assignments.map((assignment) => (assignment.task === task.uid ? { ...assignment, work: null } : assignment)),
  };
}

/** (Length of the critical path + float of the finish against the baseline) / length, in working time of the project's calendar. */
function criticalPathLengthIndex({ project, leaves, statusDate, open }: Population): Check {
  const time = workingTime(project.calendars, project.calendar);
  const last = (dates: readonly (number | null | undefined)[]): number | null => dates.reduce<number | null>((latest, at) => (at != null && (latest === null || at > latest) ? at : latest), null);
  const forecast = last(leaves.map(({ scheduled }) => scheduled.finish));
  const planned = last(leaves.map(({ task }) => task.baselines[0]?.finish));
  const length = forecast === null ? 0 : time.between(statusCutoff(statusDate), forecast);
  const possible = open.length > 0 && forecast !== null && planned !== null && length > 0;
  const counted = possible ? length + time.between(forecast, planned) : null;
  return judged({
    id: "critical-path-length-index", point: 13, name: "Critical path length index (CPLI)", count: counted, of: possible ? length : null, value: counted === null ? null : counted / length, unit: "index", threshold: { kind: "at least", value: 0.95 }, tasks: [],
    note: possible ? "Length: working time from the status date to the forecast finish; float: from there to the latest baseline finish. 1.00 is the target."
      : planned === null ? "There is no baseline." : "Nothing is left to do after the status date.",
  });
}

function baselineExecutionIndex({ work, statusDate }: Population): Check {
  const planned = work.filter(({ task }) => task.baselines[0]?.finish == null || happenedBy(task.baselines[0].finish, statusDate));
  const baselined = work.some(({ task }) => task.baselines[0]?.finish != null);
  const finished = work.filter((item) => isFinishedBy(item, statusDate));
  const due = planned.filter(({ task }) => task.baselines[0]?.finish != null);
  const hit = due.filter((item) => isFinishedBy(item, statusDate) && item.scheduled.actualFinish! <= item.task.baselines[0]!.finish!).length;
  const possible = baselined && planned.length > 0;
  return judged({
    id: "baseline-execution-index", point: 14, name: "Baseline execution index (BEI)", count: possible ? finished.length : null, of: possible ? planned.length : null, value: possible ? finished.length / planned.length : null, unit: "index",
    threshold: { kind: "at least", value: 0.95 }, tasks: possible ? planned.filter((item) => !isFinishedBy(item, statusDate)).map(({ task }) => task.uid) : [],
    note: !baselined ? "There is no baseline." : !possible ? "No task was to be finished by the status date in the baseline."
      : `All tasks finished, early ones too, by those to be finished by the status date and those without a baseline. ${due.length === 0 ? "None was due" : `${hit} of ${due.length} due were finished on time`} (hit task percentage).`,
  });
}
