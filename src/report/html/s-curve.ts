/** The S-curve as SVG: planned, earned and spent, told apart by dashes and by their names at the lines' ends. */
import { date, monthName } from "../format";
import type { SCurve } from "../report";
import { amountTicks, monthTicks, scale, shortAmount } from "./axis";
import { escape } from "./escape";

const WIDTH = 860;
const HEIGHT = 320;
const PLOT = { left: 56, right: 745, top: 22, bottom: 282 };

const LINES = [
  { key: "pv", name: "Planned (PV)", color: "#7a8794", dash: "7 4", width: 2 },
  { key: "ev", name: "Earned (EV)", color: "#1f4e79", dash: "", width: 3 },
  { key: "ac", name: "Spent (AC)", color: "#b85c00", dash: "2 3", width: 3 },
] as const;

export function drawSCurve({ periods, statusDate, description }: SCurve): string {
  const ticks = amountTicks(Math.max(...periods.map((p) => Math.max(p.pv, p.ev ?? 0, p.ac ?? 0))));
  const x = scale(periods[0]!.end, periods.at(-1)!.end, PLOT.left, PLOT.right);
  const y = scale(0, ticks.at(-1)!, PLOT.bottom, PLOT.top);
  const months = monthTicks(x.from, x.to);
  const drawn = LINES.map((line) => ({ ...line, points: periods.flatMap((p) => (p[line.key] === null ? [] : [{ x: x.at(p.end), y: y.at(p[line.key]!) }])) })).filter((line) => line.points.length > 0);
  const labels = spread(drawn.map((line) => line.points.at(-1)!.y));
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(description)}">
${ticks.map((t) => `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y.at(t)}" y2="${y.at(t)}" stroke="#e3e8ed"/><text x="${PLOT.left - 8}" y="${y.at(t) + 4}" text-anchor="end" fill="#586574">${shortAmount(t)}</text>`).join("\n")}
${months.map((m, i) => `<line x1="${x.at(m)}" x2="${x.at(m)}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}" stroke="#aab4bf"/><text x="${x.at(m)}" y="${PLOT.bottom + 20}" text-anchor="middle" fill="#586574">${monthName(m, i === 0 || new Date(m * 60000).getUTCMonth() === 0)}</text>`).join("\n")}
${statusLine()}
${drawn.map((line) => `<polyline points="${line.points.map((p) => `${p.x},${p.y}`).join(" ")}" fill="none" stroke="${line.color}" stroke-width="${line.width}" stroke-linejoin="round"${line.dash ? ` stroke-dasharray="${line.dash}"` : ""}/>`).join("\n")}
${drawn.map((line, i) => label(line, labels[i]!)).join("\n")}
</svg>`;

  function statusLine(): string {
    if (statusDate < x.from || statusDate > x.to) return "";
    const at = x.at(statusDate);
    return `<line x1="${at}" x2="${at}" y1="${PLOT.top - 6}" y2="${PLOT.bottom}" stroke="#1d2733" stroke-dasharray="1 3"/><text x="${at}" y="${PLOT.top - 10}" text-anchor="middle" fill="#1d2733">${date(statusDate)}</text>`;
  }
}

function label(line: { readonly name: string; readonly color: string; readonly points: readonly { readonly x: number; readonly y: number }[] }, y: number): string {
  const end = line.points.at(-1)!;
  const text = `<text x="${end.x + 8}" y="${y + 4}" fill="${line.color}" font-weight="600" paint-order="stroke" stroke="#fff" stroke-width="4">${line.name}</text>`;
  return `<circle cx="${end.x}" cy="${end.y}" r="4" fill="${line.color}"/>${text}`;
}

/** Labels at least a line of text apart, each as near its wish as that allows, in the same order. */
function spread(wished: readonly number[]): number[] {
  const order = wished.map((_, i) => i).sort((a, b) => wished[a]! - wished[b]!);
  const placed = [...wished];
  order.forEach((i, k) => {
    if (k > 0) placed[i] = Math.max(placed[i]!, placed[order[k - 1]!]! + 16);
  });
  return placed;
}
