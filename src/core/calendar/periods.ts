/** Dated periods laid over each other, the later in the list on top: which one covers a day? */
import type { Day } from "../time";

/** Both days inclusive. */
export interface Period { readonly from: Day; readonly to: Day }

export interface Periods<T extends Period> {
  /** The uppermost period that covers the day. */
  at(day: Day): T | undefined;
  /** The days on which the answer may change, in order. */
  readonly changes: readonly Day[];
}

export function layPeriods<T extends Period>(list: readonly T[]): Periods<T> {
  const real = list.filter(({ from, to }) => from <= to);
  const changes = [...new Set(real.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  const index = new Map(changes.map((day, i) => [day, i]));
  const top: (T | undefined)[] = new Array<T | undefined>(changes.length).fill(undefined);
  for (const period of real) top.fill(period, index.get(period.from), index.get(period.to + 1));
  return {
    changes,
    at(day) {
      let low = -1;
      let high = changes.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (changes[middle]! <= day) low = middle;
        else high = middle - 1;
      }
      return top[low];
    },
  };
}
