/** Scheduling: from a plan's inputs to the dates, float and variance of every task, as Microsoft Project computes them. */
import type { Finding } from "../finding";
import type { Project } from "../model";
import type { DateTime } from "../time";
import { describeTasks } from "./describe";
import { passesOf } from "./passes";
import type { Schedule } from "./schedule";

/**
 * Schedules a plan by the critical path method. Nothing is moved because of the status date (Microsoft Project moves
 * nothing either); what it contradicts is reported. Bad inputs are findings, and everything else still computes.
 */
export function scheduleProject(project: Project, statusDate: DateTime | null): Schedule {
  const findings: Finding[] = [];
  const passes = passesOf(project, statusDate, findings);
  const tasks = describeTasks(project, passes, findings);
  const dated = tasks.filter((task) => task.start !== null && task.finish !== null);
  const { projectStart } = passes.context;
  return {
    start: dated.reduce((first, task) => Math.min(first, task.start!), dated.length > 0 ? Infinity : projectStart),
    finish: dated.reduce((last, task) => Math.max(last, task.finish!), dated.length > 0 ? -Infinity : projectStart),
    tasks,
    findings,
  };
}
