/** Why a task starts or finishes when it does: the chain of causes back to one that is no other task's date. */
import type { Project } from "../model";
import { passesOf } from "./passes";
import type { Schedule } from "./schedule";
import type { Cause, End, Step, Why } from "./why";
import { causesOf } from "./why-causes";
import { whySentence } from "./why-sentence";

/** Answers for any date of the plan, null for a task that it does not have; the plan is computed once. `schedule` is what `scheduleProject` gave for it. */
export function explainDates(project: Project, schedule: Schedule): (uid: string, end: End) => Why | null {
  const { rows, stepAt } = stepsOf(project, schedule);
  return (uid, end) => {
    if (!rows.has(uid)) return null;
    const steps: Step[] = [];
    const seen = new Set<string>();
    for (let next: DateOf | null = { uid, end }; next && !seen.has(`${next.end} ${next.uid}`); next = behind(uid, end, steps.at(-1)!.cause)) {
      ({ uid, end } = next);
      seen.add(`${end} ${uid}`);
      steps.push(stepAt(uid, end));
    }
    const { uid: asked, end: which, at } = steps[0]!;
    return { uid: asked, end: which, at, steps, sentence: whySentence(project, schedule, rows, steps) };
  };
}

/** One of the two dates of a task. */
interface DateOf { readonly uid: string; readonly end: End }

/** Single steps: what causes a date, wherever it leads. `rows`: the row of each uid. */
function stepsOf(project: Project, schedule: Schedule): { readonly rows: ReadonlyMap<string, number>; stepAt(uid: string, end: End): Step } {
  const passes = passesOf(project, schedule.start, []);
  const rows = new Map<string, number>();
  project.tasks.forEach(({ uid }, row) => { if (!rows.has(uid)) rows.set(uid, row); });
  return { rows, stepAt };

  function stepAt(uid: string, end: End): Step {
    const row = rows.get(uid)!;
    const [first, ...others] = causesOf(passes, row, end);
    const { cause, allowed } = first!;
    const scheduled = schedule.tasks[row]!;
    const held = cause.kind === "link" && cause.type.endsWith("F") && cause.through === null ? scheduled.finish : scheduled.start;
    return {
      uid, end, at: scheduled[end], cause, also: others.map((other) => other.cause),
      gap: allowed !== null && held !== null && held > allowed ? { from: allowed, to: held } : null,
      levelingDelay: isPutOff(cause) && scheduled.actualStart === null ? project.tasks[row]!.project?.levelingDelay ?? 0 : 0,
    };
  }
}

/** Whether levelling puts a task off from where such a cause lets it start. */
const isPutOff = (cause: Cause): boolean =>
  cause.kind === "link" || cause.kind === "projectStart" || (cause.kind === "constraint" && (cause.constraint === "SNET" || cause.constraint === "FNET"));

/** The date of the plan from which a task's date with this cause follows; null: from none. */
function behind(uid: string, end: End, cause: Cause): DateOf | null {
  switch (cause.kind) {
    case "link": return { uid: cause.predecessor, end: cause.end };
    case "duration": return { uid, end: "start" };
    case "child": return { uid: cause.child, end };
    default: return null;
  }
}
