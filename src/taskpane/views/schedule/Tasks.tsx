/** The path that drives the finish, what slips, the milestones and the outline, each task with its bar. */
import { useState, type JSX } from "react";
import type { Analysis } from "../../../core/analysis";
import { count, date, lateness, percent } from "../../../report/format";
import { Gantt } from "../../parts/Gantt";
import type { ViewProps } from "../view";

type Choice = "Driving path" | "Slipping" | "Milestones" | "Outline";

const EMPTY: Readonly<Record<Choice, string>> = {
  "Driving path": "Nothing is left that drives the finish.",
  Slipping: "No task is later than its baseline.",
  Milestones: "The schedule has no milestones: a task of no duration is one.",
  Outline: "There are no tasks.",
};
const HELP: Readonly<Record<Choice, string>> = {
  "Driving path": "A day lost on any of these is a day lost at the finish.",
  Slipping: "Unfinished tasks that are later than their baseline, the latest first.",
  Milestones: "Every milestone against its baseline.",
  Outline: "The upper levels of the schedule.",
};

export function Tasks({ analysis, verbs }: ViewProps): JSX.Element {
  const [choice, setChoice] = useState<Choice>("Driving path");
  const { schedule, status, project } = analysis;
  const lists = listsOf(analysis);
  const work = schedule.tasks.filter((task) => !task.summary);
  return (
    <>
      <section>
        <h2>Finish {date(status.forecastFinish ?? schedule.finish)}</h2>
        <p>{lateness(status.finishVariance, project.minutesPerDay)}{status.baselineFinish === null ? "" : `, baseline ${date(status.baselineFinish)}`}</p>
        <p className="quiet small">{count(work.length, "task")}, {work.filter((task) => task.critical).length} critical, {percent(progress(analysis))} complete; from {date(schedule.start)}</p>
      </section>
      <section aria-label={choice}>
        <div className="chips" role="group" aria-label="Tasks shown">
          {(Object.keys(lists) as Choice[]).map((name) => (
            <button key={name} type="button" className="chip" aria-pressed={name === choice} onClick={() => setChoice(name)}>{name} <span className="quiet small">{lists[name].length}</span></button>
          ))}
        </div>
        <p className="quiet small" style={{ padding: "8px 0" }}>{HELP[choice]}</p>
        {lists[choice].length === 0 ? <p>{EMPTY[choice]}</p> : <Gantt key={choice} analysis={analysis} tasks={lists[choice]} show={verbs.show} label={choice} />}
      </section>
    </>
  );
}

/** Levels that the outline shows. */
const LEVELS = 2;

/** Indexes of tasks by what they are shown for. */
export function listsOf({ schedule: { tasks }, project, status }: Analysis): Readonly<Record<Choice, readonly number[]>> {
  const indexes = new Map(tasks.map((task, i) => [task.uid, i] as const));
  const all = tasks.map((_, i) => i);
  const late = (i: number): number => tasks[i]!.finishVariance ?? 0;
  return {
    "Driving path": status.drivingPath.flatMap((uid) => indexes.get(uid) ?? []),
    Slipping: all.filter((i) => !tasks[i]!.summary && tasks[i]!.percentComplete < 1 && late(i) > 0).sort((a, b) => late(b) - late(a)),
    Milestones: all.filter((i) => tasks[i]!.milestone && !tasks[i]!.summary),
    Outline: all.filter((i) => project.tasks[i]!.outlineLevel <= LEVELS),
  };
}

/** By duration, as a summary over everything would show it. */
function progress({ schedule: { tasks } }: Analysis): number | null {
  let done = 0, whole = 0;
  for (const { summary, duration, percentComplete } of tasks) {
    if (summary || duration === null) continue;
    whole += duration;
    done += duration * percentComplete;
  }
  return whole === 0 ? null : done / whole;
}
