/** Budget lines that forecast only what was spent, because nothing says what is still to come. */
import type { Project } from "../model";
import type { Schedule } from "../schedule/schedule";
import type { LineMoney } from "./budget";
import type { EvSums } from "./earned-value";
import type { LineEarnings } from "./line-earnings";
import { isLeaf } from "./work-package";

/** Indices of the lines with a budget that have neither an open order nor an amount To commit, where 0 is an answer too, and whose work is not known to be done. */
export function silentLines(project: Project, schedule: Schedule, lines: readonly LineEarnings[], money: readonly LineMoney[]): readonly number[] {
  const work = schedule.tasks.filter((scheduled, i) => isLeaf(project.tasks[i]!, scheduled));
  const allDone = work.length > 0 && work.every(({ percentComplete, actualFinish }) => percentComplete >= 1 || actualFinish !== null);
  const isDone = ({ ev, bac }: EvSums): boolean => (ev === null ? allDone : ev >= bac * (1 - 1e-9));
  return lines.flatMap(({ line, sums }, i) => (line.toCommit === null && money[i]!.openCommitment === 0 && sums.bac > 0 && !isDone(sums) ? [i] : []));
}
