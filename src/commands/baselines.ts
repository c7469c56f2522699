/** baseline: which baselines a plan has, and how one differs from another or from the plan of now. */
import { baselineNumbers, type Version } from "../core/schedule/baseline-of";
import { compareBaselines } from "../core/schedule/compare-baselines";
import type { OpenedFile } from "../exchange/open";
import { baselinesDocument, comparisonDocument } from "../report/baseline-document";
import { baselinesReport, comparisonReport } from "../report/reports";
import { listBaselines } from "../report/sections/baselines";
import type { Answer } from "./answer";
import { about, compute } from "./compute";
import { rowsOf } from "./rows-of";

export function baselines(file: OpenedFile): Answer {
  const analysis = compute(file, null), listed = listBaselines(analysis, rowsOf(file, analysis));
  return { findings: problems(analysis), report: () => baselinesReport(analysis, listed), document: () => baselinesDocument(analysis, listed) };
}

/** A sentence where the plan does not have one of the two. */
export function comparison(file: OpenedFile, from: Version, to: Version): Answer | string {
  const analysis = compute(file, null), known = baselineNumbers(analysis);
  const missing = [from, to].find((version) => version !== "now" && !known.includes(version));
  if (missing !== undefined) return `There is no baseline ${missing}: ${known.length === 0 ? "the plan has none yet" : `the plan has ${known.join(", ")}`}.`;
  const compared = compareBaselines(analysis, from, to);
  return { findings: problems(analysis), report: () => comparisonReport(analysis, compared), document: () => comparisonDocument(analysis, compared) };
}

const problems = (analysis: Parameters<typeof about>[0]) => about(analysis, ["schedule", "baselines", "calendars", "holidays"]).filter(({ severity }) => severity === "error");
