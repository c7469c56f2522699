/** The S-curve for a narrow pane: planned, earned and spent, told apart by their dashes and by the legend's words. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import { date, money, monthName } from "../../report/format";
import { amountTicks, monthTicks, scale, shortAmount } from "../../report/html/axis";

const WIDTH = 320;
const HEIGHT = 188;
const PLOT = { left: 40, right: 316, top: 8, bottom: 164 };

const LINES = [
  { key: "pv", name: "Planned", className: "planned", dash: "6 3", width: 1.5 },
  { key: "ev", name: "Earned", className: "earned", dash: "", width: 2.5 },
  { key: "ac", name: "Spent", className: "spent", dash: "2 3", width: 2.5 },
] as const;

export function SCurve({ analysis: { cost: { periods, total }, statusDate } }: { readonly analysis: Analysis }): JSX.Element {
  const ticks = amountTicks(Math.max(...periods.map((p) => Math.max(p.pv, p.ev ?? 0, p.ac ?? 0))), 4);
  const x = scale(periods[0]!.end, periods.at(-1)!.end, PLOT.left, PLOT.right);
  const y = scale(0, ticks.at(-1)!, PLOT.bottom, PLOT.top);
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`At ${date(statusDate)}: planned ${money(total.pv)}, earned ${money(total.ev)}, spent ${money(total.ac)}, of ${money(total.bac)} in all.`}>
        {ticks.map((tick) => <g key={tick}><line className="grid" x1={PLOT.left} x2={PLOT.right} y1={y.at(tick)} y2={y.at(tick)} /><text x={PLOT.left - 6} y={y.at(tick) + 4} textAnchor="end">{shortAmount(tick)}</text></g>)}
        {monthTicks(x.from, x.to, 6).map((month) => <text key={month} x={x.at(month)} y={HEIGHT - 6} textAnchor="middle">{monthName(month, false)}</text>)}
        <line className="today" x1={x.at(statusDate)} x2={x.at(statusDate)} y1={PLOT.top} y2={PLOT.bottom} />
        {LINES.map(({ key, className, dash, width }) => (
          <path key={key} className={className} strokeWidth={width} strokeDasharray={dash} d={periods.flatMap((p) => (p[key] === null ? [] : [`${x.at(p.end)} ${y.at(p[key])}`])).map((at, i) => `${i ? "L" : "M"}${at}`).join("")} />
        ))}
      </svg>
      <ul className="legend">
        {LINES.map(({ key, name, className, dash, width }) => (
          <li key={key}><svg width="20" height="8" aria-hidden="true"><line className={className} x1="0" x2="20" y1="4" y2="4" strokeWidth={width} strokeDasharray={dash} /></svg>{name} <strong>{shortAmount(total[key])}</strong></li>
        ))}
      </ul>
    </figure>
  );
}
