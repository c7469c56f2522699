/** How Microsoft Project's XML writes numbers, flags, dates, durations and units, read and written. */
import type { ConstraintType, Contour, DependencyType, Lag } from "../../core/model";
import { formatDateTime, parseDateTime } from "../../core/time";
import type { DateTime, Minutes } from "../../core/time";
import type { XmlElement } from "./xml-tree";

/** In the order of Microsoft Project's numbers for them. */
export const CONSTRAINTS: readonly ConstraintType[] = ["ASAP", "ALAP", "MSO", "MFO", "SNET", "SNLT", "FNET", "FNLT"];
export const LINK_TYPES: readonly DependencyType[] = ["FF", "FS", "SF", "SS"];
export const TASK_TYPES = ["fixedUnits", "fixedDuration", "fixedWork"] as const;
export const CONTOURS: readonly Contour[] = ["flat", "backLoaded", "frontLoaded", "doublePeak", "earlyPeak", "latePeak", "bell", "turtle", "contoured"];
export const RESOURCE_TYPES = ["material", "work", "cost"] as const;

export function numberOf(element: XmlElement, name: string): number | null {
  const text = element.value(name);
  if (text === null) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function flagOf(element: XmlElement, name: string, absent: boolean): boolean {
  const text = element.value(name)?.toLowerCase();
  return text === undefined ? absent : text === "1" || text === "true";
}

/** Null too for Microsoft Project's "no date" (the year 1984 as 0, or a text that is no date). */
export function dateOf(element: XmlElement, name: string): DateTime | null {
  const text = element.value(name);
  return text === null ? null : parseDateTime(text);
}

/** Money is written in hundredths. */
export function moneyOf(element: XmlElement, name: string): number | null {
  const value = numberOf(element, name);
  return value === null ? null : value / 100;
}

/** Whole minutes of `PT8H0M0S` and of the longer forms that other writers use; null when it is no duration. */
export function durationOf(element: XmlElement, name: string): Minutes | null {
  const text = element.value(name);
  const m = text === null ? null : DURATION.exec(text);
  if (!m) return null;
  const [, sign, years, months, days, hours, minutes, seconds] = m;
  const part = (value: string | undefined, unit: Minutes): number => Number(value ?? 0) * unit;
  const size = part(years, 365 * 1440) + part(months, 30 * 1440) + part(days, 1440) + part(hours, 60) + part(minutes, 1) + part(seconds, 1 / 60);
  return Math.round(size) * (sign ? -1 : 1);
}

const DURATION = /^(-)?P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

export const formatXmlDate = (at: DateTime): string => `${formatDateTime(at)}:00`;

export function formatXmlDuration(minutes: Minutes): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : ""}PT${Math.floor(size / 60)}H${size % 60}M0S`;
}

/** Duration formats are odd numbers for units of work, even for elapsed ones, 32 more when estimated. */
export const isElapsedFormat = (format: number | null): boolean => format !== null && (format & 31) >= 4 && (format & 31) <= 20 && (format & 1) === 0;

const PERCENT_FORMAT = 19;
const ELAPSED_PERCENT_FORMAT = 20;

/** A lag is tenths of minutes, or percents, as its format says. */
export function readLag(value: number, format: number | null): Lag {
  const unit = format === null ? 0 : format & 31;
  if (value === 0) return { value: 0, unit: "working" };
  if (unit === PERCENT_FORMAT) return { value: value / 100, unit: "percent" };
  if (unit === ELAPSED_PERCENT_FORMAT) return { value: value / 100, unit: "elapsedPercent" };
  return { value: Math.round(value / 10), unit: isElapsedFormat(format) ? "elapsed" : "working" };
}

export function writeLag({ value, unit }: Lag): { value: number; format: number } {
  switch (unit) {
    case "percent": return { value: Math.round(value * 100), format: PERCENT_FORMAT };
    case "elapsedPercent": return { value: Math.round(value * 100), format: ELAPSED_PERCENT_FORMAT };
    case "elapsed": return { value: value * 10, format: 8 };
    case "working": return { value: value * 10, format: 7 };
  }
}
