/** The menu behind a filter button: sort by the column, take its filter away, choose which of its texts are to be seen. */
import { isError } from "../spreadsheet/book";
import { filterChoices, filterTable } from "../spreadsheet/filter";
import { sortTable, type Order } from "../spreadsheet/sort";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";
import { isDateFormat } from "../spreadsheet/text";
import type { FilterColumn } from "./filter-buttons";

const SORTING: Readonly<Record<"text" | "number" | "date", Readonly<Record<Order, string>>>> = {
  text: { ascending: "Sort A to Z", descending: "Sort Z to A" },
  number: { ascending: "Sort Smallest to Largest", descending: "Sort Largest to Smallest" },
  date: { ascending: "Sort Oldest to Newest", descending: "Sort Newest to Oldest" },
};

/** Where it hangs, on the page. `done` gives the focus back. */
export interface Anchor { readonly left: number; readonly bottom: number; done(): void }

/** `say` tells the user what was done, or cannot be. */
export function openFilterMenu(spreadsheet: Spreadsheet, { sheet, table, at }: FilterColumn, anchor: Anchor, say: (sentence: string) => void): void {
  const name = table.columns[at]!.name.replaceAll("\n", " ");
  if (sheetById(spreadsheet, sheet)?.protection) return say("The sheet is protected.");
  const menu = make("div", { className: "filter-menu", role: "dialog" });
  menu.setAttribute("aria-label", `Filter ${name}`);
  const close = (): void => {
    menu.remove();
    removeEventListener("pointerdown", outside, true);
    anchor.done();
  };
  const outside = ({ target }: Event): void => { if (!menu.contains(target as Node)) close(); };
  const does = (action: () => string) => (): void => {
    close();
    const sentence = action();
    void spreadsheet.commit("user").then(() => say(sentence));
  };
  const sorted = (order: Order) => does(() => {
    sortTable(spreadsheet, sheet, table, table.area.left + at, order);
    return "";
  });
  const filtered = (texts: readonly string[] | null) => does(() => {
    filterTable(spreadsheet, sheet, table, at, texts);
    return rowsSeen(spreadsheet, sheet, table.id);
  });
  const words = SORTING[kindOf(spreadsheet, sheet, table.area.left + at, table.area.top + 1, table.area.bottom)];
  const entry = (label: string, action: () => void, enabled = true): HTMLElement => {
    const button = make("button", { className: "entry", textContent: label, disabled: !enabled });
    button.addEventListener("click", action);
    return button;
  };
  const list = checklist(spreadsheet, sheet, table, at);
  const apply = (): void => {
    const chosen = list.chosen();
    if (chosen?.length === 0) return say("Choose at least one value to show.");
    filtered(chosen)();
  };
  const buttons = make("div", { className: "answers" });
  buttons.append(entry("OK", apply), entry("Cancel", close));
  menu.append(entry(words.ascending, sorted("ascending")), entry(words.descending, sorted("descending")), make("hr", {}), entry(`Clear Filter From “${name}”`, filtered(null), table.columns[at]!.filter !== undefined), list.element, buttons);
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && (event.target as HTMLElement).tagName !== "BUTTON") apply();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const stops = [...menu.querySelectorAll<HTMLElement>("button:enabled, input")].filter((stop) => stop.offsetParent !== null);
      stops.at((stops.indexOf(event.target as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1)) % stops.length)?.focus();
      event.preventDefault();
    }
  });
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(anchor.left, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(anchor.bottom, innerHeight - height - 4))}px`;
  addEventListener("pointerdown", outside, true);
  list.focus();
}

/** As Excel's status bar says it. */
function rowsSeen(spreadsheet: Spreadsheet, sheet: string, id: string): string {
  const table = sheetById(spreadsheet, sheet)?.tables.find((found) => found.id === id);
  if (!table || table.columns.every(({ filter }) => filter === undefined)) return "";
  const rows = table.area.bottom - table.area.top - (table.totals ? 1 : 0);
  return `${rows - table.hiddenRows.length} of ${rows} records found`;
}

/** Of most of a column's values: what its sorting is called after. */
function kindOf(spreadsheet: Spreadsheet, sheet: string, column: number, top: number, bottom: number): keyof typeof SORTING {
  const count = { text: 0, number: 0, date: 0 };
  for (let row = top; row <= bottom; row++) {
    const { value, format = "General" } = spreadsheet.cell(sheet, row, column);
    if (value !== null && value !== "" && !isError(value)) count[typeof value !== "number" ? "text" : isDateFormat(format) ? "date" : "number"]++;
  }
  return count.date > count.number && count.date > count.text ? "date" : count.number > count.text ? "number" : "text";
}

interface Checklist { readonly element: HTMLElement; /** Null for all of them. */ chosen(): readonly string[] | null; focus(): void }

function checklist(spreadsheet: Spreadsheet, sheet: string, table: FilterColumn["table"], at: number): Checklist {
  const choices = filterChoices(spreadsheet, sheet, table, at);
  const element = make("div", { className: "choices" });
  const search = make("input", { type: "search", placeholder: "Search" });
  search.setAttribute("aria-label", "Search");
  const all = box("(Select All)", true);
  const boxes = choices.map(({ text, chosen }) => ({ text, ...box(text === "" ? "(Blanks)" : text, chosen) }));
  const found = (): typeof boxes => boxes.filter(({ label }) => !label.hidden);
  const summarize = (): void => {
    const checked = found().filter(({ input }) => input.checked).length;
    all.input.checked = checked > 0 && checked === found().length;
    all.input.indeterminate = checked > 0 && checked < found().length;
  };
  all.input.addEventListener("change", () => found().forEach(({ input }) => { input.checked = all.input.checked; }));
  search.addEventListener("input", () => {
    for (const { text, label } of boxes) label.hidden = !(text === "" ? "(blanks)" : text.toLowerCase()).includes(search.value.trim().toLowerCase());
    // What is found is what is meant.
    if (search.value.trim() !== "") for (const { input } of found()) input.checked = true;
    summarize();
  });
  const list = make("div", { className: "list" });
  list.append(all.label, ...boxes.map(({ label }) => label));
  list.addEventListener("change", summarize);
  summarize();
  element.append(search, list);
  return {
    element, focus: () => search.focus(),
    chosen() {
      const texts = found().filter(({ input }) => input.checked).map(({ text }) => text);
      return texts.length === boxes.length ? null : texts;
    },
  };
}

function box(text: string, checked: boolean): { readonly label: HTMLElement; readonly input: HTMLInputElement } {
  const label = make("label", {}), input = make("input", { type: "checkbox", checked });
  label.append(input, text);
  return { label, input };
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, properties: Partial<HTMLElementTagNameMap[T]>): HTMLElementTagNameMap[T] {
  return Object.assign(document.createElement(tag), properties);
}
