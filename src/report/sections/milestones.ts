/** Every milestone with its baseline, its forecast and its slip, as a picture and as a table. */
import type { Analysis } from "../../core/analysis";
import type { MilestoneStatus } from "../../core/status/status";
import { count, date, signedDays } from "../format";
import { left, right, row, table, text, type Block, type Section, type Tone } from "../report";

const TONES: Record<MilestoneStatus["state"], Tone> = { "Done": "good", "On track": "good", "Slipping": "warning", "Late": "bad", "Overdue": "bad", "Not baselined": "neutral" };

/** As many as a page takes in one look; the table holds them all. */
const DRAWN = 24;

export function milestones({ status, project, statusDate }: Analysis): Section {
  const all = [...status.milestones].sort((a, b) => (a.forecast ?? a.baseline ?? Infinity) - (b.forecast ?? b.baseline ?? Infinity));
  if (all.length === 0) return { title: "Milestones", blocks: [] };
  const slip = (m: MilestoneStatus): string => signedDays(m.variance, project.minutesPerDay);
  const rows = all.map((m) => row(m.name, date(m.baseline), date(m.forecast), slip(m), { text: m.state, tone: TONES[m.state] }));
  const drawn = all.flatMap((m) => (m.forecast === null ? [] : [{ name: m.name, baseline: m.baseline, forecast: m.forecast, label: slip(m), tone: TONES[m.state] }]));
  const late = all.filter((m) => TONES[m.state] === "bad").length;
  const chart: Block = { kind: "chart", chart: { kind: "slips", title: "Milestones: baseline and forecast", statusDate, milestones: drawn.slice(0, DRAWN),
    description: `${count(all.length, "milestone")}, ${late} late or overdue; the table that follows gives each date.` } };
  const columns = [left("Milestone", "wrap"), right("Baseline"), right("Forecast"), right("Slip"), left("State")];
  return { title: "Milestones", blocks: [...(drawn.length > 0 ? [chart] : []), table("Milestones", columns, rows)] };
}

/** The chain of tasks that sets the finish date. */
export function drivingPath({ status, schedule, project }: Analysis): Section {
  const known = new Map(schedule.tasks.map((scheduled, i) => [scheduled.uid, { scheduled, task: project.tasks[i] }]));
  const rows = status.drivingPath.flatMap((uid) => {
    const found = known.get(uid);
    return found ? [row(found.task?.id ?? uid, found.task?.name ?? uid, date(found.scheduled.start), date(found.scheduled.finish), text(found.task?.owner || "–"))] : [];
  });
  const shown = rows.length > 2 * EDGE ? [...rows.slice(0, EDGE), ...rows.slice(-EDGE)] : rows;
  const note = shown.length < rows.length ? `${rows.length - shown.length} tasks between the first and the last ${EDGE} are left out.` : undefined;
  return { title: "What drives the finish", blocks: rows.length === 0 ? [] : [table("The driving path, first to last", [left("ID"), left("Task", "wrap"), right("Start"), right("Finish"), left("Owner", "cut")], shown, note)] };
}

const EDGE = 10;
