/** One step of an explanation as a sentence: "Starts after Design (5) finishes on 20 Apr 2026 (FS+2d)." */
import type { Project } from "../model";
import { dateText, nameText } from "../status/sentences";
import { listed } from "../subject";
import { formatDependencies } from "./dependency-text";
import { formatDuration } from "./duration-text";
import type { Schedule } from "./schedule";
import type { Cause, End, Step } from "./why";
import { constraintWords, idleDays } from "./why-sentence";

/** Sentences for steps of one plan, each without its task's name: it stands beside it. `schedule` is what `scheduleProject` gave for it. */
export function stepSentences(project: Project, schedule: Schedule): (step: Step) => string {
  const rows = new Map(project.tasks.map(({ uid }, row) => [uid, row]));

  return (step) => {
    const also = listed(step.also.map(demand));
    return `${capital(because(step))}.${also === "" ? "" : ` ${capital(also)} would hold it there too.`}`;
  };

  function because({ uid, end, cause, gap, levelingDelay }: Step): string {
    const { duration, start, finish, actualStart, actualFinish } = schedule.tasks[rows.get(uid)!]!;
    const verb = happens(end, duration, end === "start" ? actualStart : actualFinish);
    const levelled = levelingDelay === 0 ? "" : "; resource levelling puts it off";
    switch (cause.kind) {
      case "link": return `${verb} ${cause.lag.value < 0 ? "before" : cause.lag.value > 0 ? "after" : "when"} ${linked(cause)}${levelled || (gap ? idleDays(gap.from, gap.to) : "")}`;
      case "duration": return duration && start !== null ? `takes ${formatDuration({ minutes: duration, elapsed: project.tasks[rows.get(uid)!]!.elapsed }, project)} from ${dateText(start)}` : `${verb} as it starts`;
      case "child": return `${verb} with ${nameOf(cause.child)} below it`;
      case "constraint": return `${through(cause) ? `the constraint${through(cause)}` : "its constraint"} is to ${constraintWords[cause.constraint]} ${dateText(cause.date)}${levelled}`;
      case "actual": return `really ${end === "start" ? "started" : "finished"} on ${dateText(cause.date)}`;
      case "resumed": return `its rest goes on from ${dateText(cause.date)}`;
      case "manual": return through(cause) ? `the dates${through(cause)} are typed by hand` : "its dates are typed by hand";
      case "external": return "its dates come from another project";
      case "otherProject": return `another project holds it until ${dateText(cause.date)}`;
      case "projectStart": return `the project starts on ${dateText(cause.date)}${levelled}`;
      case "asLateAsPossible": return `is done as late as ${cause.before === null ? "the finish" : nameOf(cause.before)} allows`;
      case "undated": return start === null && finish === null ? "nothing gives it a date" : `nothing gives it a ${end}`;
    }
  }

  function linked(cause: Extract<Cause, { kind: "link" }>): string {
    const task = schedule.tasks[rows.get(cause.predecessor)!]!;
    const at = task[cause.end], verb = happens(cause.end, task.duration, cause.end === "start" ? task.actualStart : task.actualFinish);
    return `${nameOf(cause.predecessor)} ${verb}${at === null ? "" : ` on ${dateText(at)}`} (${formatDependencies([{ ...cause, predecessor: "" }], project)}${cause.through === null ? "" : `, by a link of its summary ${nameOf(cause.through)}`})`;
  }

  function demand(cause: Cause): string {
    switch (cause.kind) {
      case "link": return nameOf(cause.predecessor);
      case "constraint": return `the constraint to ${constraintWords[cause.constraint]} ${dateText(cause.date)}`;
      case "projectStart": return "the start of the project";
      default: return "a date typed by hand";
    }
  }

  function nameOf(uid: string): string {
    const { name, id } = project.tasks[rows.get(uid)!]!;
    return nameText(name, id);
  }

  function through(cause: Cause): string {
    return "through" in cause && cause.through !== null ? ` of its summary ${nameOf(cause.through)}` : "";
  }
}

function happens(end: End, duration: number | null, actual: number | null): string {
  const past = actual !== null;
  if (duration === 0) return past ? "was reached" : "is reached";
  return end === "start" ? (past ? "started" : "starts") : past ? "finished" : "finishes";
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
