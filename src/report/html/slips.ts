/** Milestones as SVG: the baseline hollow, the forecast filled, the slip between them and in words. */
import { clean, date, monthName } from "../format";
import type { Slips, Tone } from "../report";
import { monthTicks, scale } from "./axis";
import { escape } from "./escape";

const WIDTH = 860;
const ROW = 25;
const PLOT = { left: 250, right: 780, top: 44 };

const COLORS: Record<Tone, string> = { good: "var(--good)", warning: "var(--warning)", bad: "var(--bad)", neutral: "var(--neutral)" };

export function drawSlips({ milestones, statusDate, description }: Slips): string {
  const dates = milestones.flatMap((m) => (m.baseline === null ? [m.forecast] : [m.baseline, m.forecast]));
  const from = Math.min(...dates);
  const to = Math.max(...dates);
  const margin = Math.max((to - from) * 0.02, 1440);
  const x = scale(from - margin, to + margin, PLOT.left, PLOT.right);
  const bottom = PLOT.top + milestones.length * ROW;
  const months = monthTicks(x.from, x.to);
  const status = statusDate >= x.from && statusDate <= x.to ? x.at(statusDate) : null;
  return `<svg viewBox="0 0 ${WIDTH} ${bottom + 30}" role="img" aria-label="${escape(description)}">
${months.map((m, i) => `<line x1="${x.at(m)}" x2="${x.at(m)}" y1="${PLOT.top - 6}" y2="${bottom}" stroke="var(--grid)"/><text x="${x.at(m)}" y="${PLOT.top - 12}" text-anchor="middle" fill="var(--soft)">${monthName(m, i === 0 || new Date(m * 60000).getUTCMonth() === 0)}</text>`).join("\n")}
${status === null ? "" : `<line x1="${status}" x2="${status}" y1="${PLOT.top - 6}" y2="${bottom}" stroke="var(--ink)" stroke-dasharray="1 3"/><text x="${status}" y="12" text-anchor="middle" fill="var(--ink)">Status ${date(statusDate)}</text>`}
${milestones.map(drawRow).join("\n")}
<g fill="var(--soft)" transform="translate(${PLOT.left},${bottom + 20})">${diamond(6, -4, "var(--soft)", false)}<text x="18">baseline</text>${diamond(96, -4, "var(--soft)", true)}<text x="108">forecast or actual</text></g>
</svg>`;

  function drawRow(m: Slips["milestones"][number], i: number): string {
    const y = PLOT.top + i * ROW + ROW / 2;
    const at = x.at(m.forecast);
    const base = m.baseline === null ? null : x.at(m.baseline);
    return `<g><line x1="0" x2="${WIDTH}" y1="${y + ROW / 2}" y2="${y + ROW / 2}" stroke="var(--faint)"/><text x="0" y="${y + 4}" fill="var(--ink)">${escape(shortened(m.name))}</text>` +
      (base === null ? "" : `<line x1="${base}" x2="${at}" y1="${y}" y2="${y}" stroke="${COLORS[m.tone]}" stroke-width="2.5"/>${diamond(base, y, COLORS[m.tone], false)}`) +
      `${diamond(at, y, COLORS[m.tone], true)}<text x="${WIDTH}" y="${y + 4}" text-anchor="end" fill="${COLORS[m.tone]}" font-weight="600">${escape(m.label)}</text></g>`;
  }
}

const diamond = (x: number, y: number, color: string, filled: boolean): string =>
  `<path d="M${x} ${y - 6}l6 6l-6 6l-6 -6z" fill="${filled ? color : "var(--paper)"}" stroke="${color}" stroke-width="1.6"/>`;

const NAME_LENGTH = 38;

function shortened(name: string): string {
  const characters = [...clean(name)];
  return characters.length <= NAME_LENGTH ? characters.join("") : `${characters.slice(0, NAME_LENGTH - 1).join("").trimEnd()}…`;
}
