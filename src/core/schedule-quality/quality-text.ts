/** How a check's figure, limit and result are written. */
import type { Check, Result } from "./quality";

/** `4.5%`, `0.95`, `3`; null where there is nothing to divide by. */
export const figureText = ({ unit }: Pick<Check, "unit">, value: number | null): string | null =>
  value === null ? null : unit === "share" ? `${Math.round(value * 1000) / 10}%` : unit === "index" ? value.toFixed(2) : String(value);

/** `≤ 5%`; null where no threshold judges. */
export const limitText = (check: Check): string | null => (check.threshold === null ? null : `${check.threshold.kind === "at most" ? "≤" : "≥"} ${figureText(check, check.threshold.value)!}`);

export const resultWords: Readonly<Record<Result, string>> = { pass: "Pass", fail: "Fail", reported: "Reported", "not applicable": "n/a" };
