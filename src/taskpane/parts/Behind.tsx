/** One line while the sheets do not show yet what the pane has computed, with the command that writes it. */
import { useEffect, useRef, useState, type JSX } from "react";
import type { CommandFacts } from "../engine/engine";
import type { Session } from "../session";
import type { PaneState, Verbs } from "../use-pane";

interface Props { readonly state: PaneState; readonly session: Session; readonly verbs: Verbs }

export function Behind({ state: { analysis, busy }, session, verbs }: Props): JSX.Element {
  const [behind, setBehind] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!analysis) return undefined;
    let latest = true;
    // A workbook that cannot be asked has its own message.
    session.upToDate().then((upToDate) => { if (latest) setBehind(!upToDate); }, () => undefined);
    return () => { latest = false; };
  }, [analysis, session]);
  // The button goes away with what it does: the focus stays where it was.
  const recalculate = (): void => {
    region.current?.focus();
    void verbs.perform(RECALCULATE);
  };
  return (
    <div role="status" ref={region} tabIndex={-1}>
      {behind ? (
        <p className="behind" title={WHY}>
          The sheets still show earlier figures. <button type="button" disabled={busy !== null} onClick={recalculate}>{RECALCULATE.label}</button>
        </p>
      ) : null}
    </div>
  );
}

const RECALCULATE: CommandFacts = { id: "recalculate", label: "Recalculate", tip: "" };
const WHY = "The pane follows what is typed; the computed columns of the sheets are written when you recalculate.";
