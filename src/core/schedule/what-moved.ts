/** What moved a finish: the smallest set of changed tasks without which it would be where it was, and by how much each. */
import { workingTime } from "../calendar/compile";
import { LAST_DATE } from "../calendar/working-time";
import type { Project, Task } from "../model";
import type { DateTime, Minutes } from "../time";
import { asBaselined, baselineFinish } from "./as-baselined";
import { backwardPass } from "./backward-pass";
import { passesOf } from "./passes";
import { smallestSubset } from "./smallest-subset";
import { NONE } from "./task-inputs";

export interface Moved {
  readonly from: DateTime;
  readonly to: DateTime;
  /** Working minutes of the project calendar; positive: later. */
  readonly minutes: Minutes;
  /** In the order of their starts. */
  readonly moves: readonly Move[];
  /** What no change of a task along the driving path explains: removed tasks, links that the baseline does not keep. */
  readonly rest: Minutes;
}

export interface Move {
  /** Null: the project itself, its start, calendars or resources. */
  readonly uid: string | null;
  readonly minutes: Minutes;
  /** What has changed of the task: `duration`, `links`, `progress`… */
  readonly changed: readonly string[];
}

/**
 * Compares the finish of a task (null: of the project) in an earlier plan with now. The changes of tasks
 * on the paths that have become too long are taken back and the plan is scheduled again; of them a set is kept of which
 * none can be left out (QuickXplain, Junker 2004). A change's share is what taking it back brings, the mean of doing so from first to last and from last to first, so that equal parallel delays share alike and the
 * shares add up. Null: the finish has no date then or now. At most some 400 schedules, however large the plan.
 */
export function whatMoved(before: Project, now: Project, uid: string | null): Moved | null {
  const [from, to] = [finishOf(before, uid), finishOf(now, uid)];
  return from === null || to === null ? null : attribute(before, now, uid, from, to, changesOf);
}

/** The same since the baseline, which keeps no links: a task taken back has its baseline duration, from its baseline start or later. */
export function whatMovedSinceBaseline(now: Project, uid: string | null): Moved | null {
  const [from, to] = [baselineFinish(now, uid), finishOf(now, uid)];
  const changed = (then: Task, task: Task): readonly string[] => (then.duration !== task.duration ? ["duration"] : ["start"]);
  return from === null || to === null ? null : attribute(asBaselined(now), now, uid, from, to, (then, task) => (changesOf(then, task).length === 0 ? [] : changed(then, task)));
}

function finishOf(project: Project, uid: string | null): DateTime | null {
  const { context: { network, inputs }, early, late } = passesOf(project, null, []);
  let last = -Infinity;
  project.tasks.forEach((task, row) => {
    if (uid === null ? !task.active : task.uid !== uid) return;
    const shown = inputs.constraint[row] === "ALAP" && !network.summary[row] && !isFinite(inputs.actualStart[row]!) ? late : early;
    if (shown.finish[row]! > last) last = shown.finish[row]!;
  });
  return isFinite(last) ? last : null;
}

type Compare = (then: Task, now: Task) => readonly string[];

const PROJECT = "";
const MOST_TESTS = 150;
const MOST_SHARES = 25;

function attribute(before: Project, now: Project, uid: string | null, from: DateTime, to: DateTime, compare: Compare): Moved {
  const time = workingTime(now.calendars, now.calendar);
  const minutes = time.between(from, to);
  if (from === to) return { from, to, minutes, moves: [], rest: 0 };
  // What has moved earlier is explained from the other side: what would move the earlier plan to where it is now.
  const [late, early, sign] = to > from ? [now, before, 1] : [before, now, -1];
  const changes = changesBetween(early, late, sign === 1 ? compare : (a, b) => compare(b, a));
  const finishWithout = (reverted: readonly string[]): DateTime => finishOf(revert(late, early, new Set(reverted)), uid) ?? Math.max(from, to);
  const goal = Math.min(from, to);

  const found = [...tooLate(late, uid, goal), PROJECT].filter((one) => changes.has(one));
  if (found.length === 0) return { from, to, minutes, moves: [], rest: minutes };
  const candidates = bring(inOrder(late, found), finishWithout, goal);
  const enough = Math.max(goal, finishWithout(candidates));
  const set = smallestSubset(candidates, (some) => finishWithout(some) <= enough, MOST_TESTS).slice(0, MOST_SHARES);
  const shares = shareOut(set, finishWithout, (a, b) => time.between(a, b));
  const moves = set.map((one, i): Move => ({ uid: one === PROJECT ? null : one, minutes: sign * shares[i]!, changed: changes.get(one)! }));
  return { from, to, minutes, moves, rest: minutes - moves.reduce((sum, move) => sum + move.minutes, 0) };
}

