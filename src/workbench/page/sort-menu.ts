/** Sorting from the menu of a cell: the table that the cell is in, by the cell's column. */
import type { FUniver } from "@univerjs/core/facade";
import { contains } from "../spreadsheet/area";
import { sortTable, type Order } from "../spreadsheet/sort";
import { sheetById, type Spreadsheet } from "../spreadsheet/spreadsheet";

const ENTRIES: readonly (readonly [title: string, order: Order])[] = [["Sort A to Z", "ascending"], ["Sort Z to A", "descending"]];

/** `say` tells the user what cannot be done. */
export function offerSorting(api: FUniver, shown: () => Spreadsheet | null, say: (sentence: string) => void): void {
  const menu = api.createSubmenu({ id: "sort", title: "Sort" });
  for (const [title, order] of ENTRIES) {
    menu.addSubmenu(api.createMenu({ id: `sort-${order}`, title, action: () => {
      const spreadsheet = shown();
      if (spreadsheet) void sort(spreadsheet, order).then(say);
    } }));
  }
  menu.appendTo(["contextMenu.mainArea", "contextMenu.others"]);
}

/** Resolves to a sentence where it cannot be done. */
async function sort(spreadsheet: Spreadsheet, order: Order): Promise<string> {
  const { sheet: id, area: { top, left } } = spreadsheet.book.selection;
  const cell = { top, left, bottom: top, right: left }, sheet = sheetById(spreadsheet, id);
  const table = sheet?.tables.find(({ area }) => contains(area, cell));
  if (!table) return "The workbench sorts tables: choose a cell of one.";
  if (sheet?.protection) return `The sheet ${sheet.name} is protected.`;
  sortTable(spreadsheet, id, table, left, order);
  await spreadsheet.commit("user");
  return "";
}
