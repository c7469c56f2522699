/** What moved a finish: the smallest set of changed tasks without which it would be where it was, and by how much each. */
import { workingTime } from "../calendar/compile";
import { LAST_DATE } from "../calendar/working-time";
import type { Project } from "../model";
import type { DateTime, Minutes } from "../time";
import { asBaselined, baselineFinish } from "./as-baselined";
import { backwardPass } from "./backward-pass";
import { liveSchedule } from "./live-schedule";
import { passesOf } from "./passes";
import { changesBetween, PROJECT, takingBack } from "./plan-changes";
import type { Schedule } from "./schedule";
import { scheduleProject } from "./schedule-project";
import { smallestSubset } from "./smallest-subset";
import { NONE } from "./task-inputs";

export interface Moved {
  readonly from: DateTime;
  readonly to: DateTime;
  /** Working minutes of the project calendar; positive: later. */
  readonly minutes: Minutes;
  /** In the order of their starts. */
  readonly moves: readonly Move[];
  /** What the moves do not explain: other changes that made up for a part, links that the baseline does not keep. */
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
 * Compares the finish of a task (null: of the project) in an earlier plan with now. Changed tasks are taken back and the
 * plan is scheduled again, until a set is left that brings the finish back and of which none can be left out. A change's
 * share is what taking it back brings; of a few changes the mean of doing so from first to last and from last to first, so
 * that equal parallel delays share alike. Shares and rest add up to the whole. What has only made up for a part of a delay is no
 * cause of it: it is in the rest. Null: the finish has no date then or now.
 */
export function whatMoved(before: Project, now: Project, uid: string | null): Moved | null {
  const [from, to] = [finishOf(before, uid), finishOf(now, uid)];
  return from === null || to === null ? null : attribute(before, now, uid, from, to);
}

/** The same since the baseline, which keeps no links: a task taken back has its baseline duration, from its baseline start or later. */
export function whatMovedSinceBaseline(now: Project, uid: string | null): Moved | null {
  const [from, to] = [baselineFinish(now, uid), finishOf(now, uid)];
  if (from === null || to === null) return null;
  const { moves, ...moved } = attribute(asBaselined(now), now, uid, from, to);
  return { ...moved, moves: moves.map((move) => ({ ...move, changed: sinceBaseline(move.changed) })) };
}

/** A baseline says when a task was to start, not what held it there. */
function sinceBaseline(changed: readonly string[]): readonly string[] {
  const told = changed.filter((word) => word === "duration" || word === "progress" || word === "the task itself");
  return told.length > 0 ? told : ["start"];
}

const finishOf = (project: Project, uid: string | null): DateTime | null => finishIn(project, scheduleProject(project, null), uid);

function finishIn({ tasks }: Project, schedule: Schedule, uid: string | null): DateTime | null {
  let last = -Infinity;
  tasks.forEach((task, row) => {
    const finish = schedule.tasks[row]!.finish;
    if (finish !== null && finish > last && (uid === null ? task.active : task.uid === uid)) last = finish;
  });
  return isFinite(last) ? last : null;
}

/** Schedules for one answer: where this is not enough to find the smallest set, a larger one is told. */
const MOST_TESTS = 60;
const MOST_SHARES = 25;
/** Up to so many, shares are the mean of both orders. */
const BOTH_WAYS = 8;

function attribute(before: Project, now: Project, uid: string | null, from: DateTime, to: DateTime): Moved {
  const time = workingTime(now.calendars, now.calendar);
  const minutes = time.between(from, to);
  if (from === to) return { from, to, minutes, moves: [], rest: 0 };
  // What has moved earlier is explained from the other side: what would move the earlier plan to where it is now.
  const [late, early, sign] = to > from ? [now, before, 1] : [before, now, -1];
  const goal = Math.min(from, to), start = Math.max(from, to);
  const changes = changesBetween(early, late);
  const without = takingBack(early, late, changes);
  const live = liveSchedule(late, null);
  const finishWithout = (reverted: readonly string[]): DateTime => {
    const plan = without(reverted);
    live.update(plan);
    return finishIn(plan, live.schedule(), uid) ?? start;
  };

  const all = candidates(early, late, uid, goal, changes.keys());
  const [some, reached] = enough(all, finishWithout, goal);
  if (reached >= start) return { from, to, minutes, moves: [], rest: minutes };
  const brings = Math.max(goal, reached);
  const set = smallestSubset(some, (fewer) => finishWithout(fewer) <= brings, MOST_TESTS).slice(0, MOST_SHARES);
  const ordered = inOrder(late, set);
  const shares = shareOut(ordered, finishWithout, (a, b) => time.between(a, b));
  const moves = ordered.map((one, i): Move => ({ uid: one === PROJECT ? null : one, minutes: sign * shares[i]!, changed: changes.get(one)! }));
  return { from, to, minutes, moves, rest: minutes - moves.reduce((sum, move) => sum + move.minutes, 0) };
}

/** What is changed, those first that stand on a path that is too long, by their starts; and how many of them do. */
interface Candidates { readonly all: readonly string[]; readonly onPath: number; readonly lengthened: readonly string[] }

function candidates(early: Project, late: Project, uid: string | null, goal: DateTime, changed: Iterable<string>): Candidates {
  const onPath = tooLate(late, uid, goal);
  const ordered = inOrder(late, [...changed]);
  const [first, others] = [ordered.filter((one) => onPath.has(one)), ordered.filter((one) => !onPath.has(one))];
  const then = new Map(early.tasks.map((task) => [task.uid, task]));
  const shorter = new Set(late.tasks.filter((task) => (then.get(task.uid)?.duration ?? 0) > (task.duration ?? 0)).map((task) => task.uid));
  return { all: [...first, ...others], onPath: first.length, lengthened: ordered.filter((one) => !shorter.has(one)) };
}

/** The fewest that bring the finish back, of: those on the path, all, all but those that take less time now; else the best of these, and how far it brings it. */
function enough({ all, onPath, lengthened }: Candidates, finishWithout: (reverted: readonly string[]) => DateTime, goal: DateTime): readonly [readonly string[], DateTime] {
  let best: readonly [readonly string[], DateTime] = [[], Infinity];
  for (const some of [all.slice(0, onPath), all, lengthened]) {
    const reached = some.length === 0 ? Infinity : finishWithout(some);
    if (reached < best[1]) best = [some, reached];
    if (reached <= goal) break;
  }
  return best;
}

/** Uids of the tasks that are too late for the finish to be at the goal: all on any path that is too long, the summaries, the project. */
function tooLate(project: Project, uid: string | null, goal: DateTime): ReadonlySet<string> {
  const { context, early } = passesOf(project, null, []);
  const { network: { tasks, summary }, inputs } = context;
  const deadline = Float64Array.from(tasks, (task) => (task.uid === uid ? goal : NONE));
  const late = backwardPass({ ...context, inputs: { ...inputs, deadline } }, early, uid === null ? goal : LAST_DATE);
  return new Set([PROJECT, ...tasks.flatMap((task, row) => (summary[row] || !(early.finish[row]! <= late.finish[row]!) ? [task.uid] : []))]);
}

/** By their starts, the project itself and what is not there first. */
function inOrder(late: Project, uids: readonly string[]): readonly string[] {
  const starts = passesOf(late, null, []).early.start;
  const order = new Map(late.tasks.map((task, row) => [task.uid, starts[row]!]));
  return [...uids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
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
  const forth = oneWay(set), back = set.length > BOTH_WAYS ? forth : oneWay([...set].reverse());
  return set.map((one) => (forth.get(one)! + back.get(one)!) / 2);
}
