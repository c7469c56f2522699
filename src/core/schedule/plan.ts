/** A plan compiled for scheduling: network, order, inputs and working times as flat arrays; the passes run over them again and again. */
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project } from "../model";
import { dateText } from "../status/sentences";
import type { DateTime } from "../time";
import type { PassContext } from "./forward-pass";
import { moveParts } from "./move-parts";
import { buildNetwork } from "./network";
import { orderNetwork } from "./order";
import { readTaskInputs } from "./task-inputs";
import { readTaskTimes } from "./task-times";

export interface Plan extends PassContext {
  /** The finish that the plan, scheduled backward from it, must meet; null: it is scheduled from its start. */
  readonly projectFinish: DateTime | null;
}

/** Bad inputs are findings, and everything else still counts. */
export function compilePlan(stated: Project, statusDate: DateTime | null, findings: Finding[]): Plan {
  const project = moveParts(stated, findings);
  const built = buildNetwork(project.tasks, findings);
  const inputs = readTaskInputs(project, built.summary, findings);
  const times = readTaskTimes(project, inputs.duration, findings);
  return {
    ...orderNetwork(built, findings), inputs, times,
    projectStart: statedStart(project) ?? standIn(),
    projectFinish: project.scheduleFrom === "finish" ? project.finish : null,
    honorConstraints: project.honorConstraints,
    retainedLogic: project.progressLogic !== "override",
    multipleCriticalPaths: project.multipleCriticalPaths === true && project.scheduleFrom === "start",
  };

  function standIn(): DateTime {
    const start = statusDate ?? 0;
    if (project.tasks.length > 0 && !(project.scheduleFrom === "finish" && project.finish !== null)) {
      findings.push(finding("warning", "project-without-start", `The plan states no start and no other date, so it is computed from ${dateText(start)}; state when the project starts.`, { register: "schedule" }));
    }
    return start;
  }
}

/** The project's start, else the first date that the plan states; null: there is none. */
export const statedStart = (project: Project): DateTime | null => project.start ?? firstStatedDate(project);

function firstStatedDate({ tasks }: Project): DateTime | null {
  let first = Infinity;
  for (const { actualStart, manualStart, constraintDate } of tasks) {
    for (const at of [actualStart, manualStart, constraintDate]) if (at !== null && at < first) first = at;
  }
  return first === Infinity ? null : first;
}
