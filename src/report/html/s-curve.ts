/** The S-curve as SVG: planned, earned and spent, told apart by dashes and by their names at the lines' ends. */
import { date } from "../format";
import type { SCurve } from "../report";
import { curveShape, pathThrough, type Point } from "./curve-shape";
import { escape } from "./escape";

const WIDTH = 860;
const HEIGHT = 320;
const PLOT = { left: 56, right: 745, top: 22, bottom: 282 };

const LINES = [
  { key: "pv", name: "Planned (PV)", color: "var(--planned)", dash: "7 4", width: 2 },
  { key: "ev", name: "Earned (EV)", color: "var(--accent)", dash: "", width: 3 },
  { key: "ac", name: "Spent (AC)", color: "var(--spent)", dash: "2 3", width: 3 },
] as const;

export function drawSCurve({ periods, statusDate, description }: SCurve): string {
  const { amounts, months, status, lines } = curveShape(periods, statusDate, PLOT);
  const drawn = LINES.map((line) => ({ ...line, points: lines[line.key] })).filter((line) => line.points.length > 0);
  const labels = spread(drawn.map((line) => line.points.at(-1)!.y));
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(description)}">
${amounts.map(({ at, label }) => `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${at}" y2="${at}" stroke="var(--grid)"/><text x="${PLOT.left - 8}" y="${at + 4}" text-anchor="end" fill="var(--soft)">${label}</text>`).join("\n")}
${months.map(({ at, label }) => `<line x1="${at}" x2="${at}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}" stroke="var(--tick)"/><text x="${at}" y="${PLOT.bottom + 20}" text-anchor="middle" fill="var(--soft)">${label}</text>`).join("\n")}
${status === null ? "" : `<line x1="${status}" x2="${status}" y1="${PLOT.top - 6}" y2="${PLOT.bottom}" stroke="var(--ink)" stroke-dasharray="1 3"/><text x="${status}" y="${PLOT.top - 10}" text-anchor="middle" fill="var(--ink)">${date(statusDate)}</text>`}
${drawn.map((line) => `<path d="${pathThrough(line.points)}" fill="none" stroke="${line.color}" stroke-width="${line.width}" stroke-linejoin="round"${line.dash ? ` stroke-dasharray="${line.dash}"` : ""}/>`).join("\n")}
${drawn.map((line, i) => label(line, labels[i]!)).join("\n")}
</svg>`;
}

function label(line: { readonly name: string; readonly color: string; readonly points: readonly Point[] }, y: number): string {
  const end = line.points.at(-1)!;
  const text = `<text x="${end.x + 8}" y="${y + 4}" fill="${line.color}" font-weight="600" paint-order="stroke" stroke="var(--paper)" stroke-width="4">${line.name}</text>`;
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
