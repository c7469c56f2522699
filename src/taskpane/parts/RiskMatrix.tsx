/** Open risks by probability and impact: a field with risks can be chosen. */
import type { JSX } from "react";
import type { Settings } from "../../core/settings";
import { count } from "../../report/format";
import type { Tone } from "../../report/report";
import { Sign } from "./Mark";

export interface Field { readonly probability: number; readonly impact: number }

interface Props {
  /** By [probability − 1][impact − 1]. */
  readonly counts: readonly (readonly number[])[];
  readonly settings: Settings;
  readonly chosen: Field | null;
  readonly choose: (field: Field | null) => void;
}

const SCALE = [1, 2, 3, 4, 5] as const;
const WORDS: Readonly<Record<Tone, string>> = { bad: "High", warning: "Medium", good: "Low", neutral: "" };

export function RiskMatrix({ counts, settings, chosen, choose }: Props): JSX.Element {
  const tone = (score: number): Tone => (score >= settings.riskHigh ? "bad" : score >= settings.riskMedium ? "warning" : "good");
  return (
    <>
      <div className="matrix">
        <span className="axis-name" aria-hidden="true">Impact</span>
        <span className="axis-name up" aria-hidden="true">Probability</span>
        <table className="heat">
          <caption className="unseen">Open risks by probability (down) and impact (across)</caption>
          <thead><tr><th scope="col" className="axis"><span className="unseen">Probability</span></th>{SCALE.map((impact) => <th key={impact} scope="col"><span className="unseen">Impact </span>{impact}</th>)}</tr></thead>
          <tbody>
            {[...SCALE].reverse().map((probability) => (
              <tr key={probability}>
                <th scope="row" className="axis"><span className="unseen">Probability </span>{probability}</th>
                {SCALE.map((impact) => {
                  const n = counts[probability - 1]?.[impact - 1] ?? 0, fieldTone = tone(probability * impact);
                  const pressed = chosen?.probability === probability && chosen.impact === impact;
                  return (
                    <td key={impact} className={fieldTone}>
                      {n === 0 ? null : (
                        <button type="button" aria-pressed={pressed} aria-label={`${count(n, "risk")}, ${WORDS[fieldTone]}: probability ${probability}, impact ${impact}`} onClick={() => choose(pressed ? null : { probability, impact })}>
                          <Sign tone={fieldTone} />{n}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="legend">{(["good", "warning", "bad"] as const).map((t) => <li key={t}><Sign tone={t} />{WORDS[t]}</li>)}</ul>
    </>
  );
}
