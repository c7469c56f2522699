/** What is still to be computed: a set of numbers that is worked off in order while work ahead is added. */

export class Agenda {
  private readonly words: Int32Array;

  /** For numbers from 0 up to `size`. */
  constructor(size: number) {
    this.words = new Int32Array((size + 31) >> 5);
  }

  add(number: number): void {
    this.words[number >> 5]! |= 1 << (number & 31);
  }

  /** Takes out every number, from the lowest; `work` may add higher ones. */
  upwards(work: (number: number) => void): void {
    const { words } = this;
    for (let word = 0; word < words.length; word++) {
      while (words[word] !== 0) {
        const bit = 31 - Math.clz32(words[word]! & -words[word]!);
        words[word]! &= ~(1 << bit);
        work((word << 5) | bit);
      }
    }
  }

  /** Takes out every number, from the highest; `work` may add lower ones. */
  downwards(work: (number: number) => void): void {
    const { words } = this;
    for (let word = words.length - 1; word >= 0; word--) {
      while (words[word] !== 0) {
        const bit = 31 - Math.clz32(words[word]!);
        words[word]! &= ~(1 << bit);
        work((word << 5) | bit);
      }
    }
  }
}
