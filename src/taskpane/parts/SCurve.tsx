/** The S-curve for a narrow pane: planned, earned and spent, told apart by their dashes and by the legend's words. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import { date, MISSING, money } from "../../report/format";
import { shortAmount } from "../../report/html/axis";
import { curveShape, pathThrough } from "../../report/html/curve-shape";

const WIDTH = 320;
const HEIGHT = 188;
const PLOT = { left: 40, right: 316, top: 8, bottom: 164 };

const LINES = [
  { key: "pv", name: "Planned", className: "planned", dash: "6 3", width: 1.5 },
  { key: "ev", name: "Earned", className: "earned", dash: "", width: 2.5 },
  { key: "ac", name: "Spent", className: "spent", dash: "2 3", width: 2.5 },
] as const;

export function SCurve({ analysis: { cost: { periods, total }, statusDate } }: { readonly analysis: Analysis }): JSX.Element {
  const { amounts, months, status, lines } = curveShape(periods, statusDate, PLOT, { amounts: 4, months: 6 });
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`At ${date(statusDate)}: planned ${money(total.pv)}, earned ${money(total.ev)}, spent ${money(total.ac)}, of ${money(total.bac)} in all.`}>
        {amounts.map(({ at, label }) => <g key={label}><line className="grid" x1={PLOT.left} x2={PLOT.right} y1={at} y2={at} /><text x={PLOT.left - 6} y={at + 4} textAnchor="end">{label}</text></g>)}
        {months.map(({ at, label }) => <text key={at} x={at} y={HEIGHT - 6} textAnchor="middle">{label.slice(0, 3)}</text>)}
        {status === null ? null : <line className="today" x1={status} x2={status} y1={PLOT.top} y2={PLOT.bottom} />}
        {LINES.map(({ key, className, dash, width }) => <path key={key} className={className} strokeWidth={width} strokeDasharray={dash} d={pathThrough(lines[key])} />)}
      </svg>
      <ul className="legend">
        {LINES.map(({ key, name, className, dash, width }) => (
          <li key={key}><svg width="20" height="8" aria-hidden="true"><line className={className} x1="0" x2="20" y1="4" y2="4" strokeWidth={width} strokeDasharray={dash} /></svg>{name} <strong>{total[key] === null ? MISSING : shortAmount(total[key])}</strong></li>
        ))}
      </ul>
    </figure>
  );
}
