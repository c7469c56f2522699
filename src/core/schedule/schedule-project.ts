/** Scheduling: from a plan's inputs to the dates, float and variance of every task, as Microsoft Project computes them. */
import { FIRST_DATE, LAST_DATE } from "../calendar/working-time";
import { finding } from "../finding";
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { DateTime } from "../time";
import { date, describeStep } from "./describe";
import type { Columns } from "./describe";
import { computeFloats } from "./float";
import { startsLate } from "./forward-pass";
import { passesOf } from "./passes";
import type { Passes } from "./passes";
import { rollUpProgress } from "./roll-up";
import type { Schedule, ScheduledTask } from "./schedule";
import { wbsCodes } from "./wbs";

/**
 * Schedules a plan by the critical path method. Nothing is moved because of the status date (Microsoft Project moves
 * nothing either); what it contradicts is reported. Bad inputs are findings, and everything else still computes.
 */
export function scheduleProject(project: Project, statusDate: DateTime | null): Schedule {
  const findings: Finding[] = [];
  const columns = columnsOf(passesOf(project, statusDate, findings));
  const tasks = new Array<ScheduledTask>(project.tasks.length);
  const step = describeStep(project, columns, tasks);
  for (let row = tasks.length - 1; row >= 0; row--) step(row);
  return scheduleOf(columns.passes, tasks, findings);
}

/** All that is computed of a plan before it is put into records. */
export function columnsOf(passes: Passes): Columns {
  const { context: { network, inputs } } = passes;
  return { passes, floats: computeFloats(passes.context, passes.early, passes.late), progress: rollUpProgress(network, inputs), wbs: wbsCodes(network.tasks, network.parent) };
}

/** The schedule around the records of its tasks. */
export function scheduleOf(passes: Passes, tasks: readonly ScheduledTask[], findings: readonly Finding[]): Schedule {
  const { context: { inputs, projectStart }, early, late } = passes;
  let [first, last] = [Infinity, -Infinity];
  let inRange = true;
  for (let row = 0; row < tasks.length; row++) {
    const shown = startsLate(inputs, row) ? late : early;
    const start = shown.start[row]!;
    const finish = shown.finish[row]!;
    if (start === start && finish === finish) {
      if (start < first) first = start;
      if (finish > last) last = finish;
    }
    inRange &&= isInRange(early.start[row]!) && isInRange(early.finish[row]!) && isInRange(late.start[row]!) && isInRange(late.finish[row]!);
  }
  return {
    start: date(first === Infinity ? projectStart : first)!,
    finish: date(last === -Infinity ? projectStart : last)!,
    tasks,
    findings: inRange ? findings : [...findings, finding("error", "date-out-of-range", "Some tasks would end before 1900 or after 9999, so their dates stop there; check the durations and lags.", { register: "schedule" })],
  };
}

const isInRange = (at: number): boolean => at !== at || (at >= FIRST_DATE && at <= LAST_DATE);
