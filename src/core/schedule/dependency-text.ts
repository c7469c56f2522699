/** Predecessors as Microsoft Project writes them in one cell: `3FS+10d, 4SS-2ed, 5FF+50%`. */
import type { Dependency, DependencyType, Lag } from "../model";
import { formatDuration, parseDuration } from "./duration-text";
import type { DurationUnits } from "./duration-text";

export interface ParsedDependencies {
  readonly dependencies: readonly Dependency[];
  /** One sentence for each entry that could not be read. */
  readonly problems: readonly string[];
}

/**
 * Reads links separated by commas or semicolons. An entry is an id, then optionally FS (the default), SS, FF or SF,
 * then optionally a lag: a duration, or a percentage of the predecessor's duration (`e%`: elapsed). Ids need not be
 * numbers; `known` ids are recognized even where they end like a link type.
 */
export function parseDependencies(text: string, units: DurationUnits, known?: ReadonlySet<string>): ParsedDependencies {
  const dependencies: Dependency[] = [];
  const problems: string[] = [];
  for (const raw of splitDependencies(text, units, known)) {
    const entry = raw.trim();
    if (!entry) continue;
    if (/^\d+\.\d+$/.test(entry) && known?.has(entry) === false) {
      problems.push(`The predecessor "${entry}" is no task's ID; for two tasks write them as ${entry.replace(".", ";")}, since Excel reads a number where the comma is the decimal sign.`);
      continue;
    }
    const link = parseLink(entry, units, known);
    if (link) dependencies.push(link);
    else problems.push(`The predecessor "${entry}" cannot be read; write it as an id with a link type and a lag, such as 3FS+2d.`);
  }
  return { dependencies, problems };
}

/** The shortest text that reads back as the same links. */
export const formatDependencies = (dependencies: readonly Dependency[], units: DurationUnits): string =>
  dependencies.map((link) => formatLink(link, units)).join(", ");

/** The entries as they stand, at semicolons if there are any, else at commas that are no decimal signs: `3FS+2,5d` is one entry. */
export function splitDependencies(text: string, units: DurationUnits, known?: ReadonlySet<string>): readonly string[] {
  if (text.includes(";")) return text.split(";");
  return text.split(",").reduce<string[]>((entries, part) => {
    const before = entries.at(-1), size = part.trim();
    const isFraction = before !== undefined && /[-+−]\s*\d+$/.test(before) && !known?.has(before.trim())
      && /^\d+\s*[a-z%]/i.test(part) && !known?.has(size) && (PERCENT.test(size) || parseDuration(size, units) !== null);
    if (isFraction) entries[entries.length - 1] = `${before},${part}`;
    else entries.push(part);
    return entries;
  }, []);
}

const NO_LAG: Lag = { value: 0, unit: "working" };
const TYPED = /(FS|SS|FF|SF)\s*(?:([-+−])\s*(.+))?$/i;
/** Numbers only, and the lag with its unit: `12-3` and `T-12` are ids. */
const UNTYPED = /^(\d+)\s*([-+−])\s*(\S.*[a-z%])$/i;
const PERCENT = /^(\d+(?:[.,]\d+)?)\s*(e?)%$/i;

function parseLink(entry: string, units: DurationUnits, known?: ReadonlySet<string>): Dependency | null {
  if (known?.has(entry)) return { predecessor: entry, type: "FS", lag: NO_LAG };
  const untyped = UNTYPED.exec(entry);
  const lagged = untyped && withLag(untyped[1]!, "FS", untyped[2]!, untyped[3]!, units);
  if (lagged) return lagged;
  for (let from = 1; from < entry.length; from++) {
    const typed = TYPED.exec(entry.slice(from));
    if (!typed) break;
    from += typed.index;
    const type = typed[1]!.toUpperCase() as DependencyType;
    const link = withLag(entry.slice(0, from).trim(), type, typed[2] ?? "+", typed[3] ?? "0d", units);
    if (link) return link;
  }
  return /^[^\s+]+$/.test(entry) ? { predecessor: entry, type: "FS", lag: NO_LAG } : null;
}

function withLag(predecessor: string, type: DependencyType, sign: string, size: string, units: DurationUnits): Dependency | null {
  const factor = sign === "+" ? 1 : -1;
  const percent = PERCENT.exec(size.trim());
  if (percent) {
    const value = (factor * Number(percent[1]!.replace(",", "."))) / 100;
    return { predecessor, type, lag: { value: value || 0, unit: percent[2] ? "elapsedPercent" : "percent" } };
  }
  const duration = /^[\d.,]/.test(size.trim()) ? parseDuration(size, units) : null;
  return duration && { predecessor, type, lag: { value: factor * duration.minutes || 0, unit: duration.elapsed ? "elapsed" : "working" } };
}

function formatLink({ predecessor, type, lag }: Dependency, units: DurationUnits): string {
  if (lag.value !== 0 || lag.unit !== "working") return `${predecessor}${type}${lag.value < 0 ? "-" : "+"}${formatLag(lag, units)}`;
  const bare = type === "FS" && parseLink(predecessor, units)?.predecessor === predecessor;
  return bare ? predecessor : `${predecessor}${type}`;
}

function formatLag({ value, unit }: Lag, units: DurationUnits): string {
  const size = Math.abs(value);
  if (unit === "percent" || unit === "elapsedPercent") return `${Number((size * 100).toPrecision(12))}${unit === "percent" ? "" : "e"}%`;
  return formatDuration({ minutes: size, elapsed: unit === "elapsed" }, units);
}
