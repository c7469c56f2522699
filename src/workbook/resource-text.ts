/** Resources as the Schedule sheet names them: `Analyst, Tester[50%], Crane[3d], Driver[50%, 12h]`, as assignments and back. */
import type { Assignment, Resource, Task } from "../core/model";
import { formatDuration, parseDuration } from "../core/schedule/duration-text";
import type { DurationUnits } from "../core/schedule/duration-text";
import { workingPart } from "../core/schedule/task-times";

/** Assignments of resources by name. In brackets: the units where not full time, and the working time where less than the whole task. */
export function parseResources(text: string, task: string, units: DurationUnits): Assignment[] {
  return text.split(/[,;](?![^[\]]*\])/).map((part) => part.trim()).filter(Boolean).map((part, i) => {
    const m = /^(.*?)\s*\[([^[\]]*)\]$/.exec(part);
    const share = m && parseShare(m[2]!, units);
    return { uid: `${task}/${i + 1}`, task, resource: share ? m[1]! : part, ...(share ?? WHOLE), actualWork: null, cost: null, delay: 0 };
  });
}

/** How each task's assignments read, by the task's uid; resources without a name are left out. */
export function formatResources(tasks: readonly Task[], assignments: readonly Assignment[], resources: readonly Resource[], units: DurationUnits): ReadonlyMap<string, string> {
  const tasksByUid = new Map(tasks.map((task) => [task.uid, task]));
  const known = new Map(resources.map((resource) => [resource.uid, resource]));
  const texts = new Map<string, string>();
  for (const assignment of assignments) {
    const resource = known.get(assignment.resource ?? "");
    const name = (resource?.name ?? assignment.resource ?? "").replace(/[,;[\]]/g, " ").trim();
    if (!name) continue;
    const task = tasksByUid.get(assignment.task);
    const part = resource?.type === "work" && task ? workingPart(task, assignment) : null;
    const inBrackets = [...(assignment.units === 1 ? [] : [`${Math.round(assignment.units * 100)}%`]), ...(part === null ? [] : [formatDuration({ minutes: part, elapsed: false }, units)])].join(", ");
    texts.set(assignment.task, [...(texts.has(assignment.task) ? [texts.get(assignment.task)!] : []), inBrackets ? `${name}[${inBrackets}]` : name].join(", "));
  }
  return texts;
}

type Share = Pick<Assignment, "units" | "work">;

const WHOLE: Share = { units: 1, work: null };

/** Null where the brackets hold anything else: they are part of the name then. */
function parseShare(text: string, durationUnits: DurationUnits): Share | null {
  let { units } = WHOLE;
  let minutes: number | null = null;
  for (const part of text.split(/;|,\s+/)) {
    const percent = /^\s*(\d+(?:[.,]\d+)?)\s*%?\s*$/.exec(part)?.[1];
    const duration = percent === undefined ? parseDuration(part, durationUnits) : null;
    if (percent !== undefined) units = Number(percent.replace(",", ".")) / 100;
    else if (duration && !duration.elapsed && duration.minutes >= 0) minutes = duration.minutes;
    else return null;
  }
  return { units, work: minutes === null ? null : Math.round(minutes * units) };
}
