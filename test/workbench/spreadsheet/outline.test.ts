import { depthOf, folded, groupsOf, unfolded, unfoldedTo, type Lines } from "../../../src/workbench/spreadsheet/outline";

/** Depths of lines from 0 on. */
const lines = (...depths: readonly number[]): Lines => Object.fromEntries(depths.map((outline, index) => [index, { outline }]));
const hidden = (all: Lines): number[] => Object.entries(all).flatMap(([index, line]) => (line.hidden ? [Number(index)] : []));
const inner = lines(0, 1, 2, 2, 1, 0, 1);

test("groups begin and end where lines are as deep, and their buttons stand at what sums them up, before or after", () => {
  const found = [{ level: 1, first: 1, last: 4 }, { level: 1, first: 6, last: 6 }, { level: 2, first: 2, last: 3 }];
  expect(depthOf(inner)).toBe(2);
  expect(groupsOf(inner, false)).toEqual([0, 5, 1].map((summary, at) => ({ ...found[at], summary, folded: false })));
  expect(groupsOf(inner, true)).toEqual([5, 7, 4].map((summary, at) => ({ ...found[at], summary, folded: false })));
});

test("a gap between lines ends a group, and lines without groups have none", () => {
  expect(groupsOf({ 3: { outline: 1 }, 5: { outline: 1 }, 6: { size: 20 } }, false).map(({ first, last }) => [first, last])).toEqual([[3, 3], [5, 5]]);
  expect([groupsOf(lines(0, 0), true), depthOf({})]).toEqual([[], 0]);
});

test("folding hides a group; unfolding shows it, but for what was folded inside it", () => {
  const [outer, , within] = groupsOf(inner, false);
  const twice = folded(folded(inner, within!), outer!);
  expect(hidden(twice)).toEqual([1, 2, 3, 4]);
  const [again] = groupsOf(twice, false);
  expect(again!.folded).toBe(true);
  expect(hidden(unfolded(twice, again!, groupsOf(twice, false)))).toEqual([2, 3]);
  const once = folded(inner, outer!);
  expect(unfolded(once, outer!, groupsOf(once, false))).toEqual(inner);
});

test("a level's button shows what is less deep, and folds what is deeper", () => {
  const first = unfoldedTo(inner, 1, false);
  expect(hidden(first)).toEqual([1, 2, 3, 4, 6]);
  const second = unfoldedTo(first, 2, false);
  expect(hidden(second)).toEqual([2, 3]);
  expect(groupsOf(second, false).map((group) => group.folded)).toEqual([false, false, true]);
  expect(unfoldedTo(second, 3, false)).toEqual(inner);
});
