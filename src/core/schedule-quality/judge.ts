/** Turns what a check counted into its figure and its result. */
import type { Check, CheckId } from "./quality";

type Described = Pick<Check, "point" | "name" | "note">;

/** `tasks` as a share of `of`, which may be at most `limit`. */
export const shareAtMost = (id: CheckId, about: Described, limit: number | null, count: number, of: number, tasks: readonly string[]): Check =>
  judged({ id, ...about, count, of, value: of === 0 ? null : count / of, unit: "share", threshold: limit === null ? null : { kind: "at most", value: limit }, tasks });

/** Of which there should be none. */
export const none = (id: CheckId, about: Described, tasks: readonly string[], of: number): Check =>
  judged({ id, ...about, count: tasks.length, of, value: of === 0 ? null : tasks.length, unit: "count", threshold: { kind: "at most", value: 0 }, tasks });

/** A value of null is not applicable; without a threshold it is reported. */
export function judged(check: Omit<Check, "result">): Check {
  const { value, threshold } = check;
  const result = value === null ? "not applicable" : threshold === null ? "reported" : (threshold.kind === "at most" ? value <= threshold.value : value >= threshold.value) ? "pass" : "fail";
  return { ...check, result };
}