/** Uids of the tasks that are too late for the finish to be at the goal: all on any path that is too long, and the summaries. */
function tooLate(project: Project, uid: string | null, goal: DateTime): readonly string[] {
  const { context, early } = passesOf(project, null, []);
  const { network: { tasks, summary }, inputs } = context;
  const deadline = Float64Array.from(tasks, (task) => (task.uid === uid ? goal : NONE));
  const late = backwardPass({ ...context, inputs: { ...inputs, deadline } }, early, uid === null ? goal : LAST_DATE);
  return tasks.flatMap((task, row) => (summary[row] || !(early.finish[row]! <= late.finish[row]!) ? [task.uid] : []));
}

/** By their starts, the project itself first. */
function inOrder(late: Project, uids: readonly string[]): readonly string[] {
  const starts = passesOf(late, null, []).early.start;
  const order = new Map(late.tasks.map((task, row) => [task.uid, starts[row]!]));
  return [...uids].sort((a, b) => (order.get(a) ?? -Infinity) - (order.get(b) ?? -Infinity));
}

/** All but those that put the finish off when taken back, such as work that is now done sooner: they did not move it. */
function bring(all: readonly string[], finishWithout: (reverted: readonly string[]) => DateTime, goal: DateTime): readonly string[] {
  let some = all;
  let reached = finishWithout(some);
  for (const one of all.slice(0, MOST_TESTS)) {
    if (reached <= goal) break;
    const fewer = some.filter((other) => other !== one);
    const next = finishWithout(fewer);
    if (next < reached) [some, reached] = [fewer, next];
  }
  return some;
}

/** What taking back each brings in working minutes: the mean of taking back the earlier ones first, and the later ones. */
function shareOut(set: readonly string[], finishWithout: (reverted: readonly string[]) => DateTime, between: (a: DateTime, b: DateTime) => Minutes): readonly Minutes[] {
  const oneWay = (order: readonly string[]): Map<string, Minutes> => {
    let last = finishWithout([]);
    return new Map(order.map((one, i) => {
      const next = finishWithout(order.slice(0, i + 1));
      const share = between(next, last);
      last = next;
      return [one, share];
    }));
  };
  const [forth, back] = [oneWay(set), oneWay([...set].reverse())];
  return set.map((one) => (forth.get(one)! + back.get(one)!) / 2);
}

function changesBetween(early: Project, late: Project, compare: Compare): ReadonlyMap<string, readonly string[]> {
  const then = new Map(early.tasks.map((task) => [task.uid, task]));
  const changes = new Map<string, readonly string[]>();
  for (const task of late.tasks) {
    const old = then.get(task.uid);
    const changed = old ? compare(old, task) : ["the task itself"];
    if (changed.length > 0) changes.set(task.uid, changed);
  }
  const settings = PROJECT_FIELDS.filter((field) => JSON.stringify(early[field]) !== JSON.stringify(late[field]));
  if (settings.length > 0) changes.set(PROJECT, settings);
  return changes;
}

/** The fields that scheduling reads, by the word for them. */
const TASK_FIELDS: Readonly<Record<string, readonly (keyof Task)[]>> = {
  duration: ["duration", "elapsed", "remainingDuration"], links: ["dependencies"], constraint: ["constraint", "constraintDate"], calendar: ["calendar", "ignoreResourceCalendar"],
  mode: ["mode", "active", "manualStart", "manualFinish"], progress: ["percentComplete", "actualStart", "actualFinish"], details: ["project"],
};
const PROJECT_FIELDS = ["start", "finish", "scheduleFrom", "calendar", "calendars", "honorConstraints", "resources", "assignments"] as const satisfies readonly (keyof Project)[];

const changesOf: Compare = (then, now) =>
  Object.keys(TASK_FIELDS).filter((word) => TASK_FIELDS[word]!.some((field) => then[field] !== now[field] && JSON.stringify(then[field]) !== JSON.stringify(now[field])));

/** The later plan with some of its tasks as they are in the earlier one; those that it does not have are left out. */
function revert(late: Project, early: Project, reverted: ReadonlySet<string>): Project {
  if (reverted.size === 0) return late;
  const then = new Map(early.tasks.map((task) => [task.uid, task]));
  const tasks = late.tasks.flatMap((task): Task[] => {
    if (!reverted.has(task.uid)) return [task];
    const old = then.get(task.uid);
    return old ? [{ ...old, uid: task.uid, outlineLevel: task.outlineLevel }] : [];
  });
  const settings = reverted.has(PROJECT) ? Object.fromEntries(PROJECT_FIELDS.map((field) => [field, early[field]])) : {};
  return { ...late, ...settings, tasks };
}
