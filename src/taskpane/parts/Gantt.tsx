/** Tasks with their bars: the plan, what is done, the baseline below, and the status date across. */
import type { JSX } from "react";
import type { Analysis } from "../../core/analysis";
import type { Subject } from "../../core/finding";
import type { ScheduledTask } from "../../core/schedule/schedule";
import { date, monthName, percent, signedDays } from "../../report/format";
import { monthTicks } from "../../report/html/axis";
import { Sign } from "./Mark";
import { Rows } from "./Rows";

interface Props { readonly analysis: Analysis; readonly tasks: readonly number[]; readonly show: (subject: Subject) => void; readonly label: string }

export function Gantt({ analysis, tasks, show, label }: Props): JSX.Element {
  const { schedule, project, statusDate } = analysis;
  const span = spanOf(analysis, tasks);
  const at = (time: number): number => ((time - span.from) / (span.to - span.from || 1)) * 100;
  const months = monthTicks(span.from, span.to, 8);
  return (
    <div className="gantt">
      <div className="scale">
        <svg aria-hidden="true" className="chart">
          {months.filter((month) => at(month) < 94).map((month) => <text key={month} x={`${at(month)}%`} y="13">{monthName(month, new Date(month * 60000).getUTCMonth() === 0)}</text>)}
        </svg>
      </div>
      <Rows show={show} limit={60} label={label} rows={tasks.map((i) => {
        const task = schedule.tasks[i]!, { id, name } = project.tasks[i]!;
        return { key: task.uid, subject: { register: "schedule", id, field: "finish" }, content: (
          <>
            <span className="top">
              <span className="name cut" title={name}>{task.critical ? <><Sign tone="bad" /><span className="unseen">Critical:</span> </> : null}{name}</span>
              <span className="small quiet">{date(task.finish)}</span>
              <span className={`small ${(task.finishVariance ?? 0) > 0 ? "late" : "quiet"}`}>{signedDays(task.finishVariance, project.minutesPerDay)}</span>
            </span>
            <Bar task={task} baseline={project.tasks[i]!.baselines[0] ?? null} at={at} statusDate={statusDate} months={months} />
            <span className="unseen">from {date(task.start)}, {percent(task.percentComplete)} complete</span>
          </>
        ) };
      })} />
      <ul className="legend">
        <li><span className="key task" />Task</li>
        <li><span className="key critical" /><Sign tone="bad" />Critical</li>
        <li><span className="key done" />Done</li>
        <li><span className="key base" />Baseline</li>
        <li><svg width="14" height="12" aria-hidden="true"><line className="status-date" x1="7" x2="7" y1="0" y2="12" /></svg>Status date</li>
      </ul>
    </div>
  );
}

interface BarProps {
  readonly task: ScheduledTask;
  readonly baseline: { readonly start: number | null; readonly finish: number | null } | null;
  readonly at: (time: number) => number;
  readonly statusDate: number;
  readonly months: readonly number[];
}

/** Positions are in percent of the width, so that a bar follows the pane's. */
function Bar({ task: { start, finish, summary, milestone, critical, percentComplete }, baseline, at, statusDate, months }: BarProps): JSX.Element {
  const wide = (from: number, to: number): string => `${Math.max(at(to) - at(from), 0.6)}%`;
  return (
    <svg className="bars" aria-hidden="true">
      {months.map((month) => <line key={month} className="month" x1={`${at(month)}%`} x2={`${at(month)}%`} y1="0" y2="14" />)}
      {baseline?.finish != null && baseline.start !== null ? <rect className="baseline" x={`${at(baseline.start)}%`} width={wide(baseline.start, baseline.finish)} y="11" height="2" /> : null}
      {start !== null && finish !== null ? (
        milestone && !summary
          ? <svg x={`${at(finish)}%`} overflow="visible"><path className="milestone" d="M-5 5L0 0L5 5L0 10z" /></svg>
          : (
            <>
              <rect className={`bar${summary ? " summary" : critical ? " critical" : ""}`} x={`${at(start)}%`} width={wide(start, finish)} y="2" height={summary ? 4 : 7} rx="1" />
              {percentComplete > 0 && !summary ? <rect className="done" x={`${at(start)}%`} width={`${(at(finish) - at(start)) * percentComplete}%`} y="4" height="3" /> : null}
            </>
          )
      ) : null}
      <line className="status-date" x1={`${at(statusDate)}%`} x2={`${at(statusDate)}%`} y1="0" y2="14" />
    </svg>
  );
}

/** From the first date to the last of these tasks, baselines and the status date among them, with a little air. */
function spanOf({ schedule, project, statusDate }: Analysis, tasks: readonly number[]): { readonly from: number; readonly to: number } {
  let from = statusDate, to = statusDate;
  const reach = (time: number | null | undefined): void => {
    if (time == null) return;
    from = Math.min(from, time);
    to = Math.max(to, time);
  };
  for (const i of tasks) {
    const task = schedule.tasks[i]!, baseline = project.tasks[i]!.baselines[0];
    [task.start, task.finish, baseline?.start, baseline?.finish].forEach(reach);
  }
  const air = (to - from) * 0.02;
  return { from: from - air, to: to + air };
}
