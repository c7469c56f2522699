/** Axes of the drawn charts: positions for dates and amounts, and the ticks that people expect. */
import { dateTime, type DateTime } from "../../core/time";

export interface Scale { readonly from: number; readonly to: number; at(value: number): number }

/** Maps `from`…`to` onto `start`…`end` pixels, rounded to tenths. */
export function scale(from: number, to: number, start: number, end: number): Scale {
  const span = to - from || 1;
  return { from, to, at: (value) => Math.round((start + ((value - from) / span) * (end - start)) * 10) / 10 };
}

/** Round steps from zero up to and beyond `most`: `[0, 200000, 400000]`. */
export function amountTicks(most: number, wanted = 5): number[] {
  const raw = Math.max(most, Number.MIN_VALUE * 10) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= raw) ?? 10 * power;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step);
}

/** `1.2 M`, `400 k`. */
export function shortAmount(amount: number): string {
  const [divisor, unit] = Math.abs(amount) >= 1e9 ? [1e9, " bn"] : Math.abs(amount) >= 1e6 ? [1e6, " M"] : Math.abs(amount) >= 1e3 ? [1e3, " k"] : [1, ""];
  return Number((amount / divisor).toPrecision(3)) + unit;
}

/** Firsts of months between two dates, every month, quarter, year or more, so that at most `most` remain. */
export function monthTicks(from: DateTime, to: DateTime, most = 12): DateTime[] {
  const first = monthNumber(from);
  const count = monthNumber(to) - first + 1;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 6000, 24000].find((n) => count / n <= most) ?? 120000;
  const ticks: DateTime[] = [];
  for (let month = Math.ceil(first / step) * step; month < first + count; month += step) {
    const at = dateTime(Math.floor(month / 12), (month % 12) + 1, 1);
    if (at >= from && at <= to) ticks.push(at);
  }
  return ticks;
}

function monthNumber(at: DateTime): number {
  const real = new Date(at * 60000);
  return real.getUTCFullYear() * 12 + real.getUTCMonth();
}
