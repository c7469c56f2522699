/** The Lists sheet: one column a list, each with its name. */
import { body, color, header, tabColor } from "../palette";
import type { List } from "../lists";
import { columnName } from "../grid";
import type { SheetDocument } from "../document";
import { SheetBuilder } from "./sheet-builder";

const FIRST = 4;
/** Room below each list for the words people add. */
const ROOM = 60;

export function listsSheet(lists: readonly List[]): { sheet: SheetDocument; names: { name: string; formula: string }[] } {
  const sheet = new SheetBuilder("Lists", tabColor.control);
  sheet.heading("Lists", "What the drop-downs offer. Add your own words below the categories; the other lists are words that the calculations know.");
  const names = lists.map((list, c) => {
    const editable = c < 2;
    sheet.width(c, Math.max(16, ...list.values.map((v) => String(v).length + 3)));
    sheet.set(FIRST - 1, c, list.title, header(editable ? "input" : "formula", "left"));
    list.values.forEach((value, r) => sheet.set(FIRST + r, c, value, body(editable ? "input" : "formula", { horizontal: "left" }, "General")));
    const column = columnName(c), top = `Lists!$${column}$${FIRST + 1}`, all = `Lists!$${column}$${FIRST + 1}:$${column}$${FIRST + ROOM}`;
    return { name: list.name, formula: `${top}:INDEX(${all},MAX(1,COUNTA(${all})))` };
  });
  sheet.row(FIRST - 1, { height: 46 });
  sheet.set(2, 0, "Dark headers: yours to extend.", { font: { size: 9, italic: true, color: color.soft } });
  sheet.freeze = { rows: FIRST, columns: 0 };
  return { sheet: sheet.document(), names };
}
