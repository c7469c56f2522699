/** The known word nearest to a mistyped one. */

/** A word that begins so, or one with at most a third of its letters wrong; null where none is near. */
export function suggest(typed: string, known: readonly string[]): string | null {
  const begun = typed.length > 2 ? known.find((word) => word.startsWith(typed.toLowerCase())) : undefined;
  if (begun) return begun;
  const ranked = known.map((word) => ({ word, distance: distance(typed.toLowerCase(), word.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}

export function didYouMean(typed: string, known: readonly string[], prefix = ""): string {
  const word = suggest(typed, known);
  return word === null ? "" : ` Did you mean ${prefix}${word}?`;
}

/** Letters to insert, leave out, replace, or swap with their neighbour. */
function distance(a: string, b: string): number {
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
