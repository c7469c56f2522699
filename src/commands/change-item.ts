/** A setting or an item of the charter changed, with everything that follows recalculated in the same step. */
import { appendRows } from "../workbook/append-rows";
import { normalizeHeader } from "../workbook/decode";
import type { WorkbookEdit } from "../workbook/document";
import { formulasOf, type Cell, type Grid } from "../workbook/grid";
import { charterItems, settingItems, type Item } from "../workbook/items";
import { contextOf } from "../workbook/project";
import { registers } from "../workbook/registers";
import { itemRule } from "../workbook/sheets/register-table";
import { changeCommand } from "./change-command";
import type { Command } from "./command";
import type { OpenWorkbook } from "./open-workbook";

export type ItemRegister = "charter" | "settings";

/** By register and key, as in `workbook/items.ts`. */
export const itemOf = (register: ItemRegister, key: string): Item | undefined =>
  (register === "charter" ? (charterItems as unknown as typeof settingItems) : settingItems)[key];

/** `value` as it is to stand in the cell; null empties it. */
export const changeItem = (register: ItemRegister, key: string, value: Cell): Command => changeCommand({
  id: "change-item",
  label: `Change ${itemOf(register, key)?.label ?? key}`,
  tip: "Changes one setting in the workbook, and recalculates.",
}, (workbook) => {
  const item = itemOf(register, key), edit = item && editOf(workbook, register, item, value), { sheet: on } = registers[register];
  if (!item || !edit) return `The workbook has no ${on} sheet to keep ${item?.label ?? key} in, so nothing was changed: choose Set up workbook, which adds it.`;
  if (edit.cells.some(formulasOf(workbook.grid))) return `${item.label} is a formula on the ${on} sheet, so nothing was changed: change it there.`;
  return { edit, message: `${item.label} is changed on the ${on} sheet, and the workbook recalculated.` };
});

/** The item's row, or a new one where someone has removed it; null: there is no such table. */
function editOf({ rows, decoded, analysis, grid }: OpenWorkbook, key: ItemRegister, item: Item, value: Cell): WorkbookEdit | null {
  const register = registers[key], place = decoded.get(key)?.place, column = place?.columns.get("value");
  if (!place || column === undefined) return null;
  const index = (rows[key] ?? []).findIndex((row) => normalizeHeader(String(row[register.id] ?? "")) === normalizeHeader(item.label));
  if (index >= 0) return { cells: [{ sheet: place.sheet, row: place.rows[index]!, column, value }], tables: [] };
  const context = contextOf(analysis.project, grid.date1904), edit = appendRows(register, place, [{ [register.id]: item.label, value, unit: item.unit ?? "", note: item.note }], context);
  const rule = itemRule(register, item.label, context), row = edit.cells[0]?.row;
  return rule && row !== undefined && isOffered(rule, grid) ? { ...edit, validations: [{ ...rule, sheet: place.sheet, row, column }] } : edit;
}

/** A workbook older than the item may have no list of its words. */
const isOffered = ({ rule }: NonNullable<ReturnType<typeof itemRule>>, { names }: Grid): boolean => rule.type !== "list" || names.has(rule.source);
