/** The rows that a workbook of an opened file has, by register key. */
import type { Analysis } from "../core/analysis";
import { completed } from "../exchange/json/register-rows";
import type { OpenedFile } from "../exchange/open";
import { rowsFromProject } from "../workbook/project";
import type { RegisterRows } from "../workbook/register";

/** Those of its cells; else those that its project gives, completed by what else the file says. */
export const rowsOf = ({ grid, rows, more }: OpenedFile, { project, schedule }: Analysis): RegisterRows => (grid ? rows : completed(rowsFromProject(project, schedule), more));
