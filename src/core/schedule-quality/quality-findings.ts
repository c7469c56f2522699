/** What of the schedule's quality a person should act on task by task: progress out of sequence, constraints without a reason. */
import { finding, type Finding, type Severity } from "../finding";
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import { nameOf, taskSubject } from "../schedule/task-subject";
import { dateText } from "../status/sentences";
import type { DateTime } from "../time";
import { populationOf } from "./population";
import { outOfSequence, unexplainedConstraints } from "./progress-checks";

/** How many tasks of a kind are named one by one before the rest is counted. */
const NAMED = 5;

export function qualityFindings(project: Project, schedule: Schedule, statusDate: DateTime): readonly Finding[] {
  const constrained = project.tasks.some(({ constraint }) => constraint !== "ASAP" && constraint !== "ALAP");
  const begun = project.tasks.some(({ actualStart, actualFinish }) => actualStart !== null || actualFinish !== null);
  if (!constrained && !begun) return [];
  const population = populationOf(project, schedule, statusDate);
  const early = begun ? [...new Set(outOfSequence(population))].sort((a, b) => a - b) : [];
  return [
    ...each("warning", "out-of-sequence", "actualStart", early.map((row) => project.tasks[row]!), (task) => `${nameOf(task)} was ${task.actualFinish === null ? `begun before its links allow, and what remains of it ${project.progressLogic === "override" ? "goes on in spite of them" : "waits for them"}` : "begun or finished before its links allow"}: correct the actual date, or the link if the work did not need it.`, "were begun or finished before their links allow"),
    ...each("info", "constraint-unexplained", "constraintDate", unexplainedConstraints(population).map(({ task }) => task),
      (task) => `${nameOf(task)} is held by the constraint ${task.constraint}${task.constraintDate === null ? "" : ` of ${dateText(task.constraintDate)}`}, and nothing says why: write the reason into Notes, or clear the constraint.`, "are held by a constraint, and nothing says why"),
  ];
}

function each(severity: Severity, code: string, field: "actualStart" | "constraintDate", tasks: readonly Project["tasks"][number][], sentence: (task: Project["tasks"][number]) => string, rest: string): readonly Finding[] {
  const named = tasks.length > NAMED ? tasks.slice(0, NAMED - 1) : tasks, others = tasks.slice(named.length);
  const counted = others.length === 0 ? [] : [finding(severity, code, `${others.length} more tasks ${rest}; the first is ${nameOf(others[0]!)}.`, taskSubject(others[0]!, field), others.slice(1, 20).map((task) => taskSubject(task, field)))];
  return [...named.map((task) => finding(severity, code, sentence(task), taskSubject(task, field))), ...counted];
}
