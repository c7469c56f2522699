/** The known word nearest to a mistyped one. */
import { editDistance } from "../core/edit-distance";

/** A word that begins so, or one with at most a third of its letters wrong; null where none is near. */
export function suggest(typed: string, known: readonly string[]): string | null {
  const begun = typed.length > 2 ? known.find((word) => word.startsWith(typed.toLowerCase())) : undefined;
  if (begun) return begun;
  const ranked = known.map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  return best.distance <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : null;
}

export function didYouMean(typed: string, known: readonly string[], prefix = ""): string {
  const word = suggest(typed, known);
  return word === null ? "" : ` Did you mean ${prefix}${word}?`;
}
