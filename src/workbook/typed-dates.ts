/** Dates that someone typed over computed ones: each becomes an actual, a constraint or a duration, and a finding that says so. */
import type { WorkingTime } from "../core/calendar/working-time";
import { finding, type Finding } from "../core/finding";
import type { ConstraintType } from "../core/model";
import { formatDuration } from "../core/schedule/duration-text";
import { happenedBy } from "../core/status-date";
import { dateText } from "../core/status/sentences";
import { listed } from "../core/subject";
import { dayOf, MINUTES_PER_DAY, type DateTime } from "../core/time";
import type { AnyRow } from "./register";
import type { Row } from "./registers";
import type { CellContext, DurationValue } from "./value-type";

type End = "start" | "finish";

/** A row of the Schedule sheet with what its computed date columns hold: the dates of the last computation. */
export type ReadScheduleRow = Row<"schedule">;

export interface TypedDatesInput {
  readonly rows: readonly AnyRow[];
  /** Whether the cell of a date is a formula: that is nobody's typing, and stays as it is. */
  readonly isFormula: (row: number, end: End) => boolean;
  /** The headers of columns that a changed row needs and the table does not have. */
  readonly lacking: (row: AnyRow, read: AnyRow) => readonly string[];
  /** Null: nothing has happened yet. */
  readonly statusDate: DateTime | null;
  readonly context: CellContext;
  /** The working time of a task's calendar. */
  readonly timeOf: (calendar: string) => WorkingTime;
}

/**
 * Start and Finish stand beside Early and Late start and finish, which are computed with them: where they differ from both,
 * someone has typed. As in Microsoft Project a typed start becomes start no earlier than, a typed finish finish no earlier
 * than, both of a task its start and its duration; what has happened by the status date becomes the actual start or finish.
 * A constraint of another kind is the user's and stays: then the date is refused, and the finding says so.
 */
export function keepTypedDates(input: TypedDatesInput): { readonly rows: readonly AnyRow[]; readonly findings: readonly Finding[] } {
  const schedule = input.rows as readonly ReadScheduleRow[];
  // A sheet that was never computed has the dates of whoever made it, which are no wishes.
  if (!schedule.some((row) => row.earlyStart !== null)) return { rows: input.rows, findings: [] };
  const findings: Finding[] = [];
  let rows: AnyRow[] | null = null;
  schedule.forEach((row, i) => {
    const typed = typedDates(row, (end) => input.isFormula(i, end));
    if (typed.start === null && typed.finish === null) return;
    const summary = (schedule[i + 1]?.level ?? 1) > (row.level ?? 1);
    const kept = summary ? refusal(row, typed, "it is a summary, whose dates come from the tasks below it: type them there, or choose the mode Manual") : keepable(keep(row, typed, input), row, typed, input);
    findings.push(...kept.findings);
    if (kept.row !== row) (rows ??= [...input.rows])[i] = kept.row;
  });
  return { rows: rows ?? input.rows, findings };
}

interface Typed { readonly start: DateTime | null; readonly finish: DateTime | null }
interface Kept { readonly row: ReadScheduleRow; readonly findings: readonly Finding[] }

function typedDates(row: ReadScheduleRow, isFormula: (end: End) => boolean): Typed {
  if (row.mode === "Manual") return NOTHING;
  const early = { start: row.earlyStart, finish: row.earlyFinish }, late = { start: row.lateStart, finish: row.lateFinish };
  const hits = (dates: Typed): number => Number(same(row.start, dates.start)) + Number(same(row.finish, dates.finish));
  // As late as possible a task stands at its late dates; else at its early ones.
  const computed = hits(late) > hits(early) ? late : early;
  const typed = (end: End): DateTime | null => (row[end] === null || same(row[end], computed[end]) || isFormula(end) ? null : row[end]);
  return { start: typed("start"), finish: typed("finish") };
}

const NOTHING: Typed = { start: null, finish: null };

/** A day typed without a time is the computed date of that day. */
const same = (typed: DateTime | null, computed: DateTime | null): boolean =>
  typed === computed || (typed !== null && computed !== null && typed % MINUTES_PER_DAY === 0 && dayOf(typed) === dayOf(computed));

function keep(row: ReadScheduleRow, typed: Typed, input: TypedDatesInput): Kept {
  const { start, finish } = typed;
  const first = start === null ? { row, findings: [] } : keepStart(row, start, input.statusDate);
  if (finish === null) return first;
  const second = keepFinish(first.row, finish, input);
  return { row: second.row, findings: [...first.findings, ...second.findings] };
}

