/** What commands say when they are done. */
import type { Analysis } from "../core/analysis";
import type { Outcome } from "./command";

/** `1 cell`, `12 cells`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** `2 errors and 5 warnings`; empty where there are none. */
export function faults({ findings }: Analysis): string {
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return [[of("error"), "error"] as const, [of("warning"), "warning"] as const].filter(([n]) => n > 0).map(([n, word]) => count(n, word)).join(" and ");
}

/** For a workbook that has none of our tables. */
export const notOurs = (analysis: Analysis): Outcome => ({ message: "This workbook has no Plumbline sheets, so nothing was done: choose Set up workbook first.", analysis, undo: null });
