/** The schedule's quality as a table: each check with its figure, threshold, result and the tasks behind it. */
import type { Analysis } from "../../core/analysis";
import { assessSchedule } from "../../core/schedule-quality/assess-schedule";
import type { Check, Result } from "../../core/schedule-quality/quality";
import { listed } from "../../core/subject";
import { count, index, MISSING } from "../format";
import { left, right, row, table, type Section, type Tone } from "../report";

export function scheduleQuality({ project, schedule, statusDate }: Analysis): Section {
  const quality = assessSchedule(project, schedule, statusDate);
  const title = "Schedule quality";
  if (quality === null) return { title, blocks: [] };
  const ids = new Map(project.tasks.map((task) => [task.uid, task.id]));
  const rows = quality.checks.map((check) =>
    row(check.point === null ? "GAO" : String(check.point), check.name, figure(check, check.value), limit(check), { text: WORDS[check.result], tone: TONES[check.result] }, listed(check.tasks.map((uid) => ids.get(uid) ?? uid))));
  return { title, blocks: [
    { kind: "paragraph", text: `${count(quality.failed, "check")} failed, ${quality.passed} passed. How each is counted is said in the JSON of the check command.` },
    table("DCMA 14 points, and GAO's checks beyond them", [left("Point"), left("Check", "wrap"), right("Value"), left("Limit"), left("Result"), left("Tasks", "wrap")], rows),
  ] };
}

const figure = ({ unit }: Pick<Check, "unit">, value: number | null): string =>
  value === null ? MISSING : unit === "share" ? `${Math.round(value * 1000) / 10}%` : unit === "index" ? index(value) : String(value);

const limit = (check: Check): string => (check.threshold === null ? MISSING : `${check.threshold.kind === "at most" ? "≤" : "≥"} ${figure(check, check.threshold.value)}`);

const WORDS: Readonly<Record<Result, string>> = { pass: "Pass", fail: "Fail", reported: "Reported", "not applicable": "n/a" };
const TONES: Readonly<Record<Result, Tone>> = { pass: "good", fail: "bad", reported: "neutral", "not applicable": "neutral" };
