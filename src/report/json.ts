/** The documents that programs read, as the command line promises them: dates as wall-clock text, unrounded numbers, null for no answer. */
import type { Analysis } from "../core/analysis";
import type { EarnedValue } from "../core/cost/cost";
import type { Finding } from "../core/finding";
import { assessSchedule } from "../core/schedule-quality/assess-schedule";
import type { Highlight } from "../core/status/status";
import { formatDateTime, type DateTime } from "../core/time";
import { countBySeverity } from "./sections/findings";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export function scheduleDocument({ project, schedule, statusDate }: Analysis) {
  const ids = schedule.tasks.map((task) => task.uid);
  return {
    project: { name: project.name, start: time(schedule.start), finish: time(schedule.finish), statusDate: time(statusDate), minutesPerDay: project.minutesPerDay },
    tasks: schedule.tasks.map((s, i) => {
      const task = project.tasks[i]!;
      return {
        uid: id(ids[i]!), id: id(task.id), wbs: s.wbs, name: task.name, outlineLevel: task.outlineLevel, summary: s.summary, milestone: s.milestone, active: task.active, manual: task.mode === "manual",
        start: time(s.start), finish: time(s.finish), duration: s.duration, durationElapsed: task.elapsed && !s.summary,
        earlyStart: time(s.earlyStart), earlyFinish: time(s.earlyFinish), lateStart: time(s.lateStart), lateFinish: time(s.lateFinish),
        totalFloat: s.totalFloat, freeFloat: s.freeFloat, critical: s.critical, drivingPredecessors: s.driving.map(id),
        percentComplete: s.percentComplete, actualStart: time(s.actualStart), actualFinish: time(s.actualFinish), remainingDuration: s.remainingDuration,
        startVariance: s.startVariance, finishVariance: s.finishVariance, durationVariance: s.durationVariance,
      };
    }),
    findings: schedule.findings.map(findingDocument),
  } satisfies Json;
}

export function evmDocument({ statusDate, cost, project }: Analysis) {
  const lines = new Map(project.budget.map((line) => [line.id, line]));
  return {
    statusDate: time(statusDate), currency: project.currency, total: earned(cost.total), forecasts: { ...cost.forecasts },
    tasks: cost.tasks.map((task) => ({ uid: id(task.uid), ...earned(task.earned) })),
    wbs: cost.wbs.map((w) => ({ wbs: w.wbs, ...earned(w.earned) })),
    lines: cost.lines.map(({ id: lineId, earned: e, ...line }) => ({
      id: id(lineId), wbs: lines.get(lineId)?.wbs ?? "", description: lines.get(lineId)?.description ?? "", category: lines.get(lineId)?.category ?? "", ...earned(e),
      budgetControl: { ...line },
    })),
    periods: cost.periods.map((p) => ({ end: time(p.end), pv: p.pv, ev: p.ev, ac: p.ac })),
    findings: cost.findings.map(findingDocument),
  } satisfies Json;
}

export function risksDocument({ risks, project }: Analysis) {
  const known = new Map(project.risks.map((risk) => [risk.id, risk]));
  return {
    risks: risks.risks.map((r) => ({ id: id(r.id), name: known.get(r.id)?.name ?? "", type: known.get(r.id)?.type ?? null, status: known.get(r.id)?.status ?? null,
      impact: r.impact, score: r.score, rating: r.rating, residualScore: r.residualScore, residualRating: r.residualRating, expectedMonetaryValue: r.expectedMonetaryValue, age: r.age })),
    exposure: { ...risks.exposure }, matrix: risks.matrix, residualMatrix: risks.residualMatrix,
    findings: risks.findings.map(findingDocument),
  } satisfies Json;
}

export function checkDocument({ project, schedule, statusDate, findings }: Analysis) {
  const quality = assessSchedule(project, schedule, statusDate);
  return {
    project: { name: project.name }, counts: countBySeverity(findings), findings: findings.map(findingDocument),
    scheduleQuality: quality && { passed: quality.passed, failed: quality.failed, checks: quality.checks.map((c) => ({ ...c, threshold: c.threshold && { ...c.threshold }, tasks: c.tasks.map(id) })) },
  } satisfies Json;
}

/** The whole report: what every other document says, with the verdict, its reasons and the sentences. */
export function statusDocument(analysis: Analysis, since: readonly Highlight[] | null = null) {
  const { project, status, schedule, statusDate } = analysis;
  return {
    project: { name: project.name, id: project.id, sponsor: project.sponsor, manager: project.manager, currency: project.currency, authorizedFunding: project.authorizedFunding,
      start: time(schedule.start), finish: time(schedule.finish), statusDate: time(statusDate), minutesPerDay: project.minutesPerDay },
    overall: status.overall, overallReason: status.overallReason, forecastFinish: time(status.forecastFinish), baselineFinish: time(status.baselineFinish), finishVariance: status.finishVariance,
    dimensions: status.dimensions.map((d) => ({ ...d, subjects: d.subjects.map((s) => ({ ...s })) })),
    highlights: status.highlights.map(highlightDocument),
    changes: since ? since.map(highlightDocument) : null,
    milestones: status.milestones.map((m) => ({ uid: id(m.uid), name: m.name, baseline: time(m.baseline), forecast: time(m.forecast), variance: m.variance, state: m.state })),
    drivingPath: status.drivingPath.map(id), topRisks: status.topRisks.map(id),
    evm: evmDocument(analysis), risks: risksDocument(analysis), schedule: scheduleDocument(analysis),
    issues: project.issues.map((i) => ({ id: id(i.id), name: i.name, priority: i.priority, owner: i.owner, raised: time(i.raised), due: time(i.due), status: i.status, escalatedTo: i.escalatedTo, resolved: time(i.resolved) })),
    decisions: project.decisions.map((d) => ({ id: id(d.id), name: d.name, owner: d.owner, needed: time(d.needed), decided: time(d.decided), status: d.status, outcome: d.outcome })),
    projectChanges: project.changes.map((c) => ({ id: id(c.id), name: c.name, raised: time(c.raised), budgetLine: c.budgetLine, costImpact: c.costImpact, scheduleImpact: c.scheduleImpact, status: c.status, decided: time(c.decided) })),
    findings: analysis.findings.map(findingDocument),
  } satisfies Json;
}

export const findingDocument = ({ code, severity, message, where }: Finding) =>
  ({ code, severity, message, sheet: where?.sheet ?? null, cell: where?.cell ?? null, where: where ? { ...where } : null }) satisfies Json;

const highlightDocument = ({ kind, text, subjects }: Highlight) => ({ kind, text, subjects: subjects.map((s) => ({ ...s })) });

const earned = (e: EarnedValue) => ({ ...e });

export const time = (at: DateTime | null): string | null => (at === null ? null : formatDateTime(at));

/** As in the file: an id that is a whole number is a number. */
export const id = (text: string): string | number => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text);
