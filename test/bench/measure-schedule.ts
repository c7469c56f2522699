/** The schedule's part of the bench for one SIZE, in a process of its own: the result as JSON. */
import { computeFloats } from "../../src/core/schedule/float";
import type { Project } from "../../src/core/model";
import { liveSchedule } from "../../src/core/schedule/live-schedule";
import { runPasses } from "../../src/core/schedule/passes";
import { compilePlan } from "../../src/core/schedule/plan";
import type { Plan } from "../../src/core/schedule/plan";
import { scheduleProject } from "../../src/core/schedule/schedule-project";
import { referencePass, referencePlan } from "./reference-pass";
import { scatter, syntheticNetwork } from "./synthetic-network";

/** In milliseconds. */
export interface Times { readonly best: number; readonly median: number }

export interface ScheduleMeasurement {
  /** The first schedule of the process. */
  readonly first: number;
  /** From plain tasks to records. */
  readonly cold: Times;
  /** From a compiled plan, one of whose durations has changed, to new columns of dates and floats. */
  readonly warm: Times;
  readonly reference: Times;
  /** A changed duration, to the records of what it moves. */
  readonly edit: Times;
  /** How many dates of rows an edit computed. */
  readonly visited: { readonly median: number; readonly most: number };
  /** What a compiled plan and its dates hold. */
  readonly planBytes: number;
  readonly dateBytes: number;
}

const LONGEST = 6000;
const MOST_RUNS = 200;
const EDITS = 200;

function measure(size: number): ScheduleMeasurement {
  const project = syntheticNetwork(size);
  const fresh = (): Project => ({ ...project, calendars: [...project.calendars] });
  const begin = performance.now();
  scheduleProject(fresh(), null);
  const first = performance.now() - begin;
  const [plan, planBytes] = holding(() => compilePlan(project, null, []));
  const [, dateBytes] = holding(() => warmRun(plan));
  const simple = referencePlan(plan);
  const change = (run: number) => { plan.inputs.duration[leafNear(run * 7919, size)]! += run % 2 === 0 ? 60 : -60; };
  const warm = times(() => warmRun(plan), change);
  const reference = times(() => referencePass(simple), change);
  // Last: what it leaves behind would be collected while the others are timed.
  const cold = times(() => scheduleProject(fresh(), null));
  return { first, cold, warm, reference, ...edits(project), planBytes, dateBytes };
}

function warmRun(plan: Plan) {
  const { context, early, late } = runPasses(plan);
  return { early, late, floats: computeFloats(context, early, late) };
}

/** Edits of single durations all over the plan, one after the other. */
function edits(project: Project): Pick<ScheduleMeasurement, "edit" | "visited"> {
  const live = liveSchedule(project, null);
  const taken: number[] = [];
  const visits: number[] = [];
  let now = project;
  for (let i = 0; i < EDITS; i++) {
    const row = leafNear(scatter(i, project.tasks.length), project.tasks.length);
    const tasks = now.tasks.slice();
    tasks[row] = { ...tasks[row]!, duration: tasks[row]!.duration! + 240 };
    now = { ...now, tasks };
    const start = performance.now();
    visits.push(live.update(now));
    taken.push(performance.now() - start);
  }
  const sorted = visits.sort((a, b) => a - b);
  return { edit: bestAndMedian(taken), visited: { median: sorted[EDITS >> 1]!, most: sorted[EDITS - 1]! } };
}

const leafNear = (row: number, size: number): number => Math.min(size - 1, (row % size) + ((row % size) % 10 === 0 ? 1 : 0));

function times(run: () => unknown, prepare: (run: number) => void = () => undefined): Times {
  const taken: number[] = [];
  const begin = performance.now();
  while (taken.length < 5 || (taken.length < MOST_RUNS && performance.now() - begin < LONGEST)) {
    prepare(taken.length);
    const start = performance.now();
    run();
    taken.push(performance.now() - start);
  }
  return bestAndMedian(taken);
}

function bestAndMedian(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  return { best: sorted[0]!, median: sorted[sorted.length >> 1]! };
}

/** What `make` makes, and how many bytes it keeps. */
function holding<T>(make: () => T): [T, number] {
  const held = (): number => {
    for (let i = 0; i < 4; i++) globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // What the first making leaves behind for good is not part of it.
  make();
  const before = held();
  const made = make();
  return [made, held() - before];
}

console.log(JSON.stringify(measure(Number(process.argv[2]))));
