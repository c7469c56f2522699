/** Of many things that together have an effect, some that have it too and of which none can be left out. */

/** Up to so many, every smaller choice of them is tried. */
const TRIED_ALL = 5;

/**
 * QuickXplain (Junker 2004): about k · log(n / k) tests for k found of n, preferring the first ones. Where more things can
 * undo the effect, what it finds may not have it; then things are left out by halves, quarters and so on. Either way what is
 * found has the effect, and while no more than `most` tests are needed for each of these steps, no single one of it can be
 * left out, and of up to five no choice of fewer has the effect. `all` together must have it.
 */
export function smallestSubset<T>(all: readonly T[], has: (some: readonly T[]) => boolean, most: number): readonly T[] {
  const quick = quickXplain(all, has, most);
  const found = quick.length === all.length || has(quick) ? quick : byHalves(all, has, most);
  return found.length > most ? found : withoutNeedless(found, has, most);
}

function quickXplain<T>(all: readonly T[], has: (some: readonly T[]) => boolean, most: number): readonly T[] {
  let tests = 0;
  const holds = (some: readonly T[]): boolean => tests++ < most && has(some);
  const kept = new Set(all.length === 0 || holds([]) ? [] : within([], false, all));
  return all.filter((one) => kept.has(one));

  function within(background: readonly T[], grown: boolean, rest: readonly T[]): readonly T[] {
    if (grown && holds(background)) return [];
    if (rest.length === 1) return rest;
    const [first, second] = [rest.slice(0, rest.length >> 1), rest.slice(rest.length >> 1)];
    const ofSecond = within([...background, ...first], true, second);
    const ofFirst = within([...background, ...ofSecond], ofSecond.length > 0, first);
    return [...ofFirst, ...ofSecond];
  }
}

/** Every choice that it goes on with has the effect. */
function byHalves<T>(all: readonly T[], has: (some: readonly T[]) => boolean, most: number): readonly T[] {
  let some = all, tests = 0;
  for (let size = Math.ceil(all.length / 2); tests < most; size = Math.ceil(size / 2)) {
    for (let at = 0; at < some.length && tests < most; ) {
      const fewer = [...some.slice(0, at), ...some.slice(at + size)];
      tests++;
      if (has(fewer)) some = fewer;
      else at += size;
    }
    if (size <= 1) break;
  }
  return some;
}

function withoutNeedless<T>(some: readonly T[], has: (some: readonly T[]) => boolean, most: number): readonly T[] {
  if (some.length <= TRIED_ALL) return choices(some).find((fewer) => has(fewer)) ?? some;
  let kept = some, tests = 0;
  for (let again = true; again; ) {
    again = false;
    for (const one of kept) {
      if (tests++ >= most) return kept;
      const fewer = kept.filter((other) => other !== one);
      if (!has(fewer)) continue;
      kept = fewer;
      again = true;
    }
  }
  return kept.length <= TRIED_ALL ? withoutNeedless(kept, has, most) : kept;
}

/** All that leave something out, the smallest first. */
function choices<T>(some: readonly T[]): readonly (readonly T[])[] {
  const all = Array.from({ length: 2 ** some.length - 1 }, (_, bits) => some.filter((_, i) => bits & (1 << i)));
  return all.sort((a, b) => a.length - b.length);
}
