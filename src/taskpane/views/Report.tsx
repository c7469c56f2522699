/** The status report: its sections to choose, a preview, and ways to take it along or keep it in the workbook. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useTheme } from "@fluentui/react/lib/Theme";
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useState, type JSX } from "react";
import { date } from "../../report/format";
import { copyPage } from "../copy-page";
import type { ReportFormat } from "../engine/engine";
import type { ViewProps } from "./view";

export function Report({ analysis, session, commands, verbs, busy, openPage }: ViewProps): JSX.Element {
  const look = useTheme().isInverted ? "dark" : "light";
  const [titles, setTitles] = useState<readonly string[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState<string | null>(null);
  const wanted = titles.filter((title) => !left.has(title));
  const key = wanted.join("\n");

  useEffect(() => {
    let current = true;
    void session.sections().then((found) => { if (current) setTitles(found); });
    return () => { current = false; };
  }, [session, analysis]);

  useEffect(() => {
    let current = true;
    if (titles.length > 0) void session.report(key.split("\n"), "html").then((html) => { if (current) setPage(html); });
    return () => { current = false; };
  }, [session, analysis, titles.length, key]);

  const choose = (title: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(title);
    else next.add(title);
    setLeft(next);
  };
  const copy = (format: ReportFormat, word: string): void => void copyReport(session.report(wanted, "html"), format === "text" ? session.report(wanted, "text") : null)
    .then(() => verbs.say(`The report is in the clipboard as ${word}.`), () => verbs.say("The clipboard was not available: select the preview and copy it.", "failed"));
  /** As the pane looks. */
  const shown = page?.replace("<html ", `<html data-look="${look}" `);
  const record = commands.find(({ id }) => id === "status-report");

  return (
    <div className="view">
      <section>
        <h2>Status report <span className="aside">{date(analysis.statusDate)}</span></h2>
        <div className="choices" role="group" aria-label="Sections">
          {titles.map((title) => <Checkbox key={title} label={title} checked={!left.has(title)} onChange={(_event, on) => choose(title, on === true)} />)}
        </div>
        <div className="actions ways">
          {record ? <PrimaryButton text="Record in the workbook" title={record.tip} disabled={busy} onClick={() => void verbs.perform(record)} /> : null}
          {openPage
            ? <DefaultButton text="Open in a window" disabled={shown === undefined || wanted.length === 0} onClick={() => { if (shown !== undefined) void openPage(shown).catch(() => NOT_OPENED).then((said) => { if (said !== null) verbs.say(said, "failed"); }); }} />
            : null}
          {session.files ? null : <DefaultButton text="Insert as a sheet" disabled={busy || wanted.length === 0} onClick={() => void verbs.insertReport(wanted)} />}
          <DefaultButton text="Copy as text" iconProps={{ iconName: "Copy" }} disabled={wanted.length === 0} onClick={() => copy("text", "text")} />
          <DefaultButton text="Copy as page" iconProps={{ iconName: "Copy" }} disabled={wanted.length === 0} onClick={() => copy("html", "a formatted page")} />
        </div>
      </section>
      <section>
        <h2>Preview</h2>
        {shown === undefined ? <Spinner label="Writing the report…" /> : <iframe className="preview" title="Preview of the status report" sandbox="" srcDoc={shown} />}
      </section>
    </div>
  );
}

const NOT_OPENED = "The window could not be opened: check the network, then try again, or copy the report.";

/** As plain text where a text is given, else as a formatted page with its source as the text. */
async function copyReport(html: Promise<string>, text: Promise<string> | null): Promise<void> {
  if (text !== null) return navigator.clipboard.writeText(await text);
  const page = await html;
  await copyPage(page, page);
}
