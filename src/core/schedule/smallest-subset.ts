/** Of many things that together have an effect, some that have it too and of which none can be left out. */

/**
 * QuickXplain (Junker 2004) for an effect that more things never undo: about k · log(n / k) tests for k found of n. When
 * `most` tests are used up, what is not yet ruled out is kept. `all` together must have the effect.
 */
export function smallestSubset<T>(all: readonly T[], has: (some: readonly T[]) => boolean, most: number): readonly T[] {
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
