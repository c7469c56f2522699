/** The word of a list that a mistyped one was meant to be. */
import { editDistance } from "../core/edit-distance";

/** One that begins so, or has at most a third of the letters wrong. Null: none is near enough, or several are. Only letters and digits count. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const wanted = plain(typed);
  if (wanted === "") return null;
  const begun = words.filter((word) => plain(word).startsWith(wanted));
  if (begun.length > 0) return begun.length === 1 ? begun[0]! : null;
  const [best, second] = words.map((word) => ({ word, distance: editDistance(wanted, plain(word)) })).sort((a, b) => a.distance - b.distance);
  return !best || best.distance > Math.max(1, Math.floor(wanted.length / 3)) || second?.distance === best.distance ? null : best.word;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
