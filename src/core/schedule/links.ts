/** The links between rows as columns by number, ordered by their successors. */
import type { Dependency, Lag } from "../model";

export interface Links {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Which date of the predecessor holds which date of the successor: from its start or its finish, to its start or its finish. */
  readonly fromFinish: Uint8Array;
  readonly toFinish: Uint8Array;
  readonly lag: Float64Array;
  /** What the lag is measured in, by its place in LAG_UNITS. */
  readonly lagUnit: Uint8Array;
}

export const LAG_UNITS: readonly Lag["unit"][] = ["working", "elapsed", "percent", "elapsedPercent"];

/** Collects links, at most `most` of them. */
export function linkColumns(most: number): { add(from: number, to: number, how: Pick<Dependency, "type" | "lag">): void; links(): Links } {
  const columns = { from: new Int32Array(most), to: new Int32Array(most), fromFinish: new Uint8Array(most), toFinish: new Uint8Array(most), lag: new Float64Array(most), lagUnit: new Uint8Array(most) };
  let count = 0;
  return {
    add(from, to, { type, lag }) {
      columns.from[count] = from;
      columns.to[count] = to;
      columns.fromFinish[count] = type[0] === "F" ? 1 : 0;
      columns.toFinish[count] = type[1] === "F" ? 1 : 0;
      columns.lag[count] = lag.value;
      columns.lagUnit[count++] = LAG_UNITS.indexOf(lag.unit);
    },
    links: () => ({
      from: columns.from.subarray(0, count), to: columns.to.subarray(0, count), fromFinish: columns.fromFinish.subarray(0, count),
      toFinish: columns.toFinish.subarray(0, count), lag: columns.lag.subarray(0, count), lagUnit: columns.lagUnit.subarray(0, count),
    }),
  };
}

/** Those links only whose numbers are kept; they get new numbers. */
export function chooseLinks({ from, to, fromFinish, toFinish, lag, lagUnit }: Links, keep: (number: number) => boolean): Links {
  const kept = (_: number, number: number): boolean => keep(number);
  return { from: from.filter(kept), to: to.filter(kept), fromFinish: fromFinish.filter(kept), toFinish: toFinish.filter(kept), lag: lag.filter(kept), lagUnit: lagUnit.filter(kept) };
}

/** A link as a record, where speed does not matter. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly fromFinish: boolean;
  readonly toFinish: boolean;
  readonly lag: number;
  readonly lagUnit: Lag["unit"];
}

export const linkAt = (links: Links, number: number): Link => ({
  from: links.from[number]!, to: links.to[number]!, fromFinish: links.fromFinish[number] === 1, toFinish: links.toFinish[number] === 1,
  lag: links.lag[number]!, lagUnit: LAG_UNITS[links.lagUnit[number]!]!,
});

export const allLinks = (links: Links): readonly Link[] => Array.from(links.from, (_, number) => linkAt(links, number));
