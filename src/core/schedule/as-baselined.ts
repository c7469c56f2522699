/** The plan as it was baselined, as far as a baseline tells: durations and starts, not the links and constraints of then. */
import type { Project, Task } from "../model";
import type { DateTime } from "../time";
import { scheduleProject } from "./schedule-project";

/**
 * Tasks have their baseline durations and no progress, and begin when their links let them; those whose baseline start is
 * later than that do not start before it. Tasks that are not baselined are left out, summaries stay.
 */
export function asBaselined(project: Project): Project {
  const pinned = { ...project, tasks: project.tasks.flatMap((task, row) => baselined(task, (project.tasks[row + 1]?.outlineLevel ?? 0) > task.outlineLevel)) };
  const { tasks: scheduled } = scheduleProject(pinned, null);
  return { ...pinned, tasks: pinned.tasks.map((task, row) => (scheduled[row]!.driving.length > 0 && task.mode === "auto" && !scheduled[row]!.summary ? { ...task, constraint: "ASAP" as const, constraintDate: null } : task)) };
}

function baselined(task: Task, summary: boolean): readonly Task[] {
  const [baseline] = task.baselines;
  if (summary) return [task];
  if (!baseline || baseline.start === null || baseline.finish === null) return [];
  const { project, ...rest } = task;
  const plain: Task = {
    ...rest, duration: baseline.duration ?? task.duration, constraint: "SNET", constraintDate: baseline.start,
    ...(task.mode === "manual" ? { manualStart: baseline.start, manualFinish: baseline.finish } : {}),
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
