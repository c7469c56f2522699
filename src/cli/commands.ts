/** Every command of the command line with its options, in the order of the help. */
import { answerAtDate, answerEach } from "./answer-each";
import { changeTasks } from "./change-file";
import type { Command, Option } from "./command";
import { convertFile } from "./convert-file";
import { explainTask } from "./explain-task";
import { readAny } from "./files";
import { keepBaselines } from "./keep-baselines";
import { newFile } from "./new-file";
import { reportStatus } from "./report-status";
import { scheduleFile } from "./schedule-file";
import { setUpFile } from "./set-up-file";

const json: Option = { help: "print a JSON document; for several inputs one a line, each with its file" };
const statusDate: Option = { value: "DATE", help: "count to the end of this day (2026-03-31), or to this minute (2026-03-31T12:00); otherwise the project's own" };
const force: Option = { help: "replace a file that exists" };
const template: Option = { value: "NAME", help: "standard (otherwise), lite or agile-hybrid" };

export const commands: readonly Command[] = [
  {
    name: "new", summary: "a workbook: empty, with the sample project, or from a plan", files: ["OUT.xlsx"], repeats: false,
    options: {
      template,
      sample: { help: "with the sample project, half-way through" },
      from: { value: "PLAN", help: "with this plan: Microsoft Project XML, .xlsx, CSV or JSON" },
      force,
    },
    examples: ["new project.xlsx", "new demo.xlsx --sample", "new project.xlsx --template lite --from plan.xml"],
    run: newFile,
  },
  {
    name: "set-up", summary: "add the sheets of a template to a workbook that has others; those stay as they are", files: ["IN.xlsx"], repeats: false,
    options: { template, out: { value: "OUT.xlsx", help: "the workbook to write; IN.xlsx itself with --force" }, force },
    examples: ["set-up costs.xlsx --out project.xlsx", "set-up costs.xlsm --template lite --out costs.xlsm --force"],
    run: setUpFile,
  },
  {
    name: "check", summary: "what is wrong with the data, each with its cell and what to do", files: ["IN"], repeats: true, options: { json },
    examples: ["check project.xlsx", "check --json *.xlsx"],
    async run(call) {
      const { check } = await import("../commands/check");
      return answerEach(call, check, readAny);
    },
  },
  {
    name: "schedule", summary: "dates, float, critical path and what drives each task", files: ["IN"], repeats: true,
    options: { "status-date": statusDate, json, out: { value: "OUT.xlsx", help: "write the dates into a copy of the workbook, or a new one for another plan" }, force },
    examples: ["schedule plan.xml", "schedule project.xlsx --out recalculated.xlsx", "schedule --json *.xml > plans.jsonl"],
    run: scheduleFile,
  },
  {
    name: "why", summary: "why a task is when it is, and what moved its finish", files: ["IN", "TASK"], repeats: false,
    options: { since: { value: "FILE", help: "an earlier file of the plan: what moved the finish since; otherwise since the baseline" }, json: { help: "print a JSON document" } },
    examples: ["why project.xlsx 12", 'why plan.xml "Go-live" --since last-month.xml', "why project.xlsx 1.2.3 --json"],
    run: explainTask,
  },
  {
    name: "baseline", summary: "list, compare, take or clear the up to 11 baselines of a plan", files: ["list|compare|take|clear", "IN"], repeats: false,
    options: {
      from: { value: "NUMBER", help: "compare: the first of the two; otherwise 0, the current baseline" }, to: { value: "NUMBER", help: "compare: the second, a number or now; otherwise now" },
      reason: { value: "TEXT", help: "take: why the baseline before it is replaced" }, change: { value: "ID", help: "take: the change request that decided it" },
      number: { value: "NUMBER", help: "clear: which one, from 0 (the current one) to 10" },
      out: { value: "OUT.xlsx", help: "take, clear: the workbook to write" }, json: { help: "list, compare: print a JSON document" }, force,
    },
    examples: ["baseline list project.xlsx", "baseline compare project.xlsx --from 1 --to now", 'baseline take project.xlsx --change CR-07 --reason "Second release added" --out rebaselined.xlsx'],
    run: keepBaselines,
  },
  ...(["indent", "outdent"] as const).map((name): Command => ({
    name, summary: name === "indent" ? "move tasks, with all below them, a level deeper" : "move tasks, with all below them, a level higher", files: ["IN", "TASK"], repeats: true,
    options: { out: { value: "OUT.xlsx", help: "the workbook to write" }, force }, examples: [`${name} project.xlsx 12 --out new.xlsx`, `${name} project.xlsx 12 13 "Go-live" --out new.xlsx`],
    run: (call) => changeTasks(call, async (tasks) => (await import("../commands/indent"))[`${name}Tasks`](tasks)),
  })),
  {
    name: "release", summary: "clear what holds a task's start or finish, an actual or a constraint: its links set it again", files: ["IN", "TASK"], repeats: false,
    options: { finish: { help: "the finish; otherwise the start" }, out: { value: "OUT.xlsx", help: "the workbook to write" }, force }, examples: ["release project.xlsx 12 --out new.xlsx", 'release project.xlsx "Go-live" --finish --out new.xlsx'],
    run: (call) => changeTasks(call, async ([task]) => (await import("../commands/release-date")).releaseDateOf({ task: task!, end: call.options.has("finish") ? "finish" : "start" })),
  },
  {
    name: "evm", summary: "earned value and earned schedule, by WBS, line and period", files: ["IN"], repeats: true, options: { "status-date": statusDate, json },
    examples: ["evm project.xlsx", "evm project.xlsx --status-date 2026-03-31 --json"],
    run: (call) => answerAtDate(call, async () => (await import("../commands/evm")).evm),
  },
  {
    name: "risks", summary: "scores, ratings, expected values and the exposure", files: ["IN"], repeats: true, options: { "status-date": statusDate, json },
    examples: ["risks project.xlsx", "risks project.xlsx --json"],
    run: (call) => answerAtDate(call, async () => (await import("../commands/risks")).risks),
  },
  {
    name: "status", summary: "the status report: what state the project is in, and why", files: ["IN"], repeats: false,
    options: {
      "status-date": statusDate,
      format: { value: "FORMAT", help: "text (otherwise), md, html, json or xlsx; without it, as the name of the --out file says" },
      json: { help: "the same as --format json" },
      out: { value: "FILE", help: "write it to a file" },
      since: { value: "FILE", help: "an earlier file of the project: what has changed since" },
      force,
    },
    examples: ["status project.xlsx", "status project.xlsx --out report.html", "status project.xlsx --since last-month.xlsx --format md"],
    run: reportStatus,
  },
  {
    name: "convert", summary: "a plan as .xlsx, .xml (Microsoft Project), .csv, .json or .ics", files: ["IN", "OUT"], repeats: false,
    options: { "msproject-columns": { help: "of a .csv: with Microsoft Project's names of columns, instead of the Schedule sheet's" }, force },
    examples: ["convert plan.xml plan.xlsx", "convert project.xlsx plan.csv --msproject-columns", "convert project.xlsx milestones.ics"],
    run: convertFile,
  },
];
