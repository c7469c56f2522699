/** The items of Charter and Settings as a form shows them and as a person types them. */
import { itemOf, type ItemRegister } from "../../commands/change-item";
import type { OpenWorkbook } from "../../commands/open-workbook";
import { HostError } from "../../host/host";
import { formatDate, parseDateTime } from "../../core/time";
import { normalizeHeader } from "../../workbook/decode";
import type { Cell } from "../../workbook/grid";
import { settingItems, type Item } from "../../workbook/items";
import { contextOf } from "../../workbook/project";
import { registers } from "../../workbook/registers";
import { toSerial } from "../../workbook/value-type";
import type { ItemFacts } from "./engine";

/** Of the charter, what reports and schedule depend on; the settings all. */
const SHOWN: readonly (readonly [ItemRegister, string])[] = [
  ...["statusDate", "currency", "start", "calendar"].map((key) => ["charter", key] as const),
  ...Object.keys(settingItems).map((key) => ["settings", key] as const),
];

type Contents = Pick<OpenWorkbook, "rows" | "analysis"> & { readonly grid: { readonly date1904: boolean } };

export function itemFacts(workbook: Pick<OpenWorkbook, "rows" | "analysis">): readonly ItemFacts[] {
  const context = contextOf(workbook.analysis.project), calendars = workbook.analysis.project.calendars.map(({ name }) => name);
  return SHOWN.flatMap(([register, key]): ItemFacts[] => {
    const item = itemOf(register, key);
    if (!item) return [];
    const row = workbook.rows[register]?.find((one) => normalizeHeader(String(one[registers[register].id] ?? "")) === normalizeHeader(item.label));
    const cell = (row?.["value"] ?? item.preset ?? null) as Cell;
    const choices = key === "calendar" ? calendars : (item.type.values ?? []);
    const kind = choices.length > 0 ? "choice" : kindOf(item);
    const parsed = cell === null || cell === "" || typeof cell === "object" ? null : item.type.parse(cell, context);
    return [{ register, key, label: item.label, note: item.note, unit: item.unit ?? "", kind, choices, value: parsed === null ? "" : parsed.value === null ? String(cell as string) : written(kind, parsed.value as string | number) }];
  });
}

/** What is to stand in the cell; throws a HostError of one sentence where the item cannot have such a value. */
export function typedCell(workbook: Contents, register: ItemRegister, key: string, typed: string): Cell {
  const item = itemOf(register, key), text = typed.trim();
  if (!item) throw new Error(`there is no item ${key}`);
  if (text === "") return null;
  const kind = kindOf(item), number = Number(text.replace(",", "."));
  const at = kind === "date" ? parseDateTime(text) : null;
  const cell = at !== null ? toSerial(at, workbook.grid.date1904) : kind === "percent" && Number.isFinite(number) ? number / 100 : kind === "number" && Number.isFinite(number) ? number : text;
  const { problem } = item.type.parse(cell, contextOf(workbook.analysis.project, workbook.grid.date1904));
  if (problem) throw new HostError("other", `${item.label}: ${problem.message}`);
  return cell;
}

const kindOf = ({ type }: Item): ItemFacts["kind"] => (type.name === "date" || type.name === "percent" ? type.name : type.name === "choice" ? "choice" : type.name === "text" || type.name === "id" ? "text" : "number");

const written = (kind: ItemFacts["kind"], value: string | number): string =>
  kind === "date" ? formatDate(value as number) : kind === "percent" ? String(Math.round((value as number) * 1e6) / 1e4) : String(value);
