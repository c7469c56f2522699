/** Finds between which of many ascending numbers another lies: in constant time where they are spread evenly, never worse than a binary search. */

/** Buckets a number: more cost memory, fewer cost time. */
const BUCKETS_A_STEP = 4;

export class Steps {
  private readonly first: number;
  private readonly scale: number;
  private readonly buckets: number;
  /** The last step that begins before each bucket; one more for the end. */
  private readonly before: Int32Array;

  /** `values` ascend; the first one counts as smaller than anything. */
  constructor(private readonly values: Float64Array) {
    const count = values.length;
    this.first = values[1] ?? 0;
    this.buckets = BUCKETS_A_STEP * count;
    const width = values[count - 1]! - this.first;
    this.scale = count > 2 && width > 0 ? this.buckets / width : 0;
    this.before = new Int32Array(this.buckets + 1);
    for (let step = 1; step < count; step++) this.before[this.bucketOf(values[step]!) + 1] = step;
    for (let bucket = 1; bucket <= this.buckets; bucket++) this.before[bucket] = Math.max(this.before[bucket]!, this.before[bucket - 1]!);
  }

  /** The last index whose value is at most `x`. */
  at(x: number): number {
    if (x < this.first) return 0;
    const bucket = this.bucketOf(x);
    let low = this.before[bucket]!;
    let high = this.before[bucket + 1]!;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.values[middle]! <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private bucketOf(x: number): number {
    return Math.min(this.buckets - 1, (x - this.first) * this.scale) | 0;
  }
}
