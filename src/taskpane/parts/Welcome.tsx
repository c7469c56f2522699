/** The first run: what Plumbline does in three lines, and a way to see it at once. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { CommandFacts } from "../engine/engine";
import { isForeign } from "../is-foreign";
import type { Session } from "../session";
import { Messages } from "./Messages";
import type { PaneState, Verbs } from "../use-pane";

interface Props { readonly session: Session; readonly state: PaneState; readonly verbs: Verbs; readonly done: () => void }

export function Welcome({ session, state, verbs, done }: Props): JSX.Element {
  const [setUp, sample] = ["set-up", "try-sample"].map((wanted) => state.commands.find(({ id }) => id === wanted));
  const run = (command: CommandFacts): void => {
    void verbs.perform(command);
    done();
  };
  return (
    <main className="welcome">
      {state.messages.length > 0 ? <Messages messages={state.messages} verbs={verbs} busy={state.busy !== null} /> : null}
      <img src="assets/icons/plumbline-64.png" width="40" height="40" alt="" />
      <h1>Project controls, inside the workbook</h1>
      <p className="quiet">Schedule, money, risks and status in one ordinary Excel file that everybody can open.</p>
      <ol>
        <li><strong>It computes.</strong><span className="quiet">Dates and float, forecasts and earned value, risk exposure, and a red, amber or green with its reason.</span></li>
        <li><strong>It checks.</strong><span className="quiet">Each mistake in the data is named, with its cell and what to do about it.</span></li>
        <li><strong>It reports.</strong><span className="quiet">The status report stands in the workbook and is a page to send. What you typed changes only by a button that says so, or when you type over a computed date.</span></li>
      </ol>
      <div className="actions">
        {session.files ? <PrimaryButton text="Try the sample project" onClick={done} /> : isForeign(state.analysis) ? (
          <>
            {sample ? <PrimaryButton text={sample.label} title={sample.tip} onClick={() => run(sample)} /> : null}
            {setUp ? <DefaultButton text={setUp.label} title={setUp.tip} onClick={() => run(setUp)} /> : null}
            <p className="small quiet">Either adds sheets beside yours in a few seconds, and is taken back with one press.</p>
          </>
        ) : state.analysis ? <PrimaryButton text="Show this project" onClick={done} /> : null}
        <DefaultButton text="Skip" onClick={done} styles={{ root: { border: 0 } }} />
      </div>
    </main>
  );
}
