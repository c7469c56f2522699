/** What moved a task's finish since the baseline, or since an earlier file of the project. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useMemo, useRef, useState, type JSX } from "react";
import { date, lateness, signedDays } from "../../../report/format";
import { Rows } from "../../parts/Rows";
import type { MovedSince as Moved } from "../../engine/engine";
import type { ViewProps } from "../view";

type Answer = { readonly uid: string; readonly moved: Moved | null } | { readonly failure: string } | null;

export function MovedSince({ analysis, verbs, session, uid }: ViewProps & { readonly uid: string }): JSX.Element {
  const [answer, setAnswer] = useState<Answer>(null);
  const [earlier, setEarlier] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let current = true;
    setAnswer(null);
    void session.moved(uid).then((moved) => { if (current) setAnswer({ uid, moved }); }, (error: unknown) => { if (current) setAnswer({ failure: error instanceof Error ? error.message : String(error) }); });
    return () => { current = false; };
  }, [session, analysis, uid, earlier]);

  const compare = (file: File | null): void => void session.compareWith(file).then(() => setEarlier(file?.name ?? null), (error: unknown) => setAnswer({ failure: error instanceof Error ? error.message : String(error) }));
  return (
    <section aria-live="polite">
      <h2>What moved it <span className="aside">since {earlier ?? "the baseline"}</span></h2>
      {answer === null ? <Spinner label="Comparing…" /> : "failure" in answer ? <p role="alert">{answer.failure}</p> : answer.moved ? <Moves moved={answer.moved} analysis={analysis} show={verbs.show} /> : <p className="quiet">{earlier ? "The earlier file has no such task with a date." : "The task is in no baseline: Take baseline keeps the present dates to compare with."}</p>}
      <div className="actions">
        <DefaultButton text="Compare with an earlier file…" onClick={() => picker.current?.click()} />
        {earlier ? <DefaultButton text="Compare with the baseline" onClick={() => compare(null)} /> : null}
      </div>
      <input ref={picker} type="file" hidden aria-label="Earlier file to compare with" accept=".xlsx,.xlsm,.xml,.csv,.json" onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = "";
        if (file) compare(file);
      }} />
    </section>
  );
}

function Moves({ moved: { from, to, minutes, moves, rest }, analysis: { project }, show }: { readonly moved: Moved; readonly analysis: ViewProps["analysis"]; readonly show: ViewProps["verbs"]["show"] }): JSX.Element {
  const tasks = useMemo(() => new Map(project.tasks.map((task) => [task.uid, task])), [project]);
  if (minutes === 0) return <p>It has not moved: {date(to)}.</p>;
  const size = (of: number): JSX.Element => <strong className="number">{signedDays(of, project.minutesPerDay)}</strong>;
  const rows = [...moves].sort((a, b) => Math.abs(b.minutes) - Math.abs(a.minutes)).map((move) => {
    const task = move.uid === null ? null : tasks.get(move.uid) ?? null;
    const name = move.uid === null ? "The project itself" : task ? task.name || task.id : "A task that is gone";
    return { key: move.uid ?? "", subject: task && { register: "schedule", id: task.id, field: FIELDS[move.changed[0] ?? ""] ?? move.changed[0] ?? "name" }, content: <span className="top"><span className="name">{name} <span className="quiet">({move.changed.join(", ")})</span></span>{size(move.minutes)}</span> };
  });
  const left = Math.abs(rest) < 1 ? [] : [{ key: "rest", subject: null, content: <span className="top"><span className="name quiet">{moves.length === 0 ? "Nothing that can be told apart" : "Everything else"}</span>{size(rest)}</span> }];
  return (
    <>
      <p>From {date(from)} to {date(to)}: {lateness(minutes, project.minutesPerDay).replace(/late$/, "later").replace(/early$/, "earlier")}.</p>
      <Rows show={show} label="What moved it" limit={15} rows={[...rows, ...left]} />
    </>
  );
}

/** The Schedule sheet's columns of what has changed, where they are called otherwise. */
const FIELDS: Readonly<Record<string, string>> = { links: "predecessors", progress: "percentComplete", details: "name" };
