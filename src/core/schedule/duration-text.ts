/** Durations as people type them: `3d`, `12h`, `2w`, `5ed`, `1mo`, `1w 2d`, `2 weeks?`; a bare number is days. */
import type { Minutes } from "../time";

/** What a day, a week and a month of work mean. */
export interface DurationUnits {
  readonly minutesPerDay: Minutes;
  readonly minutesPerWeek: Minutes;
  readonly daysPerMonth: number;
}

/** Working minutes, or minutes around the clock when `elapsed`. */
export interface Duration {
  readonly minutes: Minutes;
  readonly elapsed: boolean;
}

/**
 * Reads a duration, in Microsoft Project's units and words (an `e` before the unit means elapsed). Numbers, and text
 * without a unit, are days. A `?` (estimated) is ignored. Negative ones are read as such: the caller reports them.
 * Null when the text is no duration, or mixes working and elapsed time.
 */
export function parseDuration(cell: string | number, units: DurationUnits): Duration | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? { minutes: Math.round(cell * units.minutesPerDay), elapsed: false } : null;
  const text = cell.trim().replace(/\s*\?$/, "");
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const body = text.replace(/^[-−+]\s*/, "").toLowerCase();
  if (BARE.test(body)) return { minutes: sign * Math.round(number(body) * units.minutesPerDay), elapsed: false };
  if (!PARTS.test(body)) return null;
  let minutes = 0;
  const flags = new Set<boolean>();
  for (const [, value, e, word] of body.matchAll(PART)) {
    const unit = unitOf(word!);
    if (!unit) return null;
    flags.add(e === "e");
    minutes += number(value!) * minutesIn(unit, e === "e", units);
  }
  return flags.size === 1 && Number.isFinite(minutes) ? { minutes: sign * Math.round(minutes), elapsed: flags.has(true) } : null;
}

/** The shortest exact text: days with at most two decimals, else hours, else minutes. Reads back as the same duration. */
export function formatDuration({ minutes, elapsed }: Duration, units: DurationUnits): string {
  const sign = minutes < 0 ? "-" : "";
  const size = Math.abs(minutes);
  for (const unit of ["d", "h"] as const) {
    const per = minutesIn(unit, elapsed, units);
    const text = String(Math.round((size / per) * 100) / 100);
    if (!text.includes("e") && Math.abs(Number(text) * per - size) < 1e-6) return `${sign}${text}${elapsed ? "e" : ""}${unit}`;
  }
  return `${sign}${size}${elapsed ? "e" : ""}m`;
}

type Unit = "m" | "h" | "d" | "w" | "mo";

const BARE = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;
const PARTS = /^(?:(?:\d+(?:[.,]\d*)?|[.,]\d+)\s*[a-z]+\s*)+$/;
const PART = /(\d+(?:[.,]\d*)?|[.,]\d+)\s*(e?)([a-z]+)/g;

const WORDS: readonly (readonly [Unit, RegExp])[] = [
  ["m", /^(?:m|mins?|minutes?)$/],
  ["h", /^(?:h|hrs?|hours?)$/],
  ["d", /^(?:d|dys?|days?)$/],
  ["w", /^(?:w|wks?|weeks?)$/],
  ["mo", /^(?:mo|mos|mons?|months?)$/],
];

const number = (text: string): number => Number(text.replace(",", "."));

const unitOf = (word: string): Unit | null => WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

function minutesIn(unit: Unit, elapsed: boolean, units: DurationUnits): number {
  switch (unit) {
    case "m": return 1;
    case "h": return 60;
    case "d": return elapsed ? 1440 : units.minutesPerDay;
    case "w": return elapsed ? 7 * 1440 : units.minutesPerWeek;
    case "mo": return elapsed ? 30 * 1440 : units.daysPerMonth * units.minutesPerDay;
  }
}
