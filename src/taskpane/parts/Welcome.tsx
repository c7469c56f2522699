/** The first run: what Plumbline does in three lines, and a way to see it at once. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { Session } from "../session";
import { Messages } from "./Messages";
import type { PaneState, Verbs } from "../use-pane";

interface Props { readonly session: Session; readonly state: PaneState; readonly verbs: Verbs; readonly done: () => void }

export function Welcome({ session, state, verbs, done }: Props): JSX.Element {
  const setUp = session.commands.find(({ id }) => id === "set-up");
  const sample = session.commands.find(({ id }) => id === "sample");
  return (
    <main className="welcome">
      {state.messages.length > 0 ? <Messages messages={state.messages} verbs={verbs} busy={state.busy !== null} /> : null}
      <img src="assets/icons/plumbline-64.png" width="40" height="40" alt="" />
      <h1>Project controls, inside the workbook</h1>
      <p className="quiet">Schedule, money, risks and status in one ordinary Excel file that everybody can open.</p>
      <ol>
        <li><strong>It computes.</strong><span className="quiet">Dates and float, forecasts and earned value, risk exposure, and a red, amber or green with its reason.</span></li>
        <li><strong>It checks.</strong><span className="quiet">Each mistake in the data is named, with its cell and what to do about it.</span></li>
        <li><strong>It reports.</strong><span className="quiet">The status report stands in the workbook and is a page to send. What you typed is never overwritten.</span></li>
      </ol>
      <div className="actions">
        {session.files ? <PrimaryButton text="Try the sample project" onClick={done} /> : null}
        {sample ? <PrimaryButton text={sample.label} title={sample.tip} onClick={() => { void verbs.perform(sample); done(); }} /> : null}
        {setUp ? <DefaultButton text={setUp.label} title={setUp.tip} onClick={() => { void verbs.perform(setUp); done(); }} /> : null}
        <DefaultButton text="Skip" onClick={done} styles={{ root: { border: 0 } }} />
      </div>
    </main>
  );
}
