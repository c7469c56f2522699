/** What is missing or inconsistent in the risk register. */
import { finding } from "../finding";
import type { Finding, Severity } from "../finding";
import type { Project, Risk } from "../model";
import { isOverdue } from "../status-date";
import { dateText } from "../status/sentences";
import { idKey, subject } from "../subject";
import type { DateTime } from "../time";
import type { AssessedRisk } from "./risk";

/** Scales and references are checked in every row; ownership, response and due date only while the risk is open. */
export function riskFindings(project: Project, assessed: readonly AssessedRisk[], statusDate: DateTime): readonly Finding[] {
  const known: Known = {
    tasks: taskKeys(project),
    lines: new Set(project.budget.map((line) => idKey(line.id))),
  };
  return project.risks.flatMap((risk, i) => [
    ...scaleFindings(risk),
    ...moneyFindings(risk),
    ...referenceFindings(risk, known),
    ...(risk.status === "Open" ? handlingFindings(risk, assessed[i]!, statusDate) : []),
  ]);
}

/** Ids and uids; of no tasks where no risk names one. */
function taskKeys({ tasks, risks }: Project): ReadonlySet<string> {
  const keys = new Set<string>();
  if (risks.every((risk) => risk.tasks.length === 0)) return keys;
  for (const task of tasks) keys.add(idKey(task.id)).add(idKey(task.uid));
  return keys;
}

interface Known { readonly tasks: ReadonlySet<string>; readonly lines: ReadonlySet<string> }

const say = (severity: Severity, code: string, risk: Risk, field: string, message: string): Finding =>
  finding(severity, code, message, subject("risks", risk.id, field));

const scales = [
  ["probability", "probability"], ["costImpact", "cost impact"], ["scheduleImpact", "schedule impact"],
  ["qualityImpact", "quality impact"], ["residualProbability", "residual probability"], ["residualImpact", "residual impact"],
] as const;

function scaleFindings(risk: Risk): readonly Finding[] {
  return scales.flatMap(([field, name]) => {
    const value = risk[field];
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= 5)) return [];
    return say("error", "risk-scale", risk, field, `The ${name} of risk ${risk.id} is ${value}, but the scale is 1, 2, 3, 4 or 5; enter one of these.`);
  });
}

const points = [
  ["minCost", "likelyCost", "maxCost", "costs"], ["minDelay", "likelyDelay", "maxDelay", "delays"],
] as const;

function moneyFindings(risk: Risk): readonly Finding[] {
  const found: Finding[] = [];
  for (const [min, likely, max, name] of points) {
    const stated = [risk[min], risk[likely], risk[max]].filter((value) => value !== null);
    if (stated.some((value, i) => i > 0 && value < stated[i - 1]!)) {
      found.push(say("error", "risk-three-point-order", risk, likely, `The minimum, likely and maximum ${name} of risk ${risk.id} are not in ascending order; correct them.`));
    }
  }
  const quantified = points.some(([min, likely, max]) => risk[min] !== null || risk[likely] !== null || risk[max] !== null);
  if (quantified && risk.chance === null && risk.status === "Open") {
    found.push(say("warning", "risk-chance-missing", risk, "chance", `Risk ${risk.id} states what it would cost or delay but not its chance, so it has no expected value; enter the chance in percent.`));
  }
  if (risk.chance !== null && (risk.chance < 0 || risk.chance > 1)) {
    found.push(say("error", "risk-chance-range", risk, "chance", `The chance of risk ${risk.id} is not between 0% and 100%; correct it.`));
  }
  return found;
}

function referenceFindings(risk: Risk, known: Known): readonly Finding[] {
  const found = risk.tasks.filter((task) => !known.tasks.has(idKey(task))).map((task) =>
    say("warning", "risk-task-unknown", risk, "tasks", `Risk ${risk.id} names task ${task}, which is not in the schedule; correct the ID or remove it.`));
  if (idKey(risk.budgetLine) !== "" && !known.lines.has(idKey(risk.budgetLine))) {
    found.push(say("warning", "risk-line-unknown", risk, "budgetLine", `Risk ${risk.id} names budget line ${risk.budgetLine}, which does not exist; correct it.`));
  }
  return found;
}

function handlingFindings(risk: Risk, { rating }: AssessedRisk, statusDate: DateTime): readonly Finding[] {
  const found: Finding[] = [];
  if (idKey(risk.owner) === "") found.push(say("warning", "risk-owner-missing", risk, "owner", `Open risk ${risk.id} has no owner; name the person who answers for it.`));
  if (rating === "High" && (idKey(risk.response) === "" || idKey(risk.action) === "")) {
    const lacking = idKey(risk.response) !== "" ? "action" : idKey(risk.action) !== "" ? "response" : "response and no action";
    found.push(say("warning", "risk-response-missing", risk, idKey(risk.response) === "" ? "response" : "action", `Risk ${risk.id} is rated High but has no ${lacking}; decide what is to be done about it.`));
  }
  if (risk.due !== null && isOverdue(risk.due, statusDate)) {
    found.push(say("warning", "risk-action-overdue", risk, "due", `The action on risk ${risk.id} was due on ${dateText(risk.due)} and the risk is still open; carry it out or set a new date.`));
  }
  return found;
}
