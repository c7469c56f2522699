/** Judges issues and actions: what is critical or escalated, and what is overdue. */
import type { Subject } from "../finding";
import type { Action, Issue } from "../registers";
import { isOverdue } from "../status-date";
import { subject } from "../subject";
import type { Facts } from "./facts";
import { worstOf } from "./judgement";
import type { Judgement } from "./judgement";
import { andText, countText } from "./sentences";

export const isOpenIssue = (issue: Issue): boolean => issue.status !== "Resolved" && issue.status !== "Closed";

export const isOpenAction = (action: Action): boolean => action.status === "Open" || action.status === "In progress";

/** Critical or escalated: someone above the project has to know of it. */
export const isSerious = (issue: Issue): boolean => issue.priority === "Critical" || issue.status === "Escalated";

/** Red when a critical or escalated issue, or a critical action, is overdue; amber when one is open or anything is overdue. */
export function judgeIssues({ project, statusDate }: Facts): Judgement {
  if (project.issues.length + project.actions.length === 0) return worstOf([], "No issues or actions are recorded to judge by.");
  const issues = project.issues.filter(isOpenIssue);
  const actions = project.actions.filter(isOpenAction);
  const late = (item: Issue | Action): boolean => isOverdue(item.due, statusDate);
  const seriousIssues = issues.filter(isSerious);
  const criticalActions = actions.filter((action) => action.priority === "Critical");

  const dire = [...named("issues", seriousIssues.filter(late)), ...named("actions", criticalActions.filter(late))];
  if (dire.length > 0) {
    const reason = `${countText(dire.length, "critical or escalated item")} ${dire.length === 1 ? "is" : "are"} overdue (red from 1).`;
    return { rag: "Red", reason, subjects: dire };
  }
  const lateIssues = issues.filter(late);
  const lateActions = actions.filter(late);
  if (lateIssues.length + lateActions.length > 0) {
    const parts = [...some(lateIssues.length, "issue"), ...some(lateActions.length, "action")];
    const one = lateIssues.length + lateActions.length === 1;
    return { rag: "Amber", reason: `${andText(parts)} ${one ? "is" : "are"} overdue (amber from 1).`, subjects: [...named("issues", lateIssues), ...named("actions", lateActions)] };
  }
  const serious = [...named("issues", seriousIssues), ...named("actions", criticalActions)];
  if (serious.length > 0) {
    const reason = `${countText(serious.length, "critical or escalated item")} ${serious.length === 1 ? "is" : "are"} open, none overdue (amber from 1).`;
    return { rag: "Amber", reason, subjects: serious };
  }
  const open = [...some(issues.length, "open issue"), ...some(actions.length, "open action")];
  const reason = open.length === 0 ? "No issue or action is open." : `Of ${andText(open)}, none is overdue, critical or escalated (amber from 1).`;
  return { rag: "Green", reason, subjects: [] };
}

const named = (register: "issues" | "actions", items: readonly { readonly id: string }[]): readonly Subject[] => items.map((item) => subject(register, item.id));

const some = (count: number, one: string): readonly string[] => (count === 0 ? [] : [countText(count, one)]);
