/** Lays amounts over time: cumulative sums at given instants. */
import type { WorkingTime } from "../calendar/working-time";
import type { DateTime } from "../time";

/** An amount spent evenly over the working time from start to finish; all of it at the finish where there is none. */
export interface Spread {
  readonly start: DateTime;
  readonly finish: DateTime;
  readonly working: WorkingTime;
}

/**
 * Sums of amounts at ascending instants (each the first that no longer counts). Each spread asks its calendar only at
 * the instants between its start and finish, so ten thousand short tasks over years cost little.
 */
export class Phasing {
  /** What is added at each instant, and stays. */
  private readonly steps: Float64Array;

  constructor(private readonly instants: readonly DateTime[]) {
    this.steps = new Float64Array(instants.length + 1);
  }

  /** Adds an amount that happens at one moment, which counts at an instant after it. */
  addAt(at: DateTime, amount: number): void {
    this.steps[firstIndex(this.instants, at + 1)]! += amount;
  }

  addSpread({ start, finish, working }: Spread, amount: number): void {
    const end = firstIndex(this.instants, finish);
    let i = firstIndex(this.instants, start);
    let before = 0;
    if (i < end) {
      const whole = working.between(start, finish);
      for (; i < end; i++) {
        const part = whole > 0 ? (amount * working.between(start, this.instants[i]!)) / whole : 0;
        this.steps[i]! += part - before;
        before = part;
      }
    }
    this.steps[end]! += amount - before;
  }

  /** The sums at the instants. */
  cumulative(): Float64Array {
    const sums = new Float64Array(this.instants.length);
    let sum = 0;
    for (let i = 0; i < sums.length; i++) sums[i] = sum += this.steps[i]!;
    return sums;
  }
}

/** Index of the first instant at or after `at`; the length where there is none. */
function firstIndex(instants: readonly DateTime[], at: DateTime): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
