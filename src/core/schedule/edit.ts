/** What an edit changes of a plan: the rows whose dates can be computed again one by one, or everything. */
import type { Finding } from "../finding";
import type { Project, Task } from "../model";
import type { Plan } from "./plan";

export interface Edit {
  /** The changed rows; null: the plan is another one. */
  readonly rows: readonly number[] | null;
  /** Whether their links are others than before. */
  readonly relinked: boolean;
}

const ANOTHER: Edit = { rows: null, relinked: true };

/** What all dates depend on. */
const PROJECT_FIELDS = ["start", "finish", "scheduleFrom", "calendar", "calendars", "honorConstraints", "progressLogic", "moveParts", "multipleCriticalPaths", "criticalSlackLimit", "minutesPerDay", "resources", "assignments"] as const satisfies readonly (keyof Project)[];
/** What makes a row another row of the outline or of the network. */
const ROW_FIELDS = ["uid", "outlineLevel", "wbs", "active"] as const satisfies readonly (keyof Task)[];

/**
 * Compares two projects that share what has not changed (tasks are compared as objects). A change of what a finding is
 * about can take back the finding, a plan that is scheduled from its end, in part or as a whole, hangs together both
 * ways, and parts move with the status date: these count as another plan.
 */
export function editBetween(before: Project, now: Project, { projectFinish, inputs }: Plan, findings: readonly Finding[]): Edit {
  if (projectFinish !== null || now.moveParts !== undefined || inputs.constraint.includes("ALAP") || before.tasks.length !== now.tasks.length || PROJECT_FIELDS.some((field) => before[field] !== now[field])) return ANOTHER;
  const rows: number[] = [];
  for (let row = 0; row < now.tasks.length; row++) if (now.tasks[row] !== before.tasks[row]) rows.push(row);
  let relinked = false;
  for (const row of rows) {
    const [then, task] = [before.tasks[row]!, now.tasks[row]!];
    if (task.constraint === "ALAP" || ROW_FIELDS.some((field) => then[field] !== task[field])) return ANOTHER;
    if (findings.length > 0 && (then.id !== task.id || then.name !== task.name || isReported(task, findings))) return ANOTHER;
    relinked ||= !sameLinks(then, task);
  }
  return { rows, relinked };
}

const isReported = (task: Task, findings: readonly Finding[]): boolean =>
  findings.some(({ where, others }) => where?.register !== "schedule" || where.id === undefined || where.id === task.id || (others?.some(({ id }) => id === task.id) ?? false));

const sameLinks = ({ dependencies: then }: Task, { dependencies: now }: Task): boolean =>
  then === now || (then.length === now.length && then.every(({ predecessor, type, lag }, i) =>
    predecessor === now[i]!.predecessor && type === now[i]!.type && lag.value === now[i]!.lag.value && lag.unit === now[i]!.lag.unit));
