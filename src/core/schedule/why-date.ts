/** Why a task starts or finishes when it does: the chain of causes back to one that is no other task's date. */
import type { Project } from "../model";
import { passesOf } from "./schedule-project";
import type { Schedule } from "./schedule";
import type { End, Step, Why } from "./why";
import { causesOf } from "./why-causes";
import { whySentence } from "./why-sentence";

/** Null: the plan has no task of this uid. To explain many dates of one plan, use `explainDates`. */
export const whyDate = (project: Project, schedule: Schedule, uid: string, end: End): Why | null => explainDates(project, schedule)(uid, end);

/** Answers for any date of the plan; the plan is computed once. `schedule` is what `scheduleProject` gave for it. */
export function explainDates(project: Project, schedule: Schedule): (uid: string, end: End) => Why | null {
  const passes = passesOf(project, schedule.start, []);
  const rows = new Map<string, number>();
  project.tasks.forEach(({ uid }, row) => { if (!rows.has(uid)) rows.set(uid, row); });

  return (uid, end) => {
    if (!rows.has(uid)) return null;
    const steps = chain(uid, end);
    return { uid, end, at: steps[0]!.at, steps, sentence: whySentence(project, schedule, rows, steps) };
  };

  function chain(uid: string, end: End): readonly Step[] {
    const steps: Step[] = [];
    const seen = new Set<string>();
    for (let next: { uid: string; end: End } | null = { uid, end }; next && !seen.has(`${next.end} ${next.uid}`); ) {
      seen.add(`${next.end} ${next.uid}`);
      const step = explain(next.uid, next.end);
      steps.push(step);
      next = behind(step);
    }
    return steps;
  }

  function explain(uid: string, end: End): Step {
    const row = rows.get(uid)!;
    const [first, ...others] = causesOf(passes, row, end);
    const { cause, allowed } = first!;
    const scheduled = schedule.tasks[row]!;
    const held = cause.kind === "link" && cause.type.endsWith("F") && cause.through === null ? scheduled.finish : scheduled.start;
    return {
      uid, end, at: scheduled[end], cause, also: others.map((other) => other.cause),
      gap: allowed !== null && held !== null && held > allowed ? { from: allowed, to: held } : null,
      levelingDelay: cause.kind === "link" || cause.kind === "projectStart" ? project.tasks[row]!.project?.levelingDelay ?? 0 : 0,
    };
  }
}

/** The date of the plan from which the step's date follows. */
function behind({ uid, end, cause }: Step): { uid: string; end: End } | null {
  switch (cause.kind) {
    case "link": return { uid: cause.predecessor, end: cause.end };
    case "duration": return { uid, end: "start" };
    case "child": return { uid: cause.child, end };
    default: return null;
  }
}
