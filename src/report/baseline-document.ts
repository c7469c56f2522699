/** The documents of the baseline command, for programs: the list, and the comparison of two. */
import type { Analysis } from "../core/analysis";
import type { Baseline } from "../core/model";
import type { BaselineComparison } from "../core/schedule/compare-baselines";
import { id, time, type Json } from "./json";
import type { ListedBaseline } from "./sections/baselines";

export const baselinesDocument = ({ project, statusDate }: Analysis, listed: readonly ListedBaseline[]) => ({
  project: { name: project.name, statusDate: time(statusDate), minutesPerDay: project.minutesPerDay },
  baselines: listed.map((one) => ({ ...one, start: time(one.start), finish: time(one.finish), replaced: time(one.replaced) })),
}) satisfies Json;

export const comparisonDocument = ({ project, statusDate }: Analysis, { from, to, tasks, finish, cost }: BaselineComparison) => ({
  project: { name: project.name, statusDate: time(statusDate), minutesPerDay: project.minutesPerDay },
  from, to,
  finish: { from: time(finish.from), to: time(finish.to), variance: finish.variance },
  cost: { ...cost },
  tasks: tasks.map(({ uid, from: before, to: after, change, startVariance, finishVariance, durationVariance, costVariance }) => ({
    uid: id(uid), change, from: baseline(before), to: baseline(after), startVariance, finishVariance, durationVariance, costVariance,
  })),
}) satisfies Json;

const baseline = (one: Baseline | null) => one && { start: time(one.start), finish: time(one.finish), duration: one.duration, cost: one.cost };
