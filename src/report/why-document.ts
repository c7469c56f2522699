/** The document of the why command, for programs: the chains of causes, and what moved the finish. */
import type { Analysis } from "../core/analysis";
import type { Cause, Step, Why } from "../core/schedule/why";
import { findingDocument, id, time, type Json } from "./json";
import type { Explained } from "./sections/why";

export function whyDocument({ project, schedule, statusDate }: Analysis, { task, start, finish, moved }: Explained) {
  return {
    project: { name: project.name, statusDate: time(statusDate), minutesPerDay: project.minutesPerDay },
    task: { uid: id(task.uid), id: id(task.id), name: task.name },
    start: whyOf(start), finish: whyOf(finish),
    moved: moved && { since: moved.since, from: time(moved.from), to: time(moved.to), minutes: moved.minutes, sentence: moved.sentence, rest: moved.rest,
      moves: moved.moves.map((move) => ({ uid: move.uid === null ? null : id(move.uid), minutes: move.minutes, changed: move.changed })) },
    findings: schedule.findings.map(findingDocument),
  } satisfies Json;
}

const whyOf = ({ at, sentence, steps }: Why) => ({ at: time(at), sentence, steps: steps.map(stepOf) });

const stepOf = ({ uid, end, at, cause, also, gap, levelingDelay }: Step) =>
  ({ uid: id(uid), end, at: time(at), cause: causeOf(cause), also: also.map(causeOf), gap: gap && { from: time(gap.from), to: time(gap.to) }, levelingDelay });

function causeOf(cause: Cause): { readonly [key: string]: Json } {
  switch (cause.kind) {
    case "link": return { ...cause, predecessor: id(cause.predecessor), lag: { ...cause.lag }, through: cause.through === null ? null : id(cause.through) };
    case "child": return { ...cause, child: id(cause.child) };
    case "asLateAsPossible": return { ...cause, before: cause.before === null ? null : id(cause.before) };
    case "constraint": case "otherProject": return { ...cause, date: time(cause.date), through: cause.through === null ? null : id(cause.through) };
    case "manual": return { ...cause, through: cause.through === null ? null : id(cause.through) };
    case "actual": case "resumed": case "projectStart": return { ...cause, date: time(cause.date) };
    default: return { ...cause };
  }
}
