/** How reports and pane write a check of the schedule's quality: its figure, its limit and its result. */
import type { Check, Result } from "../core/schedule-quality/quality";
import { index, MISSING } from "./format";
import type { Tone } from "./report";

/** `12.5%`, `0.94` or `3`: a figure of the check, as its unit is written. */
export const figureText = ({ unit }: Pick<Check, "unit">, value: number | null): string =>
  value === null ? MISSING : unit === "share" ? `${Math.round(value * 1000) / 10}%` : unit === "index" ? index(value) : String(value);

/** `≤ 5%`. */
export const limitText = (check: Check): string => (check.threshold === null ? MISSING : `${check.threshold.kind === "at most" ? "≤" : "≥"} ${figureText(check, check.threshold.value)}`);

export const resultWords: Readonly<Record<Result, string>> = { pass: "Pass", fail: "Fail", reported: "Reported", "not applicable": "n/a" };
export const resultTones: Readonly<Record<Result, Tone>> = { pass: "good", fail: "bad", reported: "neutral", "not applicable": "neutral" };
