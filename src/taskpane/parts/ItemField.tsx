/** One setting to be changed: kept when the field is left or Enter is pressed; what cannot be is said below it, and nothing is changed. */
import { useId, useState, type JSX } from "react";
import type { ItemFacts } from "../engine/engine";

interface Props { readonly item: ItemFacts; /** Resolves to why not; null: it is kept. */ readonly change: (typed: string) => Promise<string | null> }

export function ItemField({ item: { label, note, unit, kind, choices, value }, change }: Props): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // What the workbook now says takes the place of what was typed.
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  const [refused, setRefused] = useState<string | null>(null);
  const keep = (text: string): void => {
    if (text.trim() === value) setRefused(null);
    else void change(text).then(setRefused);
  };
  const help = [kind === "percent" ? `percent ${unit}`.trim() : unit, note].filter(Boolean).map(sentence).join(" ");
  const said = [help ? `${id}-note` : "", refused ? `${id}-refused` : ""].filter(Boolean).join(" ") || undefined;
  const common = { id, "aria-describedby": said, "aria-invalid": refused !== null } as const;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="entry">
        {kind === "choice" ? (
          <select {...common} value={typed} onChange={({ target }) => { setTyped(target.value); keep(target.value); }}>
            {(choices.includes(typed) ? choices : [typed, ...choices]).map((choice) => <option key={choice} value={choice}>{choice || "–"}</option>)}
          </select>
        ) : (
          <input
            {...common} type={kind === "date" ? "date" : "text"} inputMode={kind === "number" || kind === "percent" ? "decimal" : undefined} className={kind === "number" || kind === "percent" ? "short" : undefined}
            value={typed} onChange={({ target }) => setTyped(target.value)} onBlur={() => keep(typed)}
            onKeyDown={({ key }) => { if (key === "Enter") keep(typed); else if (key === "Escape") { setTyped(value); setRefused(null); } }}
          />
        )}
        {kind === "percent" || kind === "number" ? <span className="sign" aria-hidden="true">{kind === "percent" ? "%" : ""}</span> : null}
      </span>
      {help ? <span id={`${id}-note`} className="note small quiet">{help}</span> : null}
      {refused ? <span id={`${id}-refused`} role="alert" className="note small bad">{refused}</span> : null}
    </div>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith(".") ? "" : ".");
