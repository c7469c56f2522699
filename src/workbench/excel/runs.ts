/** Tells the add-in's conversations apart: within one `Excel.run` the library counts its objects and actions on, and in the next it begins anew. */
import type { Batch } from "./protocol";

/** `last` is the highest number it has used. */
interface Run { last: number }

/** More than these are never under way at once. */
const KEPT = 8;

export function runs(): (batch: Batch) => Run {
  const known: Run[] = [];
  return ({ Actions, ObjectPaths }) => {
    const first = Math.min(...Actions.map(({ Id }) => Id));
    const last = Math.max(...Actions.map(({ Id }) => Id), ...Object.keys(ObjectPaths).map(Number));
    const going = known.filter((run) => run.last < first).sort((a, b) => b.last - a.last)[0];
    if (going) {
      going.last = last;
      return going;
    }
    const begun = { last };
    known.push(begun);
    if (known.length > KEPT) known.shift();
    return begun;
  };
}
