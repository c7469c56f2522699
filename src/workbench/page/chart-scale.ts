/** The marks of a chart's value axis: round numbers, few enough to read. */

export interface Scale { readonly low: number; readonly high: number; readonly marks: readonly number[] }

const STEPS = [1, 2, 2.5, 5, 10];

/** From at most `least` to at least `most`, with 0 where that is near; an end that is given stays. */
export function valueScale(least: number, most: number, given: { readonly min?: number; readonly max?: number }, marks = 7): Scale {
  const from = given.min ?? (least > 0 && least > most * (5 / 6) ? least : Math.min(0, least));
  const to = given.max ?? (most < 0 ? 0 : most);
  const span = to > from ? to - from : 1;
  const unit = 10 ** Math.floor(Math.log10(span / marks));
  const step = (STEPS.find((size) => span / (size * unit) <= marks) ?? 10) * unit;
  const low = given.min ?? Math.floor(from / step) * step;
  // As in Excel: the highest value does not touch the top.
  const high = given.max ?? (Math.ceil((to + span * 0.05) / step) * step || step);
  const count = Math.floor((high - low) / step + 1e-9);
  return { low, high: high > low ? high : low + step, marks: Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toPrecision(12))) };
}
