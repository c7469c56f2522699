/** The plan as it was baselined, as far as a baseline tells: durations and starts, not the links and constraints of then. */
import type { Project, Task } from "../model";
import type { DateTime } from "../time";

/** Tasks have their baseline durations, no progress, and begin at their baseline starts or when their links let them; those not baselined are left out, summaries stay. */
export const asBaselined = (project: Project): Project =>
  ({ ...project, tasks: project.tasks.flatMap((task, row) => baselined(task, (project.tasks[row + 1]?.outlineLevel ?? 0) > task.outlineLevel)) });

function baselined(task: Task, summary: boolean): readonly Task[] {
  const [baseline] = task.baselines;
  if (summary) return [task];
  if (!baseline || baseline.start === null || baseline.finish === null) return [];
  const { project, ...rest } = task;
  const plain: Task = {
    ...rest, duration: baseline.duration ?? task.duration, constraint: "SNET", constraintDate: baseline.start, manualStart: baseline.start, manualFinish: baseline.finish,
    percentComplete: 0, actualStart: null, actualFinish: null, remainingDuration: null,
  };
  return [project ? { ...plain, project: { ...project, stop: null, resume: null, actualDuration: null } } : plain];
}

/** The baseline finish of a task, or for null the latest one; null where there is none. */
export function baselineFinish({ tasks }: Project, uid: string | null): DateTime | null {
  return tasks.reduce<DateTime | null>((last, task) => {
    const finish = uid === null || task.uid === uid ? task.baselines[0]?.finish ?? null : null;
    return finish !== null && (last === null || finish > last) && task.active ? finish : last;
  }, null);
}
