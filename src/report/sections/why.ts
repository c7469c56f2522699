/** Why a task is where it is: the sentence for its start and finish, the chain of causes, and what moved the finish. */
import type { Project, Task } from "../../core/model";
import type { Cause, Step, Why } from "../../core/schedule/why";
import type { Moved } from "../../core/schedule/what-moved";
import { formatDependencies } from "../../core/schedule/dependency-text";
import { date } from "../format";
import { left, right, row, table, type Block, type Section } from "../report";

export interface Explained {
  readonly task: Task;
  readonly start: Why;
  readonly finish: Why;
  /** Null: there is nothing to compare with. */
  readonly moved: (Moved & { readonly since: string; readonly sentence: string }) | null;
}

export function why(project: Project, { start, finish, moved }: Explained): Section {
  const tasks = new Map(project.tasks.map((task) => [task.uid, task]));
  const rows = finish.steps.map((step) => row(tasks.get(step.uid)?.id ?? step.uid, tasks.get(step.uid)?.name ?? "", step.end, date(step.at), causeText(step, project, tasks)));
  // A milestone's start and finish have one sentence.
  const sentences = new Set([start.sentence, finish.sentence, ...(moved ? [moved.sentence] : [])]);
  return { title: "Why", blocks: [...[...sentences].map((text): Block => ({ kind: "paragraph", text })), table("From the finish back", [left("ID"), left("Task", "cut"), left("End"), right("Date"), left("Because", "wrap")], rows)] };
}

function causeText({ cause }: Step, project: Project, tasks: ReadonlyMap<string, Task>): string {
  const id = (uid: string): string => tasks.get(uid)?.id ?? uid;
  const through = "through" in cause && cause.through !== null ? `, by its summary ${id(cause.through)}` : "";
  return `${words(cause, project, id)}${through}`;
}

function words(cause: Cause, project: Project, id: (uid: string) => string): string {
  switch (cause.kind) {
    case "link": return `link ${formatDependencies([{ ...cause, predecessor: id(cause.predecessor) }], project)}`;
    case "duration": return "duration";
    case "child": return `task ${id(cause.child)} below it`;
    case "constraint": return `constraint ${cause.constraint} ${date(cause.date)}`;
    case "actual": return "actual date";
    case "resumed": return `resumed on ${date(cause.date)}`;
    case "manual": return "typed by hand";
    case "external": return "another project's dates";
    case "otherProject": return `another project until ${date(cause.date)}`;
    case "projectStart": return "start of the project";
    case "asLateAsPossible": return cause.before === null ? "as late as possible" : `as late as possible before ${id(cause.before)}`;
    case "undated": return "no date";
  }
}
