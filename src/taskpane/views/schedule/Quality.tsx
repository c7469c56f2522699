/** How good the schedule is: the DCMA 14 points and GAO's checks beyond them, each with its figure, its limit and the tasks behind it. */
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useId, useMemo, useState, type JSX } from "react";
import type { Task } from "../../../core/model";
import type { Check, Quality as Assessed } from "../../../core/schedule-quality/quality";
import { count } from "../../../report/format";
import { resultWords } from "../../../core/schedule-quality/quality-text";
import { figureText, limitText, resultTones } from "../../../report/quality-text";
import { Mark } from "../../parts/Mark";
import { Rows } from "../../parts/Rows";
import type { ViewProps } from "../view";

export function Quality({ analysis, verbs, session }: ViewProps): JSX.Element {
  const [answer, setAnswer] = useState<{ readonly quality: Assessed | null } | { readonly failure: string } | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    void session.quality().then((quality) => { if (current) setAnswer({ quality }); }, (error: unknown) => { if (current) setAnswer({ failure: error instanceof Error ? error.message : String(error) }); });
    return () => { current = false; };
  }, [session, analysis]);
  const tasks = useMemo(() => new Map(analysis.project.tasks.map((task) => [task.uid, task])), [analysis.project]);

  if (answer === null) return <section><Spinner label="Assessing the schedule…" /></section>;
  if ("failure" in answer) return <section><p role="alert">{answer.failure}</p></section>;
  const { quality } = answer;
  if (quality === null) return <section><p className="quiet">There are no tasks to assess.</p></section>;
  const shown = failed ? quality.checks.filter(({ result }) => result === "fail") : quality.checks;
  const groups = [["DCMA 14 points", shown.filter(({ point }) => point !== null)], ["Beyond them: GAO", shown.filter(({ point }) => point === null)]] as const;
  return (
    <>
      <section>
        <h2>{quality.failed === 0 ? "Every check passed" : `${count(quality.failed, "check")} failed`} <span className="aside">{quality.passed} passed</span></h2>
        <div className="chips" role="group" aria-label="Checks shown">
          {[false, true].map((only) => <button key={String(only)} type="button" className="chip" aria-pressed={failed === only} onClick={() => setFailed(only)}>{only ? "Failed" : "All"} <span className="quiet small">{only ? quality.failed : quality.checks.length}</span></button>)}
        </div>
      </section>
      {shown.length === 0 ? <p className="quiet">No check failed.</p> : null}
      {groups.map(([title, checks]) => checks.length === 0 ? null : (
        <section key={title}>
          <h2>{title}</h2>
          <ul className="rows">{checks.map((check) => <CheckRow key={check.id} check={check} tasks={tasks} show={verbs.show} />)}</ul>
        </section>
      ))}
    </>
  );
}

/** Opens to what is counted and the tasks counted. */
function CheckRow({ check, tasks, show }: { readonly check: Check; readonly tasks: ReadonlyMap<string, Task>; readonly show: ViewProps["verbs"]["show"] }): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const rows = check.tasks.flatMap((uid) => {
    const task = tasks.get(uid);
    return task ? [{ key: uid, subject: { register: "schedule", id: task.id, field: FIELDS[check.id] ?? "name" }, content: <span className="top"><span className="name">{task.name || task.id}</span><span className="small quiet">{task.id}</span></span> }] : [];
  });
  return (
    <li>
      <button type="button" className="row" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className="top">
          <span className="name">{check.point === null ? "" : <span className="point">{check.point}</span>}{check.name}</span>
          <Mark tone={resultTones[check.result]} text={resultWords[check.result]} />
        </span>
        <span className="top small quiet">
          <span className="name"><strong className="figure">{figureText(check, check.value)}</strong>{check.threshold ? ` · limit ${limitText(check)}` : ""}{check.unit === "share" && check.of && check.id !== IN_MINUTES ? ` · ${check.count} of ${check.of}` : ""}</span>
          <span>{rows.length > 0 ? count(rows.length, "task") : ""} <span aria-hidden="true">{open ? "▴" : "▾"}</span></span>
        </span>
      </button>
      <div id={id} className="detail" hidden={!open}>
        {open ? <><p className="small quiet">{check.note}</p>{rows.length > 0 ? <Rows show={show} limit={25} label={`Tasks: ${check.name}`} rows={rows} /> : <p className="small">No task is behind this figure.</p>}</> : null}
      </div>
    </li>
  );
}

/** What it divides are lengths of time, not tasks. */
const IN_MINUTES: Check["id"] = "critical-path-test";

/** Where a task shows what was counted, by key of the Schedule sheet's column. */
const FIELDS: Partial<Record<Check["id"], string>> = {
  "missing-logic": "predecessors", leads: "predecessors", lags: "predecessors", "relationship-types": "predecessors", "dangling-starts": "predecessors", "dangling-finishes": "predecessors", "merge-hot-spots": "predecessors",
  "hard-constraints": "constraint", "unexplained-constraints": "constraint", "high-float": "totalFloat", "negative-float": "totalFloat", "high-duration": "duration",
  "invalid-dates": "actualStart", "out-of-sequence": "actualStart", resources: "resources", "missed-tasks": "finish", "level-of-effort-critical": "critical",
};
