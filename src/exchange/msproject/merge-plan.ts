/** Three versions of a plan's XML made one: the original, what was read of it, and what is to be said now. */
import { mergeElement, mergeRows, type Versions } from "./merge-elements";
import { assignmentRows, calendarRows, resourceRows, taskRows } from "./plan-rows";
import { numberOf } from "./values";
import { XmlElement } from "./xml-tree";

/** The rows of the original that were read, for each list of them: the plan as it was has them in this order. */
const ROWS: Readonly<Record<string, (root: XmlElement) => readonly XmlElement[]>> = {
  Calendars: calendarRows, Tasks: taskRows, Resources: resourceRows, Assignments: assignmentRows,
};

/** `was` and `is` are the plan as it was read and as it is now. */
export function mergePlan(original: XmlElement, was: XmlElement, is: XmlElement): XmlElement {
  const moved = was === is ? new Set<string>() : movedTasks(was, is);
  return mergeElement({ original, was, is }, (name, parts) => {
    const read = ROWS[name];
    const list = parts.original[0];
    if (!read || !list) return null;
    const merged = new XmlElement(name);
    const versions = { original: list.children, was: parts.was[0]?.children ?? [], is: parts.is[0]?.children ?? [] };
    merged.children.push(...mergeRows(versions, read(original), (row) => row.value("UID"), name === "Assignments" ? (row) => mergeAssignment(row, moved) : mergeElement));
    return [merged];
  });
}

/** Tasks whose dates or duration are others than before. */
function movedTasks(was: XmlElement, is: XmlElement): ReadonlySet<string> {
  const dates = (task: XmlElement): string => ["Start", "Finish", "Duration"].map((name) => task.value(name)).join();
  const before = new Map(was.list("Tasks", "Task").map((task) => [task.value("UID"), dates(task)]));
  return new Set(is.list("Tasks", "Task").flatMap((task) => (before.get(task.value("UID")) === dates(task) ? [] : task.value("UID") ?? [])));
}

/** When a task has moved, the days on which its work was planned are no longer true, and Microsoft Project plans it anew. */
function mergeAssignment(versions: Versions<XmlElement>, moved: ReadonlySet<string>): XmlElement {
  const { original, was, is } = versions;
  const changed = ["Work", "Units"].some((name) => was.value(name) !== is.value(name));
  if (!changed && !moved.has(is.value("TaskUID") ?? "")) return mergeElement(versions);
  const unplanned = new XmlElement(original.name);
  unplanned.children.push(...original.children.filter((child) => !PLANNED.has(child.name) && !(child.name === "TimephasedData" && numberOf(child, "Type") === WORK_TO_DO)));
  const merged = mergeElement({ original: unplanned, was, is });
  merged.children.push(...is.all("TimephasedData"));
  return merged;
}

const PLANNED: ReadonlySet<string> = new Set(["Start", "Finish", "Stop", "Resume"]);
const WORK_TO_DO = 1;
