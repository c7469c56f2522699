/** Where our data stand in a workbook, if it has them: asked for by name, so that everything is read at once. */
import { insteadOf } from "./allowed-names";
import { registers } from "../workbook/registers";

/** Those that no register is drawn as: the report's, and the data of the charts. */
const reportTables = ["tblStatusDimensions", "tblStatusHighlights", "tblStatusMilestones", "tblStatusRisks", "tblStatusFindings", "tblCurve", "tblCategories", "tblScheduleQuality"];

export const knownTables: readonly string[] = [...Object.values(registers).map(({ table }) => table), ...reportTables];
export const knownSheets: readonly string[] = [...new Set(["Status", ...Object.values(registers).map(({ sheet }) => sheet), "Trends", "Schedule quality", ...Object.values(insteadOf)])];
