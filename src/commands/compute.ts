/** An opened file, computed: its analysis with every finding, of the reading too, placed in its cell and worst first. */
import { analyze } from "../core/analyze";
import type { Analysis } from "../core/analysis";
import type { Finding, Severity } from "../core/finding";
import type { DateTime } from "../core/time";
import type { OpenedFile } from "../exchange/open";
import { locate } from "../workbook/locate";

/** `statusDate` null: the project's own; a given one takes its place. */
export function compute({ project, findings, rows, decoded }: Pick<OpenedFile, "project" | "findings" | "rows" | "decoded">, statusDate: DateTime | null): Analysis {
  const analysis = analyze(statusDate === null ? project : { ...project, statusDate }, {});
  const all = locate([...findings, ...analysis.findings], rows, decoded);
  return { ...analysis, findings: all.sort((a, b) => RANK[a.severity] - RANK[b.severity]) };
}

/** The findings about these registers, and those about nothing in particular. */
export const about = (analysis: Analysis, registers: readonly string[]): readonly Finding[] =>
  analysis.findings.filter(({ where }) => !where?.register || registers.includes(where.register));

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
