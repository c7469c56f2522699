/** In which working time each task is done, and so where it ends when it starts, and the reverse. */
import { commonWorkingTime, workingTime } from "../calendar/compile";
import { elapsedTime, hasWork } from "../calendar/working-time";
import type { WorkingTime } from "../calendar/working-time";
import { finding } from "../finding";
import type { Finding } from "../finding";
import { grouped } from "../grouped";
import type { Assignment, Contour, Project, Task } from "../model";
import type { DateTime, Minutes } from "../time";
import { nameOf, taskSubject } from "./task-subject";

export interface TaskTimes {
  /** The task's calendar, or the project's: lags, float and variances are measured in it. */
  readonly calendar: WorkingTime[];
  /** The time in which the task's duration passes: its calendar, its resources' hours, or around the clock. */
  readonly own: WorkingTime[];
  /** What makes a duration pass otherwise than in one piece of `own`; null for nearly all tasks. */
  readonly pieces: (Pieces | null)[];
  /** What lags in percent are of: a summary's is known once the forward pass has closed it. */
  readonly duration: Float64Array;
}

/** Where resources work at different hours, each one's share; where work is broken off, the breaks. */
interface Pieces { readonly shares: readonly Share[] | null; readonly splits: readonly Split[] | null }

type Split = NonNullable<NonNullable<Task["project"]>["splits"]>[number];

/** What one resource does of a task of the full duration: for how much of it, and how long after its start. */
interface Share { readonly time: WorkingTime; readonly fraction: number; readonly delay: Minutes }

/** Calendars that are unknown or have no working time are replaced, with a finding. */
export function readTaskTimes(project: Project, duration: Float64Array, findings: Finding[]): TaskTimes {
  const rows = project.tasks.length;
  const times = { calendar: new Array<WorkingTime>(rows), own: new Array<WorkingTime>(rows), pieces: new Array<Pieces | null>(rows).fill(null), duration: new Float64Array(rows) };
  const read = taskTimesReader(project, times, duration, findings);
  for (let row = 0; row < rows; row++) read(project.tasks[row]!, row);
  return times;
}

/** Reads the working times of one row at a time. */
export function taskTimesReader(project: Project, times: TaskTimes, duration: Float64Array, findings: Finding[]): (task: Task, row: number) => void {
  const { calendars } = project;
  const names = new Set(calendars.map(({ name }) => name));
  /** The working time of each name asked for; null where there is none. */
  const usable = new Map<string, WorkingTime | null>();
  const projectName = timeOf(project.calendar) ? project.calendar : FALLBACK;
  const projectTime = workingTime(calendars, projectName);
  const assigned = grouped(project.assignments, ({ task }) => task);
  const resources = new Map(project.resources.map((resource) => [resource.uid, resource]));
  return (task, row) => {
    const own = ownCalendar(task);
    times.duration[row] = duration[row]!;
    times.calendar[row] = times.own[row] = task.elapsed ? elapsedTime : own ?? projectTime;
    const work = assigned.get(task.uid);
    const shares = work && !task.elapsed && !(own && task.ignoreResourceCalendar) ? assign(task, row, own && task.calendar, work) : null;
    const splits = task.project?.splits ?? null;
    times.pieces[row] = shares || splits ? { shares, splits } : null;
  };

  function timeOf(name: string): WorkingTime | null {
    let time = usable.get(name);
    if (time !== undefined) return time;
    time = workingTime(calendars, name);
    if (!hasWork(time)) {
      findings.push(finding("error", "calendar-without-work", `The calendar "${name}" has no working time, so the standard week is used in its place; give it working hours.`, { register: "calendars", id: name, field: "week" }));
      time = null;
    }
    usable.set(name, time);
    return time;
  }

  function ownCalendar(task: Task): WorkingTime | null {
    if (task.calendar === null) return null;
    if (names.has(task.calendar)) return timeOf(task.calendar);
    findings.push(finding("warning", "unknown-calendar", `${nameOf(task)} names the calendar "${task.calendar}", which does not exist, so the project calendar is used; correct the name.`, taskSubject(task, "calendar")));
    return null;
  }

  function assign(task: Task, row: number, name: string | null, work: readonly Assignment[]): readonly Share[] | null {
    if (task.project?.type === "fixedDuration") return null;
    const shares: Share[] = [];
    for (const assignment of work) {
      const resource = resources.get(assignment.resource ?? "");
      if (resource?.type !== "work" || assignment.units <= 0) continue;
      const resourceName = resource.calendar !== null && names.has(resource.calendar) && timeOf(resource.calendar) ? resource.calendar : projectName;
      const common = name === null ? workingTime(calendars, resourceName) : commonWorkingTime(calendars, name, resourceName);
      const fraction = fractionOf(assignment, times.duration[row]!);
      // Who works to the task's end does so however late he begins.
      shares.push({ time: hasWork(common) ? common : times.calendar[row]!, fraction, delay: fraction < 1 ? assignment.delay + (assignment.levelingDelay ?? 0) : 0 });
    }
    const [first] = shares;
    if (!first || shares.some(({ time }) => time !== first.time)) return first ? shares : null;
    times.own[row] = first.time;
    return null;
  }
}

