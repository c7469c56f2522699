/** Which report a command gives: an Analysis as sections, for any format to draw. */
import type { Analysis } from "../core/analysis";
import type { BaselineComparison } from "../core/schedule/compare-baselines";
import type { Highlight } from "../core/status/status";
import { rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";
import type { RegisterSet } from "../workbook/registers";
import { date, ragCell } from "./format";
import type { Report, Section } from "./report";
import { baselineComparison, baselineList, type ListedBaseline } from "./sections/baselines";
import { cost } from "./sections/cost";
import { earnedValue, earnedValueByLine, earnedValueByPeriod } from "./sections/earned-value";
import { findings } from "./sections/findings";
import { dimensions, headline } from "./sections/headline";
import { changes, highlights } from "./sections/highlights";
import { drivingPath, milestones } from "./sections/milestones";
import { allRisks, topRisks } from "./sections/risks";
import { registers } from "./sections/registers";
import { schedule } from "./sections/schedule";
import { scheduleQuality } from "./sections/schedule-quality";
import { why, type Explained } from "./sections/why";

/** Findings that a status report shows before it refers to `check`. */
const FINDINGS_SHOWN = 20;

export interface StatusExtras {
  /** What differs from an earlier file; null: none was given. */
  readonly since: readonly Highlight[] | null;
  /** The rows of the workbook by register key; those that are missing are the project's own. */
  readonly rows: RegisterRows;
  /** The registers to report; ours, where not said otherwise. */
  readonly set?: RegisterSet;
}

export function statusReport(analysis: Analysis, { since, rows, set }: StatusExtras = { since: null, rows: {} }): Report {
  return {
    ...heading(analysis, "Status report"),
    verdict: { mark: ragCell(analysis.status.overall), reason: analysis.status.overallReason },
    sections: filled([
      headline(analysis), dimensions(analysis), highlights(analysis), changes(analysis, since), milestones(analysis), drivingPath(analysis), earnedValue(analysis), cost(analysis),
      topRisks(analysis), registers(analysis, { ...rowsFromProject(analysis.project, analysis.schedule), ...rows }, set), findings(analysis.findings, FINDINGS_SHOWN),
    ]),
  };
}

export const scheduleReport = (analysis: Analysis): Report => ({ ...heading(analysis, "Schedule"), sections: filled([schedule(analysis), findings(analysis.schedule.findings)]) });

export const whyReport = (analysis: Analysis, explained: Explained): Report => ({ ...heading(analysis, "Why"), sections: [why(analysis.project, explained)] });

export const baselinesReport = (analysis: Analysis, listed: readonly ListedBaseline[]): Report => ({ ...heading(analysis, "Baselines"), sections: [baselineList(listed)] });

export const comparisonReport = (analysis: Analysis, compared: BaselineComparison): Report => ({ ...heading(analysis, "Baselines"), sections: [baselineComparison(analysis, compared)] });

export const evmReport = (analysis: Analysis): Report => ({
  ...heading(analysis, "Earned value"),
  sections: [
    ...orElse([earnedValue(analysis), earnedValueByLine(analysis), earnedValueByPeriod(analysis)], "The file has no budget lines and no task costs, so nothing can be earned."),
    findings(analysis.cost.findings),
  ],
});

export const risksReport = (analysis: Analysis): Report => ({ ...heading(analysis, "Risks"), sections: filled([allRisks(analysis), findings(analysis.risks.findings)]) });

export const checkReport = (analysis: Analysis): Report => ({ ...heading(analysis, "Check"), sections: filled([findings(analysis.findings), scheduleQuality(analysis)]) });

function heading({ project, statusDate }: Analysis, subject: string): Report {
  const facts = [["Status date", date(statusDate)], ["Project ID", project.id], ["Sponsor", project.sponsor], ["Project manager", project.manager], ["Currency", project.currency]]
    .flatMap(([label, value]) => (value ? [{ label: label!, value }] : []));
  return { title: project.name || "Unnamed project", subject, facts, verdict: null, sections: [] };
}

const filled = (sections: readonly Section[]): Section[] => sections.filter((section) => section.blocks.length > 0);

function orElse(sections: readonly Section[], sentence: string): Section[] {
  const found = filled(sections);
  return found.length > 0 ? found : [{ title: sections[0]!.title, blocks: [{ kind: "paragraph", text: sentence }] }];
}
