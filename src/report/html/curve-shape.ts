/** The S-curve's shape, whatever draws it: where lines, ticks and the status date fall in a plot. */
import type { DateTime } from "../../core/time";
import { monthName } from "../format";
import type { SCurve } from "../report";
import { amountTicks, monthTicks, scale, shortAmount } from "./axis";

export interface Plot { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
export interface Point { readonly x: number; readonly y: number }
export interface Tick { readonly at: number; readonly label: string }

export interface CurveShape {
  /** Up the left side, and along the foot. */
  readonly amounts: readonly Tick[];
  readonly months: readonly Tick[];
  /** Null: outside the plot. */
  readonly status: number | null;
  /** Points of the line of each amount; none where it is not known. */
  readonly lines: Readonly<Record<"pv" | "ev" | "ac", readonly Point[]>>;
}

/** `most`: how many amounts and months there is room to name. There must be a period. */
export function curveShape(periods: SCurve["periods"], statusDate: DateTime, plot: Plot, most: { readonly amounts?: number; readonly months?: number } = {}): CurveShape {
  const ticks = amountTicks(Math.max(...periods.map((p) => Math.max(p.pv ?? 0, p.ev ?? 0, p.ac ?? 0))), most.amounts);
  const x = scale(periods[0]!.end, periods.at(-1)!.end, plot.left, plot.right);
  const y = scale(0, ticks.at(-1)!, plot.bottom, plot.top);
  const line = (key: "pv" | "ev" | "ac"): Point[] => periods.flatMap((p) => (p[key] === null ? [] : [{ x: x.at(p.end), y: y.at(p[key]) }]));
  return {
    amounts: ticks.map((tick) => ({ at: y.at(tick), label: shortAmount(tick) })),
    months: monthTicks(x.from, x.to, most.months).map((month, i) => ({ at: x.at(month), label: monthName(month, i === 0 || new Date(month * 60000).getUTCMonth() === 0) })),
    status: statusDate < x.from || statusDate > x.to ? null : x.at(statusDate),
    lines: { pv: line("pv"), ev: line("ev"), ac: line("ac") },
  };
}

/** An SVG path through the points. */
export const pathThrough = (points: readonly Point[]): string => points.map(({ x, y }, i) => `${i ? "L" : "M"}${x} ${y}`).join("");
