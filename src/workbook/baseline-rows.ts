/** The rows of the Baselines sheet and the baselines 1 to 10 of the tasks: one row a task and a number. */
import { finding, type Finding } from "../core/finding";
import { LAST_BASELINE } from "../core/schedule/baseline-of";
import type { Baseline, Task } from "../core/model";
import type { DateTime } from "../core/time";
import type { AnyRow } from "./register";
import type { Row } from "./registers";

export interface KeptBaselines {
  /** The baselines of a task by number, from index 1; `finish` reads a date without a time as the end of that day's work. */
  of(task: string, finish: (at: DateTime | null) => DateTime | null): ReadonlyMap<number, Baseline>;
  readonly findings: readonly Finding[];
}

/** Rows of tasks that are no longer in the plan are kept on the sheet, and compared with nothing. */
export function keptBaselines(rows: readonly AnyRow[]): KeptBaselines {
  const byTask = new Map<string, Map<number, Row<"baselines">>>();
  const odd: Row<"baselines">[] = [];
  for (const row of rows as readonly Row<"baselines">[]) {
    if (row.task === "") continue;
    if (row.number === null || !Number.isInteger(row.number) || row.number < 1 || row.number > LAST_BASELINE) {
      odd.push(row);
      continue;
    }
    let numbers = byTask.get(row.task);
    if (!numbers) byTask.set(row.task, (numbers = new Map()));
    if (!numbers.has(row.number)) numbers.set(row.number, row);
  }
  return {
    of: (task, finish) => new Map([...(byTask.get(task) ?? [])].map(([number, row]) => [number, baselineFrom(row, finish)] as const)),
    findings: odd.length === 0 ? [] : [finding("warning", "baseline-number", `The Baselines sheet has ${odd.length === 1 ? "a row" : `${odd.length} rows`} whose number is not from 1 to ${LAST_BASELINE}, so nothing is compared with ${odd.length === 1 ? "it" : "them"}; the first is task ${odd[0]!.task}: correct the number.`, { register: "baselines", id: odd[0]!.task, field: "number" })],
  };
}

/** A baseline as its cells keep it; that of a milestone is one moment, its start. */
export const baselineFrom = ({ start, finish: at, duration, cost }: Pick<Row<"baselines">, "start" | "finish" | "duration" | "cost">, finish: (at: DateTime | null) => DateTime | null): Baseline =>
  ({ start, finish: duration?.minutes === 0 && at === start ? at : finish(at), duration: duration?.minutes ?? null, cost });

/** The rows of what tasks from elsewhere keep; when and why each was replaced, only a workbook says. */
export function rowsFromBaselines(tasks: readonly Task[], ids: ReadonlyMap<string, string>): AnyRow[] {
  const most = tasks.reduce((last, { baselines }) => Math.max(last, baselines.length - 1), 0);
  return Array.from({ length: most }, (_, i) => i + 1).flatMap((number) => tasks.flatMap((task): AnyRow[] => {
    const baseline = task.baselines[number] ?? null;
    return baseline === null ? [] : [{
      number, replaced: null, task: ids.get(task.uid)!, name: task.name, start: baseline.start, finish: baseline.finish,
      duration: baseline.duration === null ? null : { minutes: baseline.duration, elapsed: task.elapsed }, cost: baseline.cost, change: "", reason: "",
    }];
  }));
}
