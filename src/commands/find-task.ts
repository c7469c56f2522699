/** The task that a person means: by ID, WBS or name. */
import type { Project, Task } from "../core/model";
import type { Schedule } from "../core/schedule/schedule";
import { idKey, listed } from "../core/subject";

/** A sentence where none or several are meant. An ID wins over a WBS, that over a name; case does not count. */
export function findTask({ tasks }: Project, schedule: Schedule, asked: string): Task | string {
  const wanted = idKey(asked);
  const by = [(task: Task) => task.id, (task: Task) => task.uid, (_: Task, row: number) => schedule.tasks[row]?.wbs ?? "", (task: Task) => task.name];
  for (const key of by) {
    const found = tasks.filter((task, row) => idKey(key(task, row)) === wanted);
    if (found.length === 1) return found[0]!;
    if (found.length > 1) return `Several tasks are called "${asked}": name one by its ID, ${listed(found.map(({ id }) => id))}.`;
  }
  return `There is no task "${asked}": name one by its ID, its WBS code or its name, as the schedule command shows them.`;
}
