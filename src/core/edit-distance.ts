/** How far apart two words are, for guessing what a mistyped one was meant to be. */

/** Letters to insert, leave out, replace, or swap with their neighbour (optimal string alignment, Damerau 1964). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(row[j - 1]! + 1, above[j]! + 1, above[j - 1]! + (same ? 0 : 1), swapped));
    }
    [before, above] = [above, row];
  }
  return above[b.length]!;
}
