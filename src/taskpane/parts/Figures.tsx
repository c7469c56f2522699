/** Key figures in two columns, each with what it is compared with. */
import type { JSX } from "react";
import type { Figure } from "../../report/report";
import { Sign } from "./Mark";

export const Figures = ({ figures }: { readonly figures: readonly Figure[] }): JSX.Element => (
  <dl className="figures">
    {figures.map(({ label, value, note, tone }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className="value">{tone && tone !== "neutral" ? <Sign tone={tone} /> : null}{value}</dd>
        {note ? <dd className="note">{note}</dd> : null}
      </div>
    ))}
  </dl>
);
