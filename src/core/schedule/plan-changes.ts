/** What has changed between two plans, task by task, and how a plan would be without some of it. */
import type { Project, Task } from "../model";

/** Uids of the tasks that changed, came or went, and PROJECT, each with what has changed of it. */
export type PlanChanges = ReadonlyMap<string, readonly string[]>;

/** Stands for the project itself: its start, calendars, resources. */
export const PROJECT = "";

/** The fields that scheduling reads, by the word for them. */
const TASK_FIELDS: Readonly<Record<string, readonly (keyof Task)[]>> = {
  duration: ["duration", "elapsed", "remainingDuration"], links: ["dependencies"], constraint: ["constraint", "constraintDate"], calendar: ["calendar", "ignoreResourceCalendar"],
  mode: ["mode", "active", "manualStart", "manualFinish"], progress: ["percentComplete", "actualStart", "actualFinish"], details: ["project"],
};
const PROJECT_FIELDS = ["start", "finish", "scheduleFrom", "calendar", "calendars", "honorConstraints", "multipleCriticalPaths", "progressLogic", "moveParts", "resources", "assignments"] as const satisfies readonly (keyof Project)[];

export function changesBetween(early: Project, late: Project): PlanChanges {
  const then = new Map(early.tasks.map((task) => [task.uid, task]));
  const changes = new Map<string, readonly string[]>();
  for (const task of late.tasks) {
    const old = then.get(task.uid);
    const changed = old ? changedFields(old, task) : ["the task itself"];
    if (changed.length > 0) changes.set(task.uid, changed);
    then.delete(task.uid);
  }
  for (const uid of then.keys()) changes.set(uid, ["the task itself"]);
  const settings = PROJECT_FIELDS.filter((field) => differ(early[field], late[field]));
  if (settings.length > 0) changes.set(PROJECT, settings);
  return changes;
}

const changedFields = (then: Task, now: Task): readonly string[] => Object.keys(TASK_FIELDS).filter((word) => TASK_FIELDS[word]!.some((field) => differ(then[field], now[field])));

const differ = (a: unknown, b: unknown): boolean => a !== b && (typeof a === "object" || typeof b === "object") ? JSON.stringify(a) !== JSON.stringify(b) : a !== b;

/** Gives the later plan with some of its changes taken back: tasks as they are in the earlier one, new ones left out, and those that are gone back in their place. */
export function takingBack(early: Project, late: Project, changes: PlanChanges): (reverted: readonly string[]) => Project {
  const then = new Map(early.tasks.map((task) => [task.uid, task]));
  const gone = goneAfter(early, late);
  // The same object each time, so that a schedule that follows edits sees what has changed from one question to the next.
  const restored = new Map(late.tasks.flatMap((task) => { const old = then.get(task.uid); return old && changes.has(task.uid) ? [[task.uid, { ...old, outlineLevel: task.outlineLevel }] as const] : []; }));
  return (reverted) => {
    if (reverted.length === 0) return late;
    if (reverted.length === changes.size) return early;
    const back = new Set(reverted);
    const returning = (after: string): readonly Task[] => gone.get(after)?.filter(({ uid }) => back.has(uid)) ?? [];
    const tasks = [...returning(PROJECT), ...late.tasks.flatMap((task): readonly Task[] => {
      const old = restored.get(task.uid);
      const own = !back.has(task.uid) ? [task] : old ? [old] : [];
      return gone.has(task.uid) ? [...own, ...returning(task.uid)] : own;
    })];
    const settings = back.has(PROJECT) ? Object.fromEntries(PROJECT_FIELDS.map((field) => [field, early[field]])) : {};
    return { ...late, ...settings, tasks };
  };
}

/** Tasks that the later plan does not have, by the uid of the task before them that it has. */
function goneAfter(early: Project, late: Project): ReadonlyMap<string, readonly Task[]> {
  const known = new Set(late.tasks.map(({ uid }) => uid));
  const gone = new Map<string, Task[]>();
  let before = PROJECT;
  for (const task of early.tasks) {
    if (known.has(task.uid)) before = task.uid;
    else if (gone.has(before)) gone.get(before)!.push(task);
    else gone.set(before, [task]);
  }
  return gone;
}
