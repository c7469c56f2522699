/** What commands said, latest first: the last one in full with its undo, the earlier ones a press away; none goes by itself. */
import { MessageBarButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { useState, type JSX } from "react";
import type { Message, Verbs } from "../use-pane";

interface Props { readonly messages: readonly Message[]; readonly verbs: Verbs; readonly busy: boolean }

export function Messages({ messages, verbs, busy }: Props): JSX.Element | null {
  const [open, setOpen] = useState(false);
  const [latest, ...earlier] = messages;
  if (!latest) return null;
  return (
    <div className="messages">
      <One message={latest} verbs={verbs} busy={busy} />
      {earlier.length > 0 ? <button type="button" className="earlier" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? "Hide" : "Show"} {earlier.length} earlier {earlier.length === 1 ? "message" : "messages"}</button> : null}
      {open && earlier.length > 0 ? <div className="log" role="group" aria-label="Earlier messages">{earlier.map((message) => <One key={message.id} message={message} verbs={verbs} busy={busy} />)}</div> : null}
    </div>
  );
}

const One = ({ message, verbs, busy }: { readonly message: Message; readonly verbs: Verbs; readonly busy: boolean }): JSX.Element => (
  <MessageBar
    messageBarType={message.tone === "done" ? MessageBarType.success : MessageBarType.error}
    isMultiline
    onDismiss={() => verbs.dismiss(message.id)}
    dismissButtonAriaLabel="Dismiss"
    actions={message.undo ? <div><MessageBarButton text="Undo" disabled={busy} onClick={() => verbs.undo(message)} /></div> : undefined}
  >
    {message.text}
  </MessageBar>
);