/** A table that someone else has made may have no place for what a typed date becomes. */
function keepable(kept: Kept, row: ReadScheduleRow, typed: Typed, { lacking }: TypedDatesInput): Kept {
  const headers = lacking(kept.row, row);
  return headers.length === 0 ? kept : refusal(row, typed, `the table has no ${headers.length === 1 ? "column" : "columns"} ${listed(headers)} to keep it in: add ${headers.length === 1 ? "it" : "them"} and type the date again`);
}

function keepStart(row: ReadScheduleRow, start: DateTime, statusDate: DateTime | null): Kept {
  if (row.actualStart !== null || hasHappened(start, statusDate)) return asActual(row, "start", start, { actualStart: start });
  return asConstraint(row, "start", start, "SNET", "MSO");
}

function keepFinish(row: ReadScheduleRow, finish: DateTime, { statusDate, timeOf, context }: TypedDatesInput): Kept {
  if (row.actualFinish !== null || hasHappened(finish, statusDate)) {
    const began = row.actualStart ?? (row.start !== null && row.start <= finish ? row.start : null);
    return asActual(row, "finish", finish, { actualStart: began, actualFinish: finish, percentComplete: 1 });
  }
  const held = row.actualStart ?? (row.constraint === "SNET" || row.constraint === "MSO" ? row.constraintDate : null);
  return held === null ? asConstraint(row, "finish", finish, "FNET", "MFO") : asDuration(row, held, finish, timeOf(row.calendar), context);
}

const hasHappened = (at: DateTime, statusDate: DateTime | null): boolean => statusDate !== null && happenedBy(at, statusDate);

function asActual(row: ReadScheduleRow, end: End, at: DateTime, fields: Partial<ReadScheduleRow>): Kept {
  const header = end === "start" ? "Actual start" : "Actual finish";
  return { row: { ...row, ...fields }, findings: [said(row, end, at, `is kept as its actual ${end}: clear ${header} if that has not happened, and the links set it again`)] };
}

/** `soft` is what an unconstrained task gets; one that has `hard` keeps it with the new date. */
function asConstraint(row: ReadScheduleRow, end: End, at: DateTime, soft: ConstraintType, hard: ConstraintType): Kept {
  if (row.constraint !== "ASAP" && row.constraint !== soft && row.constraint !== hard) {
    const date = row.constraintDate === null ? "" : ` of ${dateText(row.constraintDate)}`;
    return refusal(row, { ...NOTHING, [end]: at }, `the task has the constraint ${row.constraint}${date}: change that, or clear it and type the date again`);
  }
  const constraint = row.constraint === hard ? hard : soft;
  return { row: { ...row, constraint, constraintDate: at }, findings: [said(row, end, at, `is kept as the constraint ${constraint} (${WORDS[constraint]!}): clear Constraint and Constraint date, and the links set it again`)] };
}

const WORDS: Readonly<Partial<Record<ConstraintType, string>>> = { SNET: "start no earlier than", MSO: "must start on", FNET: "finish no earlier than", MFO: "must finish on" };

/** A start that stands and a finish leave only the duration to say. */
function asDuration(row: ReadScheduleRow, from: DateTime, finish: DateTime, time: WorkingTime, context: CellContext): Kept {
  const elapsed = row.duration?.elapsed ?? false;
  const end = finish % MINUTES_PER_DAY === 0 ? finish + MINUTES_PER_DAY : finish;
  const minutes = elapsed ? end - from : time.between(from, end);
  if (minutes <= 0) return refusal(row, { start: null, finish }, `no working time lies between it and the start on ${dateText(from)}: correct one of them`);
  const duration: DurationValue = { minutes, elapsed };
  const before = row.duration === null ? "" : ` in place of ${formatDuration(row.duration, context.units)}`;
  const remaining = row.remainingDuration === null ? {} : { remainingDuration: null };
  return { row: { ...row, ...remaining, duration }, findings: [said(row, "finish", finish, `is kept as the duration ${formatDuration(duration, context.units)}${before}, because the start stands`)] };
}

function refusal(row: ReadScheduleRow, typed: Typed, because: string): Kept {
  const ends = (["start", "finish"] as const).filter((end) => typed[end] !== null);
  return { row, findings: ends.map((end) => said(row, end, typed[end]!, `is not kept, because ${because}`, "typed-date-refused")) };
}

const said = (row: ReadScheduleRow, end: End, at: DateTime, what: string, code = "typed-date"): Finding =>
  finding("warning", code, `Task ${row.id} "${row.name}": the ${end} ${dateText(at)}, typed over the computed date, ${what}.`, { register: "schedule", id: row.id, field: end });
