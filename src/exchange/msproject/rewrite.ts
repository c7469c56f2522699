/** Writes a plan into the Microsoft Project XML it came from: what changed is replaced, all else stays as it stands there. */
import type { Project } from "../../core/model";
import type { Schedule } from "../../core/schedule/schedule";
import { mergePlan } from "./merge-plan";
import { readCalendars } from "./read-calendars";
import { planTree, planXml } from "./write";
import { parseXml } from "./xml-tree";

export interface Plan { readonly project: Project; readonly schedule: Schedule }

/**
 * `before` is the plan as it was read from `original`, `after` as it is now. An element that both would write alike keeps
 * its text in the original, with what the model does not hold: fields of other programs, seconds, dates that Microsoft
 * Project computed. So a plan that nobody changed is written as it was read. Throws an ExchangeError as reading does.
 */
export function rewriteMsProject(original: Uint8Array, before: Plan, after: Plan): string {
  const root = parseXml(original, new Set(), () => true);
  const { names } = readCalendars(root);
  const uids = new Map([...names].map(([uid, name]) => [name, uid]));
  const was = planTree(before.project, before.schedule, uids);
  const is = before.project === after.project && before.schedule === after.schedule ? was : planTree(after.project, after.schedule, uids);
  return planXml(mergePlan(root, was, is));
}
