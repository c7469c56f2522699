/** A plan that stays scheduled while it is edited: an edit computes again only what depends on it. */
import type { Finding } from "../finding";
import type { Project, Task } from "../model";
import type { DateTime } from "../time";
import { describeStep } from "./describe";
import type { Columns } from "./describe";
import { editBetween } from "./edit";
import { buildNetwork } from "./network";
import type { Network } from "./network";
import { orderNetwork } from "./order";
import type { OrderedNetwork } from "./order";
import { passesOf } from "./passes";
import { statedStart } from "./plan";
import { resweep } from "./resweep";
import { progressStep } from "./roll-up";
import { columnsOf, scheduleOf } from "./schedule-project";
import type { Schedule, ScheduledTask } from "./schedule";
import { readTaskInput } from "./task-inputs";
import { taskTimesReader } from "./task-times";

export interface LiveSchedule {
  /** As `scheduleProject` would give it for the project as it is now. */
  schedule(): Schedule;
  /**
   * Brings the schedule up to the project as it is now; what it shares with the one before (tasks, calendars, as
   * objects) has not changed. Answers how many dates of rows were computed: all of them where the plan is another one.
   */
  update(project: Project): number;
}

/** Schedules a project, ready for its edits. */
export function liveSchedule(project: Project, statusDate: DateTime | null): LiveSchedule {
  let state = open(project, statusDate);
  return {
    schedule: () => scheduleOf(state.columns.passes, state.tasks, state.findings),
    update(now) {
      const visited = edit(state, now);
      if (visited !== null) return visited;
      state = open(now, statusDate);
      return 2 * state.columns.passes.context.order.length;
    },
  };
}

/** The columns are changed in place; the records are new ones where they change. */
interface State {
  project: Project;
  columns: Columns;
  tasks: readonly ScheduledTask[];
  position: Int32Array;
  readonly findings: readonly Finding[];
  /** Reads the working times of a changed row; what it finds wrong is added to `found`. */
  readonly readTimes: (task: Task, row: number) => void;
  readonly found: Finding[];
}

function open(project: Project, statusDate: DateTime | null): State {
  const findings: Finding[] = [];
  const columns = columnsOf(passesOf(project, statusDate, findings));
  const tasks = new Array<ScheduledTask>(project.tasks.length);
  const describe = describeStep(project, columns, tasks);
  for (let row = tasks.length - 1; row >= 0; row--) describe(row);
  const { context } = columns.passes;
  const found: Finding[] = [];
  return { project, columns, tasks, position: positionsOf(context), findings, readTimes: taskTimesReader(project, context.times, context.inputs.duration, found), found };
}

/** Null: the plan must be opened anew. */
function edit(state: State, now: Project): number | null {
  const { passes, floats, progress, wbs } = state.columns;
  const { context } = passes;
  const { rows, relinked } = editBetween(state.project, now, context, state.findings);
  if (!rows || statedStart(now) !== context.projectStart) return null;
  const linked = relinked ? relink(now, state.findings) : { ...context, network: { ...context.network, tasks: now.tasks } };
  if (!linked) return null;
  for (const row of rows) {
    readTaskInput(context.inputs, now, row, context.network.summary[row] === 1, state.found);
    state.readTimes(now.tasks[row]!, row);
  }
  if (state.found.length > 0) return null;

  const plan = { ...context, network: linked.network, order: linked.order };
  const position = relinked ? positionsOf(plan) : state.position;
  const before = [...predecessorsOf(context.network, rows), ...(relinked ? predecessorsOf(plan.network, rows) : [])];
  const { passes: swept, stale, visited } = resweep({ ...passes, context: plan }, floats, position, rows, before);
  const columns = { passes: swept, floats, progress, wbs };
  const tasks = state.tasks.slice();
  const readProgress = progressStep(plan.network, plan.inputs, progress);
  const describe = describeStep(now, columns, tasks);
  stale.downwards((row) => {
    readProgress(row);
    describe(row);
    if (plan.network.parent[row]! >= 0) stale.add(plan.network.parent[row]!);
  });
  Object.assign(state, { project: now, columns, tasks, position });
  return visited;
}

/** The network with the links as they are now; null where something is wrong with them, now or before. */
function relink({ tasks }: Project, findings: readonly Finding[]): OrderedNetwork | null {
  const found: Finding[] = [];
  const linked = orderNetwork(buildNetwork(tasks, found), found);
  return found.length > 0 || findings.some(({ where }) => where?.field === "predecessors") ? null : linked;
}

function positionsOf({ network, order }: OrderedNetwork): Int32Array {
  const position = new Int32Array(2 * network.tasks.length);
  order.forEach((node, place) => { position[node] = place; });
  return position;
}

const predecessorsOf = ({ links, incomingFrom }: Network, rows: readonly number[]): readonly number[] =>
  rows.flatMap((row) => [...links.from.subarray(incomingFrom[row], incomingFrom[row + 1])]);
