/** Why a task's date is what it is: the chain of causes back to where it begins, and what moved it since the baseline or an earlier file. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useMemo, useState, type JSX } from "react";
import type { Task } from "../../../core/model";
import { stepSentences } from "../../../core/schedule/step-sentence";
import type { Step } from "../../../core/schedule/why";
import { date } from "../../../report/format";
import { TaskPicker } from "../../parts/TaskPicker";
import type { Explanation } from "../../engine/engine";
import type { ViewProps } from "../view";
import { MovedSince } from "./MovedSince";

export function WhyDate(props: ViewProps): JSX.Element {
  const { analysis, verbs, session, route, busy } = props;
  const { project, schedule, status } = analysis;
  const [answer, setAnswer] = useState<{ readonly uid: string; readonly explanation: Explanation | null } | null>(null);
  const uid = route.task ?? status.drivingPath.at(-1) ?? project.tasks.at(-1)!.uid;

  useEffect(() => {
    let current = true;
    void session.why(uid).then((explanation) => { if (current) setAnswer({ uid, explanation }); }, () => { if (current) setAnswer({ uid, explanation: null }); });
    return () => { current = false; };
  }, [session, analysis, uid]);

  const tasks = useMemo(() => new Map(project.tasks.map((task, row) => [task.uid, { task, scheduled: schedule.tasks[row]! }])), [project, schedule]);
  const sentenceOf = useMemo(() => stepSentences(project, schedule), [project, schedule]);
  const asked = tasks.get(uid);
  return (
    <>
      <section>
        <TaskPicker tasks={project.tasks} chosen={asked?.task ?? null} choose={(task) => verbs.open({ task })} />
        {session.files ? null : <DefaultButton text="Use the selected cell" className="wide" onClick={() => void verbs.whySelected()} />}
      </section>
      {asked ? (
        <section aria-live="polite">
          <h2>{opening(asked)} <span className="aside">{asked.scheduled.critical ? "critical" : ""}</span></h2>
          {answer?.uid !== uid ? <Spinner label="Following the links…" /> : answer.explanation ? <Chain steps={answer.explanation.finish.steps} tasks={tasks} sentenceOf={sentenceOf} verbs={verbs} busy={busy} /> : <p className="quiet">This task has no dates to explain.</p>}
        </section>
      ) : <p className="quiet">The task asked about is not in the plan any more: search for another.</p>}
      {asked ? <MovedSince {...props} uid={uid} /> : null}
    </>
  );
}

interface Known { readonly task: Task; readonly scheduled: { readonly start: number | null; readonly finish: number | null; readonly duration: number | null; readonly critical: boolean; readonly actualFinish: number | null } }

interface ChainProps { readonly steps: readonly Step[]; readonly tasks: ReadonlyMap<string, Known>; readonly sentenceOf: (step: Step) => string; readonly verbs: ViewProps["verbs"]; readonly busy: boolean }

/** `It finishes on 1 Dec 2026`. */
function opening({ scheduled: { finish, duration, actualFinish } }: Known): string {
  if (finish === null) return "It has no date";
  return `It ${actualFinish === null ? (duration === 0 ? "is" : "finishes") : duration === 0 ? "was" : "finished"} on ${date(finish)}, because`;
}

/** From the date asked for back to the start; the steps of one task stand together. */
function Chain({ steps, tasks, sentenceOf, verbs, busy }: ChainProps): JSX.Element {
  const [most, setMost] = useState(40);
  const links = linksOf(steps);
  return (
    <>
      <ol className="chain" aria-label="From the date back to the start">
        {links.slice(0, most).map((link) => {
          const { task, scheduled } = tasks.get(link[0]!.uid)!, said = link.filter(({ cause }) => cause.kind !== "duration" || scheduled.duration);
          return (
            <li key={`${task.uid} ${link[0]!.end}`}>
              <button type="button" className="row" onClick={() => verbs.show({ register: "schedule", id: task.id, field: link[0]!.end })}>
                <span className="top"><strong className="name">{task.name || task.id}</strong><span className="small quiet">{scheduled.duration ? span(scheduled.start, scheduled.finish) : date(link[0]!.at)}</span></span>
                {said.map((step) => <span key={step.end} className="because">{sentenceOf(step)}</span>)}
              </button>
              {said.filter(isOwnConstraint).map(({ end }) => <div key={end} className="fixes"><button type="button" className="chip" disabled={busy} onClick={() => void verbs.release(task.id, end)}>Clear the constraint: its links set the date</button></div>)}
            </li>
          );
        })}
      </ol>
      {links.length > most ? <p className="more"><button type="button" className="chip" onClick={() => setMost(links.length)}>Show all {links.length} tasks of the chain</button></p> : null}
    </>
  );
}

/** One that can be cleared in its own row. */
const isOwnConstraint = ({ cause }: Step): boolean => cause.kind === "constraint" && cause.through === null;

/** Steps by task, as long as they follow each other. */
export function linksOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const links: Step[][] = [];
  for (const step of steps) {
    const last = links.at(-1);
    if (last?.[0]!.uid === step.uid) last.push(step);
    else links.push([step]);
  }
  return links;
}

/** `1 Jun – 12 Jun 2026`. */
function span(start: number | null, finish: number | null): string {
  const [from, to] = [date(start), date(finish)];
  return from === to ? to : `${from.slice(-4) === to.slice(-4) ? from.slice(0, -5) : from} – ${to}`;
}
