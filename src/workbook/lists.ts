/** The choices that validation offers: each a named range on the Lists sheet, never text inside a rule. */
import { itemsOf } from "./items";
import { ganttZooms } from "./sheets/gantt-scale";
import type { RegisterSet } from "./registers";

export interface List { readonly name: string; readonly title: string; readonly values: readonly (string | number)[] }

/** Lists that people may extend: their columns only warn about other words. */
const editable: readonly List[] = [
  { name: "CostCategories", title: "Cost categories", values: ["Internal staff", "External staff", "Software", "Hardware", "Services", "Travel", "Training", "Contingency", "Other"] },
  { name: "RiskCategories", title: "Risk categories", values: ["Technical", "Vendor", "Resource", "Commercial", "Organization", "External", "Data", "Security", "Quality", "Schedule"] },
];

const fixed: readonly List[] = [
  { name: "Levels", title: "Levels", values: [1, 2, 3, 4, 5] },
  { name: "Rags", title: "RAG", values: ["Green", "Amber", "Red"] },
  { name: "GanttZooms", title: "Gantt: zoom", values: ganttZooms },
];

/** The name of a choice list, the same wherever the same choices are offered. */
export const listName = (values: readonly string[]): string => `List_${values.slice(0, 3).map((v) => v.replace(/[^A-Za-z0-9]/g, "")).join("_")}_${values.length}`;

/** Every list that the registers' columns and items use; `categories` adds the words already in use to the editable ones. */
export function listsOf(registers: RegisterSet, categories: Readonly<Record<string, readonly string[]>> = {}): readonly List[] {
  const choices = new Map<string, List>();
  const offer = (values: readonly string[], sheet: string, header: string): void => {
    const name = listName(values), known = choices.get(name)?.title;
    const title = known === undefined ? `${sheet}: ${header}` : known.split(/[:;] /).includes(sheet) ? known : `${known}; ${sheet}`;
    choices.set(name, { name, title, values });
  };
  for (const register of Object.values(registers)) {
    for (const { kind, type, header } of Object.values(register.columns)) if (kind === "input" && type.values) offer(type.values, register.sheet, header);
    for (const { type, label } of Object.values(itemsOf(register.table))) if (type.values) offer(type.values, register.sheet, label);
  }
  const extended = editable.map((list) => ({ ...list, values: [...new Set([...list.values, ...(categories[list.name] ?? [])])] }));
  return [...extended, ...fixed, ...choices.values()];
}
