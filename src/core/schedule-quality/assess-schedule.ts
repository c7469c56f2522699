/** How good a schedule is: the DCMA 14-point assessment, and GAO's checks beyond it. */
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import type { DateTime } from "../time";
import { danglingChecks, logicChecks } from "./logic-checks";
import { populationOf } from "./population";
import { progressChecks } from "./progress-checks";
import { projectChecks } from "./project-checks";
import type { Quality } from "./quality";
import { taskChecks } from "./task-checks";

/**
 * Counts unfinished work: no summaries, milestones, level of effort, inactive or external tasks; shares are compared
 * unrounded. Sources: DCMA-EA PAM 200.1 (2012), section 4, for the 14 points; GAO-16-89G for those after them. Where
 * practice differs, a check's note says how we count. Null: the plan has no tasks.
 */
export function assessSchedule(project: Project, schedule: Schedule, statusDate: DateTime): Quality | null {
  const population = populationOf(project, schedule, statusDate);
  if (population.leaves.length === 0) return null;
  const checks = [...logicChecks(population), ...taskChecks(population), ...projectChecks(population), ...danglingChecks(population), ...progressChecks(population)];
  const count = (result: string): number => checks.filter((check) => check.result === result).length;
  return { checks, passed: count("pass"), failed: count("fail") };
}