/** When `minutes` more of a task are done that goes on at `start`, with `done` of it done before. */
export function finishOf(times: TaskTimes, row: number, start: DateTime, minutes: Minutes, done: Minutes = 0): DateTime {
  const pieces = times.pieces[row]!;
  if (!pieces) return times.own[row]!.add(start, minutes);
  const span = minutes + breaks(pieces, done, done + minutes);
  if (!pieces.shares) return times.own[row]!.add(start, span);
  return Math.max(...pieces.shares.map(({ time, fraction, delay }) => time.add(time.add(start, delay), Math.round(span * fraction))));
}

/** When the last `minutes` of a task must begin to be done at `finish`. */
export function startOf(times: TaskTimes, row: number, finish: DateTime, minutes: Minutes): DateTime {
  const pieces = times.pieces[row]!;
  if (!pieces) return times.own[row]!.add(finish, -minutes);
  const duration = times.duration[row]!;
  const span = minutes + breaks(pieces, duration - minutes, duration);
  if (!pieces.shares) return times.own[row]!.add(finish, -span);
  return Math.min(...pieces.shares.map(({ time, fraction, delay }) => time.add(finish, -delay - Math.round(span * fraction))));
}

/** The first instant from `at` on when the task's work can go on. */
export function nextOf(times: TaskTimes, row: number, at: DateTime): DateTime {
  const shares = times.pieces[row]?.shares;
  return shares ? Math.min(...shares.map(({ time }) => time.next(at))) : times.own[row]!.next(at);
}

/** The last instant up to `at` until when the task's work has gone on. */
export function previousOf(times: TaskTimes, row: number, at: DateTime): DateTime {
  const shares = times.pieces[row]?.shares;
  return shares ? Math.max(...shares.map(({ time }) => time.previous(at))) : times.own[row]!.previous(at);
}

/** The working time that passes without work while a task goes from one state to another. */
const breaks = ({ splits }: Pieces, from: Minutes, to: Minutes): Minutes =>
  splits ? splits.reduce((sum, { after, gap }) => (from < after && after < to ? sum + gap : sum), 0) : 0;

/** No calendar has this name, so it means the standard week. */
const FALLBACK = "\u0000standard";

/** For how long an assignment has work where that is less than the whole task and it counts; else null. */
export function workingPart({ duration, elapsed, project }: Task, assignment: Assignment): Minutes | null {
  if (duration === null || elapsed || project?.type === "fixedDuration") return null;
  const part = Math.round(duration * fractionOf(assignment, duration));
  return part < duration ? part : null;
}

/** For how much of the task's duration an assignment has work, from none of it to all; overtime takes none. */
const fractionOf = ({ work, overtimeWork = 0, units, contour = "flat" }: Assignment, duration: Minutes): number =>
  work === null || units <= 0 || duration <= 0 ? 1 : Math.min(1, Math.max(0, work - overtimeWork) / units / AVERAGE_UNITS[contour] / duration);

/** The part of its units at which a contour has a resource work on average, as Microsoft Project defines them; by hand: all of it. */
const AVERAGE_UNITS: Readonly<Record<Contour, number>> = { flat: 1, backLoaded: 0.6, frontLoaded: 0.6, doublePeak: 0.5, earlyPeak: 0.5, latePeak: 0.5, bell: 0.5, turtle: 0.7, contoured: 1 };
