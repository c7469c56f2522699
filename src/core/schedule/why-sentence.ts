/** Why a date is what it is, as a sentence: "Go-live (9) is on 11 May 2026 because UAT (8) finishes on 8 May 2026 (FS), held by Build (7), …". */
import type { ConstraintType, Project } from "../model";
import { dateText, nameText } from "../status/sentences";
import { listed } from "../subject";
import { dayOf, MINUTES_PER_DAY } from "../time";
import { formatDependencies } from "./dependency-text";
import { formatDuration } from "./duration-text";
import type { Schedule } from "./schedule";
import type { Cause, Step } from "./why";

/** Of a longer chain the tasks in the middle are counted, not named. */
const NAMED = 6;

export function whySentence(project: Project, schedule: Schedule, rows: ReadonlyMap<string, number>, steps: readonly Step[]): string {
  const first = steps[0]!;
  const root = steps.at(-1)!;
  const at = steps.findIndex(({ cause }) => cause.kind === "link" || cause.kind === "child");
  const others = [...new Set(steps.slice(at + 1).map(({ uid }) => uid))].filter((uid) => uid !== first.uid).map(nameOf);
  const opening = `${nameOf(first.uid)} ${happens(first)}${taking(at < 0 ? root : steps[at]!)}`;
  const holding = (at < 0 ? root : steps[at]!).also.map(briefly);
  const also = holding.length > 0 ? ` ${capital(listed(holding))} would hold it there too.` : "";
  if (at < 0) return `${opening} ${alone(root)}.${also}`;
  const held = others.length > NAMED ? [...others.slice(0, NAMED - 2), `${others.length - NAMED + 1} more tasks`, others.at(-1)!] : others;
  return `${opening} because ${driver(steps[at]!, steps[at + 1]!)}${held.slice(1).map((name) => `, held by ${name}`).join("")}${tail(root)}.${also}`;

  function nameOf(uid: string): string {
    const task = project.tasks[rows.get(uid)!]!;
    return nameText(task.name, task.id);
  }

  function happens({ uid, end, at: date }: Step): string {
    const { duration, actualStart, actualFinish } = schedule.tasks[rows.get(uid)!]!;
    if (date === null) return "has no date";
    const past = (end === "start" ? actualStart : actualFinish) !== null;
    const verb = duration === 0 ? (past ? "was" : "is") : end === "start" ? (past ? "started" : "starts") : past ? "finished" : "finishes";
    return `${verb} on ${dateText(date)}`;
  }

  /** A finish that follows from the start says how long the task takes. */
  function taking({ uid, at: start }: Step): string {
    const { duration } = schedule.tasks[rows.get(uid)!]!;
    if (first.cause.kind !== "duration" || uid !== first.uid || !duration || start === null) return "";
    return `, as it takes ${formatDuration({ minutes: duration, elapsed: project.tasks[rows.get(uid)!]!.elapsed }, project)} from ${dateText(start)},`;
  }

  function driver(step: Step, predecessor: Step): string {
    const { cause, gap } = step;
    if (cause.kind !== "link") return `${nameOf(predecessor.uid)} below it ${happens(predecessor)}`;
    const through = cause.through === null ? "" : `, by a link of its summary ${nameOf(cause.through)}`;
    const pause = gap ? idleDays(gap.from, gap.to) : "";
    return `${nameOf(cause.predecessor)} ${happens(predecessor)} (${formatDependencies([{ ...cause, predecessor: "" }], project)}${through})${levelled(step) || pause}`;
  }

  function levelled({ levelingDelay }: Step): string {
    return levelingDelay === 0 ? "" : ", and resource levelling puts it off";
  }

  function briefly(cause: Cause): string {
    if (cause.kind === "link") return nameOf(cause.predecessor);
    return cause.kind === "constraint" ? `the constraint to ${constraintWords[cause.constraint]} ${dateText(cause.date)}` : cause.kind === "projectStart" ? "the start of the project" : "a date typed by hand";
  }

  /** What the last task of the chain waits for, when it is not the first. */
  function tail(step: Step): string {
    const { cause } = step;
    const through = "through" in cause && cause.through !== null ? ` of its summary ${nameOf(cause.through)}` : "";
    switch (cause.kind) {
      case "constraint": return `, which is held by ${through ? "the" : "its"} constraint${through} to ${constraintWords[cause.constraint]} ${dateText(cause.date)}${levelled(step)}`;
      case "projectStart": return `, which starts with the project on ${dateText(cause.date)}${levelled(step)}`;
      case "actual": return step === steps[at + 1] ? "" : `, which really ${step.end === "start" ? "started" : "finished"} on ${dateText(cause.date)}`;
      case "resumed": return `, which goes on from ${dateText(cause.date)}`;
      case "manual": return through ? `, held by the dates${through}, typed by hand` : ", whose dates are typed by hand";
      case "external": return ", whose dates come from another project";
      case "otherProject": return `, held by another project until ${dateText(cause.date)}`;
      case "asLateAsPossible": return `, which is done as late as ${cause.before === null ? "the finish" : nameOf(cause.before)} allows`;
      default: return "";
    }
  }

  /** Why a task is where it is that waits for no other. */
  function alone(step: Step): string {
    const { cause } = step;
    const through = "through" in cause && cause.through !== null ? ` of its summary ${nameOf(cause.through)}` : "";
    switch (cause.kind) {
      case "constraint": return `because of ${through ? "the" : "its"} constraint${through} to ${constraintWords[cause.constraint]} ${dateText(cause.date)}${levelled(step)}`;
      case "projectStart": return `because the project starts on ${dateText(cause.date)}${levelled(step)}`;
      case "actual": return first.cause.kind === "duration" ? "when it really started" : "as it really did";
      case "resumed": return `because its rest goes on from ${dateText(cause.date)}`;
      case "manual": return through ? `because of the dates${through}, typed by hand` : "because its dates are typed by hand";
      case "external": return "because another project says so";
      case "otherProject": return `because another project holds it until ${dateText(cause.date)}`;
      case "asLateAsPossible": return `because it is done as late as ${cause.before === null ? "the finish" : nameOf(cause.before)} allows`;
      default: return "because nothing gives it one";
    }
  }
}

/** "its constraint to … 5 May 2026". */
export const constraintWords: Readonly<Record<ConstraintType, string>> = {
  ASAP: "be done as soon as possible", ALAP: "be done as late as possible", SNET: "start no earlier than", SNLT: "start no later than",
  FNET: "finish no earlier than", FNLT: "finish no later than", MSO: "start on", MFO: "finish on",
};

/** Whole days without work between what the link allows and the date. */
export function idleDays(from: number, to: number): string {
  const [first, last] = [dayOf(from - 1) + 1, dayOf(to) - 1];
  if (first > last) return "";
  return first === last ? `, and ${dateText(first * MINUTES_PER_DAY)} has no work` : `, and ${dateText(first * MINUTES_PER_DAY)} to ${dateText(last * MINUTES_PER_DAY)} have no work`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
