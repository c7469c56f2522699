/** The pane: head, tabs and messages around the view that is chosen. */
import { Spinner } from "@fluentui/react/lib/Spinner";
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type JSX } from "react";
import { Behind } from "./parts/Behind";
import { Blank } from "./parts/Blank";
import { Head } from "./parts/Head";
import { Messages } from "./parts/Messages";
import { Progress } from "./parts/Progress";
import { Shown } from "./parts/Shown";
import { Tabs } from "./parts/Tabs";
import { Welcome } from "./parts/Welcome";
import { isForeign } from "./is-foreign";
import type { Preferences } from "./preferences";
import type { Session } from "./session";
import { usePane, type PaneState, type Verbs } from "./use-pane";
import { Overview } from "./views/Overview";
import type { ViewName } from "./views/route";
import type { ViewProps } from "./views/view";

const Findings = lazy(() => import("./views/Findings").then((module) => ({ default: module.Findings })));
const Schedule = lazy(() => import("./views/Schedule").then((module) => ({ default: module.Schedule })));
const Money = lazy(() => import("./views/Money").then((module) => ({ default: module.Money })));
const Risks = lazy(() => import("./views/Risks").then((module) => ({ default: module.Risks })));
const Report = lazy(() => import("./views/Report").then((module) => ({ default: module.Report })));
const Settings = lazy(() => import("./views/Settings").then((module) => ({ default: module.Settings })));
const Foreign = lazy(() => import("./views/Foreign").then((module) => ({ default: module.Foreign })));

const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = { Overview, Findings, Schedule, Money, Risks, Report, Settings };

interface Props { readonly session: Session; readonly preferences: Preferences; readonly prefer: (change: Partial<Preferences>) => void; readonly openPage: ViewProps["openPage"]; readonly ready: (verbs: Verbs) => void }

export function Pane({ session, preferences, prefer, openPage, ready }: Props): JSX.Element {
  const [state, verbs] = usePane(session, preferences.follow);
  useEffect(() => ready(verbs), [ready, verbs]);
  const { route: { view } } = state;
  const arrived = useRef(false);
  // The button that led here is gone: whoever pressed it with the keyboard goes on from the tabs.
  useEffect(() => {
    if (!preferences.welcomed || !arrived.current) return;
    arrived.current = false;
    document.getElementById(tabId("Overview"))?.focus();
  }, [preferences.welcomed]);
  // Whoever asks about a cell from outside is past the first run.
  if (!preferences.welcomed && view === "Overview") return <Welcome session={session} state={state} verbs={verbs} done={() => { arrived.current = true; prefer({ welcomed: true }); }} />;
  return (
    <>
      <Head state={state} session={session} verbs={verbs} />
      <main className="body">
        <Tabs label="Views" names={(Object.keys(VIEWS) as ViewName[]).filter((name) => name !== "Settings" || view === name)} chosen={view} choose={(name) => verbs.open({ view: name })} id={tabId} />
        <Progress busy={state.busy} inExcel={session.files === null} />
        <Behind state={state} session={session} verbs={verbs} />
        <Messages messages={state.messages} verbs={verbs} busy={state.busy !== null} />
        <div key={view} className="panel" role="tabpanel" aria-labelledby={tabId(view)} tabIndex={0}>
          <Suspense fallback={<Busy what="Opening" />}>
            <Body name={view} state={state} verbs={verbs} session={session} preferences={preferences} prefer={prefer} openPage={openPage} />
          </Suspense>
        </div>
      </main>
      {state.shown && session.files ? <Shown shown={state.shown} close={verbs.hideShown} /> : null}
    </>
  );
}

const tabId = (name: string): string => `tab-${name}`;

interface BodyProps extends Omit<ViewProps, "analysis" | "busy" | "commands" | "route"> { readonly name: ViewName; readonly state: PaneState }

function Body({ name, state: { analysis, commands, failure, busy, route }, verbs, session, ...rest }: BodyProps): JSX.Element {
  if (failure) return <Blank title="The workbook could not be read" action={{ label: "Try again", run: verbs.refresh }}>{failure}</Blank>;
  if (!analysis) return <Busy what={busy ?? "Starting"} />;
  const props = { analysis, commands, verbs, session, route, busy: busy !== null, ...rest };
  if (isForeign(analysis) && name !== "Settings") return <Foreign {...props} />;
  const View = VIEWS[name];
  return <View {...props} />;
}

/** Said only of what takes a while: what turns for the blink of an eye holds up what it waits for. */
function Busy({ what }: { readonly what: string }): JSX.Element {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), A_WHILE);
    return () => clearTimeout(timer);
  }, []);
  return <div className="center">{long ? <Spinner label={`${what}…`} /> : null}</div>;
}

/** Milliseconds. */
const A_WHILE = 400;
