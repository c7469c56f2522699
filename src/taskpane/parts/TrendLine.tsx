/** The indices over the status dates, drawn small, with the RAG of each date below. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import type { HistoryEntry, Rag } from "../../core/model";
import { dayOf, type DateTime } from "../../core/time";
import { date, index, monthName, ragTone } from "../../report/format";
import { scale } from "../../report/html/axis";
import { Sign } from "./Mark";

const WIDTH = 320;
const PLOT = { left: 30, right: 312, top: 8, bottom: 84 };

const LINES = [
  { key: "cpi", name: "CPI", className: "spent", dash: "2 3" },
  { key: "spi", name: "SPI", className: "planned", dash: "6 3" },
  { key: "spiT", name: "SPI(t)", className: "earned", dash: "" },
] as const;

interface Point { readonly at: DateTime; readonly cpi: number | null; readonly spi: number | null; readonly spiT: number | null; readonly overall: Rag | null }

/** The kept status dates, then what is computed now. */
export function trendOf({ project, statusDate, cost, status }: Analysis): readonly Point[] {
  const earlier = project.history.filter((entry: HistoryEntry) => dayOf(entry.statusDate) < dayOf(statusDate)).sort((a, b) => a.statusDate - b.statusDate);
  const now = { at: statusDate, cpi: cost.total.cpi, spi: cost.total.spi, spiT: cost.total.spiT, overall: status.overall };
  return [...earlier.map(({ statusDate: at, cpi, spi, spiT, overall }) => ({ at, cpi, spi, spiT, overall })), now];
}

export function TrendLine({ analysis }: { readonly analysis: Analysis }): JSX.Element {
  const points = trendOf(analysis);
  const values = points.flatMap((p) => [p.cpi, p.spi, p.spiT]).filter((v) => v !== null);
  const low = Math.min(0.9, ...values) - 0.02, high = Math.max(1.1, ...values) + 0.02;
  const x = scale(points[0]!.at, points.at(-1)!.at, PLOT.left + 6, PLOT.right - 6);
  const y = scale(low, high, PLOT.bottom, PLOT.top);
  const ticks = [low + 0.02, 1, high - 0.02];
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${WIDTH} 116`} role="img" aria-label={describe(points)}>
        {ticks.map((tick) => <g key={tick}><line className="grid" x1={PLOT.left} x2={PLOT.right} y1={y.at(tick)} y2={y.at(tick)} /><text x={PLOT.left - 6} y={y.at(tick) + 4} textAnchor="end">{index(tick)}</text></g>)}
        {LINES.map(({ key, className, dash }) => (
          <path key={key} className={className} strokeWidth={2} strokeDasharray={dash} d={points.flatMap((p) => (p[key] === null ? [] : [`${x.at(p.at)} ${y.at(p[key])}`])).map((at, i) => `${i ? "L" : "M"}${at}`).join("")} />
        ))}
        {points.map((p) => <Sign key={p.at} tone={ragTone(p.overall)} at={{ x: x.at(p.at) - 5, y: 90 }} />)}
        {labels(points).map((p) => <text key={p.at} x={x.at(p.at)} y={113} textAnchor="middle">{monthName(p.at, false)}</text>)}
      </svg>
      <ul className="legend">
        {LINES.map(({ key, name, className, dash }) => (
          <li key={key}>
            <svg width="20" height="8" aria-hidden="true"><line className={className} x1="0" x2="20" y1="4" y2="4" strokeWidth="2" strokeDasharray={dash} /></svg>
            {name} <strong>{index(points.at(-1)![key])}</strong>
          </li>
        ))}
        <li><Sign tone={ragTone(points.at(-1)!.overall)} />Overall</li>
      </ul>
    </figure>
  );
}

/** The first status date of each month; of many months only some. */
function labels(points: readonly Point[]): readonly Point[] {
  const firsts = points.filter((p, i) => i === 0 || monthName(p.at, true) !== monthName(points[i - 1]!.at, true));
  return firsts.filter((_, i) => i % Math.ceil(firsts.length / 8) === 0);
}

const describe = (points: readonly Point[]): string => points.map((p) => `${date(p.at)}: ${p.overall ?? "not judged"}, CPI ${index(p.cpi)}, SPI ${index(p.spi)}, SPI(t) ${index(p.spiT)}`).join("; ");
