/** Where an area is after cells were inserted or deleted. */
import { LAST_COLUMN, LAST_ROW, type Area } from "./area";

/** `by` rows (or columns) are made room for at `at`, or taken out where negative. `across`: the other direction's extent. */
export interface Shift { readonly axis: "row" | "column"; readonly at: number; readonly by: number; readonly across: readonly [first: number, last: number] }

/** Where an area is after a shift; null where it is gone. An area reaching out of the shifted band stays. */
export function shifted(a: Area, { axis, at, by, across }: Shift): Area | null {
  const [first, last, low, high] = axis === "row" ? [a.left, a.right, a.top, a.bottom] : [a.top, a.bottom, a.left, a.right];
  if (first < across[0] || last > across[1] || high < at) return a;
  const limit = axis === "row" ? LAST_ROW : LAST_COLUMN;
  const move = (index: number, end: boolean): number => {
    if (index === limit && end) return index;
    if (by > 0) return index >= at ? index + by : index;
    if (index < at) return index;
    return index >= at - by ? index + by : end ? at - 1 : at;
  };
  const [from, to] = [move(low, false), move(high, true)];
  if (to < from) return null;
  return axis === "row" ? { ...a, top: from, bottom: to } : { ...a, left: from, right: to };
}
