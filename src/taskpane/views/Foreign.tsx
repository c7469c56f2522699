/** A workbook without a project: what setting it up would add, and a sample to look at first. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useState, type JSX } from "react";
import type { ViewProps } from "./view";

type Plan = Awaited<ReturnType<ViewProps["session"]["setUpPlan"]>>;

export function Foreign({ session, commands, verbs, busy, analysis }: ViewProps): JSX.Element {
  const [plan, setPlan] = useState<Plan | null>(null);
  useEffect(() => {
    let current = true;
    // Without the list the button still says what it does.
    void session.setUpPlan().then((found) => { if (current) setPlan(found); }, () => { if (current) setPlan({ sheets: [], taken: "" }); });
    return () => { current = false; };
  }, [session, analysis]);
  const [setUp, sample] = ["set-up", "try-sample"].map((wanted) => commands.find(({ id }) => id === wanted));
  return (
    <div className="view foreign">
      <section>
        <h2>No project in this workbook yet</h2>
        <p>Set up adds {plan && plan.sheets.length > 0 ? `${plan.sheets.length} sheets` : "Plumbline's sheets"} beside what is there. It takes a few seconds, changes nothing of yours, and one press takes it back.</p>
        <div className="actions">
          {setUp ? <PrimaryButton text={setUp.label} title={setUp.tip} disabled={busy} onClick={() => void verbs.perform(setUp)} /> : null}
          {sample && !session.files ? <DefaultButton text={sample.label} title={sample.tip} disabled={busy} onClick={() => void verbs.perform(sample)} /> : null}
        </div>
        {plan?.taken ? <p role="alert" className="hint">{plan.taken} in use here already: rename what is yours, delete what an interrupted set-up has left, and set up then.</p> : null}
      </section>
      <section>
        <h2>What will be added</h2>
        {plan === null ? <Spinner label="Looking at the workbook…" /> : (
          <dl className="adds">
            {GROUPS.flatMap(([title, sheets, what]) => {
              const added = sheets.filter((sheet) => plan.sheets.includes(sheet));
              return added.length === 0 ? [] : [<dt key={title}>{added.join(", ")}</dt>, <dd key={`${title}.`} className="quiet">{what}</dd>];
            })}
            {others(plan).length === 0 ? null : <><dt>{others(plan).join(", ")}</dt><dd className="quiet">Registers around them, each a plain table.</dd></>}
          </dl>
        )}
      </section>
    </div>
  );
}

/** The sheets that are worth a line of their own. */
const GROUPS: readonly (readonly [title: string, sheets: readonly string[], what: string])[] = [
  ["status", ["Status", "Trends"], "The report: ratings with reasons, milestones, earned value."],
  ["charter", ["Charter", "Settings"], "What the project is, and what it is judged by."],
  ["schedule", ["Schedule", "Gantt", "Schedule quality"], "Tasks and links; dates and float are computed."],
  ["money", ["Budget", "Ledger"], "What was planned, ordered and spent."],
  ["risks", ["Risks"], "Scored, answered, and in money."],
];

const others = ({ sheets }: Plan): readonly string[] => sheets.filter((sheet) => !GROUPS.some(([, known]) => known.includes(sheet)));
