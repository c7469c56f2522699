/** How reports and pane write a check of the schedule's quality: a dash where there is no figure, and how good the result is. */
import type { Check, Result } from "../core/schedule-quality/quality";
import * as written from "../core/schedule-quality/quality-text";
import { MISSING } from "./format";
import type { Tone } from "./report";

export const figureText = (check: Pick<Check, "unit">, value: number | null): string => written.figureText(check, value) ?? MISSING;

export const limitText = (check: Check): string => written.limitText(check) ?? MISSING;

export const resultTones: Readonly<Record<Result, Tone>> = { pass: "good", fail: "bad", reported: "neutral", "not applicable": "neutral" };
