/** The head of the pane: which project, as of when, and every command. */
import { CommandBarButton, IconButton } from "@fluentui/react/lib/Button";
import type { IContextualMenuItem } from "@fluentui/react/lib/ContextualMenu";
import { useRef, type JSX } from "react";
import { date } from "../../report/format";
import { isForeign } from "../is-foreign";
import type { Session } from "../session";
import type { PaneState, Verbs } from "../use-pane";

interface Props { readonly state: PaneState; readonly session: Session; readonly verbs: Verbs }

export function Head({ state: { commands, analysis, busy, restorable: [last] }, session, verbs }: Props): JSX.Element {
  const picker = useRef<HTMLInputElement>(null);
  const first = commands.find(({ id }) => id === FIRST);
  const { files } = session;
  const items: IContextualMenuItem[] = [
    ...commands.filter(({ id }) => id !== FIRST && id !== ONCE).map((command) => ({ key: command.id, text: command.label, title: command.tip, iconProps: { iconName: command.id }, onClick: () => void verbs.perform(command) })),
    { key: "restore", text: "Restore previous", title: last ? `Takes back: ${last.text}` : "Nothing to take back", disabled: !last, iconProps: { iconName: "Restore" }, onClick: () => { if (last) verbs.undo(last); } },
    ...(files ? [
      { key: "files", itemType: 1 },
      { key: "open", text: "Open a file…", iconProps: { iconName: "Open" }, onClick: () => picker.current?.click() },
      { key: "save", text: "Download .xlsx", iconProps: { iconName: "Download" }, onClick: () => void files.save().then((bytes) => download(bytes, files.name()), () => verbs.say("The workbook could not be written: try again, or open the file anew.", "failed")) },
      { key: "sample", text: "Sample project", iconProps: { iconName: "Sample" }, onClick: () => verbs.replace("Opening the sample", () => files.sample()) },
    ] : []),
    { key: "settings.line", itemType: 1 },
    { key: "settings", text: "Settings", iconProps: { iconName: "Settings" }, onClick: () => verbs.open({ view: "Settings" }) },
    { key: "help", text: "Help", title: "Opens the guide in the browser.", iconProps: { iconName: "Help" }, href: "help.html", target: "_blank", rel: "noopener" },
  ];
  return (
    <header className="head">
      <h1 title={analysis?.project.name}>{analysis?.project.name || "Plumbline"}</h1>
      <div className="line">
        <p className="quiet small" title={files?.name()}>{[analysis && !isForeign(analysis) ? `As of ${date(analysis.statusDate)}` : "Project controls", files?.name()].filter(Boolean).join(" · ")}</p>
        {first ? <CommandBarButton styles={{ root: { height: 32 } }} iconProps={{ iconName: first.id }} text={first.label} title={first.tip} disabled={busy !== null} onClick={() => void verbs.perform(first)} /> : null}
        <IconButton iconProps={{ iconName: "More" }} ariaLabel="More commands" title="More commands" disabled={busy !== null} menuProps={{ items, shouldFocusOnMount: true }} styles={{ menuIcon: { display: "none" } }} />
      </div>
      {files ? <input ref={picker} type="file" hidden aria-label="Open a file" accept=".xlsx,.xlsm,.xml,.csv,.json" onChange={({ target }) => {
        const file = target.files?.[0];
        target.value = "";
        if (file) verbs.replace(`Opening ${file.name}`, () => files.open(file));
      }} /> : null}
    </header>
  );
}

/** The command that has a button of its own; the others are in the menu. */
const FIRST = "recalculate";
/** Offered where there is no project yet. */
const ONCE = "try-sample";

function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
