/** How findings name a task: in the sentence, and as the record and field they are about. */
import type { Subject } from "../finding";
import type { Task } from "../model";

export const taskSubject = (task: Task, field: keyof Task | "predecessors"): Subject => ({ register: "schedule", id: task.id, field });

export const nameOf = (task: Task): string => `Task ${task.id} "${task.name}"`;
