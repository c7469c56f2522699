/** Which rows of a Microsoft Project XML file are read, in the order of the file. */
import { flagOf, numberOf } from "./values";
import type { XmlElement } from "./xml-tree";

export const calendarRows = (root: XmlElement): readonly XmlElement[] => root.list("Calendars", "Calendar");

/** Without the project's own summary row and without blank rows. */
export const taskRows = (root: XmlElement): readonly XmlElement[] =>
  root.list("Tasks", "Task").filter((row) => !flagOf(row, "IsNull", false) && !isProjectSummary(row));

export const resourceRows = (root: XmlElement): readonly XmlElement[] => root.list("Resources", "Resource").filter((row) => !flagOf(row, "IsNull", false));

export const assignmentRows = (root: XmlElement): readonly XmlElement[] => root.list("Assignments", "Assignment").filter((row) => row.value("TaskUID") !== null);

const isProjectSummary = (row: XmlElement): boolean => numberOf(row, "OutlineLevel") === 0 && (row.value("ID") ?? "0") === "0" && (row.value("UID") ?? "0") === "0";
