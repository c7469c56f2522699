import fc from "fast-check";
import { branchLength, shifted } from "../../src/workbook/outline";

const rowsOf = (levels: readonly number[]) => levels.map((level, id) => ({ id, level }));
const levelsOf = (levels: readonly number[], at: readonly number[], by: 1 | -1) => {
  const moved = shifted(rowsOf(levels), at, by);
  return "why" in moved ? moved.row : moved.map((row) => row["level"]);
};

describe("Tasks indented or outdented together", () => {
  test("become siblings below the task above, and take what is below them along once", () => {
    expect(levelsOf([1, 1, 1, 2, 1], [1, 2, 4], 1)).toEqual([1, 2, 2, 3, 2]);
    expect(levelsOf([1, 1, 2, 3, 1], [3, 1, 2], 1)).toEqual([1, 2, 3, 4, 1]);
    expect(levelsOf([1, 2, 2, 3], [2, 1], -1)).toEqual([1, 1, 1, 2]);
  });

  test("all stay where one of them cannot move, and that one is named", () => {
    expect(levelsOf([1, 2, 2], [1, 2], 1)).toBe(1);
    expect(levelsOf([1, 2, 1], [1, 2], -1)).toBe(2);
    expect(levelsOf([1, 1], [0, 1], 1)).toBe(0);
  });

  test("leave an outline in which no task is more than a level deeper than the one above, and each moved one by one level", () => {
    const outline = fc.array(fc.nat(9), { minLength: 1, maxLength: 12 }).map((steps) => steps.reduce<number[]>((levels, step) => [...levels, levels.length === 0 ? 1 : 1 + (step % (levels.at(-1)! + 1))], []));
    fc.assert(fc.property(outline, fc.array(fc.nat(11), { minLength: 1 }), fc.constantFrom(1 as const, -1 as const), (levels, picks, by) => {
      const at = picks.map((pick) => pick % levels.length), after = levelsOf(levels, at, by);
      if (typeof after === "number") return expect(at).toContain(after);
      const within = new Set(at.flatMap((row) => Array.from({ length: branchLength(rowsOf(levels), row) }, (_, i) => row + i)));
      expect(after).toEqual(levels.map((level, row) => (within.has(row) ? level + by : level)));
      after.forEach((level, row) => expect(level).toBeLessThanOrEqual(row === 0 ? 1 : Number(after[row - 1]) + 1));
      expect(Math.min(...after.map(Number))).toBeGreaterThanOrEqual(1);
    }));
  });
});
