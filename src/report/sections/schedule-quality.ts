/** The schedule's quality as a table: each check with its figure, threshold, result and the tasks behind it. */
import type { Analysis } from "../../core/analysis";
import { assessSchedule } from "../../core/schedule-quality/assess-schedule";
import { resultWords } from "../../core/schedule-quality/quality-text";
import { listed } from "../../core/subject";
import { count } from "../format";
import { figureText, limitText, resultTones } from "../quality-text";
import { left, right, row, table, type Section } from "../report";

export function scheduleQuality({ project, schedule, statusDate }: Analysis): Section {
  const quality = assessSchedule(project, schedule, statusDate);
  const title = "Schedule quality";
  if (quality === null) return { title, blocks: [] };
  const ids = new Map(project.tasks.map((task) => [task.uid, task.id]));
  const rows = quality.checks.map((check) =>
    row(check.point === null ? "GAO" : String(check.point), check.name, figureText(check, check.value), limitText(check), { text: resultWords[check.result], tone: resultTones[check.result] }, listed(check.tasks.map((uid) => ids.get(uid) ?? uid))));
  return { title, blocks: [
    { kind: "paragraph", text: `${count(quality.failed, "check")} failed, ${quality.passed} passed. check --json says how each is counted.` },
    table("DCMA 14 points, and GAO's checks beyond them", [left("Point"), left("Check", "wrap"), right("Value"), left("Limit"), left("Result"), left("Tasks", "wrap")], rows),
  ] };
}
