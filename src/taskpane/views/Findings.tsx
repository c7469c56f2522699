/** What is wrong in the data: by severity and sheet, each with its cell and what to do about it. */
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useEffect, useState, type JSX } from "react";
import type { Finding, Severity } from "../../core/finding";
import { severityTone } from "../../report/format";
import { Blank } from "../parts/Blank";
import { Mark } from "../parts/Mark";
import { Rows } from "../parts/Rows";
import { adviceOf } from "./advice";
import type { ViewProps } from "./view";

const SEVERITIES: readonly (readonly [Severity, string, string])[] = [["error", "Error", "Errors"], ["warning", "Warning", "Warnings"], ["info", "Note", "Notes"]];
const ALL = "";

export function Findings({ analysis: { findings }, verbs, session, busy }: ViewProps): JSX.Element {
  const fixes = useFixes(session, findings);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [sheet, setSheet] = useState(ALL);
  if (findings.length === 0) return <Blank title="Nothing to correct">Every cell could be read, and every rule holds.</Blank>;
  const sheets = [...new Set(findings.map(sheetOf))].sort();
  const chosen = sheets.includes(sheet) ? sheet : ALL;
  const shown = findings.filter((f) => !hidden.has(f.severity) && (chosen === ALL || sheetOf(f) === chosen));
  const toggle = (severity: Severity): void => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  return (
    <div className="view">
      <section>
        <h2>What to correct <span className="aside">{shown.length === findings.length ? `${findings.length}` : `${shown.length} of ${findings.length}`}</span></h2>
        <div className="chips" role="group" aria-label="Severities shown">
          {SEVERITIES.map(([severity, , many]) => {
            const count = findings.filter((f) => f.severity === severity).length;
            return count === 0 ? null : (
              <button key={severity} type="button" className="chip" aria-pressed={!hidden.has(severity)} onClick={() => toggle(severity)}>
                <Mark tone={severityTone(severity)} text={many} /> {count}
              </button>
            );
          })}
        </div>
        {sheets.length > 1 ? (
          <Dropdown
            ariaLabel="Sheet" selectedKey={chosen} styles={{ root: { marginTop: 8 } }} onChange={(_event, option) => setSheet(String(option?.key ?? ALL))}
            options={[{ key: ALL, text: "All sheets" }, ...sheets.map((name) => ({ key: name, text: name }))]}
          />
        ) : null}
      </section>
      <section aria-label="Findings">
        {shown.length === 0 ? <p className="quiet">None of these severities on this sheet.</p> : null}
        <Rows show={verbs.show} rows={shown.map((f, i) => ({
          key: `${f.code} ${i}`, subject: f.where, content: <FindingRow finding={f} />,
          actions: fixes.get(f)?.map((label) => <button key={label} type="button" className="chip" disabled={busy} aria-label={`${label}: ${placeOf(f)}`} onClick={() => void verbs.fix(f, label)}>{label}</button>),
        }))} />
      </section>
    </div>
  );
}

/** The labels of the quick fixes of the findings that have any. */
function useFixes(session: ViewProps["session"], findings: readonly Finding[]): ReadonlyMap<Finding, readonly string[]> {
  const [fixes, setFixes] = useState<ReadonlyMap<Finding, readonly string[]>>(new Map());
  useEffect(() => {
    let current = true;
    // Findings without their fixes are of use all the same.
    void session.fixes().then((labels) => { if (current) setFixes(new Map(findings.flatMap((one, i) => (labels[i]?.length ? [[one, labels[i]] as const] : [])))); }, () => undefined);
    return () => { current = false; };
  }, [session, findings]);
  return fixes;
}

const placeOf = ({ where }: Finding): string => (where?.sheet ? `${where.sheet}!${where.cell ?? ""}` : "");

const sheetOf = ({ where }: Finding): string => where?.sheet ?? "The project";

function FindingRow({ finding }: { readonly finding: Finding }): JSX.Element {
  const { severity, message, where, others } = finding;
  const { said, advice } = adviceOf(message);
  const word = SEVERITIES.find(([name]) => name === severity)![1];
  return (
    <>
      <span className="top">
        <span className="name"><Mark tone={severityTone(severity)} text={word} /></span>
        {where?.sheet ? <span className="where">{placeOf(finding)}{others?.length ? ` and ${others.length} more` : ""}</span> : null}
      </span>
      {said}
      {advice ? <span className="fix">{advice}</span> : null}
    </>
  );
}
